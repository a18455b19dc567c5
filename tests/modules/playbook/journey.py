"""Module 02 in a browser: what is done on each card of the lesson and the exercise."""

from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.journeys import ways
from tests.journeys.modules import DEALT, LINE, Step
from tests.journeys.screen import Screen, confirmed, fetch
from tests.modules.playbook import acts as board

# In the order of the screen: what is a sentence stands below the other cells.
ROWS = {
    "Tiers": [
        ["Light", "0", "A failure is repaired within a week", "Nothing at all"],
        ["Full", "80", "The licence hangs on it", "A rehearsal; the receiver signs"],
    ],
    "What we stop asking for": [
        ["Weekly report", "810", ways.LATER, "None in six months",
         "Marcus said that he sees nothing then"],
    ],
}  # fmt: skip
TEXTS = {
    "What this playbook serves": LINE,
    "One play: its name": "A supplier moves a date",
    "Who does it": "The project manager",
    "It begins when": "A supplier names a later date",
    "Done when": "Whoever waits has repeated the date",
    "Who may do without it": "Old hands; Elena answers for each of them",
    "What an old hand knows": "If the contact changes, the date has moved already",
    "Whose words": "Rosa Lindqvist",
}
STEPS = ["Call whoever waits for it", "Ask the supplier why", "Write down who decided"]
DEMAND = ["Weekly report", "30", "60", "12", "48"]


OWN = "Audits, and Yuki knows."


def kinds(card: Locator) -> None:
    """Guess, then another answer to each of the five questions."""
    ways.number(card, 0, 3)
    ways.press(card, "This is my guess")
    headline = card.locator(".pd-plot figcaption b")
    expect(headline).to_contain_text("Mixed work")
    for lever in card.locator(".pd-levers input[type=range]").all():
        lever.focus()
        lever.press("End")
    expect(headline).to_contain_text("Planned work: 5 of 5")
    confirmed(card)


def burden(card: Locator) -> None:
    """One demand that changed nothing: it is to be stopped."""
    entry = card.get_by_role("group", name="Row 1", exact=True)
    for cell, text in zip(entry.locator("input").all(), DEMAND, strict=False):
        cell.fill(text)
    entry.get_by_text("nobody can name a decision").wait_for()
    confirmed(card)


def page(card: Locator) -> None:
    """The playbook, every row and every line; what the audit holds is taken over."""
    take = card.get_by_role("button", name="Begin with what I have")
    if take.count():
        take.click()
        take.wait_for(state="detached")
    for legend, texts in ROWS.items():
        ways.rows(card, legend, texts)
    ways.texts(card, TEXTS)
    ways.more(card, "Steps", [[step] for step in STEPS])
    card.get_by_label("When we look at it again").fill(ways.LATER)
    confirmed(card)


def steps(screen: Screen) -> list[Step]:
    """The lesson, card by card."""
    return [
        Step("playbook.recall", lambda card: ways.recall(card, OWN)),
        Step("playbook.prediction", lambda card: ways.range_(card, 40, 70)),
        Step("playbook.bill", lambda card: ways.chart(card, 30)),
        Step("playbook.gate", lambda card: ways.chart(card, 100)),
        Step("playbook.much", lambda card: ways.chart(card, 30)),
        Step("playbook.tier", lambda card: ways.chart(card, 5000)),
        Step("playbook.ways", kinds),
        Step("playbook.play", ways.then(board.play)),
        Step("playbook.debrief", ways.then(board.differently)),
        Step("playbook.burden", burden),
        Step("playbook.canvas", page),
        Step("playbook.commit", ways.commitment),
    ]


def after(screen: Screen, folder: Path) -> None:
    """Debrief and audit have their pictures, every check holds, tables come along."""
    screen.kind("debrief").get_by_text("of 100").first.wait_for()
    screen.kind("picture", 0).locator(".pd-chart svg").wait_for()
    canvas = screen.card("playbook.canvas")
    expect(canvas.locator(".pd-checks li")).to_have_count(10)
    away = screen.kind("takeaway")
    for name in ("Tables (Excel)", "Stop list (CSV)", "Stop days (calendar)"):
        button = away.get_by_role("button", name=name)
        assert fetch(button.click, screen.page, folder).stat().st_size


def sums(card: Locator) -> None:
    """Four figures."""
    for field in card.locator("input[type=text]:visible, input[type=number]").all():
        field.fill("812")
    confirmed(card)


acts = {
    "sizing": ways.then(board.graded, DEALT),
    "ways": ways.sorted_out,
    "burden": sums,
    "canvas": page,
}
