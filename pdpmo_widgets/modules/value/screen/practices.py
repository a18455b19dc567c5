"""Six months later: each practice with its figures, and what is claimed of it."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.people import face
from pdpmo_widgets.cases.words import Words, sentence
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.model.evidence import FAIR, returned
from pdpmo_widgets.modules.value.model.signs import Z, signed
from pdpmo_widgets.modules.value.screen import left


def rows(
    case: model.Case, decided: Mapping[str, Any], seen: model.Seen, said: Words
) -> list[dict[str, Any]]:
    """Every practice as the card lists it."""
    design = model.design_of(case, decided)
    if design is None:
        return []
    return [
        _row(case, design, decided, seen, at, outcome, said)
        for at, outcome in enumerate(case.outcomes, 1)
    ]


def _row(
    case: model.Case, design: model.Design, decided: Mapping[str, Any],
    seen: model.Seen, at: int, outcome: str, said: Words,
) -> dict[str, Any]:  # fmt: skip
    words, practice = said["claims"], said["practices"][outcome]
    mine = [m for m in design.measures if model.OUTCOME_OF[m] == outcome]
    shown = {m: seen.series[m] for m in mine}
    claim = decided.get("claims", {}).get(outcome, {})
    gains = words["between"].join(_swing(s, words) for s in shown.values())
    return {
        "id": str(at),
        "title": practice["name"],
        "line": told(claim, said) or words["line"].format(gains=gains or words["none"]),
        "cells": {"claim": told(claim, said)},
        "quote": _quote(case, outcome, said),
        "facts": _facts(case, design, mine, outcome, said),
        **({"table": _table(shown, design, said)} if mine else {}),
    }


def told(claim: Mapping[str, Any], said: Words) -> str:
    """A claim in a few words, as far as it goes; "" for none."""
    parts = []
    if ends := claim.get("range"):
        low, high = (f"{end:g}".replace("-", "−") for end in ends)
        parts.append(said["claims"]["ends"].format(low=low, high=high))
    parts += [claim[name] for name in ("grade",) if name in claim]
    if decision := claim.get("decision"):
        parts.append(said["decisions"][decision]["label"])
    return " · ".join(parts)


def _quote(case: model.Case, outcome: str, said: Words) -> dict[str, Any]:
    (quote,) = [one for one in case.quotes if one.outcome == outcome]
    who = quote.said.who
    name = said["people"][who]["name"]
    return {"face": face(who), "name": name, "text": sentence(said, quote.said)}


def _facts(
    case: model.Case, design: model.Design, mine: list[str], outcome: str, said: Words
) -> list[str]:
    """What to know of each figure, what Ingrid would like, how grades are given."""
    words = said["claims"]
    hope = sentence(said, case.hope(outcome))
    found = []
    for m in mine:
        source = sentence(said, case.card(m).source)
        name, meaning = (said["metrics"][m][part] for part in ("name", "meaning"))
        found.append(words["figure"].format(name=name, meaning=meaning, source=source))
    if not mine:
        found.append(words["unmeasured"])
    if rest := left.open_of(case, design, outcome, said):
        found.append(rest)
    back = round(max((returned(case, design, m) for m in mine), default=0.0))
    if back > 0:
        found.append(words["back"].format(points=back))
    return [*found, words["hope"].format(text=hope), words["grades"]]


def _table(
    shown: Mapping[str, model.Series], design: model.Design, said: Words
) -> dict[str, Any]:
    """Before and after of the helped and the others; the gain, give or take chance."""
    words, fair = said["claims"], design.comparison in FAIR
    head = [words["head"], words["helped"]]
    if fair:
        head.append(words["others"])
    return {
        "head": [*head, words["gain"]],
        "rows": [
            [said["metrics"][id]["name"], _way(s.before, s.after),
             *([_way(s.others_before, s.others_after)] if fair else []),
             _swing(s, words)]
            for id, s in shown.items()
        ],
    }  # fmt: skip


def _swing(shown: model.Series, words: Words) -> str:
    text = words["swing"].format(
        gain=signed(shown.gain), chance=round(Z * shown.chance)
    )
    return str(text).replace(" ", "\u00a0")  # one figure, on one line


def _way(before: float | None, after: float | None) -> str:
    if after is None:
        return ""
    if before is None:
        return f"{round(after)}"
    return f"{round(before)}\u00a0→\u00a0{round(after)}"
