"""`exercises/` is what nbgrader makes of `solutions/`, and gives nothing away."""

import json
from pathlib import Path

import nbformat
import pytest

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading import release
from tests.grading import handing

ROOT = handing.ROOT
GIVEAWAYS = ("HIDDEN", "SOLUTION", "mark(", "key=", "futures", "sample(", "full=")


def graded(noun: str) -> list[nbformat.NotebookNode]:
    cells = handing.solution(noun).cells
    return [c for c in cells if c.metadata.get("nbgrader", {}).get("grade")]


@pytest.mark.timeout(600)
def test_the_exercises_are_rebuilt_byte_for_byte(tmp_path):
    for made in release.build(tmp_path):
        committed = ROOT / "exercises" / made.relative_to(tmp_path)
        assert made.read_bytes() == committed.read_bytes(), (
            f"{committed} is not what nbgrader makes of the solution: "
            "run python -m pdpmo_widgets.grading.release"
        )


def files(folder: str) -> list[Path]:
    here = [p for p in (ROOT / folder).rglob("*") if p.is_file()]
    kept = (".ipynb_checkpoints", "answers.")
    return [p for p in here if not any(word in str(p) for word in kept)]


def test_solutions_and_exercises_hold_the_same_notebooks_and_nothing_else():
    solutions = sorted(
        str(p.relative_to(ROOT / "solutions")) for p in files("solutions")
    )
    exercises = sorted(
        str(p.relative_to(ROOT / "exercises")) for p in files("exercises")
    )
    assert solutions == exercises == [f"{s}/{s}.ipynb" for s in handing.STEMS.values()]


def test_no_answers_file_lies_in_a_solution():
    # nbgrader would copy it over the learner's own when it grades.
    assert not list((ROOT / "solutions").rglob("answers*"))


@pytest.mark.parametrize("path", files("exercises"), ids=lambda p: p.stem)
def test_an_exercise_gives_no_answer_away(path):
    for cell in json.loads(path.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            source = "".join(cell["source"])
            assert not [word for word in GIVEAWAYS if word in source]


@pytest.mark.parametrize("noun", handing.STEMS)
def test_an_exercise_is_worth_a_hundred_points_half_of_them_a_coachs(noun):
    points = {c.metadata.nbgrader.grade_id: c.metadata.nbgrader for c in graded(noun)}
    assert sum(cell.points for cell in points.values()) == 100
    assert sum(cell.points for cell in points.values() if cell.solution) == 50
    assert all(cell.locked != cell.solution for cell in points.values())


@pytest.mark.parametrize("noun", handing.STEMS)
def test_a_rule_gives_as_many_points_as_its_cell_is_worth(noun):
    for item, (args, _) in handing.calls(noun, "mark").items():
        (cell,) = [c for c in graded(noun) if f'mark("{item}"' in c.source]
        assert args == [cell.metadata.nbgrader.points]


@pytest.mark.parametrize("noun", handing.STEMS)
def test_the_rubric_in_the_notebook_is_the_one_that_the_coach_sees(noun):
    prose = "\n".join(c.source for c in handing.solution(noun).cells)
    (item,) = handing.calls(noun, "sample")
    for row in room_words(noun, "exercise")[item]["rubric"]:
        cells = [level.translate({0x201C: '"', 0x201D: '"'}) for level in row["levels"]]
        assert f"| **{row['row']}** | {' | '.join(cells)} |" in prose
