"""`coach feedback`: readable, complete, harmless, and without the key."""

import json
import re

import pytest

from pdpmo_widgets.coach import pdf
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.feedback import feedback
from pdpmo_widgets.coach.review import give
from tests.browser import chromium, executable
from tests.coach.graded import SCRIPT, STEM, fill


@pytest.fixture
def graded(cohort, tmp_path) -> Cohort:
    fill(cohort, tmp_path / "sent")
    return cohort


def page(cohort: Cohort, learner: str) -> str:
    path = cohort.folder / "feedback" / learner / STEM / f"{STEM}.html"
    return path.read_text("utf-8")


def written(cohort: Cohort, **how) -> list[str]:
    lines: list[str] = []
    feedback(cohort, STEM, pdf=False, tell=lines.append, **how)
    return lines


def test_a_page_holds_points_reasons_answers_and_a_next_step(graded):
    assert written(graded) == [
        "01_purpose: 2 pages written to feedback/.",
        "01_purpose: 2 of them are drafts. Learners get what is final by: "
        "pdpmo coach release 01_purpose",
        "01_purpose: 2 wait for the coach; 1 not handed in.",
        "01_purpose: not handed in yet: alan (1).",
    ]
    text = page(graded, "ada")
    for words in (
        "Your work on “Define your PMO purpose”",
        "50 of 100 points so far",
        "Points by rule: 15 of 15",
        "Result 100 of 100; 75 passes",
        "Owen Achebe: Less burden on teams",
        "Your coach still reads this.",
        "All points that can be given by rule are yours.",
    ):
        assert words in text
    assert "Play the twelve hours again in module 01." in page(graded, "grace")


def test_the_coachs_levels_and_words_stand_in_it(graded):
    for row, level in (("1", "3"), ("2", "2"), ("3", "4")):
        give(graded, "ada", "charter", row, level, "asked", STEM)
    written(graded)
    text = page(graded, "ada")
    assert "83.33 of 100 points<" in text
    assert "Points from your coach: 33.33 of 50" in text
    assert re.search(r'class="given">One sponsor&#39;s words \(yours\)', text)
    assert "Jointness: You say fairly what they would say." in text
    assert "One level up on “Jointness”, a text shows this: The differing words" in text


def test_no_hidden_test_and_no_key_is_shown(graded):
    written(graded)
    book = graded.folder / "autograded" / "ada" / STEM / f"{STEM}.ipynb"
    hidden = [
        "".join(cell["source"])
        for cell in json.loads(book.read_bytes())["cells"]
        if "HIDDEN" in "".join(cell["source"])
    ]
    assert hidden
    for learner in ("ada", "grace"):
        text = page(graded, learner)
        assert not any(line in text for one in hidden for line in one.split("\n"))
        assert "88213" not in text


def test_what_a_learner_or_a_coach_wrote_is_text(graded):
    give(graded, "grace", "charter", "1", "2", SCRIPT, STEM)
    written(graded)
    text = page(graded, "grace")
    assert "<script" not in text
    assert "<img" not in text
    assert text.count("&lt;script&gt;window.hacked = 1&lt;/script&gt;") >= 2
    assert "default-src &#39;none&#39;" in text or "default-src 'none'" in text


def test_one_graded_notebook_that_is_gone_stops_no_other(graded):
    (graded.folder / "autograded" / "ada" / STEM / f"{STEM}.ipynb").unlink()
    lines = written(graded)
    assert lines[0].startswith("ada: no page could be written. What went wrong")
    assert "FileNotFoundError" in (graded.folder / "trouble.txt").read_text("utf-8")
    assert "50 of 100" not in page(graded, "grace")


def test_one_learner_alone_gets_a_page(graded):
    written(graded, learner="ada")
    assert not (graded.folder / "feedback" / "grace").exists()


def test_without_a_program_that_prints_the_page_stands_and_it_is_said(
    graded, monkeypatch
):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(pdf, "_which", lambda _: None)
    monkeypatch.setattr(pdf, "elsewhere", lambda: "")
    lines: list[str] = []
    (path,) = feedback(graded, STEM, "ada", tell=lines.append)
    assert path.is_file()
    assert lines[-1].startswith("0 of 1 as PDF. To make the others, open the HTML")


@pytest.mark.browser
@pytest.mark.skipif(executable() is None, reason="no Chromium here")
def test_a_script_does_not_run_and_the_page_prints(graded):
    paths = feedback(graded, STEM, tell=lambda _: None)
    for path in paths:
        assert path.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    with chromium() as browser:
        view = browser.new_page(viewport={"width": 390, "height": 800})
        for path in paths:
            view.goto(path.as_uri())
            assert view.evaluate("typeof window.hacked") == "undefined"
            wide = "document.documentElement.scrollWidth"
            assert view.evaluate(wide) <= 390
