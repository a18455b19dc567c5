"""Module 06, the mirror: twelve questions on a P&L, and five talks with finance."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.grading.options import items
from pdpmo_widgets.instruments import acumen_test, finance_talks
from pdpmo_widgets.instruments.acumen_test import Books, Result
from pdpmo_widgets.instruments.answers import instrument
from pdpmo_widgets.modules.acumen.rules.questions import PLACES
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.audit import audit
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.series import Series

WORDS = room_words("acumen", "lesson")
EXERCISE = room_words("acumen", "exercise")["questions"]
SEED = 0  # the same twelve for everybody, so that a group can talk about them
NEAR = 0.10  # certainty and hits that lie so close agree
KEY = "acumen.questions"


def questions() -> Series:
    """Twelve questions on the case's own accounts, and how sure one was."""
    said = WORDS["questions"]

    def answer(value: dict, _: Desk) -> dict:
        return {"text": _told(said, marked(value["answers"]))}

    return Series(
        desk=desk, key=KEY, **common.head(said), sure=True,
        items=items(acumen_test.questions(SEED)), answer=answer,
    )  # fmt: skip


def marked(answers: Mapping[str, Mapping[str, Any]]) -> Result:
    """The result of the answers that the series keeps."""
    given = {
        id: {"option": PLACES[one["pick"]], "sure": one["sure"] / 100}
        for id, one in answers.items()
    }
    return acumen_test.marked(SEED, given)


def _told(said: Mapping[str, Any], found: Result) -> list[str]:
    share = found.right / found.asked
    key = "over" if found.over > NEAR else "under" if found.over < -NEAR else "level"
    figures = {
        "right": found.right, "asked": found.asked, "share": round(100 * share),
        "sure": round(100 * (share + found.over)), "by": round(100 * abs(found.over)),
    }  # fmt: skip
    return [said["result"].format(**figures), said[key].format(**figures), said["note"]]


def talks() -> Journal:
    """The last five talks with finance, and what was rarest in them."""
    name = finance_talks.NAME
    ask = instrument(name)["note"]
    return audit(desk, "acumen.talks", name, finance_talks.score, ask=ask)


def accounts(desk: Desk, books: Books) -> Picture:
    """Three years of a company's profit and loss, as a table."""
    lines = {id: getattr(books, id) for id in EXERCISE["rows"]}
    rows = [
        [EXERCISE["rows"][id], *(f"{amount:,}" for amount in line)]
        for id, line in lines.items()
    ]
    view = {
        "text": EXERCISE["table_text"],
        "table": {"head": EXERCISE["table"], "rows": rows},
    }
    title = EXERCISE["table_title"].format(company=books.name)
    return Picture(desk=desk, title=title, step=False, answer=lambda _, __: view)
