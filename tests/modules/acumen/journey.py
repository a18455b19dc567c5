"""Module 06 in a browser: what is done on each card of the lesson and the exercise."""

from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.journeys import ways
from tests.journeys.modules import DEALT, LINE, Step
from tests.journeys.screen import Screen, confirmed
from tests.modules.acumen import acts as board

# In the order of the screen: what is a sentence stands below the other cells.
ROWS = {
    "What we fund": [
        [
            "Outage map",
            "$1.4 million",
            "Operating cost",
            "October 2027",
            "$0.6 million",
        ],
        ["Intake screens", "$5.8 million", "Energy", "March 2028", "$1.2 million"],
        ["Pipe register", "$2 million", "Fines", "January 2028", "$4 million"],
    ],
    "What we leave out": [
        [
            "Heat pumps",
            "Helen",
            "$0.3 million a year",
            "Not this year, and this is why",
        ],
        ["Fleet tracking", "Priya", "$0.4 million a year", "Show me ten vans first"],
    ],
    "What we stop": [["Records clean-up", "$2.1 million", "$0.9 million"]],
    "in eight numbers": [
        ["Revenue", "1,196", "1,240"],
        ["Energy", "541", "566"],
        ["EBIT", "191", "186"],
        ["Capital spending", "223", "238"],
    ],
}
TEXTS = {
    "What is shortest": "Weeks of two architects",
    "What one more of it": "One more week brings $80,000, since the map starts early.",
    "Why we stop it": LINE,
    "One question": "Which would you cut first if energy gets dearer?",
}


def recall(card: Locator) -> None:
    """One in one's own words, then two with a certainty."""
    card.locator("textarea").fill("12 to 18 days less, counted, beside three others.")
    ways.press(card, "Show our answer")
    card.get_by_role("radio", name="Half of it").check()
    answered(card, 2, begun=True)
    card.get_by_text("one right answer you had").wait_for()
    confirmed(card)


def answered(card: Locator, count: int, begun: bool = False) -> None:
    """So many questions of a series: the second option, 70 per cent sure."""
    for at in range(count):
        if at or begun:
            ways.press(card, "Next question")
        card.locator("label.pd-option").nth(1).click()
        ways.number(card, 0, 70)
        ways.press(card, "This is my answer")


def questions(card: Locator) -> None:
    answered(card, 12)
    card.get_by_text("of 12 right").first.wait_for()
    confirmed(card)


def graded_questions(card: Locator) -> None:
    """The same without a reason: nothing says what was right."""
    answered(card, 12)
    expect(card.get_by_text("right")).to_have_count(0)
    confirmed(card)


def lab(card: Locator, guess: float) -> None:
    """Guess, then move the first lever: the headline says something else."""
    ways.number(card, 0, guess)
    ways.press(card, "This is my guess")
    headline = card.locator(".pd-plot figcaption b")
    said = headline.inner_text()
    lever = card.locator(".pd-levers input[type=range]").first
    lever.focus()
    for _ in range(3):
        lever.press("ArrowLeft")
    if "better than" not in said:  # what is spent moves no choice: that is the lesson
        expect(headline).not_to_have_text(said)
    confirmed(card)


def rows(card: Locator, legend: str, texts: list[list[str]]) -> None:
    """Fill the rows of a table of that name, cell by cell."""
    table = card.locator("fieldset.pd-field", has_text=legend).last
    for at, row in enumerate(texts):
        entry = table.get_by_role("group", name=f"Row {at + 1}", exact=True)
        entry.wait_for()
        cells = entry.locator("input, textarea")
        for cell, text in zip(cells.all(), row, strict=True):
            cell.fill(text)


def page(card: Locator) -> None:
    """The memo, every row and every line."""
    for legend, texts in ROWS.items():
        rows(card, legend, texts)
    for label, text in TEXTS.items():
        card.get_by_label(label).fill(text)
    confirmed(card)


def talks(card: Locator) -> None:
    """One talk with finance, and what was rarest in it."""
    entry = card.get_by_role("group", name="Row 1", exact=True)
    for cell in entry.locator("input[type=text], input:not([type])").all():
        cell.fill("Ana, on Thursday")
    entry.locator("input[type=checkbox]").first.check()
    card.get_by_text("These are 1 and not five").wait_for()
    confirmed(card)


def play(card: Locator) -> None:
    board.play(card)
    confirmed(card)


def differently(card: Locator) -> None:
    board.differently(card)
    confirmed(card)


def steps(screen: Screen) -> list[Step]:
    """The lesson, card by card."""
    return [
        Step("acumen.recall", recall),
        Step("acumen.prediction", lambda card: ways.range_(card, 20, 45)),
        Step("acumen.bridge", lambda card: lab(card, 30)),
        Step("acumen.promise", lambda card: lab(card, 60)),
        Step("acumen.order", lambda card: lab(card, 600)),
        Step("acumen.dollar", lambda card: lab(card, 50)),
        Step("acumen.sunk", lambda card: lab(card, 20)),
        Step("acumen.play", play),
        Step("acumen.debrief", differently),
        Step("acumen.questions", questions),
        Step("acumen.talks", talks),
        Step("acumen.memo", page),
        Step("acumen.commit", ways.commitment),
    ]


def after(screen: Screen, folder: Path) -> None:
    """The debrief has its one number, and every check of the memo holds."""
    screen.kind("debrief").get_by_text("of 100").first.wait_for()
    memo = screen.card("acumen.memo")
    expect(memo.locator(".pd-checks li")).to_have_count(10)


def graded(card: Locator) -> None:
    board.graded(card, DEALT)
    confirmed(card)


acts = {
    "list": graded,
    "questions": graded_questions,
    "memo": page,
}
