"""What a browser may send, and what is refused with a sentence."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.widgets import fits
from pdpmo_widgets.widgets.choice import fit as choice
from pdpmo_widgets.widgets.evidence import fit as evidence
from pdpmo_widgets.widgets.journal import fit as journal
from pdpmo_widgets.widgets.lab import fit as lab
from pdpmo_widgets.widgets.range import fit as range_
from pdpmo_widgets.widgets.rounds import fit as rounds

AB = [{"id": "a", "text": "A"}, {"id": "b", "text": "B", "cost": 3}]
SCALE = {"min": 0, "max": 10, "step": 1}
LEVER = {"id": "l", "label": "L", "value": 2, **SCALE}
OTHER = {"id": "other", "kind": "one", "label": "Who else?", "options": AB}
WHO = {"id": "who", "kind": "one", "label": "Who answers for it?", "options": AB}
BOARD = {
    "stages": [{
        "id": "board", "total": 4, "form": [WHO],
        "acts": [{"id": "all", "cost": 1, "fields": [], "sends": []}],
        "lists": [{
            "id": "people", "columns": [], "fields": [{"id": "on", "kind": "yes"}],
            "looks": [
                {"id": "talk", "cost": 2, "fields": [], "sends": []},
                {"id": "pair", "cost": 1, "fields": [OTHER], "sends": []},
            ],
        }],
    }],
}  # fmt: skip
KINDS = {
    "choice": (choice, {"options": AB, "sure": True, "final": True}),
    "range": (range_, {**SCALE, "final": True}),
    "lab": (lab, {"guess": SCALE, "levers": [LEVER]}),
    "evidence": (evidence, {"cards": AB, "bins": AB, "final": True}),
    "journal": (journal, {"fields": [{"id": "a"}, {"id": "p", "kind": "people"}]}),
    "rounds": (rounds, BOARD),
}  # fmt: skip


def repr_short(value: object) -> str:
    return str(value)[:8]


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda each: st.lists(each, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["pick", "sure", "done", "low", "high", "guess", "levers", "place", "picks",
             "text", "stages", "looks", "rows", "form", "run", "people", "who", "on",
             "a", "b", "l", "p"]
        ),
        each,
        max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_blank_value_and_takes_its_own_value_back(kind: str):
    fit, spec = KINDS[kind]
    blank = fit(spec, {})
    assert fit(spec, blank) == blank == fit(spec, None)


@pytest.mark.parametrize("kind", KINDS)
@given(sent=JSON)
def test_whatever_a_browser_sends_fits_or_is_refused_in_one_sentence(kind, sent):
    fit, spec = KINDS[kind]
    try:
        clean, said = fit(spec, sent), ""
    except fits.Misfit as refused:
        clean, said = None, str(refused)
    assert said.endswith(".") if clean is None else fit(spec, clean) == clean


@pytest.mark.parametrize(
    "bad", [True, "7", math.nan, math.inf, -1, 11, [3], 10**400], ids=repr_short
)
def test_what_is_no_number_within_the_scale_is_refused(bad: object):
    with pytest.raises(fits.Misfit):
        fits.number(bad, 0, 10)


def test_a_text_that_is_too_long_says_how_long_it_may_be():
    with pytest.raises(fits.Misfit, match="at most 20,000 characters"):
        fits.text("x" * 20_001)


def test_control_characters_are_taken_out_of_a_text():
    assert fits.text("a\x00b\x1bc\nd") == "abc\nd"


def test_a_choice_is_not_done_before_one_has_said_how_sure_one_is():
    fit, spec = KINDS["choice"]
    assert not fit(spec, {"pick": "a", "done": True})["done"]
    assert fit(spec, {"pick": "a", "sure": 60, "done": True})["done"]


def test_a_graded_choice_is_done_as_soon_as_it_is_complete():
    fit, spec = KINDS["choice"]
    assert fit({**spec, "final": False}, {"pick": "a", "sure": 60})["done"]


def test_a_range_that_stands_on_its_head_is_not_done():
    fit, spec = KINDS["range"]
    assert not fit(spec, {"low": 8, "high": 3, "done": True})["done"]


def test_evidence_is_done_only_when_every_card_lies_in_a_bin():
    fit, spec = KINDS["evidence"]
    assert not fit(spec, {"place": {"a": "a"}, "done": True})["done"]
    assert fit(spec, {"place": {"a": "a", "b": "a"}, "done": True})["done"]


def looks(*some: list) -> dict:
    return {"stages": [{"looks": [*some]}]}


def test_steps_that_take_more_time_than_there_is_are_refused():
    talks = [["people", row, "talk"] for row in ("ana", "ben", "eve")]
    with pytest.raises(fits.Misfit, match="not enough time left"):
        rounds(BOARD, looks(*talks))


@pytest.mark.parametrize(
    "look",
    [
        ["people", "", "talk"],
        ["nobody", "ana", "talk"],
        ["people", "ana", "pair", {"other": "x"}],
        ["people", "ana", "pair"],
        ["people", "ana", "shout"],
        ["people", "ana"],
        ["", "ana", "all"],
    ],
)
def test_a_step_that_is_not_on_the_table_is_refused(look: list):
    with pytest.raises(fits.Misfit):
        rounds(BOARD, looks(look))


def test_a_step_that_is_on_the_table_is_taken():
    pair = ["people", "ana", "pair", {"other": "b"}]
    found = rounds(BOARD, looks(["people", "ana", "talk"], pair, ["", "", "all"]))
    assert len(found["stages"][0]["looks"]) == 3
