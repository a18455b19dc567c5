"""Answers files of the first edition load, show and grade as they did then.

``early.json`` was written by the code of 2026-11-30 before the rooms (3ac901f): twelve
learners of ten kinds for each exercise, with the rows that its direct grader gave.
"""

import json
import time
from collections.abc import Iterable
from pathlib import Path

import nbformat
import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.grading.course import Course
from pdpmo_widgets.grading.direct import Job, grade_all
from pdpmo_widgets.grading.prose import points_of
from pdpmo_widgets.parts.exercise import Exercise
from pdpmo_widgets.parts.gate import DEALT
from tests.grading.handing import ROOT

EARLY = json.loads(Path(__file__).with_name("early.json").read_text("utf-8"))
NOUNS = sorted({one["noun"] for one in EARLY})
EVERY = pytest.mark.parametrize(
    "one", EARLY, ids=lambda one: f"{one['noun']}-{one['learner']}"
)


def data(one: dict) -> bytes:
    return json.dumps(one["answers"], ensure_ascii=False).encode("utf-8")


def plain(values: Iterable[object]) -> list[str]:
    """The same whatever a field is called and in whatever order it stands."""
    return sorted(json.dumps(one, sort_keys=True) for one in values)


def sent(one: dict, noun: str) -> bool:
    return one["noun"] == noun


# What was worth something else when they were handed in; a share stays a share.
THEN = {"board": 25, "needs": 4, "standing": 4, "changes": 3, "agreement": 4}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("noun", NOUNS)
def test_they_earn_what_they_earned(noun, tmp_path):
    stem, course = catalog.module(noun).stem, Course(tmp_path)
    course.release(stem)
    mine = {one["learner"]: one for one in EARLY if sent(one, noun)}
    for learner, one in mine.items():
        course.hand_in(stem, learner, data(one))
    results = grade_all(Job(course.folder, stem), sorted(mine))
    worth = points_of(nbformat.read(ROOT / f"solutions/{stem}/{stem}.ipynb", 4))
    found = {
        one.student: {row.name: [row.auto, row.review, row.blank] for row in one.rows}
        for one in results
    }
    for learner, one in mine.items():
        assert set(found[learner]) == set(one["rows"])
        for item, (earned, *rest) in one["rows"].items():
            got, *marks = found[learner][item]
            now = worth[item] / THEN.get(item, worth[item])
            assert marks == rest, (learner, item)
            # Both sums are rounded to a hundredth of a point.
            close = pytest.approx(earned and earned * now, abs=0.005 * (1 + now))
            assert got == (None if earned is None else close), (learner, item)


@EVERY
def test_they_load_and_every_card_shows_them(one, tmp_path, monkeypatch):
    for name in ("PDPMO_CLASS_HOME", "NBGRADER_EXECUTION", "JUPYTERHUB_USER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PDPMO_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "answers.json").write_bytes(data(one))
    room = catalog.door(one["noun"], "exercise").exercise
    exercise = Exercise(one["noun"], room.cards)
    boxes = [exercise.ask(item) for item in room.cards]
    exercise.desk.put(DEALT, one["learner"], time.time_ns() // 1_000_000)
    written = [i.id for i in catalog.module(one["noun"]).items.values() if i.rubric]
    shown = [exercise.essay(item) for item in written]
    shown += [card for box in boxes for card in box.children]
    kept = one["answers"]["answers"]
    for card in shown:
        card._hear(card, {"do": "hello"}, [])
        assert "trouble" not in card.view, (card.key, card.view)
    held = {card.key for card in shown if card.key}
    assert {key for key in kept if key.startswith(one["noun"])} <= held
    for card in shown:
        if card.key in kept and "text" in card.value:
            old = kept[card.key]["value"]["text"]
            assert plain(card.value["text"].values()) == plain(old.values())


def test_the_corpus_holds_every_kind_of_learner_and_points_of_many_sizes():
    for noun in NOUNS:
        sums = {
            sum(row[0] or 0 for row in one["rows"].values())
            for one in EARLY
            if sent(one, noun)
        }
        assert len(sums) >= 6
        assert min(sums) < 5 < 30 < max(sums)
