"""One state of a paper, said in the same words by all; and from when on it is out."""

import json
import shutil
from pathlib import Path

import pytest

from pdpmo_widgets.cli import main
from pdpmo_widgets.coach import agreement, reviews
from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach.collect import collect
from pdpmo_widgets.coach.exchange import give_back
from pdpmo_widgets.coach.export import export
from pdpmo_widgets.coach.feedback import feedback
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.release import release
from pdpmo_widgets.coach.report_parts import Report
from pdpmo_widgets.coach.report_skills import hard, skills
from pdpmo_widgets.coach.review import give
from pdpmo_widgets.coach.said import CoachError
from pdpmo_widgets.coach.scores import scores
from pdpmo_widgets.grading import direct
from pdpmo_widgets.pages import coach
from tests.coach.graded import STEM, fill
from tests.grading import handing
from tests.pages.cohort import say, week

WHY = "cannot be graded: answers.json cannot be read. It has to be sent once more"
QUIET = {"tell": lambda _: None}


@pytest.fixture(scope="module")
def filled(made, tmp_path_factory):
    """Ada all but her charter, which waits; Grace a charter; Alan half a file."""
    folder = tmp_path_factory.mktemp("state")
    shutil.copytree(made[0].folder, folder / "spring")
    place = folder / "sent" / "alan" / STEM
    place.mkdir(parents=True)
    (place / "answers.json").write_bytes(b"{")
    found = cohorts.load(folder / "spring")
    fill(found, folder / "sent")
    return found


@pytest.fixture
def graded(filled, tmp_path):
    shutil.copytree(filled.folder, tmp_path / "spring")
    return cohorts.load(tmp_path / "spring")


def read(cohort, *ids: str) -> None:
    for id in ids:
        for row in "123":
            give(cohort, id, "charter", row, "3", "Well argued.", stem=STEM)


def page(cohort, id: str) -> str:
    place = cohort.folder / "feedback" / id / STEM / f"{STEM}.html"
    return place.read_text("utf-8")


def papers(cohort) -> dict:
    return {one.learner: one for one in scores(cohort, STEM)}


def test_what_cannot_be_graded_is_said_with_its_reason_in_the_same_words(graded):
    lines: list[str] = []
    grade(graded, STEM, tell=lines.append)
    feedback(graded, STEM, pdf=False, tell=lines.append)
    (path, _) = export(graded, "csv", STEM, tell=lines.append, provisional=True)
    made = Report({"cohort": str(graded.folder), "exercise": STEM})
    places = {
        "grade": "\n".join(lines),
        "feedback": page(graded, "alan"),
        "export": path.read_text("utf-8-sig"),
        "report": made.standing()._repr_html_(),
        "page": str(say(coach.cohort(week(graded)))),
        "talk": str(say(coach.talk(week(graded)), "keep", at=9, value={
            "stem": STEM, "learner": "alan", "scored": False})),
    }  # fmt: skip
    assert [name for name, text in places.items() if WHY not in text] == []
    tally = "01_purpose: 2 wait for the coach; 1 cannot be graded."
    assert lines.count(tally) == 2
    assert "0 of 100 points" not in page(graded, "alan")
    assert "hand it in once more" in page(graded, "alan")


def test_what_cannot_be_graded_is_in_no_median_and_an_unread_paper_is_no_100(graded):
    before = {one.name: one.shares for one in skills(papers(graded).values())}
    assert before["Aligning powerful people who disagree"] == (0.0, 1.0)  # not Alan's
    assert "Writing a purpose that holds" not in before  # rules alone gave it 100 %
    assert all(one.count == 2 for one in hard(papers(graded).values()))
    read(graded, "ada")
    after = {one.name: one.shares for one in skills(papers(graded).values())}
    assert after["Writing a purpose that holds"] == (
        pytest.approx(43.33 / 60, abs=0.01),
    )


