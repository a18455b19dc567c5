"""Module 04: what the screen shows, from a case and what was decided so far; pure."""

from collections.abc import Mapping
from functools import lru_cache, partial
from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import STANDARD, Words, sentence, told_in
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.model.because import breaks
from pdpmo_widgets.modules.value.screen import cards, closing, desk, practices
from pdpmo_widgets.modules.value.screen.deciding import decisions, kept
from pdpmo_widgets.modules.value.screen.example import example
from pdpmo_widgets.modules.value.screen.table import form, stages
from pdpmo_widgets.simulation import case_seed

__all__ = [
    "decisions",
    "example",
    "kept",
    "practice",
    "result",
    "stages",
    "told",
    "view",
]

COUNTED = {1: "one", 2: "two", 3: "three"}


@lru_cache(maxsize=16)
def practice(run: int) -> model.Case:
    """The practice case of a number, the same for everybody; the first is easy."""
    seed = case_seed(f"practice {run}", "value")
    return model.deal(seed) if run else model.easy(seed)


def told(industry: str = STANDARD) -> Words:
    """The words of case and screen in the trade of an edition; play's names win."""
    return {**told_in(industry, "value"), **told_in(industry, "value", "play")}


def view(case: model.Case, value: Mapping[str, Any], said: Words) -> dict[str, Any]:
    """What the screen shows of the stage that is open. DecisionError for what no
    card has kept."""
    decided = decisions(case, value)
    closed = bool(value["stages"][0]["done"])
    act = "claims" if closed else "design"
    shown: dict[str, Any] = {
        "stage": _stage(case, decided, closed, said),
        "rules": list(model.rules_of(case.visible(), act)),
        "log": _log(case, decided, said),
    }
    return shown | (_claims if closed else _design)(case, decided, said)


def _design(
    case: model.Case, decided: Mapping[str, Any], said: Words
) -> dict[str, Any]:
    return {
        "lists": {"cards": cards.rows(case, decided, said)},
        "sum": desk.design_sum(case, decided, said),
        "problem": desk.design_problem(case, decided, said),
        "hint": desk.design_hint(case, decided, said),
        "closing": closing.of_design(case, decided, said),
    }


def _claims(
    case: model.Case, decided: Mapping[str, Any], said: Words
) -> dict[str, Any]:
    words, seen = said["claims"], model.see(case, decided)
    keep, scale = breaks(case.setting)
    lines = []
    if seen.wait:
        lines.append(words["waited_1" if seen.wait == 1 else "waited"])
    return {
        "lists": {"practices": practices.rows(case, decided, seen, said)},
        "problem": desk.claim_problem(case, decided, said),
        "hint": words["hint"].format(keep_from=round(keep), scale_from=round(scale)),
        "closing": closing.of_claims(case, decided, said),
        "after": [{"title": words["after"],
                   "lines": [line.format(n=seen.wait) for line in lines]}],
    }  # fmt: skip


def _stage(
    case: model.Case, decided: Mapping[str, Any], closed: bool, said: Words
) -> dict[str, Any]:
    """The open stage with what differs by case: Tomas's words, the hints of fields."""
    about = stages(said)[int(closed)]
    count = COUNTED[len(case.outcomes)]
    text = said["scene"]["claim" if closed else "ask"].format(count=count)
    voice = {"face": face("tomas"), "name": said["people"]["tomas"]["name"],
             "text": text[text.index("“") :]}  # fmt: skip
    if not closed:
        about["form"] = form(said, desk.hints(case, decided, said))
        title = said["design"]["title"].format(count=len(case.cards))
    else:
        title = said["claims"]["title"].format(count=len(case.outcomes))
    about["lists"] = [{**about["lists"][0], "title": title}]
    return {**about, "voice": voice}


def _log(
    case: model.Case, decided: Mapping[str, Any], said: Words
) -> list[dict[str, str]]:
    """The design, once it is closed, with what it cost."""
    tell = partial(sentence, said)
    found = []
    if "claims" not in decided:
        return []
    for one in model.moments(case, {"design": decided["design"]}):
        cost = f"${one.cost:g}k" if one.cost else ""
        found.append({"text": tell(one.did), "cost": cost})
    return found


def result(said: Words) -> dict[str, Any]:
    """That it is over; the debrief has the one number, and says why."""
    words = said["result"]
    return {"title": words["title"], "lines": [words["line"]]}
