"""Typed rows: kept as they are typed, a mark or a sentence at each, nothing lost."""

import pytest

from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.journal import Journal
from tests.widgets.at_desk import tell
from tests.widgets.gallery_rows import ROW, ROWS, journal_kinds, journal_rows

WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}


def keep(card: Journal, rows: list[dict], field: str = "rows") -> list[dict]:
    return tell(card, "keep", value={"text": {field: rows}})


@pytest.fixture
def card(desk: Desk) -> Journal:
    made = journal_rows(desk)
    tell(made, "hello", css=False)
    return made


def test_each_row_has_its_mark_or_its_sentence_and_all_rows_stay(card: Journal):
    keep(card, ROWS)
    assert card.value["text"]["rows"] == ROWS
    assert card.view["marks"]["rows"]["0"]["text"].startswith("Stop:")
    assert card.view["marks"]["rows"]["2"]["text"].startswith("Keep:")
    assert card.view["errors"]["rows"] == {
        "1": "Row 2, Minutes when it goes slowly: enter a number from 0 to 10,000, "
             "please."
    }  # fmt: skip
    assert card.view["text"].startswith("Listed: 2. Together they take about")


def test_a_sentence_names_the_row_as_it_is_counted_on_the_page(card: Journal):
    keep(card, [{**ROW, "people": ""}, ROW, {**ROW, "times": 900}, dict(ROW)])
    wrong = card.view["errors"]["rows"]
    assert set(wrong) == {"0", "2", "3"}
    assert wrong["0"].startswith("Row 1, People who do it each time: this is empty")
    assert wrong["2"].startswith("Row 3, Times a year: enter a number")
    assert wrong["3"].startswith("Row 4: ‘Weekly report’") or "Row 4" in wrong["3"]


def test_an_empty_row_says_nothing(card: Journal):
    keep(card, [dict.fromkeys(ROW, "") | {"law": False}, ROW])
    assert not card.view["errors"]["rows"]
    assert set(card.view["marks"]["rows"]) == {"1"}


@pytest.mark.parametrize(
    "rows",
    [[{**ROW, "law": "yes"}], [{**ROW, "name": 4}], [{**ROW, "quick": True}],
     [{**ROW, "quick": 1e300}], [ROW] * 41, "rows", [3]],
)  # fmt: skip
def test_what_no_page_of_ours_sends_is_refused(card: Journal, rows: object):
    keep(card, [ROW])
    assert keep(card, rows)[-1]["do"] == "trouble"
    assert card.value["text"]["rows"] == [ROW]


def test_a_column_that_came_later_is_blank_in_rows_that_were_kept(card: Journal):
    keep(card, [{"name": "Weekly report", "gone": "x"}])
    assert card.value["text"]["rows"][0] == {
        **dict.fromkeys(ROW, ""), "name": "Weekly report", "law": False
    }  # fmt: skip


# ---- on the page
@pytest.mark.parametrize("viewport", [WIDE, PHONE])
def test_one_fills_the_empty_last_row_by_keyboard_and_takes_a_row_off(
    desk, put_up, viewport
):
    card = journal_kinds(desk)
    page = put_up(card, viewport=viewport)
    page.get_by_label("What, row 1", exact=True).press_sequentially("Weekly report")
    page.keyboard.press("Tab")
    page.keyboard.type("1,5")
    page.keyboard.press("Tab")
    page.get_by_label("From when, row 1").fill("2027-03-01")
    page.get_by_label("They know, row 1").press("Space")
    page.get_by_label("Then, row 1").select_option("Stop it")
    page.get_by_label("What, row 2", exact=True).press_sequentially("Gate form")
    page.get_by_label("How much, $ million, row 2").fill("120")
    page.get_by_text("Row 2, How much: enter a number from 0 to 90, please.").wait_for()
    kept = card.value["text"]["list"]
    assert kept[0] == {"what": "Weekly report", "much": 1.5, "when": "2027-03-01",
                       "told": True, "then": "a"}  # fmt: skip
    assert kept[1]["much"] == 120
    page.get_by_role("button", name="Remove entry 1 of What stops").press("Enter")
    page.get_by_text("Row 1, How much: enter a number").wait_for()
    assert [row["what"] for row in card.value["text"]["list"]] == ["Gate form"]
    assert page.get_by_label("What, row 1", exact=True).input_value() == "Gate form"


def test_wide_it_is_a_table_and_narrow_a_card_a_row(desk, put_up):
    page = put_up(journal_rows(desk), viewport=WIDE)
    assert page.locator(".pd-journal-entry-head").is_visible()
    page.set_viewport_size(PHONE)
    page.locator(".pd-journal-entries-narrow").wait_for()
    assert not page.locator(".pd-journal-entry-head").is_visible()
    assert page.locator(".pd-journal-entry-name").first.is_visible()
