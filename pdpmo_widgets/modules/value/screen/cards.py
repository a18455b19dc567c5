"""The measures on offer: a line each, and what stands beside the one that is open."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.words import Words, sentence
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.screen.deciding import order


def rows(
    case: model.Case, decided: Mapping[str, Any], said: Words
) -> list[dict[str, Any]]:
    """Every measure as the card lists it; `said` are the words of case and play."""
    months = decided["design"].get("baseline")
    found = [
        _row(case, card, at, months, said) for at, card in enumerate(order(case), 1)
    ]
    # as the page sorts them at first, so that the row that is open stands on top
    return sorted(found, key=lambda row: str(row["cells"]["promise"]), reverse=True)


def _row(
    case: model.Case, card: model.Card, at: int, months: int | None, said: Words
) -> dict[str, Any]:
    words, outcome = said["design"], model.OUTCOME_OF[card.id]
    metric, promise = said["metrics"][card.id], said["promises"][outcome]
    cells = {"hours": card.hours, "records": card.records, "moves": card.spread}
    row: dict[str, Any] = {
        "id": str(at),
        "title": metric["name"],
        "sub": words["sub"].format(outcome=said["outcomes"][outcome]["name"]),
        "line": words["line"].format(**cells),
        "cells": {"promise": promise, **cells},
        "facts": [
            metric["meaning"],
            sentence(said, card.source),
            _figures(card, words),
            words["practice"].format(**said["practices"][outcome]),
        ],
    }  # fmt: skip
    if months is not None and card.records < months:
        text = words["late_whole"].format(records=card.records, months=months)
        row["signs"] = [
            {"sign": "warn", "tone": "warn", "text": text, "short": words["late"]}
        ]
    return row


def _figures(card: model.Card, words: Words) -> str:
    """What it takes, how far back it goes, how far it moves."""
    records = words["no_records" if not card.records else "some_records"]
    return str(words["figures"].format(
        hours=card.hours, moves=card.spread, records=records.format(n=card.records)
    ))  # fmt: skip
