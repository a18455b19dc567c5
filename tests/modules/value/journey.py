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


OWN = "From 54 to 80 per cent by 30 June."


def page(card: Locator) -> None:
    """The scorecard, every row and every line."""
    ways.rows(card, "What we measure", MEASURES)
    for at, grade in enumerate(GRADES):
        entry = card.get_by_role("group", name=f"Row {at + 1}", exact=True).first
        entry.get_by_role("combobox").select_option(label=grade)
    ways.rows(card, "What we stop measuring", ENDED)
    ways.texts(card, TEXTS)
    confirmed(card)


def measures(card: Locator) -> None:
    """One measure on which no decision hangs: its verdict is to stop it."""
    entry = card.get_by_role("group", name="Row 1", exact=True)
    entry.locator("input").first.fill("Plans in the tool")
    entry.get_by_text("Stop: no decision hangs on it.").wait_for()
    confirmed(card)


def steps(screen: Screen) -> list[Step]:
    """The lesson, card by card."""
    return [
        Step("value.recall", lambda card: ways.recall(card, OWN)),
        Step("value.prediction", lambda card: ways.range_(card, 40, 75)),
        Step("value.returned", lambda card: ways.chart(card, 30)),
        Step("value.clocks", lambda card: ways.chart(card, 70)),
        Step("value.others", lambda card: ways.chart(card, 18)),
        Step("value.answers", lambda card: ways.chart(card, 20)),
        Step("value.tornado", lambda card: ways.lab(card, 120)),
        Step("value.play", ways.then(board.play)),
        Step("value.debrief", ways.then(board.differently)),
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
    "proof": ways.then(board.graded, DEALT),
    "numbers": numbers,
    "claims": claims,
    "scorecard": page,
}
