"""`exercises/` is what nbgrader makes of `solutions/`, and gives nothing away."""

import json
from pathlib import Path

import nbformat
import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.grading import prose, release
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
def test_points_stand_in_the_metadata_of_a_cell_and_nowhere_else(noun):
    for args, key in handing.calls(noun, "mark").values():
        assert args == []
        assert "points" not in key


def test_the_text_says_the_points_that_the_cells_have_now(tmp_path):
    for noun, stem in handing.STEMS.items():
        book = nbformat.read(ROOT / "solutions" / stem / f"{stem}.ipynb", 4)
        first = next(c for c in book.cells if c.metadata.get("nbgrader"))
        first.metadata.nbgrader.points = 31.5
        text = "\n".join(c.source for c in prose.filled(book, stem, False).cells)
        assert "31.5" in text
        assert "<!--" not in text
        assert noun in catalog.of_stem(stem).noun


def test_a_text_that_names_what_there_is_not_is_refused():
    book = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_markdown_cell("<!--points.nobody-->1<!--/-->")]
    )
    with pytest.raises(prose.ProseError, match="nobody"):
        prose.filled(book, "01_purpose")


def test_the_solutions_and_the_course_say_what_stands_in_their_sources():
    for path in release.texts(ROOT):
        text = path.read_text("utf-8")
        assert release.refilled(path) == text, f"{path}: run grading.release"


@pytest.mark.parametrize("noun", handing.STEMS)
def test_the_rubric_in_the_notebook_is_the_one_that_the_coach_sees(noun):
    text = "\n".join(c.source for c in handing.solution(noun).cells)
    (item,) = handing.calls(noun, "sample")
    for row in catalog.module(noun).items[item].rubric:
        assert f"| **{row.row}** | {' | '.join(row.levels)} |" in text
