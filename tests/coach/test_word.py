"""The word of a cohort, from `coach new` to the feedback, by both graders."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach import due
from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.collect import collect
from pdpmo_widgets.coach.feedback import feedback
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.handout import handout
from pdpmo_widgets.grading import word
from pdpmo_widgets.grading.deals import Edition
from tests.grading import handing

STEM = "00_welcome"
DEALT, FREE = ("offices", "claims", "ranges"), "map"
LIST = "id,name\n" + "".join(f"{id},{id.title()} Lee\n" for id in
                            ("ada", "ben", "cleo", "dora", "emil"))  # fmt: skip
GRADES = """
select s.student_id, b.name, g.auto_score, g.needs_manual_grade from grade g
join submitted_notebook n on n.id = g.notebook_id
join submitted_assignment s on s.id = n.assignment_id
join base_cell b on b.id = g.cell_id order by 1, 2"""


def answers(learner: str, with_: str | None) -> bytes:
    """All of the exercise, answered well, as it was dealt with that word."""
    made = handing.model_answers("welcome", Edition().dealt(learner, with_))
    return handing.book("welcome", learner, made, with_)


def rows(cohort: Cohort) -> dict[tuple[str, str], tuple[float | None, int]]:
    with closing(sqlite3.connect(cohort.folder / "gradebook.db")) as book:
        return {(who, item): rest for who, item, *rest in book.execute(GRADES)}


def text_of(page: Path) -> str:
    plain = re.sub(r"<[^>]+>", " ", page.read_text("utf-8"))
    return re.sub(r"\s+", " ", plain)


@pytest.fixture(scope="module")
def graded(tmp_path_factory) -> tuple[Cohort, list[str], dict]:
    """Ada has the word, Ben practised, Cleo has another's, Dora is from before, and
    Emil typed his word in his own way."""
    folder, lines = tmp_path_factory.mktemp("word"), list[str]()
    (folder / "list.csv").write_text(LIST, "utf-8")
    cohort = begin(folder / "spring", folder / "list.csv", tell=lines.append)
    ours = cohort.asked.word
    other = next(w for w in ("acorn-zebra", "violin-zebra") if w != ours)
    given = {"ada": ours, "ben": "", "cleo": other, "dora": None, "emil": ours}
    for who, with_ in given.items():
        place = folder / "sent" / who
        place.mkdir(parents=True)
        (place / "answers.json").write_bytes(answers(who, with_))
    collect(cohort, [folder / "sent"], tell=lines.append)
    grade(cohort, STEM, stock=True, tell=lambda _: None)
    stock = rows(cohort)
    grade(cohort, STEM, tell=lines.append)
    return cohort, lines, stock


def test_a_new_cohort_draws_a_word_says_it_and_keeps_it(graded):
    cohort, lines, _ = graded
    ours = cohort.asked.word
    assert word.read(ours) == ours
    assert any(line.startswith(f"Word: {ours}\n") for line in lines)
    assert cohorts.load(cohort.folder).asked.word == ours
    again = begin(cohort.folder, cohort.folder / "learners.csv", tell=lines.append)
    assert again.asked.word == ours
    assert f'word = "{ours}"' in (cohort.folder / "cohort.toml").read_text("utf-8")


def test_nothing_that_learners_get_holds_the_word(graded):
    cohort, _, _ = graded
    for step in ("release", "source"):
        for path in (cohort.folder / step).rglob("*"):
            assert not path.is_file() or cohort.asked.word.encode() not in (
                path.read_bytes()
            )


def test_with_the_word_it_is_counted_and_without_it_what_was_dealt_earns_nothing(
    graded,
):
    cohort, _, _ = graded
    found = rows(cohort)
    for who in ("ada", "dora", "emil"):
        assert all(found[who, item][0] > 0 for item in DEALT), who
        assert not any(found[who, item][1] for item in DEALT)
    for who in ("ben", "cleo"):
        assert [found[who, item][0] for item in DEALT] == [0, 0, 0], who
        assert found[who, FREE] == found["ada", FREE]  # what is not dealt, counts
    assert [found["ben", item][1] for item in DEALT] == [0, 0, 0]
    assert [found["cleo", item][1] for item in DEALT] == [1, 1, 1]  # to be settled


def test_both_graders_give_the_same(graded):
    cohort, _, stock = graded
    assert rows(cohort) == stock


def test_the_coach_hears_of_it_at_collecting_and_at_grading(graded):
    _, lines, _ = graded
    said = "\n".join(lines)
    assert "ben: 00_welcome is practice so far" in said
    assert "cleo: 00_welcome was dealt with the word “" in said
    assert "  ben: practised without the cohort's word" in said
    assert "  cleo: dealt with the word “" in said
    assert "add it to “also” in cohort.toml" in said


def test_the_feedback_says_what_to_do(graded):
    cohort, _, _ = graded
    pages = {p.parts[-3]: text_of(p) for p in feedback(cohort, STEM, pdf=False)}
    assert "Ask your coach for the word" in pages["ben"]
    assert "is not the word of this cohort" in pages["cleo"]
    for said in ("practice", "the word of this cohort", "Ask your coach"):
        assert said not in pages["ada"] + pages["dora"]
    assert cohort.asked.word not in pages["ben"] + pages["cleo"]


def test_a_coach_settles_a_word_that_counts_all_the_same(graded, tmp_path):
    cohort, _, _ = graded
    kept = json.loads((cohort.folder / "submitted" / "cleo" / STEM / "answers.json")
                      .read_text("utf-8"))  # fmt: skip
    other = kept["answers"][word.WORD]["value"]
    path = cohort.folder / "cohort.toml"
    before = path.read_text("utf-8")
    path.write_text(before.replace("also = []", f'also = ["{other.upper()}"]'))
    grade(cohorts.load(cohort.folder), STEM, "cleo", tell=lambda _: None)
    found = rows(cohort)
    assert all(found["cleo", item][0] > 0 for item in DEALT)
    assert not any(found["cleo", item][1] for item in DEALT)
    begin(cohort.folder, cohort.folder / "learners.csv", tell=lambda _: None)
    assert cohorts.load(cohort.folder).asked.also == (other,)  # nothing forgets it


def test_a_cohort_from_before_gets_a_word_and_keeps_what_was_handed_in(
    graded, tmp_path
):
    (tmp_path / "list.csv").write_text("id,name\ndora,Dora Lee\n", "utf-8")
    lines: list[str] = []
    cohort = begin(tmp_path / "old", tmp_path / "list.csv", tell=lines.append)
    path = cohort.folder / "cohort.toml"
    kept = path.read_text("utf-8").splitlines()
    path.write_text("\n".join(x for x in kept if not x.startswith(("word", "also"))))
    old = cohorts.load(cohort.folder)
    assert old.asked == word.Asked("", (), True)
    again = begin(old.folder, old.folder / "learners.csv", tell=lines.append)
    assert again.asked.word
    assert any(line.startswith("This cohort had no word before.") for line in lines)
    (tmp_path / "answers.json").write_bytes(answers("dora", None))
    collect(again, [tmp_path / "answers.json"], tell=lambda _: None)
    grade(again, STEM, tell=lambda _: None)
    first = graded[0]
    for item in DEALT:
        assert rows(again)["dora", item] == rows(first)["dora", item]


def test_the_guide_to_print_names_the_word(graded):
    cohort, _, _ = graded
    (page,) = handout(cohort, STEM, tell=lambda _: None)
    assert f"“{cohort.asked.word}”" in text_of(page)


def test_a_date_that_was_edited_in_the_file_counts_at_once(graded):
    cohort, _, _ = graded
    path = cohort.folder / "cohort.toml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("[due]", f'[due]\n{STEM} = "2026-11-02"'))
    due.late(cohorts.load(cohort.folder))
    asked = f"select duedate from assignment where name = '{STEM}'"
    with closing(sqlite3.connect(cohort.folder / "gradebook.db")) as book:
        assert book.execute(asked).fetchone()[0].startswith("2026-11-02 23:59")
    path.write_text(text)
