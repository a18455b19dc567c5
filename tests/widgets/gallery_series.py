"""Small questions one after the other: with reasons, in one's own words, graded."""

from collections.abc import Callable

from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.kept import Kept
from pdpmo_widgets.widgets.series import Series
from tests.widgets.gallery_debrief import SVG

YES_NO = [{"id": "a", "text": "It pays for itself"}, {"id": "b", "text": "It does not"}]
ITEMS = [
    {"id": "q1", "kind": "one", "options": YES_NO, "right": "b", "reason": "35 came.",
     "question": "A workshop promised 100. Is a cost of 50 covered?"},
    {"id": "q2", "kind": "number", "question": "Of 100 promised by IT, how many came?",
     "min": 0, "max": 150, "step": 1, "unit": "of 100", "right": 35, "near": 10,
     "svg": SVG.format(w=600, x=300), "say": "Promises and what came of them.",
     "reason": "In this simulation 35 came."},
    {"id": "q3", "kind": "open", "question": "Why do good people promise too much?",
     "ours": "They plan the case in which all goes well."},
]  # fmt: skip


def series(desk: Desk, reasons: str = "each", rewind: bool = False) -> Series:
    return Series(
        desk=desk, key=f"x.series_{reasons}", title="Three small questions",
        items=ITEMS, sure=50, reasons=reasons, rewind=rewind,
        answer=lambda _, __: {"text": "Promises come with a record."},
    )  # fmt: skip


def graded(desk: Desk) -> Series:
    return series(desk, "never", rewind=True)


MAKERS = {"series": series, "series_graded": graded}


def kinds(desk: Desk) -> dict[str, Callable[[], Kept]]:
    """Each series by name, ready to be made at this desk."""
    return {name: lambda make=make: make(desk) for name, make in MAKERS.items()}
