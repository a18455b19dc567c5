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
from pdpmo_widgets.modules.acumen.rules import memo
from pdpmo_widgets.modules.purpose.rules import charter
from pdpmo_widgets.modules.value.rules import scorecard
from pdpmo_widgets.modules.welcome import paper

Checks = Callable[[dict], list[bool]]
PAGES: dict[str, tuple[Form, Checks]] = {
    "purpose": (charter.FORM, lambda e: [ok for ok, _ in charter.checks(e)]),
    "acumen": (memo.FORM, lambda e: [ok for ok, _ in memo.checks(e)]),
    "value": (scorecard.FORM, lambda e: [ok for ok, _ in scorecard.checks(e)]),
    "welcome": (paper.FORM, lambda e: [one["ok"] for one in paper.checks(e)][:-1]),
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
        assert sum(checks(page(form, say))) == 0, page(form, say)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.sampled_from(sorted(PAGES)), st.text(ODD, max_size=40))
def test_no_filler_earns_a_point_whatever_it_is(noun, text):
    form, checks = PAGES[noun]
    for say in ways(text):
        assert sum(checks(page(form, say))) == 0, text


def test_every_open_room_whose_page_is_marked_by_rule_is_asked():
    written = {
        one.noun
        for one in catalog.modules()
        if not one.draft
        for item, rule in catalog.door(one.noun, "rules").RULES.items()
        if not rule.dealt and item in ("charter", "memo")
    }
    assert written <= PAGES.keys()


def test_figures_alone_make_no_other_text_and_words_said_again_are_none():
    assert fillers.shape("Text  3 of 2026") == fillers.shape("text 14 of 2027")
    assert fillers.shape("50") != fillers.shape("70")  # two figures are two answers
    assert fillers.count("blah Blah blah 7 x") == 1
    assert fillers.fillers([("why", "So it is"), ("how", "so it is")]) == {"so it is"}
    assert not fillers.fillers([("amount", "3 m EUR"), ("amount", "5 m EUR")])
