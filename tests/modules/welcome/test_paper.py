import pytest

from pdpmo_widgets.modules.welcome import paper as welcome
from pdpmo_widgets.papers import files
from pdpmo_widgets.papers.page import preview, still_open
from tests.papers import opened

MAP = {
    "why": "To help six executives choose less and finish more.",
    "value": "Three decisions were taken earlier.",
    "relevant": "We ask every half year who would miss us.",
    "differs_name": "Marcus Bell",
    "differs_why": "He would say that we slow the dam down.",
    "next": "Thursday, after the works meeting.",
}


@pytest.mark.parametrize("kind", ["docx", "pptx"])
def test_a_full_map_holds_every_entry(kind):
    data = getattr(files, kind)(welcome.page(MAP, "Sam Holt"))
    made, text = (opened.document if kind == "docx" else opened.slide)(data)
    assert [part for part in MAP.values() if part not in text] == []
    assert "Drawn up by Sam Holt" in text
    assert made.core_properties.author == "Sam Holt"
    assert "Still open" not in text


@pytest.mark.parametrize("kind", ["docx", "pptx"])
def test_an_empty_map_says_what_is_open(kind):
    data = getattr(files, kind)(welcome.page({}))
    _, text = (opened.document if kind == "docx" else opened.slide)(data)
    assert text.count("Still open") == len(still_open(welcome.page({}))) == 6


def test_a_full_map_passes_and_each_gap_is_named():
    assert all(check["ok"] for check in welcome.checks(MAP))
    gaps = welcome.checks({"why": "x", "differs_why": "no"})
    assert [check["ok"] for check in gaps] == [False, False, False, False, True]
    assert gaps[0]["text"].startswith("1 of the three")


def test_fields_and_blocks_belong_together():
    assert {one["id"] for one in welcome.FORM.fields} == set(MAP)
    assert len(preview(welcome.page(MAP))) == len(MAP)
