"""A row of a rubric is kept by its id: who rewords it loses no level."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.catalog import Module, RubricRow
from pdpmo_widgets.coach import agreement, calibrations, reviews
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.feedback import feedback
from pdpmo_widgets.coach.guides import calibration, coaches
from pdpmo_widgets.coach.guides.guide import load
from pdpmo_widgets.coach.review import give
from pdpmo_widgets.coach.rows import by_id, row_of
from pdpmo_widgets.coach.scores import scores
from tests.coach.graded import STEM, fill

ITEM, OLD, NEW = "charter", "Why, not what", "The reason, not the list"
FIRST = "why-not-what"


def reworded(module: Module) -> Module:
    """The module with another name for that row."""
    items = dict(module.items)
    rows = (replace(r, row=NEW) if r.id == FIRST else r for r in items[ITEM].rubric)
    items[ITEM] = replace(items[ITEM], rubric=tuple(rows))
    return replace(module, items=items)


@pytest.fixture
def rename(monkeypatch) -> Iterator:
    """Rewords the row when it is called."""
    all = catalog.modules()
    changed = tuple(reworded(m) if m.stem == STEM else m for m in all)

    def now() -> None:
        monkeypatch.setattr(catalog, "modules", lambda: changed)
        load.cache_clear()

    yield now
    load.cache_clear()


@pytest.fixture
def read(cohort: Cohort, tmp_path) -> Cohort:
    """Two coaches have read Ada's and Grace's charter."""
    fill(cohort, tmp_path / "sent")
    for who, levels in {"ada": "321", "grace": "243"}.items():
        for number, level in enumerate(levels, 1):
            for coach in ("ann", "bob"):
                words = f"{coach} on {number}"
                place = (cohort, who, "purpose.charter", str(number), level, words)
                give(*place, coach=coach)
    return cohort


def comment(cohort: Cohort, learner: str) -> str:
    paper = next(p for p in scores(cohort, STEM) if p.learner == learner)
    return next(m.comment for m in paper.marks if m.item == ITEM)


def page(cohort: Cohort) -> str:
    feedback(cohort, STEM, "ada", pdf=False, tell=lambda _: None)
    found = cohort.folder / "feedback" / "ada" / STEM / f"{STEM}.html"
    return found.read_text("utf-8")


def by_names(cohort: Cohort) -> None:
    """reviews.json as the earlier edition kept it: rows under their words."""
    path = cohort.folder / reviews.FILE
    all = json.loads(path.read_text("utf-8"))
    names = {row.id: row.row for row in reviews.rubric(STEM, ITEM)}
    for person in all[STEM].values():
        person[ITEM] = {names[id]: by for id, by in person[ITEM].items()}
    path.write_text(json.dumps(all), "utf-8")


def test_levels_points_agreement_and_feedback_outlive_the_words_of_a_row(read, rename):
    def found() -> tuple:
        all = reviews.read(read)
        rows = {who: reviews.of(all, STEM, who, ITEM) for who in ("ada", "grace")}
        points = {who: reviews.points(rows[who], STEM, ITEM, 50) for who in rows}
        return rows, points, agreement.between(all, [STEM])

    (rows, points, agreed), before = found(), page(read)
    assert set(rows["ada"]) == {row.id for row in reviews.rubric(STEM, ITEM)}
    assert points["ada"] == pytest.approx(50 * (2 / 3 + 1 / 3) / 3, abs=0.01)
    rename()
    assert reviews.rubric(STEM, ITEM)[0].row == NEW
    now_rows, now_points, now_agreed = found()
    assert (now_rows, now_points) == (rows, points)
    assert [one.row for one in now_agreed] == [NEW, "Jointness", "Trade-off"]
    assert [replace(one, row="") for one in now_agreed] == [
        replace(one, row="") for one in agreed
    ]
    # What a coach's words in the gradebook name stays as it was written.
    assert OLD in before
    assert before.count('class="given"') == 3
    assert "One level up on “Trade-off”" in before
    assert page(read).replace(NEW, OLD) == before


def test_a_comment_is_not_told_twice_when_its_row_was_reworded(read, rename):
    assert comment(read, "ada").splitlines()[0] == f"{OLD}: bob on 1"
    rename()
    give(read, "ada", "charter", "2", "4", "Better.", coach="bob")
    expected = f"{NEW}: bob on 1\nJointness: Better.\nTrade-off: bob on 3"
    assert comment(read, "ada") == expected


def test_reviews_of_the_earlier_edition_are_read_and_kept_by_id_from_then_on(read):
    before = reviews.read(read)
    by_names(read)
    assert OLD in (read.folder / reviews.FILE).read_text("utf-8")
    assert reviews.read(read) == before
    give(read, "ada", "charter", FIRST, "4", coach="ann")
    text = (read.folder / reviews.FILE).read_text("utf-8")
    assert OLD not in text
    kept = json.loads(text)[STEM]
    assert {c: one["level"] for c, one in kept["ada"][ITEM][FIRST].items()} == {
        "ann": 4,
        "bob": 3,
    }
    assert kept["grace"] == before[STEM]["grace"]


def test_of_a_row_under_two_names_the_later_level_counts_for_each_coach(cohort):
    def at(level: int, day: int) -> dict:
        return {"level": level, "comment": "", "at": f"2026-11-{day:02d}"}

    rows = {FIRST: {"ann": at(1, 5), "bob": at(2, 5)},
            OLD: {"ann": at(3, 9), "bob": at(4, 1), "cy": at(4, 1)}}  # fmt: skip
    told = {STEM: {"ada": {ITEM: rows}}}
    (cohort.folder / reviews.FILE).write_text(json.dumps(told), "utf-8")
    found = reviews.read(cohort)[STEM]["ada"][ITEM]
    assert {who: one["level"] for who, one in found.pop(FIRST).items()} == {
        "ann": 3,
        "bob": 2,
        "cy": 4,
    }
    assert not found


def test_what_is_no_row_of_today_is_not_thrown_away(cohort):
    told = {STEM: {"ada": {ITEM: {"Style": {"ann": {"level": 2}}}}}}
    (cohort.folder / reviews.FILE).write_text(json.dumps(told), "utf-8")
    reviews.give(cohort, (STEM, "ada", ITEM, FIRST), 3, None, "bob")
    kept = json.loads((cohort.folder / reviews.FILE).read_text("utf-8"))
    assert kept[STEM]["ada"][ITEM]["Style"] == {"ann": {"level": 2}}
    assert set(reviews.of(kept, STEM, "ada", ITEM)) == {FIRST}


def test_levels_on_samples_outlive_the_words_of_a_row(cohort, rename):
    sample = load("purpose").samples[0]
    for coach in ("ann", "bob"):
        for one in sample.levels:
            place = (sample.id, one.row.id)
            calibrations.give(cohort, "purpose", coach, place, one.level)
        calibrations.commit(cohort, "purpose", coach, sample.id)

    def found() -> tuple:
        all, guide = calibrations.committed(cohort, "purpose"), load("purpose")
        beside = calibration.compare(guide, all["ann"])
        return all, beside.whole, coaches.between(all, guide.rubric)

    all, whole, agreed = found()
    rename()
    now_all, now_whole, now_agreed = found()
    assert (now_all, now_whole) == (all, whole)
    assert whole.same == whole.count == 3
    assert now_agreed[0].row == NEW
    assert now_agreed[0].texts == agreed[0].texts == 1


def test_calibrations_of_the_earlier_edition_are_read(cohort):
    sample = load("purpose").samples[0]
    named = {one.row.row: one.level for one in sample.levels} | {"Style": 1}
    told = {"purpose": {"ann": {sample.id: {"levels": named, "done": False}}}}
    path = cohort.folder / calibrations.FILE
    path.write_text(json.dumps(told), "utf-8")
    expected = {one.row.id: one.level for one in sample.levels}
    assert calibrations.levels(cohort, "purpose", "ann") == {sample.id: expected}
    calibrations.commit(cohort, "purpose", "ann", sample.id)
    assert calibrations.committed(cohort, "purpose")["ann"] == {sample.id: expected}
    kept = json.loads(path.read_text("utf-8"))["purpose"]["ann"][sample.id]
    assert kept["levels"] == expected | {"Style": 1}


def test_an_id_goes_before_words_that_look_like_it():
    rows = (RubricRow("b", "a", ()), RubricRow("a", "b", ()))
    assert row_of(rows, "a") is rows[1]
    assert row_of(rows, "c") is None
    assert list(by_id({"a": 1, "c": 2}, rows)) == [("c", 2), ("a", 1)]
