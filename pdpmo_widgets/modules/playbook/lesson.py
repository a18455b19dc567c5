"""Module 02, build your playbook. Wiring of course/02_playbook.ipynb."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases import calibration as known
from pdpmo_widgets.cases import room_words
from pdpmo_widgets.modules.playbook import mirror
from pdpmo_widgets.modules.playbook import paper as page
from pdpmo_widgets.modules.playbook.labs import bill, gate, much, tier, ways
from pdpmo_widgets.modules.playbook.mirror import burden, hours
from pdpmo_widgets.modules.playbook.play import debrief, sizing
from pdpmo_widgets.papers import tables
from pdpmo_widgets.papers.plain import line
from pdpmo_widgets.parts import calibration as sure
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts import samples as scored
from pdpmo_widgets.parts.common import SHEET, Extra, desk
from pdpmo_widgets.widgets.commitment import Commitment
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.leaf import Leaf
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.range import Range
from pdpmo_widgets.widgets.series import Series
from pdpmo_widgets.widgets.takeaway import TakeAway

__all__ = [
    "bill", "burden", "debrief", "gate", "hours", "much", "sizing", "tier", "ways",
]  # fmt: skip

WORDS = room_words("playbook", "lesson")
PAGE, CHARTER = "playbook.canvas", "purpose.charter"
SERVES = ("because", "so_that")  # fields of the charter that a playbook serves


def recall() -> Series:
    """One question in one's own words, two with options, from earlier modules."""
    said = WORDS["recall"]
    return Series(
        desk=desk, key="playbook.recall", **common.head(said), items=said["items"],
        sure=True,
    )  # fmt: skip


def prediction() -> Range:
    """How often was the risk higher than its public rating?"""
    truth = round(100 * known.RISK_UNDERSTATED)
    return common.prediction(desk, "playbook.prediction", WORDS["prediction"], truth)


def canvas() -> Journal:
    """The one page for one's own organisation, begun from charter and audit."""
    return common.written(
        desk, PAGE, WORDS["canvas"], page, before=begun, watch=(CHARTER, mirror.KEY)
    )


def begun() -> Mapping[str, Any]:
    """What charter and audit hold of the page; {} while they hold nothing."""
    charter = (desk.get(CHARTER) or {}).get("text") or {}
    serves = " ".join(filter(None, (line(charter.get(id)) for id in SERVES)))
    found = {"serves": serves, "stop": mirror.stops(desk)}
    return {id: value for id, value in found.items() if value}


def take_canvas() -> TakeAway:
    """The page as document and slide, its tables, and the days on which things stop."""

    said = WORDS["take_canvas"]

    def book(entries: Mapping[str, Any]) -> bytes:
        return tables.xlsx((*page.tables(entries), mirror.table(desk)))

    def stops(entries: Mapping[str, Any]) -> bytes:
        return tables.csv(page.tables(entries)[1])

    def days(entries: Mapping[str, Any]) -> bytes:
        who = (desk.get("learner.me") or {}).get("id", "")
        return page.calendar(entries, who)

    more = (
        Extra("playbook-tables.xlsx", said["xlsx"], SHEET, book),
        Extra("stop-list.csv", said["csv"], "text/csv", stops),
        Extra("stop-days.ics", said["ics"], "text/calendar", days),
    )
    return common.take_away(desk, PAGE, said, page, "playbook", more)


def samples() -> Leaf:
    """Three playbooks of others, read with the coach's levels."""
    return scored.samples(desk, "playbook")


def calibration() -> Picture:
    """How sure one was, and how often right, up to now."""
    return sure.calibration(desk, "playbook")


def commit() -> Commitment:
    """One to three when-then plans."""
    return common.commit(desk, "playbook", WORDS["commit"])


def keep() -> Keep:
    """What is kept so far."""
    return common.keep(desk, WORDS["keep"])
