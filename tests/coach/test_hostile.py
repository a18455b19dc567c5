"""The hostile corpus over every exercise, as it comes by mail: through `collect`.

A spoil that needs a task of another exercise is left out; so is what is large, which
the graders meet in tests/grading/test_direct.py.
"""

import json
import os
import shutil
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import pytest

from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.collect import collect
from pdpmo_widgets.coach.decisions import settle
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.scores import scores
from pdpmo_widgets.grading.direct import Job, grade_all
from tests.grading import handing, spoil
from tests.grading.hostile import CORPUS

LARGE = ("_mb", "thousand", "million", "hundred", "huge", "forged", "deep", "20000",
         "names_of_devices")  # fmt: skip
NAMES = [n for n in CORPUS if not any(one in n for one in LARGE)]
OWN = ("board", "charter", "needs", "sure_", "standing", "steps", "one_forecast",
       "two_bins", "ghosts")  # fmt: skip
WHOLE = ("nothing", "own_words_only")  # kinds of which nothing can be graded
NEIGHBOURS = ("nina", "noor")
QUIET = {"tell": lambda _: None}


@contextmanager
def called(place: Path, stem: str):
    """The files under the names for which the spoils are written, for a moment."""
    move(place, stem, spoil.STEM)
    yield
    if place.is_dir() and not place.is_symlink():
        move(place, spoil.STEM, stem)


def move(place: Path, old: str, new: str) -> None:
    for path in list(place.iterdir()):
        if path.name.startswith(old):
            path.rename(path.with_name(new + path.name.removeprefix(old)))


def answers(noun: str, name: str) -> bytes:
    return handing.book(noun, name, handing.model_answers(noun, name))


def clean(folder: Path, cohort, noun: str, names: list[str]) -> dict[str, float]:
    """What each of them earns by rule when nothing is spoiled."""
    stem = handing.STEMS[noun]
    for step in ("source", "release"):
        shutil.copytree(cohort.folder / step / stem, folder / step / stem)
    for name in names:
        place = folder / "submitted" / name / stem
        shutil.copytree(cohort.folder / "release" / stem, place)
        (place / "answers.json").write_bytes(answers(noun, name))
    found = grade_all(Job(folder, stem), names)
    return {one.student: sum(row.auto or 0 for row in one.rows) for one in found}


def hand_in(folder: Path, cohort, noun: str, name: str) -> bool:
    """A learner's folder as it was sent; False where the spoil asks for a task that
    this exercise has not."""
    stem = handing.STEMS[noun]
    place = folder / name / stem
    shutil.copytree(cohort.folder / "release" / stem, place)
    (place / "answers.json").write_bytes(answers(noun, name))
    if name in NEIGHBOURS:
        return True
    try:
        with called(place, stem):
            CORPUS[name][1](place)
    except (StopIteration, KeyError, TypeError, FileExistsError, ValueError):
        shutil.rmtree(folder / name, ignore_errors=True)
        return False
    return True


@pytest.fixture(scope="module", params=list(handing.STEMS))
def through(request, made, tmp_path_factory):
    """Everybody's hand-in of one exercise, collected and graded."""
    noun, folder = request.param, tmp_path_factory.mktemp("hostile")
    shutil.copytree(made[0].folder, folder / "spring")
    (folder / "list.csv").write_text(
        "id,name\n" + "".join(f"{n},N {n}\n" for n in (*NAMES, *NEIGHBOURS)), "utf-8"
    )
    cohort = begin(folder / "spring", folder / "list.csv", **QUIET)
    others = [n for n in NAMES if not n.startswith(OWN)][::6]
    names = NAMES if noun == "purpose" else others
    there = [
        n for n in (*names, *NEIGHBOURS) if hand_in(folder / "sent", cohort, noun, n)
    ]
    lines: list[str] = []
    collect(cohort, [folder / "sent"], tell=lines.append)
    grade(cohort, noun, tell=lines.append)
    papers = {one.learner: one for one in scores(cohort, handing.STEMS[noun])}
    return clean(folder / "clean", cohort, noun, there), there, papers, lines, cohort


def by_rule(paper) -> float:
    return sum(one.auto or 0 for one in paper.marks)


def test_nobody_is_lost_and_no_answer_that_is_whole_loses_a_point(through):
    earned, there, papers, lines, _ = through
    assert len(there) >= (45 if "steps_twice" in there else 8), len(there)
    assert all(earned.values())
    text = "\n".join(lines)
    lost = []
    for name in there:
        kind, paper = CORPUS.get(name, ("full",))[0], papers[name]
        full, got = earned[name], by_rule(paper)
        # What comes under another id or as no file is asked about, and not filed.
        told = kind not in WHOLE or (
            paper.state in ("broken", "look", "waits", "nothing") and name in text
        )
        if not (got == full if kind == "full" else got <= full and told):
            lost.append((name, kind, got, full, paper.state))
    assert lost == []


def test_what_cannot_be_graded_says_why_and_is_never_a_plain_0(through):
    _, there, papers, _, _ = through
    states = Counter()
    for name in there:
        paper = papers[name]
        if CORPUS.get(name, ("full",))[0] == "nothing":
            states[paper.state] += 1
            assert paper.state in ("broken", "nothing", "look"), name
            assert paper.why or paper.state != "broken"
    assert states["broken"] >= (5 if "steps_twice" in there else 1)


def test_nothing_of_it_was_run_followed_or_printed_raw(through):
    _, _, _, lines, cohort = through
    assert not list(cohort.folder.rglob("owned.txt"))
    assert "OWNED" not in os.environ
    assert all(line.isprintable() for one in lines for line in one.split("\n"))
    for step in ("received", "submitted", "autograded"):
        links = [p for p in (cohort.folder / step).rglob("*") if p.is_symlink()]
        assert links == []


def test_a_classmates_answers_under_ones_own_id_are_flagged(made, tmp_path):
    shutil.copytree(made[0].folder, tmp_path / "spring")
    cohort = cohorts.load(tmp_path / "spring")
    best = handing.of_purpose("ada", "best")
    stem = handing.STEMS["purpose"]
    for id in ("ada", "grace"):  # keys are made anew for each id, values are Ada's
        place = tmp_path / "sent" / id
        place.mkdir(parents=True)
        (place / "answers.json").write_bytes(handing.book("purpose", id, best))
    lines: list[str] = []
    collect(cohort, [tmp_path / "sent"], **QUIET)
    grade(cohort, "purpose", tell=lines.append)
    (said,) = [one for one in lines if "the same answers" in one]
    assert "ada and grace handed in the same answers. Ask them." in said
    for id in ("ada", "grace"):
        for one in (p for p in scores(cohort, stem) if p.learner == id):
            assert one.alike
            for mark in one.marks:
                settle(cohort, id, f"purpose.{mark.item}", "1")
    assert not any(p.alike for p in scores(cohort, stem))
    kept = json.loads((cohort.folder / "alike.json").read_text("utf-8"))
    assert set(kept[stem]) == {"ada", "grace"}
