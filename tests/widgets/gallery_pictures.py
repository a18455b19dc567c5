"""Charts that the page draws, pictures with tabs, cards of evidence with pictures."""

from collections.abc import Callable

from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.kept import Kept
from pdpmo_widgets.widgets.lab import Lab
from pdpmo_widgets.widgets.picture import Picture
from tests.widgets.gallery_debrief import SVG

N = {"id": "n", "label": "Projects", "min": 1, "max": 5, "step": 1, "value": 2}
WAYS = [{"id": "a", "text": "in a workshop"}, {"id": "b", "text": "by a trial"}]
HOW = {"id": "how", "label": "Estimated", "value": "a", "options": WAYS}
GUESS = {"unit": "$ million", "min": 0, "max": 100, "step": 1}


def draw(value: dict, _: Desk) -> dict:
    """Bars that follow both levers."""
    levers = value["levers"]
    came = levers["n"] * (35 if levers["how"] == "a" else 80) - 60
    bars = [{"label": "Promised", "value": 100 * levers["n"]},
            {"label": "Came, less cost", "value": came, "mine": True}]  # fmt: skip
    say = f"{levers['n']} projects bring {came}."
    chart = {"say": say, "sub": "$ million", "bars": bars}
    return {"chart": chart, "text": f"Less the cost, {came} are left."}


def lab_chart(desk: Desk) -> Lab:
    return Lab(
        desk=desk, key="x.lab_chart", title="What is left of a promise?", guess=GUESS,
        question="How much is left of 100?", levers=[N, HOW], answer=draw,
    )  # fmt: skip


def lab_whole(desk: Desk) -> Lab:
    return Lab(
        desk=desk, key="x.lab_whole", title="What is left of a promise?", whole=True,
        question="Move the levers.", levers=[N, HOW], answer=draw,
    )  # fmt: skip


def picture_tabs(desk: Desk) -> Picture:
    tabs = [
        {"id": "one", "label": "By project", "svg": SVG.format(w=600, x=300),
         "say": "Network model came last."},
        {"id": "two", "label": "By kind", "text": "IT brought least.",
         "table": {"head": ["Kind", "Came"], "rows": [["IT", 35], ["Solar", 51]]}},
    ]  # fmt: skip
    return Picture(desk=desk, title="What came", answer=lambda _, __: {"tabs": tabs})


def evidence_pictures(desk: Desk) -> Evidence:
    cards = [
        {"id": "up", "title": "Gate reports", "svg": SVG.format(w=600, x=300),
         "say": "Three projects on one line."},
        {"id": "down", "title": "Overtime", "text": "Twelve months, no change."},
    ]  # fmt: skip
    bins = [{"id": "signal", "label": "A signal"}, {"id": "noise", "label": "Noise"}]
    return Evidence(
        desk=desk, key="x.pictures", title="Signal or noise?", cards=cards, bins=bins,
        answer=lambda _, __: {"marks": {}},
    )  # fmt: skip


MAKERS = {
    "lab_chart": lab_chart, "lab_whole": lab_whole, "picture_tabs": picture_tabs,
    "evidence_pictures": evidence_pictures,
}  # fmt: skip


def kinds(desk: Desk) -> dict[str, Callable[[], Kept]]:
    """Each card by name, ready to be made at this desk."""
    return {name: lambda make=make: make(desk) for name, make in MAKERS.items()}
