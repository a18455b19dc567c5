"""What one does in a browser on the card of "The CFO's 45 %": practice, exercise.

``decide`` plays decisions of the model by their names on the screen; the requests are
found by their titles, as a learner finds them.
"""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, expect

from pdpmo_widgets.modules.acumen import model, screen
from pdpmo_widgets.modules.acumen.rules.portfolio import RUN
from tests.journeys import ways


def play(card: Locator) -> None:
    """The easy case: take over what Kofi began, and end it as the reader would."""
    card.get_by_role("button", name="Go on from here").click()
    expect(card.get_by_role("radio", name="Corrected by the record")).to_be_checked()
    case = screen.practice(0)
    begun = screen.example(case, screen.told())["rows"]["requests"]
    decide(card, case, model.reader(case), already=set(begun), guess=80)


def differently(card: Locator) -> None:
    """The line below the debrief."""
    ways.differently(card, "I turn the table to the record before I read a name.")


def graded(card: Locator, learner: str) -> None:
    """A whole run on a learner's own case, read as the reader does; `learner` as in
    `deals.Edition.dealt`."""
    case = RUN.dealt(learner)
    decide(card, case, model.reader(case))


def decide(
    card: Locator,
    case: model.Case,
    chosen: Mapping[str, Any],
    *,
    already: set[str] = frozenset(),  # type: ignore[assignment]
    guess: int | None = None,
) -> None:
    """The decisions, one after the other, from the open list to the end.

    ``already``: places of requests that are on the list.
    """
    if not already:
        card.get_by_role("radio", name="Corrected by the record").check()
        for id, _ in chosen["looks"]:
            check(card, str(case.at[id] + 1))
    for offer in case.offers:
        place = str(case.at[offer.id] + 1)
        wanted = offer.id in chosen["portfolio"] and not offer.mandatory
        if wanted and place not in already:
            tick(card, offer.name)
    if chosen["buy"] != "none":
        name = screen.told()["buys"][chosen["buy"]]
        with ways.on_the_desk(card):
            card.get_by_role("radio", name=name, exact=True).check()
    ways.close(card, "Sign the list")
    card.get_by_role("heading", name="Six months later").wait_for()
    for id in chosen["stop"]:
        tick(card, case.offer(id).name)
    with ways.on_the_desk(card):
        asked = card.get_by_role("group", name="Next year’s EBIT")
        for at, end in enumerate(chosen["ebit"]):
            field = asked.get_by_role("spinbutton").nth(at)
            field.fill(f"{end:.1f}")
            field.blur()
    ways.close(card, "Answer Tomas", guess)


def check(card: Locator, place: str) -> None:
    """Pay for a look at one business case, and wait for what it finds."""
    card.locator(f"[data-row='{place}']").click()
    card.get_by_role("button", name="Check it").click()
    card.get_by_text("Checked: cost and benefit are each right").last.wait_for()


def tick(card: Locator, name: str) -> None:
    """Put a request on the list, or a project among the stops."""
    card.get_by_role("checkbox", name=name).first.check()
