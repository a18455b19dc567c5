"""Every trap that nbgrader was seen to hold is a test; here is which.

The rows are those of the team's notes on nbgrader 0.9.6. What no other test holds is
tested below, with nbgrader's own command and with the direct grader.
"""

import json
import re
from pathlib import Path

import pytest

from pdpmo_widgets.grading.course import Course, GradingError
from tests.grading import handing
from tests.grading.handing import ROOT
from tests.grading.hostile import CORPUS
from tests.grading.spoil import STEM
from tests.grading.test_direct import filled, graded, rows

pytestmark = pytest.mark.timeout(900)
CYCLE, DIRECT = "tests/grading/test_cycle.py", "tests/grading/test_direct.py"
SCREEN = "tests/server/test_nothing_runs.py"
# Row: tests as file::name, or the name of a hand-in of the corpus, which DIRECT grades.
TRAPS: dict[str, list[str]] = {
    "a file beside the solution is copied over the learner's own": [
        "tests/grading/test_release.py::test_no_answers_file_lies_in_a_solution",
        "test_an_answers_file_beside_the_solution_is_never_copied_over_a_learners",
    ],
    "a graded cell was copied, and everybody after that learner goes ungraded": [
        "cell_copied", "schema_too_old",
        f"{DIRECT}::test_both_graders_write_the_same_gradebook",
    ],
    "a graded cell was deleted": ["cell_deleted", "all_cells_deleted"],
    "invalid JSON": ["no_json", "half_a_notebook", "deeply_nested"],
    "an empty file": ["empty_notebook", "empty_answers"],
    "a merge conflict": ["merge_conflict", "answers_conflict"],
    "nbformat 3": ["nbformat_3", "nbformat_5", "nbformat_99"],
    "no notebook": [
        "notebook_is_a_dangling_link", "notebook_is_a_folder",
        "test_a_folder_without_a_notebook_has_rows_with_the_coachs_command",
    ],
    "a second download": ["notebook_gone_other_there", "second_download"],
    "a garbage time": ["garbage_time", "time_after_time", "time_with_a_tail"],
    "a link": ["notebook_is_a_link", "a_link_to_the_gradebook",
               "folder_leads_to_another_learner"],
    "a pipe": ["a_pipe", "notebook_is_a_pipe", "answers_are_a_pipe"],
    "60 MB": ["notebook_of_60_mb", "answers_of_60_mb", "a_file_of_60_mb"],
    "any odd end of a grade cell gives full marks": [
        "tests/grading/test_preprocessors.py"
        "::test_anything_else_scores_nothing_and_is_flagged",
        "test_only_a_plain_number_in_range_is_a_score_for_both_graders",
    ],
    "text on stderr costs all points": [
        "test_only_a_plain_number_in_range_is_a_score_for_both_graders"
    ],
    "a score above the maximum": [
        "test_only_a_plain_number_in_range_is_a_score_for_both_graders"
    ],
    "script in an answer, an output or a comment runs at the coach's": [
        "script_in_text_and_output", "outputs_that_run", "attachments_with_script",
        f"{SCREEN}::test_formgrader_shows_each_hand_in_and_runs_nothing",
        f"{SCREEN}::test_jupyterlab_shows_a_graded_notebook_and_runs_nothing",
        f"{SCREEN}::test_our_feedback_and_report_are_text",
        f"{SCREEN}::test_the_feedback_that_nbgrader_makes_is_text_too",
    ],
    "a learner's code runs": [
        "code_everywhere", "code_that_passes_itself", "helper_files_that_shadow",
        "made_json_is_forged", "files_that_start_a_kernel",
        f"{DIRECT}::test_nothing_that_was_handed_in_was_run_or_followed",
        "test_a_pass_before_grading_that_fails_runs_nothing_of_a_learner",
    ],
    "hidden tests stand in feedback": [
        f"{CYCLE}::test_feedback_shows_points_and_reasons_but_not_the_key",
        "tests/coach/test_feedback.py::test_no_hidden_test_and_no_key_is_shown",
    ],
    "a widget is blank for the coach": [
        f"{CYCLE}::test_the_coach_reads_in_words_what_was_chosen_and_the_rubric"
    ],
    "an empty exercise validates": ["test_no_exercise_offers_to_validate_itself"],
    "the stub is a red traceback": ["test_no_exercise_offers_to_validate_itself"],
    "an unquoted export": [
        "tests/coach/test_grade.py"
        "::test_sheets_keep_formulas_as_text_and_hold_each_question"
    ],
    "no answers, or corrupt ones, are a silent 0": [
        "no_answers", "answers_no_json",
        f"{CYCLE}::test_nothing_handed_in_earns_nothing_and_is_shown_to_the_coach",
        f"{CYCLE}::test_a_broken_file_earns_nothing_and_is_shown_to_the_coach",
    ],
}  # fmt: skip


