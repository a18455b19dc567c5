"""What one does in a browser on the cards of module 07: the year, and the talks.

``decide`` plays steps of the model by their names on the screen; projects are found by
their place, sentences by their place in the turn, as a learner finds them.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from playwright.sync_api import Locator, expect

from pdpmo_widgets.modules.courage import model, screen
from pdpmo_widgets.modules.courage.model import coaching
from pdpmo_widgets.modules.courage.rules.coaching import TALK as GRADED_TALK
from pdpmo_widgets.modules.courage.rules.year import RUN
from pdpmo_widgets.modules.courage.screen import asking
from pdpmo_widgets.modules.courage.screen.deciding import looks_of, place_of
from tests.journeys import ways

SAID, SAID_TALK = screen.told(), asking.SAID
TABLE, TALK = SAID["table"], SAID["talk"]


def play(card: Locator) -> None:
    """The easy case: take over what Kofi began, and end it as the reader would."""
    card.get_by_role("button", name=SAID["example"]["take"]).click()
    case = screen.practice(0)
    begun = len(screen.example(case, SAID)["looks"])
    decide(card, case, model.reader(case), begun=begun, guess=80)


def differently(card: Locator) -> None:
    """The line below the debrief."""
    ways.differently(card, "I speak in the month in which the signs cross my line.")


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
    begun: int = 0,
    guess: int | None = None,
) -> None:
    """The steps, one after the other, to the end of the year.

    ``begun``: how many looks of the first month were taken over.
    """
    month = 1
    for step in chosen["steps"]:
        if step["do"] == "wait":
            month += 1
            name = SAID["moments"][f"m{month}"]
            ways.close(card, SAID["month"]["commit"].format(month=name))
            heading = card.get_by_role("heading", name=name, exact=True)
            heading.wait_for(timeout=ways.PATIENCE)
            continue
        count = len(list(looks_of(case, step)))
        if begun >= count:
            begun -= count
            continue
        act(card, place_of(case, step["project"]), step)
    while month < model.MONTHS:
        month += 1
        ways.close(
            card, SAID["month"]["commit"].format(month=SAID["moments"][f"m{month}"])
        )
    ways.close(card, SAID["month"]["end"], guess)


def act(card: Locator, place: str, step: Mapping[str, Any]) -> None:
    """A check, or a talk to its end."""
    row(card, place)
    if step["do"] == "check":
        card.get_by_role("button", name=TABLE["check"]).click()
        done = card.get_by_role("button", name=TABLE["check_done"], exact=True)
        expect(done).to_be_visible(timeout=ways.PATIENCE)
        return
    card.get_by_role("button", name=TABLE["tell"]).click()
    for turn, said in enumerate(step["say"], 1):
        open_ = card.locator(f"[data-row='{place}-{turn}']")
        expect(open_).to_be_visible(timeout=ways.PATIENCE)
        card.get_by_role("radio").nth(said).check()
        card.get_by_role("button", name=TALK["go"]).click()
        expect(open_).to_have_count(0, timeout=ways.PATIENCE)


def row(card: Locator, place: str) -> None:
    """Open a project, if it is not open."""
    name = card.locator(f"[data-row='{place}']")
    expect(name).to_be_visible(timeout=ways.PATIENCE)
    if not (name.get_attribute("aria-current") or
            name.get_attribute("aria-expanded") == "true"):  # fmt: skip
        name.click()


def coach(card: Locator) -> None:
    """The practice talk, met as it comes."""
    talk(card, coaching.well_played(asking.practice(0))["say"])


def graded_talk(card: Locator, learner: str) -> None:
    """The graded talk of a learner, met as it comes."""
    talk(card, coaching.well_played(GRADED_TALK.dealt(learner))["say"])


def talk(card: Locator, places: Sequence[int]) -> None:
    """Say one sentence a turn, by its place."""
    for turn, place in enumerate(places, 1):
        card.get_by_text(SAID_TALK["turns"]["title"].format(n=turn)).first.wait_for(
            timeout=ways.PATIENCE
        )
        option = card.get_by_role("radio").nth(place)
        expect(option).not_to_be_checked(timeout=ways.PATIENCE)
        option.check()
        card.get_by_role("button", name="Say it").click()
