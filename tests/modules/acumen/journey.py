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


OWN = "12 to 18 days less, counted, beside three others."


def questions(card: Locator) -> None:
    ways.answered(card, 12)
    card.get_by_text("of 12 right").first.wait_for()
    confirmed(card)


def sunk(card: Locator) -> None:
    """What is spent moves no choice: the headline stays, and that is the lesson."""
    ways.number(card, 0, 20)
    ways.press(card, "This is my guess")
    headline = card.locator(".pd-plot figcaption b")
    expect(headline).to_contain_text("better than")
    said = headline.inner_text()
    lever = card.locator(".pd-levers input[type=range]").first
    lever.focus()
    lever.press("ArrowLeft")
    confirmed(card)
    expect(headline).to_have_text(said)


def page(card: Locator) -> None:
    """The memo, every row and every line."""
    for legend, texts in ROWS.items():
        ways.rows(card, legend, texts)
    ways.texts(card, TEXTS)
    confirmed(card)


def talks(card: Locator) -> None:
    """One talk with finance, and what was rarest in it."""
    entry = card.get_by_role("group", name="Row 1", exact=True)
    for cell in entry.locator("input[type=text], input:not([type])").all():
        cell.fill("Ana, on Thursday")
    entry.locator("input[type=checkbox]").first.check()
    card.get_by_text("These are 1 and not five").wait_for()
    confirmed(card)


def steps(screen: Screen) -> list[Step]:
    """The lesson, card by card."""
    return [
        Step("acumen.recall", lambda card: ways.recall(card, OWN)),
        Step("acumen.prediction", lambda card: ways.range_(card, 20, 45)),
        Step("acumen.bridge", lambda card: ways.chart(card, 30)),
        Step("acumen.promise", lambda card: ways.chart(card, 60)),
        Step("acumen.order", lambda card: ways.chart(card, 600)),
        Step("acumen.dollar", lambda card: ways.chart(card, 50)),
        Step("acumen.sunk", sunk),
        Step("acumen.play", ways.then(board.play)),
        Step("acumen.debrief", ways.then(board.differently)),
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


acts = {
    "list": ways.then(board.graded, DEALT),
    "questions": lambda card: ways.silent(card, 12),
    "memo": page,
}
