"""What is about to be sent, in sentences, and what one can see to be unwise in it."""

from collections.abc import Mapping
from itertools import islice
from typing import Any

from pdpmo_widgets.cases.words import Words
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.screen import desk
from pdpmo_widgets.modules.value.screen.practices import told

MOST = 3  # warnings that are read before a button


def of_design(case: model.Case, decided: Mapping[str, Any], said: Words) -> list[str]:
    """The design, then the warnings that the desk knows."""
    words, design = said["closing"], decided["design"]
    names = ", ".join(said["metrics"][m]["name"] for m in design["measures"])
    lines = [words["measures"].format(names=names)]
    if all(name in design for name in ("comparison", "first", "baseline")):
        lines.append(words["design"].format(
            comparison=said["comparisons"][design["comparison"]]["label"].lower(),
            first=said["first"][design["first"]]["label"].lower(),
            months=said["baselines"][str(design["baseline"])]["label"],
        ))  # fmt: skip
    return [*lines, *islice(desk.unwise(case, decided, said), MOST)]


def of_claims(case: model.Case, decided: Mapping[str, Any], said: Words) -> list[str]:
    """Each claim as it goes to Tomas."""
    claims = decided.get("claims", {})
    return [
        said["closing"]["claim"].format(
            name=said["practices"][outcome]["name"], claim=told(claims[outcome], said)
        )
        for outcome in case.outcomes
        if outcome in claims
    ]
