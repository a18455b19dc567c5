"""Module 01, the simulation: twelve hours before the board, and its debrief."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from pdpmo_widgets.cases.words import Words, sentence, words
from pdpmo_widgets.lessons import parts
from pdpmo_widgets.lessons.parts import desk
from pdpmo_widgets.models import case_seed
from pdpmo_widgets.models import purpose as model
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.simulation import Simulation

WORDS = words("purpose", __package__)
CASE = words("purpose")
PLAY = "purpose.play"
WHO = {"interview": 1, "corridor": 1, "pair": 2, "workshop": 0, "draft": 0, "tell": 1}


@lru_cache(maxsize=16)
def practice(run: int) -> model.Case:
    """The practice case of a number; the same for everybody, so that they can talk."""
    return model.deal(case_seed(f"practice {run}", "purpose"))


def decisions(value: Mapping[str, Any]) -> dict[str, Any]:
    """What the screen keeps, in the words of the model."""
    charter = {**value["charter"]}
    steps = []
    for step in value["steps"]:
        extra = {"interest": step["card"]} if step["do"] == "pair" else {}
        if step["do"] == "draft" and len(charter.get("outcomes") or []) == 3:
            extra = {"outcomes": charter["outcomes"]}
        steps.append({"do": step["do"], "who": step["who"], **extra})
    if charter.get("review"):
        charter["review"] = int(charter["review"])
    return {"steps": steps, "charter": charter}


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
    """What the screen shows after the steps so far, and the year once it is played.

    DecisionError for a second interview of the same person: it would show nothing.
    ``said``: the words of the case, in the trade of an edition.
    """
    heard = [step["who"][0] for step in value["steps"] if step["do"] == "interview"]
    for number, who in enumerate(heard):
        if who in heard[:number]:
            name = said["people"][who]["short"]
            raise model.DecisionError(WORDS["board"]["twice"].format(who=name))
    seen = model.see(case, decisions(value))
    log = [
        {"text": " ".join(sentence(said, entry) for entry in step), "cost": cost}
        for step, cost in zip(seen.log, seen.costs, strict=True)
    ]
    known = {
        who: {"met": one.met, "notes": [sentence(said, entry) for entry in one.notes]}
        for who, one in seen.people.items()
    }
    shown = {"left": seen.left, "spent": seen.spent, "log": log, "people": known}
    return shown | ({"result": result(case, value)} if value["done"] else {})


def result(case: model.Case, value: Mapping[str, Any]) -> dict[str, Any]:
    """Four quarters with their causes, and how good the decisions were, luck apart."""
    chosen = decisions(value)
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
    drawn = _drawn(lambda of: of.mandate([q.kept for q in outcome.quarters]))
    return drawn | {"quarters": quarters, "text": text}


def board() -> Simulation:
    """Twelve people, twelve hours, one page."""
    said = WORDS["board"]

    def answer(value: dict, _: Desk) -> dict:
        case = practice(value["run"])
        return view(case, value) | {"deal": people(case)}

    def leaves(value: dict) -> dict[str, Any]:
        left = model.leaves(practice(value["run"]), decisions(value))
        return {"purpose.left": left}

    return Simulation(
        desk=desk, key=PLAY, **parts.head(said), **table(), answer=answer,
        leaves=leaves, deal=lambda run, _: {"people": people(practice(run))},
        plain=(model.DecisionError,),
    )  # fmt: skip


def table(case: Words = CASE) -> dict[str, Any]:
    """The clock, the actions and the form of the charter."""
    said = WORDS["board"]
    actions = [
        {"id": name, **case["actions"][name], "cost": cost, "who": WHO[name],
         "card": name == "pair"}
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


def board_debrief() -> Picture:
    """The last run beside the bots on the same case."""
    said = WORDS["board_debrief"]

    def answer(_: dict, at: Desk) -> dict:
        value = at.get(PLAY)
        if not value or not value.get("done"):
            return {"text": said["todo"]}
        case = practice(value["run"])
        own = model.score(case, decisions(value)).total
        bots = {
            CASE["bots"][name]: score.total
            for name, score in model.beside(case).items()
        }
        drawn = _drawn(lambda of: of.beside_bots(own, bots, model.PASS))
        return drawn | {"text": said["reading"]}

    return Picture(
        desk=desk, title=said["title"], answer=answer, watch=(PLAY,), step=False
    )


def _drawn(chart: Callable[[Any], Any]) -> dict[str, Any]:
    """A chart of this module. Grading imports this file and never draws: so late."""
    from pdpmo_widgets.charts import purpose as charts
    from pdpmo_widgets.charts.paper import picture

    return picture(*chart(charts))
