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
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.commitment import Commitment
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.kept import File
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
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
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
        desk, PAGE, WORDS["canvas"], page, begin=begun, watch=(CHARTER, mirror.KEY)
    )


def begun() -> Mapping[str, Any]:
    """What charter and audit hold of the page; {} while they hold nothing."""
    charter = (desk.get(CHARTER) or {}).get("text") or {}
    serves = " ".join(filter(None, (line(charter.get(id)) for id in SERVES)))
    found = {"serves": serves, "stop": mirror.stops(desk)}
    return {id: value for id, value in found.items() if value}


def take_canvas() -> TakeAway:
    """The page as document and slide, its tables, and the days on which things stop."""

    def entries(at: Desk) -> dict[str, Any]:
        return (at.get(PAGE) or {}).get("text", {})

    def book(at: Desk) -> File:
        found = (*page.tables(entries(at)), mirror.table(at))
        return File("playbook-tables.xlsx", SHEET, tables.xlsx(found))

    def stops(at: Desk) -> File:
        found = page.tables(entries(at))[1]
        return File("stop-list.csv", "text/csv", tables.csv(found))

    def days(at: Desk) -> File:
        who = (at.get("learner.me") or {}).get("id", "")
        made = page.calendar(entries(at), who)
        return File("stop-days.ics", "text/calendar", made)

    return common.take_away(
        desk, PAGE, WORDS["take_canvas"], page, "playbook",
        {"xlsx": book, "csv": stops, "ics": days},
    )  # fmt: skip


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
