"""What one does in a browser on the card of "Right-sizing": practice, exercise.

``decide`` plays decisions of the model by their names on the screen; controls and
projects are found by their titles, as a learner finds them.
"""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, expect

from pdpmo_widgets.modules.playbook import model, screen
from pdpmo_widgets.modules.playbook.rules.sizing import RUN
from tests.journeys import ways

SAID = screen.told()


def play(card: Locator) -> None:
    """The easy case: take over what Kofi began, and end it as the reader would."""
    card.get_by_role("button", name="Go on from here").click()
    expect(card.get_by_text("What you learnt").first).to_be_visible()
    case = screen.practice(0)
    found = screen.example(case, SAID)
    stage = {"looks": found["looks"], "rows": found["rows"], "form": {}}
    begun = screen.decisions(case, {"stages": [stage]})
    decide(card, case, model.reader(case), begun=begun, guess=80)


def differently(card: Locator) -> None:
    """The line below the debrief."""
    ways.differently(card, "I ask of each form which decision it changed.")


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
    begun: Mapping[str, Any] | None = None,
    guess: int | None = None,
) -> None:
    """The decisions, one after the other, to the end of the year.

    ``begun``: what stands there already.
    """
    old = begun or {"looks": [], "tiers": {}, "sets": {}}
    looks = [look for look in map(list, chosen["looks"]) if look not in old["looks"]]
    if ["logs", "trace"] in looks:
        with ways.on_the_desk(card):
            card.get_by_role("button", name="Read all logs").click()
            expect(card.get_by_role("button", name="Read all logs")).to_have_count(0)
    tab(card, "controls")
    for at, control in enumerate(case.controls, 1):
        for tier in model.TIERS:
            wanted = control.id in chosen["sets"].get(tier, ())
            if wanted and control.id not in old["sets"].get(tier, ()):
                opened(card, at)
                box = card.get_by_role("checkbox", name=SAID["tier"][tier], exact=True)
                box.check()
    tab(card, "projects")
    for at, project in enumerate(case.projects, 1):
        if [project.id, "visit"] in looks:
            opened(card, at)
            card.get_by_role("button", name="Visit it").click()
            card.get_by_role("button", name="Visited").last.wait_for()
        tier = chosen["tiers"].get(project.id, model.TIERS[0])
        if tier != old["tiers"].get(project.id, model.TIERS[0]):
            opened(card, at)
            name = SAID["tier"][tier]
            card.get_by_role("radio", name=name, exact=True).check()
    with ways.on_the_desk(card):
        who = SAID["rule"][chosen["waiver"]["who"]]
        card.get_by_role("radio", name=who, exact=True).check()
        if chosen["waiver"]["owner"]:
            card.get_by_role("checkbox", name="Each exception has an owner").check()
    ways.close(card, "Run the year", guess)


def tab(card: Locator, name: str) -> None:
    """Turn to the other list."""
    card.locator(".pd-rounds-top").get_by_role("radio", name=name).check()


def opened(card: Locator, place: int) -> None:
    """Open a row; one that is open stays open."""
    row = card.locator(f"[data-row='{place}']")
    if row.get_attribute("aria-expanded") != "true":
        row.click()
