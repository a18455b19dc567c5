from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.modules.purpose import paper as purpose
from pdpmo_widgets.modules.purpose.rules import charter
from pdpmo_widgets.papers import files, plain
from pdpmo_widgets.papers import page as pages
from pdpmo_widgets.papers.page import preview, still_open
from pdpmo_widgets.papers.room import height
from pdpmo_widgets.papers.slide import BOTTOM, TOP
from pdpmo_widgets.parts import common
from tests.papers import opened

CHARTER = {
    "because": "The board starts 24 projects and cannot see whose hours they take.",
    "whom": "The six executives who choose",
    "so_that": "They start only what can be finished.",
    "outcome": "Projects that their sponsor still wants at half time",
    "baseline": "61 % in March 2026",
    "target": "80 %",
    "by": "2027-03-31",
    "know": "Tariq asks each sponsor at half time.",
    "not_now": ["Training for line managers (Aisha)", "Time sheets (Marcus)"],
    "agreed": [
        {"name": "Tomas", "words": "“Fifteen that end.”", "date": "2026-11-12"},
        {"name": "Priya", "words": "Two cut-overs, not five.", "date": ""},
        {"name": "Lars", "words": "If the dates are in, I am in.", "date": "May"},
    ],
    "disagree": "Marcus can live with autumn.",
    "review": "2027-06-30",
    "machine": "A first draft of “because”; it does not know Priya.",
}
SHOWN = [
    CHARTER["because"], CHARTER["whom"], CHARTER["so_that"], CHARTER["know"],
    "half time: from 61 % in March 2026 to 80 % by 31 March 2027",
    "– Training for line managers (Aisha)", "– Time sheets (Marcus)",
    "Tomas, 12 November 2026: “Fifteen that end.”", "Priya: “Two cut-overs",
    "Lars, May: “If the dates", "Marcus can live with autumn.", "30 June 2027",
    "independent, not affiliated",
]  # fmt: skip
TODAY = date(2026, 11, 20)
NAMED = list(room_words("purpose", "paper")["checks"])


@pytest.mark.parametrize("kind", ["docx", "pptx"])
def test_a_full_charter_holds_every_entry_and_nothing_open(kind):
    data = getattr(files, kind)(purpose.page(CHARTER, "Sam Holt"))
    made, text = (opened.document if kind == "docx" else opened.slide)(data)
    assert [part for part in SHOWN if part not in text] == []
    assert "Still open" not in text
    assert made.core_properties.author == "Sam Holt"
    assert made.core_properties.title == "Purpose charter of our PMO"
    assert made.core_properties.comments == ""


@pytest.mark.parametrize("kind", ["docx", "pptx"])
def test_what_is_missing_is_said_to_be_open(kind):
    data = getattr(files, kind)(purpose.page({}))
    _, text = (opened.document if kind == "docx" else opened.slide)(data)
    assert text.count("Still open: ") == len(still_open(purpose.page({}))) == 8
    assert "Drawn up by" not in text


def test_nothing_is_missing_from_a_full_charter_and_nobody_need_disagree():
    assert still_open(purpose.page(CHARTER)) == []
    assert still_open(purpose.page({**CHARTER, "disagree": ""})) == []


def test_the_slide_has_no_placeholder_left():
    show, _ = opened.slide(files.pptx(purpose.page(CHARTER)))
    assert list(show.slides[0].placeholders) == []


def shapes_stay_on(show) -> bool:
    return all(
        shape.left >= 0
        and shape.top >= 0
        and shape.left + shape.width <= show.slide_width
        and shape.top + shape.height <= show.slide_height
        for shape in show.slides[0].shapes
    )


def columns_fit(show) -> bool:
    """The estimate of the text's height against its box, at the size used."""
    for shape in show.slides[0].shapes:
        if not shape.has_text_frame or len(shape.text_frame.paragraphs) < 2:
            continue
        places = shape.text_frame.paragraphs
        lines = tuple(place.text for place in places)
        size = max(run.font.size.pt for place in places for run in place.runs)
        block = pages.Block("", lines)
        if height([block], size, shape.width.inches) > BOTTOM - TOP + 0.6:
            return False
    return True


def test_a_very_long_charter_stays_on_its_slide_and_points_to_the_document():
    long = {
        k: (v + " ") * 40 if isinstance(v, str) else v * 12 for k, v in CHARTER.items()
    }
    show, text = opened.slide(files.pptx(purpose.page(long)))
    assert shapes_stay_on(show)
    assert columns_fit(show)
    assert "the full text is in the document" in text
    _, whole = opened.document(files.docx(purpose.page(long)))
    assert plain.line(long["because"]) in whole
    short = purpose.checks(long, TODAY)[-1]
    assert not short["ok"]
    assert "the document will have two" in short["text"]


field = st.text(max_size=60) | st.none() | st.integers()
hostile = st.fixed_dictionaries(
    {},
    optional={one["id"]: field for one in purpose.FORM.fields}
    | {
        "not_now": st.lists(field, max_size=4) | field,
        "agreed": st.lists(
            st.dictionaries(st.sampled_from(["name", "words", "date"]), field) | field,
            max_size=4,
        ),
    },
)


