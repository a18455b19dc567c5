"""Module 01, Define your PMO purpose. Wiring of course/01_purpose.ipynb."""

from pdpmo_widgets.cases import evidence, room_words
from pdpmo_widgets.charts.paper import picture
from pdpmo_widgets.instruments.agreement import chance as luck
from pdpmo_widgets.modules.purpose import charts
from pdpmo_widgets.modules.purpose import paper as page
from pdpmo_widgets.modules.purpose.board import board, board_debrief
from pdpmo_widgets.modules.purpose.mirror import (
    alignment,
    best_worst,
    executives,
)
from pdpmo_widgets.modules.purpose.model import salience as model
from pdpmo_widgets.modules.purpose.talk import not_now
from pdpmo_widgets.parts import calibration as sure
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts import samples as scored
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.commitment import Commitment
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.lab import Lab
from pdpmo_widgets.widgets.leaf import Leaf
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.range import Range
from pdpmo_widgets.widgets.series import Series
from pdpmo_widgets.widgets.takeaway import TakeAway

__all__ = [
    "alignment", "best_worst", "board", "board_debrief", "executives", "not_now",
]  # fmt: skip

WORDS = room_words("purpose", "lesson")
ASKED = (10, 2, 1)  # power, legitimacy, urgency of the person in the question


def recall() -> Series:
    """Three questions from the welcome module, one of them in one's own words."""
    said = WORDS["recall"]
    return Series(
        desk=desk, key="purpose.recall", **common.head(said), sure=True,
        items=said["questions"],
    )  # fmt: skip


def prediction() -> Range:
    """How many PMOs have no definition of success?"""
    truth = evidence.NO_DEFINITION_OF_SUCCESS_2024
    return common.prediction(desk, "purpose.prediction", WORDS["prediction"], truth)


def salience() -> Lab:
    """Three levers, and how much of the day the person gets."""
    said = WORDS["salience"]
    levers = [
        {"id": name, "label": said[name], "unit": "of 10", "min": 0, "max": 10,
         "step": 1, "value": start}
        for name, start in zip(("power", "legitimacy", "urgency"), ASKED, strict=True)
    ]  # fmt: skip

    def answer(value: dict, _: Desk) -> dict:
        at = [value["levers"][lever["id"]] for lever in levers]
        score = round(100 * model.share(*at))
        kind = said["kinds"][model.kind(*at)]
        asked = round(100 * model.share(*ASKED))
        text = [
            said["text"].format(score=score, kind=kind),
            said["guessed"].format(guess=f"{value['guess']:g}", score=asked),
        ]
        return picture(*charts.salience_lab(*at)) | {"text": text}

    return common.lab(desk, "purpose.salience", said, levers, 100, answer)


def chance() -> Lab:
    """What agreement people give who draw lots."""
    said = WORDS["chance"]
    levers = [
        {"id": "raters", "label": said["raters"], "unit": "people", "min": 3,
         "max": 20, "step": 1, "value": 7},
        {"id": "items", "label": said["items"], "unit": "things", "min": 3,
         "max": 12, "step": 1, "value": 8},
    ]  # fmt: skip

    def answer(value: dict, _: Desk) -> dict:
        raters, items = (int(value["levers"][name]) for name in ("raters", "items"))
        found = luck(raters, items)
        line = said["text"].format(high=f"{found.high:.2f}")
        guess = said["guessed"].format(guess=value["guess"] / 100, truth=1 / 7)
        return {"chart": charts.random_raters(raters, items), "text": [line, guess]}

    return common.lab(desk, "purpose.chance", said, levers, 100, answer)


def sketches() -> Evidence:
    """Power, claim, urgency: four people to place."""
    return common.sorting(desk, "purpose.sketches", WORDS["sketches"], "place")


def charter() -> Journal:
    """The one page for one's own office."""
    return common.written(desk, "purpose.charter", WORDS["charter"], page)


def take_charter() -> TakeAway:
    """The charter as a document and as a slide."""
    said = WORDS["take_charter"]
    return common.take_away(desk, "purpose.charter", said, page, "purpose-charter")


def samples() -> Leaf:
    """Three charters of other leaders, read with the coach's four levels."""
    return scored.samples(desk, "purpose")


def calibration() -> Picture:
    """How sure one was, and how often right, up to now."""
    return sure.calibration(desk, "purpose")


def commit() -> Commitment:
    """One to three when-then plans."""
    return common.commit(desk, "purpose", WORDS["commit"])


def keep() -> Keep:
    """What is kept so far."""
    return common.keep(desk, WORDS["keep"])
