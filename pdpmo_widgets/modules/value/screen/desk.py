"""What never leaves the eye: what the design costs, what hinders, what is unwise."""

from collections.abc import Iterator, Mapping
from typing import Any

from pdpmo_widgets.cases.words import Words, sentence
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.model.check import claim_rows
from pdpmo_widgets.modules.value.model.choices import designed, hours
from pdpmo_widgets.modules.value.model.evidence import cost
from pdpmo_widgets.modules.value.model.rules import money
from pdpmo_widgets.simulation.schema_read import missing, read

Decided = Mapping[str, Any]
LEAST = {"baseline": 1, "comparison": "none", "first": "lot"}  # as long as it is open


def so_far(case: model.Case, decided: Decided) -> model.Design:
    """The design as it stands; what is open costs nothing."""
    d = {**LEAST, **decided["design"]}
    return designed(
        case, tuple(d["measures"]), d["baseline"], d["comparison"], d["first"]
    )


def design_hint(case: model.Case, decided: Decided, said: Words) -> str:
    """How many measures are on the list, and the first thing that seems unwise."""
    count = len(decided["design"]["measures"])
    told = said["hint"]["count"].format(count=count, most=model.MOST)
    first = next(unwise(case, decided, said), "") if count else ""
    return f"{told} {first}".strip()


def design_sum(case: model.Case, decided: Decided, said: Words) -> dict[str, Any]:
    """What the design costs, and what of."""
    words, s, design = said["sum"], case.setting, so_far(case, decided)
    spent = hours(case, design)
    parts = [words["hours"].format(n=spent, cost=_money(s.hour * spent))]
    if design.wait:
        id = "wait_1" if design.wait == 1 else "wait"
        late = _money(s.month * design.wait)
        parts.append(words[id].format(n=design.wait, cost=late))
    if design.comparison == "staggered":
        parts.append(words["talks"].format(cost=_money(case.talks)))
    total = words["total"].format(parts=", ".join(parts))
    return {"number": _money(cost(case, design)), "text": total}


def _money(thousand: float) -> str:
    return money(round(thousand, 1))


def hints(case: model.Case, decided: Decided, said: Words) -> dict[str, str]:
    """Below each field of the design: what is known, and what the choice means."""
    design = decided["design"]
    twins = said["design"]["twins"].format(text=sentence(said, case.twins))

    def meaning(field: str, table: str) -> str:
        given = design.get(field)
        return "" if given is None else str(said[table][str(given)]["meaning"])

    compared = meaning("comparison", "comparisons") or said["design"]["four"]
    return {
        "comparison": f"{twins} {compared}",
        "first": meaning("first", "first"),
        "baseline": meaning("baseline", "baselines"),
    }


def design_problem(case: model.Case, decided: Decided, said: Words) -> str:
    """Why the two quarters cannot begin yet; "" if they can."""
    words, count = said["problem"], len(decided["design"]["measures"])
    if count > model.MOST:
        return str(words["many"].format(most=model.MOST, more=count - model.MOST))
    return "" if count else str(words["empty"])


def unwise(case: model.Case, decided: Decided, said: Words) -> Iterator[str]:
    """What one can see to be unwise, from what is on the screen; it is allowed."""
    words, design = said["hint"], so_far(case, decided)
    for outcome in case.outcomes:
        if not any(model.OUTCOME_OF[m] == outcome for m in design.measures):
            name = said["practices"][outcome]["name"]
            yield words["unmeasured"].format(name=name)
    if design.wait:
        late = [m for m in design.measures
                if case.card(m).records < design.baseline]  # fmt: skip
        first = min(late, key=lambda m: case.card(m).records)
        yield words["late"].format(
            name=said["metrics"][first]["name"], records=case.card(first).records,
            cost=_money(case.setting.month * design.wait),
        )  # fmt: skip


def claim_problem(case: model.Case, decided: Decided, said: Words) -> str:
    """Which claim is still open, and what of it; "" if none is."""
    piece, words = claim_rows(case.visible()), said["problem"]
    found = read(piece, decided.get("claims", {}))
    for outcome, claim in found.items():
        if missing(piece.inner, claim or {}) if claim else True:
            parts = [part for part in ("range", "grade", "decision")
                     if not claim or claim[part] is None]  # fmt: skip
            names = ", ".join(said["problem"]["parts"][part] for part in parts)
            name = said["practices"][outcome]["name"]
            return str(words["open"].format(name=name, parts=names))
    return ""
