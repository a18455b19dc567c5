"""Nothing is had for nothing: what is put into every field earns no check point."""

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets import catalog
from pdpmo_widgets.grading import fillers
from pdpmo_widgets.grading.form import Form
from pdpmo_widgets.grading.marking import Marking
from pdpmo_widgets.modules.welcome import paper
from tests.grading import handing

Earned = Callable[[dict], float]
"""What the entries of a page earn, or how many of its checks hold."""


def of(noun: str, item: str) -> tuple[Form, Earned]:
    """The form of a written task, and the share that its rule gives."""
    rule = catalog.door(noun, "rules").RULES[item]
    form = Marking(noun).form(item)
    return form, lambda entries: rule.mark({"": {"text": entries}}, "ada").share


WRITTEN = [
    (one.noun, item)
    for one in catalog.modules()
    if not one.draft
    for item, rule in catalog.door(one.noun, "rules").RULES.items()
    if not rule.dealt
]
PAGES: dict[str, tuple[Form, Earned]] = {
    **{noun: of(noun, item) for noun, item in WRITTEN},
    "welcome": (paper.FORM, lambda e: sum(o["ok"] for o in paper.checks(e)[:-1])),
}
KNOWN = (
    "1 % a 2026-12-01",
    "2026-12-01",
    "I will think about this in 2027: 5 million EUR for Ada?",
    "lorem ipsum dolor sit amet consectetur 50 % in 2027?",
)
ODD = "ab cde %€$1?-.2026 \n"


def page(form: Form, say: Callable[[], str]) -> dict[str, Any]:
    """Something in every field and row of the form, as a card would keep it."""

    def value(field: Any) -> Any:
        kind, columns = field["kind"], field.get("columns", ())
        if columns or kind in ("rows", "people"):
            ids = [one["id"] for one in columns] or ["name", "words", "date"]
            return [{id: say() for id in ids} for _ in range(4)]
        return [say() for _ in range(3)] if kind == "list" else say()

    return {field["id"]: value(field) for field in form.fields}


def ways(text: str) -> list[Callable[[], str]]:
    """The same everywhere; numbered; in another case and spacing each time."""
    number, turn = count(1), count()
    return [
        lambda: text,
        lambda: f"{text} ({next(number)})",
        lambda: (text.upper if next(turn) % 2 else text.lower)().replace(" ", "  "),
    ]


@pytest.mark.parametrize("noun", PAGES)
@pytest.mark.parametrize("text", KNOWN)
def test_a_filler_in_every_field_earns_nothing(noun, text):
    form, checks = PAGES[noun]
    for say in ways(text):
        assert checks(page(form, say)) == 0, page(form, say)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.sampled_from(sorted(PAGES)), st.text(ODD, max_size=40))
def test_no_filler_earns_a_point_whatever_it_is(noun, text):
    form, checks = PAGES[noun]
    for say in ways(text):
        assert checks(page(form, say)) == 0, text


@pytest.mark.parametrize(("noun", "item"), WRITTEN)
def test_a_page_that_was_written_earns(noun, item):
    share = PAGES[noun][1](handing.sample(noun, item))
    assert share > 0.5, "a sample is no filler"


def test_figures_alone_make_no_other_text_and_words_said_again_are_none():
    assert fillers.shape("Text  3 of 2026") == fillers.shape("text 14 of 2027")
    assert fillers.shape("50") != fillers.shape("70")  # two figures are two answers
    assert fillers.count("blah Blah blah 7 x") == 1
    assert fillers.fillers([("why", "So it is"), ("how", "so it is")]) == {"so it is"}
    assert not fillers.fillers([("amount", "3 m EUR"), ("amount", "5 m EUR")])