@pytest.mark.parametrize("trap", TRAPS)
def test_each_trap_has_tests_that_exist(trap):
    for named in TRAPS[trap]:
        path, _, name = named.rpartition("::")
        file = ROOT / path if path else Path(__file__)
        there = f"def {name}(" in file.read_text("utf-8")
        assert there or (not path and name in CORPUS), named


def test_an_answers_file_beside_the_solution_is_never_copied_over_a_learners(tmp_path):
    course = filled(tmp_path, ["no_answers"])
    answers = handing.book("purpose", "no_answers", handing.of_purpose("no_answers"))
    for name in ("answers.json", "answers.previous.json"):
        (course.folder / "source" / STEM / name).write_bytes(answers)
    course.autograde(STEM, "*")
    stock = rows(course)
    assert {row[3] for row in stock[0]} <= {0.0, None}
    graded(course, ["no_answers"])
    assert rows(course) == stock


ENDS = {
    "board": "import numpy as np\nnp.float64(1.0)",
    "needs": "False",
    "standing": "-1",
    "changes": "99",
    "agreement": "import warnings\nwarnings.warn('old', DeprecationWarning)\n2.0",
    "charter-checks": "float('nan')",
}


def test_only_a_plain_number_in_range_is_a_score_for_both_graders(tmp_path):
    found = []
    for part in ("stock", "direct"):
        source = tmp_path / part / "source" / STEM / f"{STEM}.ipynb"
        source.parent.mkdir(parents=True)
        book = json.loads((ROOT / "solutions" / STEM / source.name).read_bytes())
        for cell in book["cells"]:
            id = cell["metadata"].get("nbgrader", {}).get("grade_id")
            cell["source"] = ENDS.get(id, cell["source"])
        source.write_text(json.dumps(book), "utf-8")
        course = filled(tmp_path / part, ["untouched"])
        if part == "stock":
            course.autograde(STEM, "*")
        else:
            graded(course, ["untouched"])
        found.append(rows(course))
    assert found[0] == found[1]
    scores = {row[2]: (row[3], row[6]) for row in found[0][0]}
    assert scores.pop("agreement") == (2.0, 0)
    assert scores.pop("charter") == (None, 1)
    assert set(scores.values()) == {(0.0, 1)}


def test_a_pass_before_grading_that_fails_runs_nothing_of_a_learner(
    tmp_path, monkeypatch
):
    """nbgrader goes on after a hook that failed, with what had been handed in."""
    from pdpmo_widgets.grading import tidy

    def fail(*_):
        raise OSError("no space left")

    course = filled(tmp_path, ["code_everywhere"])
    monkeypatch.setattr(tidy, "cleared", fail)
    course.autograde(STEM, "*")
    assert {row[3] for row in rows(course)[0]} <= {0.0, None}
    assert all(row[6] for row in rows(course)[0])
    monkeypatch.setattr(tidy, "_afresh", fail)
    with pytest.raises(GradingError):
        Course(course.folder).api.autograde(STEM, "*", force=True)["success"] or _fail()
    assert not list(tmp_path.rglob("owned.txt"))


def _fail() -> None:
    raise GradingError("refused, as it must be")


def test_a_folder_without_a_notebook_has_rows_with_the_coachs_command(
    cohort_of_one, monkeypatch
):
    cohort, grade, scores = cohort_of_one
    lines: list[str] = []
    done = grade(cohort, STEM, stock=True, tell=lines.append)
    assert (done.graded, done.lost) == (1, 0)
    (paper,) = scores(cohort, STEM)
    assert len(paper.marks) == 7


@pytest.fixture
def cohort_of_one(tmp_path):
    from pdpmo_widgets.coach.begin import begin
    from pdpmo_widgets.coach.grade import grade
    from pdpmo_widgets.coach.scores import scores

    (tmp_path / "list.csv").write_text("id,name\nada,Ada L\n", "utf-8")
    cohort = begin(tmp_path / "c", tmp_path / "list.csv", tell=lambda _: None)
    place = cohort.folder / "submitted" / "ada" / STEM
    place.mkdir(parents=True)
    (place / "answers.json").write_bytes(
        handing.book("purpose", "ada", handing.of_purpose("ada"))
    )
    return cohort, grade, scores


def test_no_exercise_offers_to_validate_itself():
    for path in (ROOT / "exercises").rglob("*.ipynb"):
        text = path.read_text("utf-8")
        assert not re.search(r"validate", text, re.IGNORECASE), path.name
        assert "NotImplementedError" not in text
