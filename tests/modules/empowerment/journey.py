"""Module 03 in a browser: what is done on each card of the lesson and the exercise."""

from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.journeys import ways
from tests.journeys.modules import DEALT, LINE, Step
from tests.journeys.screen import Screen, confirmed, fetch
from tests.modules.empowerment import acts as board

# Decision, who, now, next; when to come, what an assistant may do alone.
ROWS = [
    ("Change of cost", "Elena", "3", "6", "it is above $20,000", "List what is open"),
    ("A week later", "Bruno", "2", "7", "a crew was booked", "Draft the note"),
    ("Who goes on a course", "Lucia", "1", "5", "a cut-over is near", "Nothing"),
    ("Go for a cut-over", "Kofi", "1", "4", "the rehearsal failed", "Nothing"),
    ("Answer an auditor", "Tariq", "4", "4", "it names a person", "Find the paper"),
]
TEXTS = {
    "What these decisions serve": "Crews hear four weeks ahead which work comes.",
    "A task of yours": LINE,
}
WORDS = {
    "The decision, to whom": "Elena, changes of cost are yours, so that no crew waits.",
    "The level and the limits": "Level 6: decide, and tell me on Friday.",
    "What they get for it": "The right to sign, and Tariq on Mondays.",
    "What they said": "Who says no with me in the first month?",
    "What I changed": "Samir is her second voice until April.",
    "My first sentence": "Thank you for coming. What do we do by noon?",
    "What made people keep": "The Monday round; from March my door is open first.",
}


def recall(card: Locator) -> None:
    """One in one's own words, then two with a certainty."""
    card.locator("textarea").fill("What other people decide.")
    ways.press(card, "Show our answer")
    card.get_by_role("radio", name="I had it").or_(
        card.get_by_role("radio", name="Half of it")
    ).last.press("Space")
    answered(card, 2, begun=True)
    card.get_by_text("right answer").first.wait_for()
    confirmed(card)


def answered(card: Locator, count: int, begun: bool = False) -> None:
    """So many questions of a series: the second option, 70 per cent sure."""
    for at in range(count):
        if at or begun:
            ways.press(card, "Next question")
        card.locator("label.pd-option").nth(1).click()
        ways.number(card, 0, 70)
        ways.press(card, "This is my answer")


def graded_series(count: int):
    """A graded series: nothing says what was right."""

    def act(card: Locator) -> None:
        answered(card, count)
        expect(card.get_by_text("right")).to_have_count(0)
        confirmed(card)

    return act


def lab(card: Locator, guess: float, lever: int = 0) -> None:
    """Guess, then move a lever: the headline says something else."""
    ways.number(card, 0, guess)
    ways.press(card, "This is my guess")
    headline = card.locator(".pd-plot figcaption b")
    said = headline.inner_text()
    moved = card.locator(".pd-levers input[type=range]").nth(lever)
    moved.focus()
    moved.press("ArrowLeft")
    expect(headline).not_to_have_text(said)
    confirmed(card)


def talk(card: Locator) -> None:
    """Three turns: one's own words first, then one of the four on offer."""
    for turn in range(3):
        card.get_by_label("What would you say? In your own words.").fill("It is yours")
        ways.press(card, "Show what could be said")
        card.locator("label.pd-option").nth(turn).click()
        ways.press(card, "Say it")
    card.get_by_text("Eight weeks later").wait_for()
    confirmed(card)


def guess(card: Locator) -> None:
    """The mean that one expects; it stays."""
    ways.number(card, 0, 5.2)
    ways.press(card, "This is my answer")
    confirmed(card)


def job(card: Locator) -> None:
    """Five statements on one job; the picture names the lowest."""
    for place, row in enumerate(card.locator(".pd-instrument-statement").all()):
        row.locator(".pd-instrument-scale label").nth(6 - place).click()
    card.locator(".pd-chart svg").wait_for()
    confirmed(card)


def filled(card: Locator) -> None:
    """Every row and text of the board."""
    table = card.locator("fieldset.pd-field", has_text="Decision by decision").last
    for at, (name, who, now, then, rail, alone) in enumerate(ROWS):
        entry = table.get_by_role("group", name=f"Row {at + 1}", exact=True)
        entry.wait_for()
        cells = entry.locator("input[type=text], input:not([type])")
        cells.nth(0).fill(name)
        cells.nth(1).fill(who)
        entry.locator("select").nth(0).select_option(now)
        entry.locator("select").nth(1).select_option(then)
        entry.locator("input[type=date]").fill(ways.LATER)
        entry.locator("textarea").nth(0).fill(rail)
        entry.locator("textarea").nth(1).fill(alone)
    texts(card, TEXTS)


def texts(card: Locator, given: dict[str, str]) -> None:
    """Fields by the beginning of their label."""
    for label, text in given.items():
        card.get_by_label(label).first.fill(text)


def page(card: Locator) -> None:
    filled(card)
    confirmed(card)


def script(card: Locator) -> None:
    """The words of one hand-over, with what was said back."""
    texts(card, WORDS)
    card.get_by_label("When we first look").fill(ways.LATER)
    confirmed(card)


def whole(card: Locator) -> None:
    """Board and hand-over on the one card of the exercise."""
    filled(card)
    script(card)


def play(card: Locator) -> None:
    board.play(card)
    confirmed(card)


def differently(card: Locator) -> None:
    board.differently(card)
    confirmed(card)


def steps(screen: Screen) -> list[Step]:
    """The lesson, card by card; the team's file is brought `after`."""
    return [
        Step("empowerment.recall", recall),
        Step("empowerment.prediction", lambda card: ways.range_(card, 50, 70)),
        Step("empowerment.levels", ways.evidence),
        Step("empowerment.holding", lambda card: lab(card, 10)),
        Step("empowerment.edge", lambda card: lab(card, 50)),
        Step("empowerment.hand_over", talk),
        Step("empowerment.fifty", lambda card: lab(card, 12)),
        Step("empowerment.play", play),
        Step("empowerment.debrief", differently),
        Step("empowerment.guess", guess),
        Step("empowerment.job", job),
        Step("empowerment.board", page),
        Step("empowerment.script", script),
        Step("empowerment.commit", ways.commitment),
    ]


def after(screen: Screen, folder: Path) -> None:
    """The example of nine people: a picture of them. The board's table and dates."""
    card = screen.card("empowerment.team")
    example = card.get_by_role("button", name="A filled-in example")
    file = fetch(example.click, screen.page, folder)
    card.locator("input[type=file]").set_input_files(file)
    card.get_by_text("9 people so far").wait_for()
    picture = screen.page.locator(".pd-picture", has_text="Can people say here")
    picture.locator(".pd-chart svg").wait_for()
    away = screen.kind("takeaway")
    for name, told in (("CSV", "Elena"), ("calendar", "Change of cost")):
        button = away.get_by_role("button", name=name)
        found = fetch(button.click, screen.page, folder)
        assert told in found.read_text("utf-8")
    checks = screen.card("empowerment.board").locator(".pd-checks li")
    expect(checks).to_have_count(8)


def graded(card: Locator) -> None:
    board.graded(card, DEALT)
    confirmed(card)


acts = {
    "quarter": graded,
    "numbers": graded_series(6),
    "jobs": graded_series(4),
    "board": whole,
}
