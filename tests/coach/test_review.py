"""`coach review`: one question across learners, levels and words from a bank."""

import re
from dataclasses import replace

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.cli import main
from pdpmo_widgets.coach import reviews
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.questions import question
from pdpmo_widgets.coach.review import bank, give, show
from pdpmo_widgets.coach.said import CoachError
from pdpmo_widgets.coach.scores import Score, scores
from tests.coach.graded import STEM, fill


@pytest.fixture
def graded(cohort, tmp_path) -> Cohort:
    fill(cohort, tmp_path / "sent")
    return cohort


def charter(cohort: Cohort, learner: str) -> Score:
    paper = next(p for p in scores(cohort, STEM) if p.learner == learner)
    return next(m for m in paper.marks if m.item == "charter")


def shown(cohort: Cohort, texts: bool = False) -> list[str]:
    lines: list[str] = []
    show(cohort, "", "charter", texts, lines.append)
    return lines


def test_the_same_question_stands_in_a_line_for_each_learner(graded):
    give(graded, "grace", "charter", "2", "3")
    lines = shown(graded)
    assert lines[0] == "01_purpose, charter"
    assert "  2  Jointness" in lines
    assert lines[-3:] == [
        "ada: levels – – –, – of 50 points",
        "grace: levels – 3 –, – of 50 points",
        "alan: nothing graded.",
    ]
    assert any(
        "Where it stands today: 41 %" in line for line in shown(graded, texts=True)
    )


def test_points_come_when_every_row_has_a_level(graded):
    for row, level in (("why", "4"), ("Jointness", "4")):
        give(graded, "ada", "charter", row, level)
        assert charter(graded, "ada").by_hand is None
    said = give(graded, "ada", "charter", "3", "1")
    assert said == "ada: “Trade-off” level 1; 33.33 of 50 points."
    one = charter(graded, "ada")
    assert (one.by_hand, one.needs) == (33.33, False)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [((1, 1, 1), 0), ((4, 4, 4), 50), ((3, 3, 3), 33.33), ((1, 2, 4), 22.22)],
)
def test_points_are_most_times_the_mean_of_level_less_one_by_three(levels, expected):
    ids = [row.id for row in reviews.rubric(STEM, "charter")]
    rows = {id: reviews.Given(v) for id, v in zip(ids, levels, strict=True)}
    assert reviews.points(rows, STEM, "charter", 50) == expected


def test_a_comment_is_an_id_of_the_bank_or_ones_own_words(graded):
    give(graded, "ada", "charter", "1", "2", "measured")
    give(graded, "ada", "charter", "2", "2", "Ask Priya first.")
    measured = bank(graded)["measured"]
    expected = f"Why, not what: {measured}\nJointness: Ask Priya first."
    assert charter(graded, "ada").comment == expected
    give(graded, "ada", "charter", "2", "3")
    assert charter(graded, "ada").comment == expected


def test_words_that_a_coach_wrote_in_formgrader_stay(graded):
    from nbgrader.api import Gradebook

    with Gradebook(graded.url) as book:
        book.find_comment("charter", STEM, STEM, "ada").manual_comment = "By hand."
        book.db.commit()
    give(graded, "ada", "charter", "1", "2", "First.")
    give(graded, "ada", "charter", "1", "3", "Second.")
    assert charter(graded, "ada").comment == "By hand.\nWhy, not what: Second."


def test_two_coaches_are_kept_apart_and_the_last_one_counts(graded):
    give(graded, "ada", "charter", "1", "2", "Mine.", coach="ann")
    give(graded, "ada", "charter", "1", "4", coach="bob")
    kept = reviews.read(graded)[STEM]["ada"]["charter"]["why-not-what"]
    assert {coach: one["level"] for coach, one in kept.items()} == {"ann": 2, "bob": 4}
    rows = reviews.of(reviews.read(graded), STEM, "ada", "charter")
    assert (rows["why-not-what"].level, rows["why-not-what"].comment) == (4, "Mine.")


