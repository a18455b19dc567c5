"""The portfolio memo: what a machine can see of it, its page and its files."""

from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.examples import filled
from pdpmo_widgets.modules.acumen import paper
from pdpmo_widgets.modules.acumen.examples import WHOLE
from pdpmo_widgets.modules.acumen.rules import memo
from pdpmo_widgets.papers import files
from pdpmo_widgets.papers.page import still_open
from tests.papers import opened

NAMED = list(room_words("acumen", "paper")["checks"])


def held(entries: dict) -> list[str]:
    """Names of the checks that hold."""
    found = memo.checks(entries)
    return [name for name, (ok, _) in zip(NAMED, found, strict=True) if ok]


def changed(field: str, row: int, **values: str) -> dict:
    page = deepcopy(WHOLE)
    page[field][row] |= values
    return page


def test_a_whole_memo_passes_every_check_and_an_empty_one_none():
    assert held(WHOLE) == NAMED
    assert held({}) == []
    assert len(NAMED) == 10


@pytest.mark.parametrize(
    "filler",
    [
        "1 % a 2026-12-01",
        "$1 million for sales in October 2027 because we asked Ana in person?",
        "Einsparung von 3 Mio. € ab 2027, weil die Wartung wegfällt?",
        "2027",
        "x",
        "? " * 40,
    ],
)
def test_one_text_in_every_field_earns_nothing(filler):
    assert held(filled(WHOLE, filler)) == []


def test_a_filler_in_half_of_the_fields_takes_their_checks_away():
    page = {**WHOLE, "scarce": "because of this", "worth": "because of this"}
    assert set(NAMED) - set(held(page)) == {"scarce"}


@pytest.mark.parametrize(
    ("page", "lost"),
    [
        ({**WHOLE, "fund": WHOLE["fund"][:2]}, {"fund", "brings", "when"}),
        ({**WHOLE, "fund": [WHOLE["fund"][0]] * 3}, {"fund", "brings", "when"}),
        (changed("fund", 0, cost="a lot"), {"fund"}),
        (changed("fund", 0, cost="2026-12-01"), {"fund"}),
        (changed("fund", 1, brings="much more"), {"brings"}),
        (changed("fund", 1, line=""), {"brings"}),
        (changed("fund", 2, when="soon"), {"when"}),
        ({**WHOLE, "leave": WHOLE["leave"][:1]}, {"leave", "told"}),
        (changed("leave", 0, name="Outage map"), {"leave", "told"}),
        (changed("leave", 0, cost="some"), {"leave"}),
        (changed("leave", 1, told="No."), {"told"}),
        (changed("leave", 1, sponsor=""), {"told"}),
        ({**WHOLE, "scarce": "12"}, {"scarce"}),
        ({**WHOLE, "worth": "It would help all of us very much"}, {"scarce"}),
        ({**WHOLE, "stop": []}, {"stop"}),
        (changed("stop", 0, gain="little"), {"stop"}),
        ({**WHOLE, "why": "It is late."}, {"why"}),
        ({**WHOLE, "pnl": WHOLE["pnl"][:3]}, {"pnl"}),
        (changed("pnl", 3, now="up"), {"pnl"}),
        (changed("pnl", 3, name="EBIT"), {"pnl"}),
        ({**WHOLE, "question": "Tell me more about the plan."}, {"question"}),
    ],
)
def test_each_gap_fails_its_own_check_only(page, lost):
    assert set(NAMED) - set(held(page)) == lost


def test_the_lesson_checks_what_is_graded_by_rule():
    graded = [text for _, text in memo.checks(WHOLE)]
    assert [one["text"] for one in paper.checks(WHOLE)] == graded


def test_a_stop_with_more_to_gain_than_to_spend_is_asked_about():
    page = changed("stop", 0, rest="$1 million", gain="$3 million")
    assert "Why stop it?" in paper.checks(page)[-1]["text"]
    assert memo.checks(page) == memo.checks(WHOLE)


def test_a_project_that_is_funded_and_stopped_is_asked_about():
    page = changed("stop", 0, name="Outage map")
    assert any("stands under" in one["text"] for one in paper.checks(page))


@pytest.mark.parametrize("kind", ["docx", "pptx"])
def test_the_files_hold_every_entry_and_say_what_is_open(kind):
    read = opened.document if kind == "docx" else opened.slide
    _, text = read(getattr(files, kind)(paper.page(WHOLE, "Sam Holt")))
    for field in WHOLE.values():
        rows = [{"": field}] if isinstance(field, str) else field
        for row in rows:
            for said in row.values():
                assert said in text
    assert "Still open" not in text
    _, empty = read(getattr(files, kind)(paper.page({})))
    assert empty.count("Still open: ") == len(still_open(paper.page({}))) == 8


def test_a_row_says_which_of_its_parts_is_open():
    page = paper.page({"fund": [{"name": "Outage map"}]})
    assert page.columns[0][0].lines == (
        "Outage map: (open). Brings (open) to (open), from (open)",
    )


def test_whoever_grades_reads_every_column_of_a_row():
    told = " ".join(memo.tell_memo({"": {"text": WHOLE}}))
    for row in (*WHOLE["fund"], *WHOLE["leave"], *WHOLE["stop"], *WHOLE["pnl"]):
        assert all(text in told for text in row.values())


field = st.text(max_size=40) | st.none() | st.integers()
hostile = st.fixed_dictionaries(
    {},
    optional={
        one["id"]: field
        | st.lists(
            field | st.dictionaries(st.sampled_from(["name", "cost", "rest"]), field),
            max_size=4,
        )
        for one in paper.FORM.fields
    },
)


@settings(max_examples=25, deadline=None)
@given(hostile)
def test_whatever_was_typed_makes_files_that_open(entries):
    opened.document(files.docx(paper.page(entries, "x")))
    opened.slide(files.pptx(paper.page(entries, "x")))
    assert len(paper.checks(entries)) >= len(NAMED)
