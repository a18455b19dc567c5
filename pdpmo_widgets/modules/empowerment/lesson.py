"""Module 03, Empower your PMO team. Wiring of course/03_empowerment.ipynb."""

from collections.abc import Mapping
from math import asin, pi
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.modules.empowerment import paper as page
from pdpmo_widgets.modules.empowerment.labs import edge, fifty, holding, levels
from pdpmo_widgets.modules.empowerment.mirror import guess, job, team, voice
from pdpmo_widgets.modules.empowerment.play import debrief, quarter
from pdpmo_widgets.modules.empowerment.talk import hand_over
from pdpmo_widgets.papers import tables
from pdpmo_widgets.papers.plain import line
from pdpmo_widgets.parts import calibration as sure
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts import samples as scored
from pdpmo_widgets.parts.common import SHEET, Extra, desk
from pdpmo_widgets.store.values import JSON
from pdpmo_widgets.widgets.commitment import Commitment
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.leaf import Leaf
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.range import Range
from pdpmo_widgets.widgets.series import Series
from pdpmo_widgets.widgets.takeaway import TakeAway

__all__ = [
    "debrief", "edge", "fifty", "guess", "hand_over", "holding", "job", "levels",
    "quarter", "team", "voice",
]  # fmt: skip

WORDS = room_words("empowerment", "lesson")
BOARD, SCRIPT = page.KEPT
CHARTER, PROMISE = "purpose.charter", ("so_that", "outcome")
OWN_AND_BOSS = 0.22  # correlation of own and boss's ratings: Heidemeier and Moser 2009


def recall() -> Series:
    """One question in one's own words, two with options, from earlier modules."""
    said = WORDS["recall"]
    return Series(
        desk=desk, key="empowerment.recall", **common.head(said), items=said["items"],
        sure=True,
    )  # fmt: skip


def same_order(correlation: float) -> float:
    """The share of pairs that two normal ratings put into the same order (Sheppard)."""
    return 0.5 + asin(correlation) / pi


def prediction() -> Range:
    """In how many of 100 pairs does the boss rate the same one higher?"""
    truth = round(100 * same_order(OWN_AND_BOSS))
    said = WORDS["prediction"]
    return common.prediction(desk, "empowerment.prediction", said, truth)


def charter() -> dict[str, JSON]:
    """What the board serves, from the charter of module 01; {} where none was written.

    The charter of the running case, which stands in for an own one, is not offered.
    """
    entry = desk.book.get(CHARTER)
    kept = entry.value if entry else None
    text = kept.get("text") if isinstance(kept, dict) else None
    given = text if isinstance(text, dict) else {}
    found = next((said for id in PROMISE if (said := line(given.get(id)))), "")
    return {"serves": found} if found else {}


def board() -> Journal:
    """The delegation board; it can begin with a sentence of one's own charter."""
    return common.written(
        desk, BOARD, WORDS["board"], page.BOARD, before=charter, watch=(CHARTER,)
    )


def take_board() -> TakeAway:
    """The board as a document, a slide, a table, and its days for the calendar."""
    said, name = WORDS["take_board"], "delegation-board"

    def book(entries: Mapping[str, Any]) -> bytes:
        return tables.xlsx([page.table(entries)])

    def rows(entries: Mapping[str, Any]) -> bytes:
        return tables.csv(page.table(entries))

    def days(entries: Mapping[str, Any]) -> bytes:
        who = (desk.get("learner.me") or {}).get("id", "")
        return page.calendar(entries, who)

    more = (
        Extra(f"{name}.xlsx", said["xlsx"], SHEET, book),
        Extra(f"{name}.csv", said["csv"], "text/csv", rows),
        Extra("delegation-days.ics", said["ics"], "text/calendar", days),
    )
    return common.take_away(desk, BOARD, said, page.BOARD, name, more)


def script() -> Journal:
    """The words of one hand-over, and what came of them."""
    return common.written(desk, SCRIPT, WORDS["script"], page.SCRIPT)


def take_script() -> TakeAway:
    """The words as a document and as a slide."""
    said = WORDS["take_script"]
    return common.take_away(desk, SCRIPT, said, page.SCRIPT, "hand-over")


def samples() -> Leaf:
    """Three boards of others, read with the coach's levels."""
    return scored.samples(desk, "empowerment")


def calibration() -> Picture:
    """How sure one was, and how often right, up to now."""
    return sure.calibration(desk, "empowerment")


def commit() -> Commitment:
    """One to three when-then plans."""
    return common.commit(desk, "empowerment", WORDS["commit"])


def keep() -> Keep:
    """What is kept so far."""
    return common.keep(desk, WORDS["keep"])
