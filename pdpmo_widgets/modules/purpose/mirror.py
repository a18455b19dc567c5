"""Module 01, the mirror: one's own cards, the executives' cards, and the agreement."""

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import picture
from pdpmo_widgets.instruments import alignment as board
from pdpmo_widgets.instruments import best_worst as scaling
from pdpmo_widgets.instruments import board_sheet, read_board
from pdpmo_widgets.modules.purpose import charts
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.best_worst import BestWorst
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.imports import Import
from pdpmo_widgets.widgets.kept import File
from pdpmo_widgets.widgets.picture import Picture

WORDS = room_words("purpose", "lesson")
OUTCOMES = room_words("purpose")["outcomes"]
ITEMS = [
    {"id": key, "label": said["name"], "text": said["meaning"]}
    for key, said in OUTCOMES.items()
]
LABELS = {item["id"]: item["label"] for item in ITEMS}
CARDS = scaling.design([item["id"] for item in ITEMS])
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OWN, OTHERS = "purpose.best_worst", "purpose.executives"


def own_ranking(at: Desk) -> scaling.Ranking:
    """What the learner's own cards say so far."""
    return scaling.rank(CARDS, (at.get(OWN) or {}).get("cards", []))


def best_worst() -> BestWorst:
    """Eight cards: the most and the least important of four."""

    def answer(value: dict, _: Desk) -> dict:
        ranking = scaling.rank(CARDS, value["cards"])
        listed = [{"id": s.id, "score": s.score} for s in ranking.standings]
        drawn = picture(*charts.ranking(ranking, LABELS))
        return drawn | {"ranking": listed, "text": ranking.note()}

    cards = [list(card) for card in CARDS]
    said = common.head(WORDS["best_worst"])
    return BestWorst(
        desk=desk, key=OWN, **said, items=ITEMS, cards=cards, answer=answer
    )


def executives() -> Import:
    """One sheet to send out, and the files that come back: each from one person."""
    said, nobody = WORDS["executives"], [("", "")]

    def take(name: str, data: bytes, _: Desk) -> dict:
        return read_board.read(name, data, ITEMS).json()

    def answer(value: dict, _: Desk) -> dict:
        if not value.get("data"):
            return {}
        found = read_board.from_json(value["data"], ITEMS)
        lines = [{"name": one.name, "text": one.role} for one in found.people]
        return {"people": lines, "text": [*found.said, *found.notes]}

    def example(_: Desk, __: dict) -> File:
        return File("example.xlsx", SHEET, board_sheet.example(ITEMS, CARDS))

    asks = {
        "xlsx": lambda _, __: File(
            "success-cards.xlsx", SHEET, board_sheet.xlsx(nobody, ITEMS, CARDS)
        ),
        "csv": lambda _, __: File(
            "success-cards.csv", "text/csv", board_sheet.csv(nobody, ITEMS, CARDS)
        ),
        "example": example,
    }
    templates = [{"id": key, "label": said["templates"][key]} for key in asks]
    return Import(
        desk=desk, key=OTHERS, **common.head(said), templates=templates, asks=asks,
        take=take, join=read_board.joined, answer=answer,
        plain=(read_board.BoardError,),
    )  # fmt: skip


def alignment() -> Picture:
    """How far the leader and each executive agree, beside what chance would give."""
    said = WORDS["alignment"]

    def answer(_: dict, at: Desk) -> dict:
        others = (at.get(OTHERS) or {}).get("data")
        if not others or not own_ranking(at).filled:
            return {"text": said["todo"]}
        people = read_board.from_json(others, ITEMS).people
        ranked = {one.name: one.places() for one in people}
        found = board.align(own_ranking(at).places(), ranked)
        text = [board.say_shared(found), board.say_agreement(found)]
        everyone = charts.places(found, LABELS)
        return picture(*charts.slopes(found, LABELS)) | {
            "text": text, "table": everyone,
        }  # fmt: skip

    return Picture(
        desk=desk, title=said["title"], answer=answer, watch=(OWN, OTHERS), step=False
    )
