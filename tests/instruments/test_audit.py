"""Every audit at once: rows of anything fit, or are refused in one sentence."""

import importlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets import instruments
from pdpmo_widgets.instruments.answers import AnswerError, instrument
from pdpmo_widgets.instruments.audit import entries

from .raters import fits

AUDITS = ("burden", "measure_audit", "finance_talks", "friction", "report_autopsy")


def rows(name):
    """Rows that a leader could have written, some fields left empty."""
    kinds = {
        "text": st.sampled_from(["", "a", "b", "the board asked", "x y"]),
        "yes": st.booleans(),
    }
    fields = {}
    for id, spec in instrument(name)["fields"].items():
        if spec["kind"] == "number":
            kind = st.integers(spec["least"], min(spec["most"], 50))
        else:
            kind = kinds[spec["kind"]]
        fields[id] = kind if spec.get("needed") else st.none() | kind
    row = st.fixed_dictionaries(fields)
    return row if name == "report_autopsy" else st.lists(row, max_size=7)


def score(name, given):
    return importlib.import_module(f"pdpmo_widgets.instruments.{name}").score(given)


@pytest.mark.parametrize("name", AUDITS)
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_rows_are_scored_or_refused_in_words(name, data):
    found, refused = attempt(name, data.draw(rows(name)))
    if found:
        fits(found, -1e-9, 1e9)
    else:
        assert refused.endswith(".")
        assert "{" not in refused


def attempt(name, given):
    """The result, or else the sentence that says why there is none."""
    try:
        return score(name, given), ""
    except AnswerError as error:
        return None, str(error)


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "minutes", "due", "month", "asked"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@pytest.mark.parametrize("name", AUDITS)
@settings(max_examples=60, deadline=None)
@given(json)
def test_garbage_is_refused_with_an_answer_error_only(name, given):
    found, refused = attempt(name, given)
    assert found or 15 < len(refused) < 300


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": ""}, "Row 1, What you ask for: this is empty. Fill it in."),
        ({"times": "often"}, "Row 1, Times a year: “often” is no number. Write one."),
        ({"times": 500}, "Row 1, Times a year: “500” is not from 0 to 400. Change it."),
        ({"law": "perhaps"}, "Row 1, A law or the auditor asks for it: “perhaps” is"),
        ({"luck": 1}, "Row 1: there is no field “luck”. Leave it out."),
    ],
)
def test_a_mistake_is_named_with_its_row_and_field(change, sentence):
    row = {"name": "a", "quick": 1, "slow": 2, "people": 3, "times": 4} | change
    with pytest.raises(AnswerError) as caught:
        entries("burden", [row])
    assert str(caught.value).startswith(sentence)


def test_two_rows_of_one_name_and_too_many_rows_are_refused():
    row = {"name": "a", "quick": 1, "slow": 2, "people": 3, "times": 4}
    with pytest.raises(AnswerError, match="stands above already"):
        entries("burden", [row, row | {"name": "A"}])
    with pytest.raises(AnswerError, match="Keep the 6 that matter"):
        entries("friction", [{"name": str(i), "month": 1} for i in range(7)])


@pytest.mark.parametrize("name", [*AUDITS, "climate", "job_check", "feedback360",
                                  "skill_map", "rubric"])  # fmt: skip
def test_every_instrument_says_what_it_is_and_is_not(name):
    said = instrument(name)
    assert "conversation" in said["note"]
    assert {"title", "note", "how", "findings"} <= set(said)


@pytest.mark.parametrize("name", [*AUDITS, "climate", "job_check", "feedback360",
                                  "skill_map", "rubric"])  # fmt: skip
def test_no_sentence_stands_there_that_nothing_says(name):
    folder = Path(instruments.__file__).parent
    shared = ("feedback360", "self_other") if name == "skill_map" else ("self_other",)
    code = "".join(folder.joinpath(f"{n}.py").read_text() for n in (name, *shared))
    for id in instrument(name)["findings"]:
        assert f'"{id}"' in code, id
