"""The two kinds in which one decides once: lab and evidence."""

from collections.abc import Callable

from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.kept import Kept
from pdpmo_widgets.widgets.lab import Lab


def bar(share: float) -> dict:
    """A bar as a picture with its sentence."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 460 60" width="460">'
        f'<rect y="10" width="{4.6 * share}" height="30" fill="var(--pd-purpose)"/>'
        "</svg>"
    )
    return {"svg": svg, "say": f"The bar reaches {share:g} of 100."}


def lab(desk: Desk) -> Lab:
    levers = [
        {"id": "a", "label": "People", "unit": "people", "min": 3, "max": 20,
         "step": 1, "value": 7},
        {"id": "b", "label": "Things", "unit": "things", "min": 3, "max": 12,
         "step": 1, "value": 8},
    ]  # fmt: skip
    return Lab(
        desk=desk, key="x.lab", title="A lab", ask="Guess, then move the levers.",
        question="How far does the bar reach?", levers=levers,
        guess={"unit": "of 100", "min": 0, "max": 100, "step": 1},
        answer=lambda value, _: bar(100 * value["levers"]["a"] / 20),
    )  # fmt: skip


def evidence(desk: Desk) -> Evidence:
    bins = [
        {"id": "A", "label": "A: solid", "meaning": "The source can be read."},
        {"id": "B", "label": "B: partly", "meaning": "Somebody quotes the source."},
        {"id": "C", "label": "C: hearsay", "meaning": "Nobody knows the source."},
    ]
    cards = [
        {"id": "one", "title": "Half of them close", "text": "Within three years.",
         "source": "A talk, 2012"},
        {"id": "two", "title": "Most do not measure", "text": "Says a survey.",
         "source": "A survey of 2022"},
    ]  # fmt: skip
    marks = {
        "one": {"ok": False, "text": "Nobody names the source."},
        "two": {"ok": True, "text": "The survey can be read."},
    }
    return Evidence(
        desk=desk, key="x.evidence", title="The trail", ask="Grade each statement.",
        cards=cards, bins=bins,
        answer=lambda *_: {"marks": marks, "text": "One of two."},
    )  # fmt: skip


def kinds(desk: Desk) -> dict[str, Callable[[], Kept]]:
    """The cards of this file by the name of their page."""
    made = (lab, evidence)
    return {each.__name__: lambda each=each: each(desk) for each in made}
