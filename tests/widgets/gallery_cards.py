"""The two questionnaires with their real words, as the lessons show them."""

from collections.abc import Callable

from pdpmo_widgets.cases.words import room_words, words
from pdpmo_widgets.charts.paper import picture
from pdpmo_widgets.instruments import best_worst as scaling
from pdpmo_widgets.instruments import profile
from pdpmo_widgets.modules.purpose import charts as purpose_charts
from pdpmo_widgets.modules.welcome import charts as welcome_charts
from pdpmo_widgets.widgets.best_worst import BestWorst
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.instrument import Instrument
from pdpmo_widgets.widgets.kept import Kept

ITEMS = [
    {"id": key, "label": said["name"], "text": said["meaning"]}
    for key, said in room_words("purpose")["outcomes"].items()
]
CARDS = scaling.design([item["id"] for item in ITEMS])
LABELS = {item["id"]: item["label"] for item in ITEMS}
PROFILE = words("profile", "pdpmo_widgets.instruments")


def best_worst(desk: Desk) -> BestWorst:
    def answer(value: dict, _: Desk) -> dict:
        ranking = scaling.rank(CARDS, value["cards"])
        listed = [{"id": s.id, "score": s.score} for s in ranking.standings]
        return picture(*purpose_charts.ranking(ranking, LABELS)) | {"ranking": listed}

    return BestWorst(
        desk=desk, key="x.best_worst", title="What matters most?",
        ask="On each card, choose the most and the least important of the four.",
        items=ITEMS, cards=[list(card) for card in CARDS], answer=answer,
    )  # fmt: skip


def instrument(desk: Desk) -> Instrument:
    def answer(value: dict, _: Desk) -> dict:
        areas = profile.profile(value["scores"], value["when"])
        return picture(*welcome_charts.profile(areas)) | {
            "text": profile.reading(areas)
        }

    areas = [
        {"id": key, "label": block["label"], "text": block["meaning"]}
        for key, block in PROFILE["areas"].items()
    ]
    scale = {"min": 0, "max": 10, "low": PROFILE["low"], "high": PROFILE["high"]}
    return Instrument(
        desk=desk, key="x.instrument", title="Start profile", scale=scale,
        ask="Give each statement a number from 0 to 10.", areas=areas,
        statements=profile.statements(), evidence=PROFILE["evidence"], answer=answer,
    )  # fmt: skip


MAKERS = {"best_worst": best_worst, "instrument": instrument}


def kinds(desk: Desk) -> dict[str, Callable[[], Kept]]:
    """Each kind by name, ready to be made at this desk."""
    return {name: lambda make=make: make(desk) for name, make in MAKERS.items()}