def test_a_hand_in_at_which_the_machine_fails_is_told_apart_until_it_does_not(
    graded, monkeypatch
):
    with monkeypatch.context() as patched:
        patched.setattr(direct, "_graded", lambda *_: 1 / 0)
        place = graded.folder / "submitted" / "alan" / "00_welcome"
        shutil.copytree(graded.folder / "release" / "00_welcome", place)
        grade(graded, "welcome", **QUIET)
    (alan,) = [p for p in scores(graded, "00_welcome") if p.learner == "alan"]
    assert (alan.state, alan.marks) == ("broken", ())
    feedback(graded, "welcome", "alan", pdf=False, **QUIET)
    (path,) = graded.folder.glob("feedback/alan/00_welcome/*.html")
    assert "The machine could not read this hand-in" in path.read_text("utf-8")
    grade(graded, "welcome", **QUIET)
    (alan,) = [p for p in scores(graded, "00_welcome") if p.learner == "alan"]
    assert "There is no answers.json" in alan.why


def test_a_page_is_a_draft_until_it_is_released(graded, capsys):
    read(graded, "ada")
    feedback(graded, STEM, pdf=False, **QUIET)
    assert "Draft. Your coach has not released this page" in page(graded, "ada")
    lines: list[str] = []
    release(graded, "purpose", coach="rosa", pdf=False, tell=lines.append)
    assert lines[0].startswith("01_purpose: released to 2.")  # Alan hears why
    assert lines[1:] == [
        "  grace: not released, waits for the coach: Your purpose charter."
    ]
    assert "Draft" not in page(graded, "ada") + page(graded, "alan")
    assert "Draft" in page(graded, "grace")
    kept = json.loads((graded.folder / "releases.json").read_text("utf-8"))
    assert {who: one["coach"] for who, one in kept[STEM].items()} == {
        "ada": "rosa",
        "alan": "rosa",
    }
    with pytest.raises(CoachError, match="nothing is final yet"):
        release(graded, "welcome", **QUIET)
    with pytest.raises(CoachError, match="Which exercise"):
        release(graded, "", **QUIET)
    home = ["--cohort", str(graded.folder), "--no-pdf"]
    assert main(["coach", "release", "purpose", *home]) == 0
    assert "released to 2" in capsys.readouterr().out


def test_only_what_is_released_goes_back_and_a_stale_page_is_made_anew(
    graded, monkeypatch, tmp_path
):
    course = tmp_path / "exchange" / "pdpmo"
    (course / "inbound").mkdir(parents=True)
    line = f"c.Exchange.root = {str(course.parent)!r}\n"
    with (graded.folder / "nbgrader_config.py").open("a") as file:
        file.write(line)
    secret = graded.folder / "submitted" / "ada" / STEM / "submission_secret.txt"
    secret.write_text("5ec2e7" * 20)
    feedback(graded, STEM, pdf=False, **QUIET)
    lines: list[str] = []
    assert give_back(graded, "purpose", "ada", lines.append) == 0
    assert "its page is a draft (waits for the coach: Your purpose charter)" in lines[0]
    read(graded, "ada")
    release(graded, STEM, pdf=False, **QUIET)
    give(graded, "ada", "charter", "1", "4", "Better still.", stem=STEM)
    assert "Better still." not in page(graded, "ada")
    assert give_back(graded, "purpose", "ada", lines.append) == 1
    assert lines[-1].startswith("ada: 01_purpose, the page was out of date.")
    (sent,) = (course / "feedback").iterdir()
    assert "Better still." in sent.read_text("utf-8")
    assert give_back(graded, "purpose", "ada", lines.append) == 1
    assert lines[-1] == "ada: 01_purpose, the page is in the exchange."


def rewrite(cohort, tmp_path: Path) -> None:
    answers = handing.of_purpose("ada", "best")
    answers["charter"]["text"] |= {"because": "For quite another reason."}
    data = json.loads(handing.book("purpose", "ada", answers))
    data |= {"rev": 2, "saved": "2026-11-20T10:00:00Z"}
    (tmp_path / "answers.json").write_text(json.dumps(data), "utf-8")
    collect(cohort, [tmp_path / "answers.json"], **QUIET)
    grade(cohort, STEM, **QUIET)


def test_levels_on_two_versions_of_a_text_are_no_pair_of_coaches(graded, tmp_path):
    give(graded, "ada", "charter", "1", "1", stem=STEM, coach="rosa")
    give(graded, "ada", "charter", "1", "2", stem=STEM, coach="omar")
    (one,) = agreement.between(reviews.read(graded), [STEM])
    assert (one.pairs, one.near) == (1, 1)
    rewrite(graded, tmp_path)
    give(graded, "ada", "charter", "1", "4", stem=STEM, coach="omar")
    assert agreement.between(reviews.read(graded), [STEM]) == []
