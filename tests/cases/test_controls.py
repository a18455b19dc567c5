"""The thirty controls: what works is dealt apart from what it costs and claims."""

from collections import Counter
from dataclasses import fields
from statistics import correlation

from pdpmo_widgets.cases.controls import COLUMNS, CONTROLS, HIDDEN, KINDS, Row, deal
from pdpmo_widgets.cases.words import room_words

MANY = range(200)


def test_thirty_rows_with_the_columns_that_are_explained():
    rows = deal(1)
    assert [r.control for r in rows] == list(CONTROLS)
    assert len(rows) == 30
    assert [f.name for f in fields(Row)] == list(COLUMNS)
    assert set(HIDDEN) < set(COLUMNS)
    assert deal(1) == rows != deal(2)


def test_three_of_six_work_against_each_kind_of_trouble():
    for seed in range(20):
        works = Counter(KINDS[r.main] for r in deal(seed) if r.works)
        assert works == dict.fromkeys(KINDS, 3)


def test_every_control_works_in_about_half_of_the_cases():
    works = Counter(r.control for seed in MANY for r in deal(seed) if r.works)
    assert all(70 <= works[control] <= 130 for control in CONTROLS)


def test_what_works_is_among_what_it_claims_and_claims_say_no_more():
    for r in deal(4):
        assert {KINDS[k] for k in range(5) if r.effects[k] > 0} <= set(r.claims)


def test_hours_say_nothing_and_changed_decisions_much_about_what_works():
    rows = [r for seed in range(60) for r in deal(seed)]
    works = [float(r.works) for r in rows]
    assert abs(correlation(works, [r.fixed_hours for r in rows])) < 0.06
    assert abs(correlation(works, [len(r.claims) for r in rows])) < 0.06
    changed = [r.decisions_changed / r.uses for r in rows]
    assert correlation(works, changed) > 0.85


def test_a_record_adds_up_and_its_last_change_is_in_the_past():
    for r in (r for seed in range(20) for r in deal(seed)):
        assert r.decisions_changed + r.sent_back <= r.uses
        assert (r.last_decision_changed > -6) == (r.decisions_changed > 0)
        assert all(0 <= e <= 1 for e in r.effects)


def test_every_control_has_a_name_and_a_meaning():
    said = room_words("playbook")["controls"]
    assert set(said) == set(CONTROLS)
    assert all(said[c]["name"] and said[c]["meaning"][-1] in ".?" for c in said)