def test_grading_again_keeps_what_the_coach_gave(graded):
    for row in ("1", "2", "3"):
        give(graded, "ada", "charter", row, "4")
    grade(graded, STEM, tell=lambda _: None)
    assert charter(graded, "ada").by_hand == 50


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ada", "charter", "1", "5"), "“5” is no level"),
        (("ada", "charter", "1", "2.5"), "“2.5” is no level"),
        (("ada", "charter", "4", "2"), "“4” is no row of this rubric"),
        (("ada", "charter", "", "2"), "“” is no row"),
        (("ada", "needs", "1", "2"), "no question “needs” with a rubric"),
        (("alan", "charter", "1", "2"), "nothing of “alan” in 01_purpose yet"),
    ],
)
def test_what_cannot_be_given_is_said_in_words(graded, words, said):
    with pytest.raises(CoachError, match=said):
        give(graded, *words)
    assert not (graded.folder / reviews.FILE).exists()


def test_a_damaged_file_of_reviews_is_left_as_it_is(graded):
    (graded.folder / reviews.FILE).write_text("{")
    with pytest.raises(CoachError, match="left as it is"):
        give(graded, "ada", "charter", "1", "2")
    assert (graded.folder / reviews.FILE).read_text() == "{"


def test_the_command_shows_sets_and_lists(graded, capsys):
    at = ["--cohort", str(graded.folder)]
    assert main(["coach", "review", "--item", "purpose.charter", *at]) == 0
    words = ["set", "ada", "purpose.charter", "1", "3", "--comment", "asked"]
    assert main(["coach", "review", *words, *at]) == 0
    assert "ada: “Why, not what” level 3" in capsys.readouterr().out
    assert main(["coach", "review", "bank", *at]) == 0
    assert "measured: You name an outcome" in capsys.readouterr().out
    assert main(["coach", "review", "set", "ada", *at]) == 1
    assert main(["coach", "review", *at]) == 1
    assert "Which question?" in capsys.readouterr().err


def twice(monkeypatch) -> None:
    """The welcome has a charter, too."""
    first, second, *rest = catalog.modules()
    items = {**first.items, "charter": second.items["charter"]}
    all = (replace(first, items=items), second, *rest)
    monkeypatch.setattr(catalog, "modules", lambda: all)


@pytest.mark.parametrize("asked", ["charter", "purpose.charter", "01_purpose.charter"])
def test_a_question_is_named_with_its_exercise_or_alone_while_it_is_one(cohort, asked):
    assert question(cohort, asked) == (STEM, "charter")
    assert question(cohort, asked, "purpose") == (STEM, "charter")


def test_a_name_that_two_exercises_have_is_refused_with_the_choices(
    graded, monkeypatch, capsys
):
    twice(monkeypatch)
    choices = "Please say which you mean: welcome.charter, purpose.charter."
    at = ["--cohort", str(graded.folder)]
    assert main(["coach", "review", "set", "ada", "charter", "1", "3", *at]) == 1
    assert choices in capsys.readouterr().err
    assert main(["coach", "review", "--item", "charter", *at]) == 1
    assert choices in capsys.readouterr().err
    assert not (graded.folder / reviews.FILE).exists()
    assert main(["coach", "review", "purpose", "--item", "charter", *at]) == 0
    words = ["set", "ada", "01_purpose.charter", "1", "3"]
    assert main(["coach", "review", *words, *at]) == 0
    assert set(reviews.read(graded)) == {STEM}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            "charta",
            "no question “charta” with a rubric here. There are: welcome.map, p",
        ),
        ("welcome.charter", "no question “welcome.charter” with a rubric"),
        ("porpoise.charter", "no released exercise “porpoise” here. There are: 00_"),
        ("", "no question “” with a rubric"),
        ("purpose.", "no question “purpose.” with a rubric"),
    ],
)
def test_a_question_that_there_is_not_is_said_with_what_there_is(cohort, asked, said):
    with pytest.raises(CoachError, match=re.escape(said)):
        question(cohort, asked)