@settings(max_examples=25, deadline=None)
@given(hostile, st.text(max_size=30))
def test_whatever_was_typed_makes_files_that_open(entries, who):
    _, text = opened.document(files.docx(purpose.page(entries, who)))
    show, _ = opened.slide(files.pptx(purpose.page(entries, who)))
    assert plain.line(entries.get("because")) in text
    assert shapes_stay_on(show)
    assert len(purpose.checks(entries, TODAY)) >= len(NAMED)


def test_markup_stays_text():
    nasty = "<w:br/><script>alert(1)</script> {{7*7}} &amp; ${HOME} \x07 [x](y)"
    wanted = "<w:br/><script>alert(1)</script> {{7*7}} &amp; ${HOME} [x](y)"
    assert wanted in opened.document(files.docx(purpose.page({"because": nasty})))[1]
    assert wanted in opened.slide(files.pptx(purpose.page({"because": nasty})))[1]


def test_right_to_left_text_is_set_from_the_right():
    data = {"because": "הנהלה בוחרת"}
    doc, _ = opened.document(files.docx(purpose.page(data)))
    shape = doc.tables[0].rows[0].cells[1].paragraphs[0]._p.pPr
    names = [node.tag.rpartition("}")[2] for node in shape]
    assert names.index("bidi") < names.index("spacing")
    show, _ = opened.slide(files.pptx(purpose.page(data)))
    assert 'rtl="1"' in show.slides[0].shapes._spTree.xml


def oks(entries: dict) -> list[bool]:
    return [check["ok"] for check in purpose.checks(entries, TODAY)]


def test_a_full_charter_passes_every_check_and_an_empty_one_none():
    full = CHARTER | {"agreed": [a | {"date": "2026-11-12"} for a in CHARTER["agreed"]]}
    assert oks(full) == [True] * len(NAMED)
    assert oks({}) == [False] * len(NAMED)


def test_the_lesson_checks_what_is_graded_by_rule():
    graded = [text for _, text in charter.checks(CHARTER)]
    assert [one["text"] for one in purpose.checks(CHARTER, TODAY)] == graded


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"whom": ""}, "why"),
        ({"target": "much better", "outcome": "a feeling"}, "outcome"),
        ({"baseline": ""}, "baseline"),
        ({"by": "soon"}, "by"),
        ({"not_now": ["one thing"]}, "not_now"),
        ({"agreed": CHARTER["agreed"][:2] * 2}, "people"),
        ({"agreed": [a | {"words": "Yes."} for a in CHARTER["agreed"]]}, "words"),
        ({"review": " "}, "review"),
        ({"know": "word " * 400}, "short"),
    ],
)
def test_each_gap_fails_its_own_check_only(change, name):
    full = [
        a | {"date": "2026-11-12"} for a in (change.get("agreed") or CHARTER["agreed"])
    ]
    found = oks(CHARTER | change | {"agreed": full})
    failed = [NAMED[n] for n, ok in enumerate(found[: len(NAMED)]) if not ok]
    assert failed == [name]


def test_a_date_that_has_passed_is_said_and_is_no_graded_fault():
    late = CHARTER | {"by": "2026-01-01"}
    last = purpose.checks(late, TODAY)[-1]
    assert "has passed" in last["text"]
    assert last["advice"]
    assert charter.checks(late, TODAY) == charter.checks(CHARTER, TODAY)


def agreed_on(day: str) -> dict:
    return CHARTER | {"agreed": [a | {"date": day} for a in CHARTER["agreed"]]}


def test_nobody_has_agreed_on_a_day_that_lies_ahead():
    said = dict(zip(NAMED, purpose.checks(agreed_on("2026-11-25"), TODAY), strict=True))
    assert not said["dates"]["ok"]
    assert "Tomas, Priya, Lars agreed lies ahead" in said["dates"]["text"]
    today = dict(
        zip(NAMED, purpose.checks(agreed_on("2026-11-20"), TODAY), strict=True)
    )
    east = dict(zip(NAMED, purpose.checks(agreed_on("2026-11-21"), TODAY), strict=True))
    assert today["dates"]["ok"]
    assert east["dates"]["ok"], "where it is tomorrow already"


def test_a_page_is_complete_when_every_field_and_every_check_holds():
    full = agreed_on("2026-05-12")
    assert common.whole(purpose, full)
    assert common.whole(purpose, full | {"by": "2026-01-01"}), "that is advice"
    assert not common.whole(purpose, full | {"know": " "}), "a field without a check"
    assert not common.whole(purpose, CHARTER), "two days are missing"
    assert not common.whole(purpose, {})


def test_fields_are_what_the_journal_shows():
    kinds = {"text", "long", "date", "number", "choice", "list", "people"}
    assert {one["id"] for one in purpose.FORM.fields} == set(CHARTER)
    assert all(one["kind"] in kinds and one["label"] for one in purpose.FORM.fields)


def test_how_it_was_written_is_for_the_coach_and_not_on_the_page():
    assert "does not know Priya" in " ".join(purpose.FORM.told({"text": CHARTER}))
    _, text = opened.document(files.docx(purpose.page(CHARTER)))
    assert "does not know Priya" not in text
    long = agreed_on("2026-05-12") | {"machine": "word " * 400}
    assert common.whole(purpose, long)


def test_the_preview_reads_like_the_page():
    labels = [label for label, _ in preview(purpose.page(CHARTER))]
    assert labels[0] == "Because"
    assert labels[-1] == "When we look at it again"
