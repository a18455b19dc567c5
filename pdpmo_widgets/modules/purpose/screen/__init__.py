"""Module 01: what the screen shows, from a case and the decisions so far; pure."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pdpmo_widgets.cases.words import STANDARD, Words, sentence, told_in
from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model.check import STEPS, charter_of
from pdpmo_widgets.modules.purpose.screen.example import example
from pdpmo_widgets.modules.purpose.screen.kept import PEOPLE, decisions, today
from pdpmo_widgets.modules.purpose.screen.known import Learnt, learnt
from pdpmo_widgets.modules.purpose.screen.people import heads, hint, people, rows
from pdpmo_widgets.modules.purpose.screen.table import stages
from pdpmo_widgets.simulation import case_seed
from pdpmo_widgets.simulation.schema_tell import lines

__all__ = [
    "decisions", "hours", "people", "practice", "practised", "result", "stages",
    "told", "view",
]  # fmt: skip
FEW = 4  # causes of a quarter that stand there at once
EASY = 28  # a first evening that wants all that is done with one or two people
EARLIER = 10_000


@lru_cache(maxsize=16)
def practice(run: int) -> model.Case:
    """The practice case of a number, the same for everybody; the first is easy.

    From `EARLIER` on the cases of the first edition, for what was kept then.
    """
    if not run:
        return model.easy(EASY)
    earlier = run >= EARLIER
    seed = case_seed(f"practice {run - EARLIER if earlier else run}", "purpose")
    return model.deal(seed, setting=model.FIRST if earlier else model.SETTING)


def practised(value: Any) -> Any:
    """What the practice card has kept, in today's form and on the same case."""
    return today(value, EARLIER)


def told(industry: str = STANDARD) -> Words:
    """The words of case and screen in the trade of an edition."""
    board = told_in(industry, "purpose", "board")
    return {**told_in(industry, "purpose"), "board": board}


def view(
    case: model.Case, value: Mapping[str, Any], said: Words | None = None
) -> dict[str, Any]:
    """What the screen shows after the steps so far, `value` of any edition.

    DecisionError for a second interview of the same person: it would show nothing.
    """
    said = said or told()
    chosen = decisions(value)
    _heard_once(chosen["steps"], said)
    found = learnt(case, chosen)
    seen, page = found.seen, chosen["charter"]
    return {
        "stage": stages(said, case)[0], "next": next_run(value),
        "lists": {PEOPLE: rows(case, found, page, said)},
        "heads": {PEOPLE: heads(page, said)},
        "left": seen.left, "sofar": _sofar(found, said),
        "rules": list(model.rules_text(case.visible())),
        "hint": hint(found, page, said), "problem": _problem(case, chosen),
        "log": log(found, said), "acts": _acts(found, said),
        "example": None if _begun(chosen) or case is not practice(0)
        else example(case, said),
    }  # fmt: skip


def next_run(value: Mapping[str, Any]) -> int:
    """The number of the next case; after one of the first edition today's begin."""
    run = value.get("run")
    return run + 1 if isinstance(run, int) and run < EARLIER else 1


def _begun(chosen: Mapping[str, Any]) -> bool:
    return bool(chosen["steps"] or chosen["charter"])


def _heard_once(steps: list[dict[str, Any]], said: Words) -> None:
    heard = [str(one["who"]) for one in steps if one.get("do") == "interview"]
    for one in steps:
        if one.get("do") == "interview" and heard.count(str(one["who"])) > 1:
            name = said["people"][one["who"][0]]["short"]
            raise model.DecisionError(said["board"]["twice"]["text"].format(who=name))


def _problem(case: model.Case, chosen: Mapping[str, Any]) -> str:
    try:
        charter_of(chosen, case)
    except model.DecisionError as error:
        return str(error.args[0])
    return ""


def _sofar(found: Learnt, said: Words) -> str:
    words = said["board"]["sofar"]
    people = list(found.seen.people.values())
    heard, met = sum(one.met for one in people), len(found.corridor)
    text = str(words["heard"].format(heard=heard, all=len(people)))
    return text + (words["met"].format(met=met) if met else "")


def hours(cost: float, said: Words) -> str:
    """Hours in words."""
    words = said["board"]["log"]
    return str(
        words.get({0.5: "half", 1: "hour"}.get(cost, "hours")).format(n=f"{cost:g}")
    )


def log(found: Learnt, said: Words) -> list[dict[str, Any]]:
    """What was done, what it told and what it cost, in the order of the evening."""
    done = lines(STEPS, found.steps, said)
    return [
        {"did": _did(step, did, said), "cost": hours(cost, said),
         "text": " ".join(sentence(said, entry) for entry in entries)}
        for step, did, entries, cost in zip(
            found.steps, done, found.seen.log, found.seen.costs, strict=True
        )
    ]  # fmt: skip


def _did(step: Mapping[str, Any], did: str, said: Words) -> str:
    """A draft is told with what went round."""
    sent = step.get("outcomes") if step["do"] == "draft" else None
    if not sent:
        return did
    names = ", ".join(said["outcomes"][one]["name"] for one in sent)
    return str(said["board"]["log"]["draft"].format(did=did, outcomes=names))


def _acts(found: Learnt, said: Words) -> dict[str, dict[str, str]]:
    """What the last draft and the last workshop told; beside what caused it."""
    rows = zip(found.steps, log(found, said), strict=True)
    return {
        step["do"]: {"text": f"{one['did']}. {one['text']}"}
        for step, one in rows
        if not step.get("who")
    }


def result(
    case: model.Case, value: Mapping[str, Any], said: Words | None = None
) -> dict[str, Any]:
    """The four quarters with their causes, in words; the debrief has the number."""
    said = said or told()
    words = said["board"]["result"]
    quarters = model.play(case, decisions(value)).quarters
    parts = []
    for one in quarters:
        lines = [sentence(said, entry) for entry in one.because]
        parts.append({
            "title": words["quarter"].format(n=one.number), "lines": lines[:FEW],
            "more": lines[FEW:],
        })  # fmt: skip
    return {"title": words["title"], "parts": parts, "lines": [words["debrief"]]}
