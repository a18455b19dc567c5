"""Module 01: what the screen shows, from a case and the decisions so far; pure."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pdpmo_widgets.cases.words import Words, room_words, sentence
from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model.check import STEP_NEEDS
from pdpmo_widgets.modules.purpose.model.stored import stored_decisions
from pdpmo_widgets.simulation import case_seed

WORDS = room_words("purpose", "lesson")
CASE = room_words("purpose")
WHO = {
    do: parts["who"][1].most if "who" in parts else 0
    for do, parts in STEP_NEEDS.items()
}


@lru_cache(maxsize=16)
def practice(run: int) -> model.Case:
    """The practice case of a number; the same for everybody, so that they can talk."""
    return model.deal(case_seed(f"practice {run}", "purpose"))


def people(case: model.Case, said: Words = CASE) -> list[dict[str, Any]]:
    """The twelve as the screen lists them: what one knows before talking."""
    return [
        {
            "id": sketch.who,
            "name": said["people"][sketch.who]["name"],
            "role": said["people"][sketch.who]["role"],
            "facts": [sentence(said, fact) for fact in sketch.facts],
        }
        for sketch in case.people
    ]


def view(
    case: model.Case, value: Mapping[str, Any], said: Words = CASE
) -> dict[str, Any]:
    """What the screen shows after the steps so far.

    DecisionError for a second interview of the same person: it would show nothing.
    ``said``: the words of the case, in the trade of an edition.
    """
    heard = [step["who"][0] for step in value["steps"] if step["do"] == "interview"]
    for number, who in enumerate(heard):
        if who in heard[:number]:
            name = said["people"][who]["short"]
            raise model.DecisionError(WORDS["board"]["twice"].format(who=name))
    seen = model.see(case, stored_decisions(value))
    log = [
        {"text": " ".join(sentence(said, entry) for entry in step), "cost": cost}
        for step, cost in zip(seen.log, seen.costs, strict=True)
    ]
    known = {
        who: {"met": one.met, "notes": [sentence(said, entry) for entry in one.notes]}
        for who, one in seen.people.items()
    }
    return {"left": seen.left, "spent": seen.spent, "log": log, "people": known}


def result(case: model.Case, value: Mapping[str, Any]) -> dict[str, Any]:
    """Four quarters with their causes, and how good the decisions were, luck apart."""
    chosen = stored_decisions(value)
    outcome, score = model.play(case, chosen), model.score(case, chosen)
    said = WORDS["board"]["result"]
    quarters = [
        {
            "title": said["quarter"].format(n=q.number, kept=round(100 * q.kept)),
            "lines": [sentence(CASE, entry) for entry in q.because],
        }
        for q in outcome.quarters
    ]
    missed = [CASE["measures"][name]["low"] for name in score.missed]
    happened = "kept" if all(outcome.happened) else "lost"
    text = [
        said["passed" if score.passed else "missed"].format(
            total=round(100 * score.total), mark=round(100 * model.PASS)
        ),
        *missed,
        said[happened].format(expected=round(100 * score.expected)),
    ]
    return {"quarters": quarters, "text": text}


def mandate(case: model.Case, value: Mapping[str, Any]) -> list[float]:
    """The share of the mandate that is kept after each quarter, 0..1."""
    return [one.kept for one in model.play(case, stored_decisions(value)).quarters]


def beside(
    case: model.Case, value: Mapping[str, Any]
) -> tuple[float, dict[str, float]]:
    """The total of these decisions (0..1), and that of each player on the case."""
    bots = {
        CASE["bots"][name]: score.total for name, score in model.beside(case).items()
    }
    return model.score(case, stored_decisions(value)).total, bots


def table(case: Words = CASE) -> dict[str, Any]:
    """The clock, the actions and the form of the charter."""
    said = WORDS["board"]
    actions = [
        {"id": name, **case["actions"][name], "cost": cost, "who": WHO[name],
         "card": "interest" in STEP_NEEDS[name],
         "sends": "outcomes" if "outcomes" in STEP_NEEDS[name] else None}
        for name, cost in model.COSTS.items()
    ]  # fmt: skip
    outcomes = [
        {"id": key, "text": one["name"], "meaning": one["meaning"]}
        for key, one in case["outcomes"].items()
    ]
    quarters = [{"id": str(q), "text": said["in"].format(n=q)} for q in model.REVIEWS]
    fields: list[dict[str, Any]] = [
        {"id": "outcomes", "kind": "many", "count": 3, "options": outcomes},
        {"id": "not_now", "kind": "many", "count": 2, "options": outcomes},
        {"id": "sponsor", "kind": "person"},
        {"id": "review", "kind": "one", "options": quarters},
    ]
    final = [{**field, "label": said[field["id"]]} for field in fields]
    return {
        "clock": {"total": model.HOURS, "unit": "hours", "one": "hour"},
        "people": people(practice(0), case),
        "actions": actions,
        "interests": [
            {"id": key, "label": one["name"], "text": one["meaning"]}
            for key, one in case["interests"].items()
        ],
        "final": {
            "title": said["final"], "label": said["go"], "intro": said["intro"],
            "fields": final,
        },
    }  # fmt: skip
