"""An exercise of a coach's own with code in it, and grading on other machines."""

import json
import os

import pytest

from pdpmo_widgets.cli import main
from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach import ways
from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.collect import collect
from pdpmo_widgets.coach.export import export
from pdpmo_widgets.coach.grade import Summary, grade
from pdpmo_widgets.coach.scores import scores
from pdpmo_widgets.coach.ways import ANYWAY, Way
from pdpmo_widgets.grading import cluster, isolation, runner
from pdpmo_widgets.grading.direct import Graded, Job
from tests.grading import handing, programming

STEM = programming.STEM
NO_BOX = "bubblewrap is not installed"


@pytest.fixture
def mine(cohort, tmp_path):
    """A cohort with an exercise of its own; Ada and Grace have sent their code."""
    programming.written(cohort.folder)
    lines: list[str] = []
    begin(cohort.folder, tmp_path / "spring" / "learners.csv", tell=lines.append)
    assert f"{STEM}: released, in release/{STEM}." in lines
    path = cohort.folder / "release" / STEM / f"{STEM}.ipynb"
    book = json.loads(path.read_text("utf-8"))
    cell = next(c for c in book["cells"] if c["id"] == "total")
    cell["source"] = programming.RIGHT
    for learner in ("ada", "grace"):
        place = tmp_path / "sent" / learner
        place.mkdir(parents=True)
        (place / f"{STEM} (1).ipynb").write_text(json.dumps(book), "utf-8")
    collect(cohort, [tmp_path / "sent"], tell=lines.append)
    assert f"ada: {STEM}, notebook filed" in "\n".join(lines)
    return cohorts.load(cohort.folder)


@pytest.fixture
def no_box(monkeypatch):
    monkeypatch.setattr(isolation, "why_not", lambda: NO_BOX)


def points(cohort) -> dict[str, float]:
    return {one.learner: one.points for one in scores(cohort, STEM) if one.marks}


def test_where_there_is_no_box_the_coach_is_asked_and_no_is_no(mine, no_box, tmp_path):
    answers = handing.book("purpose", "ada", handing.of_purpose("ada", "best"))
    (tmp_path / "answers.json").write_bytes(answers)
    collect(mine, [tmp_path / "answers.json"], tell=lambda _: None)
    lines, asked = list[str](), list[str]()
    way = Way(ask=lambda question: bool(asked.append(question)))
    total = grade(mine, tell=lines.append, way=way)
    assert asked == ["Run it all the same? [y/N]"]
    assert total == Summary(graded=1, look=0, lost=2)  # our own exercise went on
    said = "\n".join(lines)
    assert f"It would not be isolated here, because {NO_BOX}" in said
    assert "grace: not graded, since the code would not be isolated." in said
    assert points(mine) == {}
    assert not (mine.folder / "autograded" / "ada" / STEM).exists()


@pytest.mark.parametrize(
    "way", [Way(ask=lambda _: True), Way(bare=True)], ids=["yes", "--not-isolated"]
)
def test_without_a_box_code_runs_only_when_somebody_said_so(mine, no_box, way):
    assert grade(mine, STEM, tell=lambda _: None, way=way).graded == 2
    assert points(mine) == {"ada": 10, "grace": 10}
    table = export(mine, "csv", STEM, tell=lambda _: None)[0].read_text("utf-8-sig")
    assert f",{STEM}," in table


def test_nbgraders_own_command_is_told_for_as_long_as_it_runs(monkeypatch):
    monkeypatch.setenv(ANYWAY, "0")
    with ways.told_nbgrader(True):
        assert os.environ[ANYWAY] == "1"
    assert os.environ[ANYWAY] == "0"
    with ways.told_nbgrader(False):
        assert os.environ[ANYWAY] == "0"
    assert ANYWAY == runner.ANYWAY


class Terminal:
    """Somebody, or nobody, at the keyboard."""

    def __init__(self, there: bool) -> None:
        self.there = there

    def isatty(self) -> bool:
        return self.there


@pytest.mark.parametrize(("typed", "yes"), [("y", True), ("Yes", True), ("", False)])
def test_only_a_clear_yes_of_a_person_is_one(monkeypatch, typed, yes):
    monkeypatch.setattr("builtins.input", lambda _: typed)
    monkeypatch.setattr(ways.sys, "stdin", Terminal(True))
    assert ways.asked("?") is yes
    monkeypatch.setattr(ways.sys, "stdin", Terminal(False))
    assert ways.asked("?") is False


def test_what_other_machines_did_not_finish_is_graded_here(monkeypatch, tmp_path):
    def half(address, job, names, told):
        return {"ada": Graded("ada", line="there")}

    def here(job, names, workers, told):
        return [Graded(name, line="here") for name in names]

    lines: list[str] = []
    monkeypatch.setattr(cluster, "grade_on", half)
    monkeypatch.setattr(ways, "grade_all", here)
    work = (Job(tmp_path, STEM), ["ada", "grace"], Way(address="tcp://x"))
    found = ways.results(*work, lambda _: None, lines.append)
    assert [(one.student, one.line) for one in found] == [
        ("ada", "there"), ("grace", "here"),
    ]  # fmt: skip
    assert lines == [
        "Graded on this machine: 1, because the other machines did not finish them."
    ]


def test_a_scheduler_that_nobody_answers_at_loses_nobody(monkeypatch, tmp_path):
    def nobody(address, job, names, told):
        raise cluster.ClusterError("nobody answers at tcp://x")

    lines: list[str] = []
    monkeypatch.setattr(cluster, "grade_on", nobody)
    monkeypatch.setattr(ways, "grade_all", lambda job, names, *_: map(Graded, names))
    work = (Job(tmp_path, STEM), ["ada"], Way(address="tcp://x"))
    assert ways.results(*work, lambda _: None, lines.append) == [Graded("ada")]
    assert "because nobody answers at tcp://x." in lines[0]


def test_nbgraders_own_command_cannot_go_to_other_machines(capsys):
    assert main(["coach", "grade", "--stock", "--address", "tcp://x"]) == 1
    assert "do not go together" in capsys.readouterr().err
