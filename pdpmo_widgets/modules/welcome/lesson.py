"""Module 00, What is a PMO? Wiring of course/00_welcome.ipynb."""

from ipywidgets import VBox

from pdpmo_widgets.cases import evidence, room_words
from pdpmo_widgets.cases.words import words
from pdpmo_widgets.charts import evidence as evidence_charts
from pdpmo_widgets.charts.paper import picture
from pdpmo_widgets.instruments import profile as instrument
from pdpmo_widgets.instruments.forecast import forecasts as sealed
from pdpmo_widgets.modules.welcome import charts
from pdpmo_widgets.modules.welcome import paper as page
from pdpmo_widgets.modules.welcome.offices import deciders, offices, offices_debrief
from pdpmo_widgets.parts import calibration as sure
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts import samples as scored
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.parts.course_map import course_map as the_map
from pdpmo_widgets.widgets.choice import Choice
from pdpmo_widgets.widgets.commitment import Commitment
from pdpmo_widgets.widgets.coursemap import CourseMap
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.instrument import Instrument
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.leaf import Leaf
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.range import Range
from pdpmo_widgets.widgets.takeaway import TakeAway

__all__ = ["deciders", "offices", "offices_debrief"]

WORDS = room_words("welcome", "lesson")


def first_answer() -> Journal:
    """Two sentences to the CFO, before any teaching."""
    said = WORDS["first_answer"]
    return Journal(
        desk=desk, key="welcome.first", **common.head(said), fields=said["fields"]
    )


def prediction() -> Range:
    """How many PMOs do not measure their own value?"""
    truth = evidence.NOT_MEASURING_VALUE_2022
    return common.prediction(desk, "welcome.prediction", WORDS["prediction"], truth)


def warm_up() -> Choice:
    """What are PMOs busy with? A first answer with a confidence."""
    said = WORDS["warm_up"]
    return common.question(desk, "welcome.warm_up", said, said["ask"])


def framework() -> CourseMap:
    """The framework as a picture to click."""
    return the_map()


def two_views() -> Picture:
    """What executives and PMO directors answered to the same questions."""
    said = WORDS["two_views"]

    def answer(_: dict, __: Desk) -> dict:
        drawn = picture(*evidence_charts.two_views(evidence.TWO_VIEWS_2017))
        return drawn | {"text": said["source"]}

    return Picture(desk=desk, title=said["title"], answer=answer, step=False)


def claims() -> Evidence:
    """Grade the trail of five statements on how long PMOs last."""
    return common.sorting(desk, "welcome.claims", WORDS["claims"], "grade")


def honest_sentence() -> Journal:
    """One sentence on how long PMOs last, ready to be defended."""
    said = WORDS["honest_sentence"]

    def answer(value: dict, _: Desk) -> dict:
        long = len(value["text"].get("sentence", "").split()) >= 8
        return {"checks": [], "text": said["sample"] if long else ""}

    return Journal(
        desk=desk, key="welcome.sentence", **common.head(said), fields=said["fields"],
        answer=answer,
    )  # fmt: skip


def profile() -> Instrument:
    """Twenty statements about oneself and one's office."""
    said = WORDS["profile"]
    own = words("profile", "pdpmo_widgets.instruments")

    def answer(value: dict, _: Desk) -> dict:
        areas = instrument.profile(value["scores"], value["when"])
        return picture(*charts.profile(areas)) | {"text": instrument.reading(areas)}

    scale = {"min": 0, "max": 10, "low": own["low"], "high": own["high"]}
    areas = [
        {"id": key, "label": area["label"], "text": area["meaning"]}
        for key, area in own["areas"].items()
    ]
    return Instrument(
        desk=desk, key="welcome.profile", **common.head(said), scale=scale,
        areas=areas, statements=instrument.statements(), evidence=own["evidence"],
        evidence_from=int(instrument.HIGH), one_at_a_time=True, answer=answer,
    )  # fmt: skip


def forecasts() -> VBox:
    """Six forecasts about one's own PMO, sealed until the capstone."""
    said = WORDS["forecasts"]
    every = sealed()
    return VBox([_forecast(n, len(every), one, said) for n, one in enumerate(every, 1)])


def _forecast(number: int, of: int, one: dict, said: dict) -> Range | Choice:
    """One sealed forecast: a range for a quantity, a chance for an event."""
    common = {
        "desk": desk, "key": f"welcome.forecast.{one['id']}",
        "question": one["question"],
        "title": f"{said['title']} {number} / {of}",
        "answer": lambda _, __: {"text": [said["sealed"], one["resolve"]]},
    }  # fmt: skip
    if one["kind"] == "chance":
        return Choice(
            **common, ask=said["ask_chance"], options=said["options"], sure=True
        )
    scale = {name: one[name] for name in ("unit", "min", "max", "step")}
    return Range(**common, ask=said["ask"], **scale)


def starting_map() -> Journal:
    """Where one's own office stands today."""
    return common.written(desk, "welcome.map", WORDS["starting_map"], page)


def who() -> Keep:
    """Name and id, before the first document."""
    return common.who(desk)


def take_map() -> TakeAway:
    """The starting map as a document and as a slide."""
    return common.take_away(
        desk, "welcome.map", WORDS["take_map"], page, "starting-map"
    )


def samples() -> Leaf:
    """Three maps of others to grade with the rubric, then ours."""
    return scored.samples(desk, "welcome")


def calibration() -> Picture:
    """How sure one was, and how often right."""
    return sure.calibration(desk, "welcome")


def second_answer() -> Journal:
    """The same two sentences to the CFO, after the module."""
    said = WORDS["second_answer"]

    def answer(_: dict, at: Desk) -> dict:
        first = (at.get("welcome.first") or {}).get("text", {}).get("sentences", "")
        return {"text": said["before"].format(first=first) if first else ""}

    return Journal(
        desk=desk, key="welcome.second", **common.head(said), fields=said["fields"],
        answer=answer, watch=("welcome.first",),
    )  # fmt: skip


def commit() -> Commitment:
    """One to three when-then plans."""
    return common.commit(desk, "welcome", WORDS["commit"])


def keep() -> Keep:
    """What is kept so far."""
    return common.keep(desk, WORDS["keep"])
