"""Module 01 in a browser: what is done on each card of the lesson and the exercise."""

from pathlib import Path

from playwright.sync_api import Locator

from tests.journeys import ways
from tests.journeys.modules import LINE, Step
from tests.journeys.screen import Screen, confirmed, fetch

AGREED = [
    ["Tomas", "We fund what we can explain", "2026-05-04"],
    ["Priya", "Crews are asked four weeks ahead", "2026-05-04"],
    ["Ingrid", "One page, one owner", "2026-05-05"],
]


# Each field its own words: what stands in several counts in none.
CHARTER = {
    "Because": "Five divisions ask for the same crews, and nobody says no",
    "For whom": "Priya, who plans the crews",
    "So that": LINE,
    "The number that shows it": "Crews that hear four weeks ahead, in per cent",
    "Where it stands today": "54 per cent of crews",
    "Where it shall be": "80 per cent",
    "How we will know": "Priya's planner counts on the first Monday",
    "Who still disagrees": "Lars: he would rather have more crews",
    "When we look at it again": "30 June 2027",
    "Did a machine": "Yes, the second sentence",
}


def page(card: Locator) -> None:
    ways.texts(card, CHARTER)
    card.get_by_label("By when").fill(ways.LATER)
    ways.more(card, "What we will not do now", [["Audits (Yuki)"], ["Tools (Sam)"]])
    ways.more(card, "Who agreed, in whose words", AGREED)


def recall(card: Locator) -> None:
    """One in one's own words, then two with a certainty."""
    card.locator("textarea").fill("With somebody who has to decide something.")
    ways.press(card, "Show our answer")
    card.get_by_role("radio", name="Half of it").press("Space")
    for _ in range(2):
        ways.press(card, "Next question")
        card.locator("label.pd-option").nth(1).click()
        ways.number(card, 0, 70)
        ways.press(card, "This is my answer")
    card.get_by_text("one right answer you had").wait_for()
    confirmed(card)


def talk(card: Locator) -> None:
    """Three turns: one's own words first, then one of the four on offer."""
    for turn in range(3):
        card.get_by_label("What would you say? In your own words.").fill("Not now")
        ways.press(card, "Show what could be said")
        card.locator("label.pd-option").nth(turn).click()
        ways.press(card, "Say it")
    card.get_by_text("In September").wait_for()
    confirmed(card)


def debrief(card: Locator) -> None:
    """The one line that one writes."""
    card.locator("textarea").fill("Hear Lars before June.")
    confirmed(card)


def steps(screen: Screen) -> list[Step]:
    """The lesson, card by card; the executives' file is brought `after`."""
    return [
        Step("purpose.recall", recall),
        Step("purpose.prediction", lambda card: ways.range_(card, 10, 30)),
        Step("purpose.salience", lambda card: ways.lab(card, 80)),
        Step("purpose.chance", lambda card: ways.chart(card, 50)),
        Step("purpose.sketches", ways.evidence),
        Step("purpose.not_now", talk),
        Step("purpose.play", ways.board),
        Step("purpose.debrief", debrief),
        Step("purpose.best_worst", ways.best_worst),
        Step("purpose.charter", page),
        Step("purpose.commit", ways.commitment),
    ]


def after(screen: Screen, folder: Path) -> None:
    """Download the filled-in example and load it: five people, one picture."""
    card = screen.card("purpose.executives")
    example = card.get_by_role("button", name="A filled-in example")
    file = fetch(example.click, screen.page, folder)
    card.locator("input[type=file]").set_input_files(file)
    card.locator(".pd-import-brought li").first.wait_for()
    picture = screen.page.locator(".pd-picture", has_text="How far do you agree?")
    picture.locator(".pd-chart svg").wait_for()
    assert picture.locator("tbody tr").count() == 8


def forecast(card: Locator) -> None:
    card.locator("label.pd-option").nth(2).click()
    ways.number(card, 0, 60)
    confirmed(card)


def board(card: Locator) -> None:
    """One talk, the page, and no way back; a guess may be left out."""
    ways.look(card, "mei", "interview")
    card.locator(".pd-rounds-notes p").nth(1).wait_for()
    assert not card.get_by_role("button", name="Undo last step").count()
    ways.page_of_the_board(card)
    ways.go(card)
    card.get_by_text("Your decisions are kept.").wait_for()
    confirmed(card)


def chosen(card: Locator) -> None:
    """A form with lists to choose from and figures to type."""
    for one in card.locator("select:visible").all():
        one.select_option(index=1)
    for fields in card.locator("fieldset").all():
        if fields.locator("label.pd-option").count():
            fields.locator("label.pd-option").first.click()
    for field in card.locator("input[type=text]:visible, input[type=number]").all():
        field.fill("0.4")
    confirmed(card)


acts = {
    "board": board,
    "needs": forecast,
    "standing": ways.sorted_out,
    "changes": ways.sorted_out,
    "agreement": chosen,
    "charter": page,
}
