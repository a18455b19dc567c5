"""The assembled case: every table of every seed has its columns, and keeps secrets."""

from dataclasses import fields

import pytest

from pdpmo_widgets.cases import case
from pdpmo_widgets.cases.words import words

NAMES = [one.name for one in case.TABLES]
CASE = case.deal(11)


def test_names_are_told_apart():
    assert len(set(NAMES)) == len(NAMES)
    with pytest.raises(KeyError, match="there are projects"):
        CASE.rows("secrets")


@pytest.mark.parametrize("name", NAMES)
def test_a_table_says_what_each_of_its_columns_means(name):
    table = case.table(name)
    row = CASE.rows(name)[0]
    assert [one.name for one in fields(row)] == list(table.columns)
    assert all(len(meaning) > 4 for meaning in table.columns.values())
    assert set(table.hidden) <= set(table.columns)
    assert table.about.endswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_frozen_plain_and_the_same_for_the_same_seed(name):
    rows = CASE.rows(name)
    assert type(rows) is tuple
    assert len({type(row) for row in rows}) == 1
    assert tuple(case.table(name).deal(11)) == rows
    with pytest.raises(AttributeError):
        setattr(rows[0], fields(rows[0])[0].name, "changed")
    plain = (str, int, float, bool, tuple, type(None))
    for row in rows:
        assert all(isinstance(getattr(row, f.name), plain) for f in fields(row))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_visible_leaves_out_what_is_hidden(name):
    table = case.table(name)
    for shown in CASE.visible(name):
        assert set(shown) == set(table.seen)
        assert not set(shown) & set(table.hidden)
    for kept in CASE.hidden(name):
        assert set(kept) == set(table.hidden)


def test_the_truth_about_projects_is_not_visible_at_all():
    assert CASE.visible("project_truth") == ()
    assert len(CASE.hidden("project_truth")) == 24


def test_tables_that_name_projects_or_people_name_those_of_the_case():
    ids = {row.id for row in CASE.rows("projects")}
    for name in ("status_history", "milestones", "rebaselines", "benefits"):
        assert {row.project for row in CASE.rows(name)} <= ids
    for name in ("finance_monthly", "year_spend"):
        assert {row.project for row in CASE.rows(name)} == ids
    people = {row.id for row in CASE.rows("stakeholders")}
    for name in ("bw_cards", "interview_cards"):
        assert {row.person for row in CASE.rows(name)} == people


def test_re_baselines_are_counted_as_the_list_says_and_lie_within_the_project():
    for seed in range(30):
        dealt = case.deal(seed)
        moves = dealt.rows("rebaselines")
        for one in dealt.rows("projects"):
            months = [row.month for row in moves if row.project == one.id]
            assert len(months) == one.rebaselines
            assert all(one.start < month < 0 for month in months)


def test_nothing_was_reached_in_the_future():
    for seed in range(30):
        for row in case.deal(seed).rows("milestones"):
            assert row.actual is None or row.actual <= 0


def test_no_benefit_was_found_before_it_was_due():
    for seed in range(30):
        for row in case.deal(seed).rows("benefits"):
            assert row.measured is None or row.due <= 0


def test_the_tables_have_about_the_planned_size():
    planned = {
        "projects": (24, 24),
        "status_history": (200, 24 * 24),
        "milestones": (180, 200),
        "rebaselines": (20, 80),
        "finance_monthly": (200, 24 * 24),
        "stakeholders": (12, 12),
        "bw_cards": (96, 96),
        "interview_cards": (85, 95),
        "gate_log": (600, 1200),
        "intake": (150, 210),
        "playbook_elements": (30, 30),
        "decisions": (50, 50),
        "benefits": (50, 70),
        "team": (9, 9),
        "skills": (126, 126),
        "demand": (14 * 52, 14 * 52),
        "climate_waves": (27, 27),
        "sponsor_pulse": (54, 54),
        "r360": (84, 84),
        "dialogues": (55, 100),
        "requests": (22, 22),
        "pnl": (12, 12),
        "cash": (12, 12),
    }
    for name in set(planned) & set(NAMES):
        least, most = planned[name]
        for seed in (11, 12, 13):
            assert least <= len(case.deal(seed).rows(name)) <= most, name


def test_every_table_is_named_in_the_words():
    assert set(NAMES) <= set(words("tables")["about"])


def test_nothing_is_dealt_before_it_is_asked_for(monkeypatch):
    asked = []

    def noted(seed: int) -> tuple[object, ...]:
        asked.append(seed)
        return ()

    table = case.Table("projects", {}, (), noted)
    monkeypatch.setattr(case, "TABLES", (table,))
    dealt = case.deal(987_654)
    assert asked == []
    assert dealt.rows("projects") == dealt.rows("projects") == ()
    assert asked == [987_654]
