"""Module 04 in a browser: what is done on each card of the lesson and the exercise."""

from pathlib import Path

from icalendar import Calendar
from openpyxl import load_workbook
from playwright.sync_api import Locator, expect

from tests.journeys import ways
from tests.journeys.modules import DEALT, LINE, Step
from tests.journeys.screen import Screen, confirmed, fetch
from tests.modules.value import acts as board

# In the order of the screen: what is a sentence stands below the other cells.
MEASURES = [
    [
        "Weeks of warning",
        "Sponsors act in time",
        "3 weeks, January 2027",
        "1 to 5 weeks",
        "Marcus Bell",
        "False alarms, 1 in 4",
        "Whether crews move in June, beside teams that came later",
    ],
    [
        "Weak proposals stopped",
        "Money goes to what pays",
        "$2.1 million, Q4 2026",
        "−0.2 to 0.6 million",
        "Tomas Okafor",
        "Good ones refused, 2 of 19",
        "Whether the monthly meeting goes on, beside two divisions",
    ],
]
GRADES = ["A", "B"]
ENDED = [["Plans in the tool", "Nobody decided anything by it"]]
TEXTS = {
    "One result that went against us": LINE,
    "What the office brings a year: low": "$0.7 million",
    "Middle": "$1.6 million",
    "High": "$3.1 million",
    "Next reading, together": ways.LATER,
    "The two guesses": "What the stopped work would have lost, and unused hours.",
}


def recall(card: Locator) -> None:
    """One in one's own words, then two with a certainty."""
    card.locator("textarea").fill("From 54 to 80 per cent by 30 June.")
    ways.press(card, "Show our answer")
    card.get_by_role("radio", name="Half of it").check()
    for _ in range(2):
        ways.press(card, "Next question")
        card.locator("label.pd-option").nth(1).click()
        ways.number(card, 0, 70)
        ways.press(card, "This is my answer")
    card.get_by_text("one right answer you had").wait_for()
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
    expect(headline).not_to_have_text(said)
    confirmed(card)


def rows(card: Locator, legend: str, texts: list[list[str]]) -> None:
    """Fill the rows of a table of that name, cell by cell; choices are left."""
    table = card.locator("fieldset.pd-field", has_text=legend).last
    for at, row in enumerate(texts):
        entry = table.get_by_role("group", name=f"Row {at + 1}", exact=True)
        entry.wait_for()
        cells = entry.locator("input, textarea")
        for cell, text in zip(cells.all(), row, strict=True):
            cell.fill(text)


def page(card: Locator) -> None:
    """The scorecard, every row and every line."""
    rows(card, "What we measure", MEASURES)
    for at, grade in enumerate(GRADES):
        entry = card.get_by_role("group", name=f"Row {at + 1}", exact=True).first
        entry.get_by_role("combobox").select_option(label=grade)
    rows(card, "What we stop measuring", ENDED)
    for label, text in TEXTS.items():
        card.get_by_label(label).first.fill(text)
    confirmed(card)


def measures(card: Locator) -> None:
    """One measure on which no decision hangs: its verdict is to stop it."""
    entry = card.get_by_role("group", name="Row 1", exact=True)
    entry.locator("input").first.fill("Plans in the tool")
    entry.get_by_text("Stop: no decision hangs on it.").wait_for()
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
        Step("value.recall", recall),
        Step("value.prediction", lambda card: ways.range_(card, 40, 75)),
        Step("value.returned", lambda card: lab(card, 30)),
        Step("value.clocks", lambda card: lab(card, 70)),
        Step("value.others", lambda card: lab(card, 18)),
        Step("value.answers", lambda card: lab(card, 20)),
        Step("value.tornado", lambda card: ways.lab(card, 120)),
        Step("value.play", play),
        Step("value.debrief", differently),
        Step("value.measures", measures),
        Step("value.scorecard", page),
        Step("value.commit", ways.commitment),
    ]


def after(screen: Screen, folder: Path) -> None:
    """One number, every check of the scorecard, its table and its next reading."""
    screen.kind("debrief").get_by_text("of 100").first.wait_for()
    scorecard = screen.card("value.scorecard")
    expect(scorecard.locator(".pd-checks li")).to_have_count(10)
    away = screen.kind("takeaway")
    table = away.get_by_role("button", name="Table (Excel)")
    book = load_workbook(fetch(table.click, screen.page, folder))
    assert book.active["A2"].value == MEASURES[0][0]
    day = away.get_by_role("button", name="Day of the next reading")
    plan = fetch(day.click, screen.page, folder).read_bytes()
    assert Calendar.from_ical(plan).walk("VEVENT")


def graded(card: Locator) -> None:
    board.graded(card, DEALT)
    confirmed(card)


def numbers(card: Locator) -> None:
    """A figure in each field."""
    for field in card.locator("input").all():
        field.fill("7")
    confirmed(card)


def claims(card: Locator) -> None:
    """Each claim a grade; nothing says what it bears."""
    ways.placed(card)
    confirmed(card)


acts = {
    "proof": graded,
    "numbers": numbers,
    "claims": claims,
    "scorecard": page,
}
