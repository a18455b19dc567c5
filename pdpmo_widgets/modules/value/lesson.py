"""Module 04, measure your value. Wiring of course/04_value.ipynb."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.instruments.comparison import RED, RED_BETTER
from pdpmo_widgets.modules.value import paper as page
from pdpmo_widgets.modules.value.labs import answers, clocks, others, returned, tornado
from pdpmo_widgets.modules.value.mirror import CHARTER, measures, promised
from pdpmo_widgets.modules.value.play import debrief, prove
from pdpmo_widgets.parts import calibration as sure
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts import samples as scored
from pdpmo_widgets.parts.common import Extra, desk
from pdpmo_widgets.widgets.commitment import Commitment
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.leaf import Leaf
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.range import Range
from pdpmo_widgets.widgets.series import Series
from pdpmo_widgets.widgets.takeaway import TakeAway

__all__ = [
    "answers", "clocks", "debrief", "measures", "others", "promised", "prove",
    "returned", "tornado",
]  # fmt: skip

WORDS = room_words("value", "lesson")
KEY = "value.scorecard"


def recall() -> Series:
    """One question in one's own words, two with options, from earlier modules."""
    said = WORDS["recall"]
    return Series(
        desk=desk, key="value.recall", **common.head(said), items=said["items"],
        sure=True,
    )  # fmt: skip


def prediction() -> Range:
    """How many of 100 red projects are better a year later?"""
    truth = round(100 * RED_BETTER / RED)
    return common.prediction(desk, "value.prediction", WORDS["prediction"], truth)


def scorecard() -> Journal:
    """The one page for one's own office; an empty one offers to start from 01."""

    def begun() -> Mapping[str, Any]:
        return page.from_charter((desk.get(CHARTER) or {}).get("text", {}))

    return common.written(
        desk, KEY, WORDS["scorecard"], page, before=begun, watch=(CHARTER,)
    )


def take_scorecard() -> TakeAway:
    """The scorecard as document and slide, its table, and the day of its reading."""
    said = WORDS["take_scorecard"]
    more = (
        Extra("value-scorecard.xlsx", said["xlsx"], common.SHEET, page.xlsx),
        Extra("value-scorecard.csv", said["csv"], "text/csv", page.csv),
        Extra("next-reading.ics", said["ics"], "text/calendar", page.ics),
    )
    return common.take_away(desk, KEY, said, page, "value-scorecard", more)


def samples() -> Leaf:
    """Three scorecards of others, read with the coach's levels."""
    return scored.samples(desk, "value")


def calibration() -> Picture:
    """How sure one was, and how often right, up to now."""
    return sure.calibration(desk, "value")


def commit() -> Commitment:
    """One to three when-then plans."""
    return common.commit(desk, "value", WORDS["commit"])


def keep() -> Keep:
    """What is kept so far."""
    return common.keep(desk, WORDS["keep"])
