"""Module 06, business acumen. Wiring of course/06_acumen.ipynb."""

from pdpmo_widgets.cases import calibration as known
from pdpmo_widgets.cases import room_words
from pdpmo_widgets.modules.acumen import paper as page
from pdpmo_widgets.modules.acumen.labs import bridge, dollar, order, promise, sunk
from pdpmo_widgets.modules.acumen.mirror import questions, talks
from pdpmo_widgets.modules.acumen.play import cfo, debrief, short
from pdpmo_widgets.parts import calibration as sure
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts import samples as scored
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.commitment import Commitment
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.leaf import Leaf
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.range import Range
from pdpmo_widgets.widgets.series import Series
from pdpmo_widgets.widgets.takeaway import TakeAway

__all__ = [
    "bridge", "cfo", "debrief", "dollar", "order", "promise", "questions", "short",
    "sunk", "talks",
]  # fmt: skip

WORDS = room_words("acumen", "lesson")
FIRST, LATER = "welcome.first", "welcome.second"  # two sentences to Tomas, of module 00


def recall() -> Series:
    """One question in one's own words, two with options, from earlier modules."""
    said = WORDS["recall"]
    return Series(
        desk=desk, key="acumen.recall", **common.head(said), items=said["items"],
        sure=True,
    )  # fmt: skip


def prediction() -> Range:
    """In how many project-years was less spent than planned?"""
    truth = round(100 * known.YEAR_SPEND_SHARES[1])
    return common.prediction(desk, "acumen.prediction", WORDS["prediction"], truth)


def sentences() -> Picture:
    """What the learner wrote to the CFO in the welcome module, to read it again."""
    said = WORDS["sentences"]

    def answer(_: dict, at: Desk) -> dict:
        kept = {"first": at.get(FIRST), "later": at.get(LATER)}
        lines = [
            said[id].format(text=text)
            for id, value in kept.items()
            if (text := (value or {}).get("text", {}).get("sentences", "").strip())
        ]
        return {"text": [*lines, said["look"]] if lines else said["none"]}

    return Picture(
        desk=desk, title=said["title"], answer=answer, watch=(FIRST, LATER), step=False
    )


def memo() -> Journal:
    """The one page for one's own organisation."""
    return common.written(desk, "acumen.memo", WORDS["memo"], page)


def take_memo() -> TakeAway:
    """The memo as a document and as a slide."""
    said = WORDS["take_memo"]
    return common.take_away(desk, "acumen.memo", said, page, "portfolio-memo")


def samples() -> Leaf:
    """Three memos of others, read with the coach's levels."""
    return scored.samples(desk, "acumen")


def calibration() -> Picture:
    """How sure one was, and how often right, up to now."""
    return sure.calibration(desk, "acumen")


def commit() -> Commitment:
    """One to three when-then plans."""
    return common.commit(desk, "acumen", WORDS["commit"])


def keep() -> Keep:
    """What is kept so far."""
    return common.keep(desk, WORDS["keep"])
