"""Only a plain number in range is a score; everything else is 0 and a flag."""

import pytest
from nbformat.v4 import new_code_cell, new_output
from nbgrader.utils import determine_grade

from pdpmo_widgets.catalog import RubricRow
from pdpmo_widgets.grading.page import TAG, Page
from pdpmo_widgets.grading.preprocessors import StrictScores


def graded(outputs: list, solution: bool = False) -> tuple:
    about = {"grade": True, "solution": solution, "locked": not solution, "points": 10}
    about |= {"grade_id": "item", "schema_version": 3, "task": False}
    cell = new_code_cell("x", metadata={"nbgrader": about}, outputs=outputs)
    if solution:
        from nbgrader.utils import compute_checksum

        cell.metadata.nbgrader["checksum"] = compute_checksum(cell)
    cell, _ = StrictScores().preprocess_cell(cell, {}, 0)
    flags = [o.get("metadata", {}).get(TAG, {}) for o in cell.outputs]
    return determine_grade(cell)[0], any(f.get("review") for f in flags)


def result(text: str):
    return new_output("execute_result", data={"text/plain": text})


@pytest.mark.parametrize(("text", "earned"), [("7.5", 7.5), ("0.0", 0), ("10", 10)])
def test_a_plain_number_is_the_score(text, earned):
    assert graded([result(text)]) == (earned, False)


ODD = ["np.float64(1.0)", "np.int64(0)", "False", "True", "None", "nan", "inf", "-1"]
ODD += ["11", "10.01", "'5'", "1e3", "", "²", "Label(value='x')", "5.0.0", "٣"]


@pytest.mark.parametrize("text", ODD)
def test_anything_else_scores_nothing_and_is_flagged(text):
    assert graded([result(text)]) == (0, True)


def test_no_result_an_error_or_two_results_score_nothing_and_are_flagged():
    error = new_output("error", ename="E", evalue="", traceback=[])
    for outputs in ([], [error], [error, result("5.0")], [result("5.0")] * 2):
        assert graded(outputs) == (0, True)


def test_a_warning_on_stderr_costs_nothing():
    warning = new_output("stream", name="stderr", text="DeprecationWarning")
    assert graded([warning, result("5.0")]) == (5.0, False)


def shown(page: Page):
    data, flags = page._repr_mimebundle_()
    return new_output("execute_result", data=data, metadata=flags)


def test_a_free_text_waits_for_the_coach_and_an_empty_one_earns_nothing():
    assert graded([shown(Page("Map", answered=True))], solution=True)[0] is None
    assert graded([shown(Page("Map"))], solution=True) == (0, False)
    review = Page("Map", review=("The file is missing.",))
    assert graded([shown(review)], solution=True)[0] is None


def test_what_a_learner_typed_is_text_and_never_markup():
    nasty = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    row = RubricRow("nasty", nasty, (nasty,) * 4)
    page = Page(nasty, (nasty,), nasty, (nasty,), (nasty,), (row,))
    html = page.html()
    assert "<script" not in html
    assert "<img" not in html
    assert html.count("&lt;script&gt;") == 10
