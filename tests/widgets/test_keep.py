"""Work is taken along as one file, brought back, and started afresh on purpose."""

import json

import pytest

from pdpmo_widgets.store.book import Absorbed
from pdpmo_widgets.widgets.fits import Misfit
from pdpmo_widgets.widgets.keep import Keep, brought, fit
from tests.browser import axe, overflow
from tests.widgets import gallery_more
from tests.widgets.at_desk import desk, now, tell
from tests.widgets.conftest import saved
from tests.widgets.stage import put_on

PHONE = {"width": 390, "height": 800}


def keep(at, kind="own"):
    return Keep(desk=at, kind=lambda: kind, step=False)


def test_name_and_id_are_kept_and_count_as_no_answer(tmp_path):
    at = desk(tmp_path)
    one = keep(at)
    tell(one, "hello")
    tell(one, "keep", value={"name": "Ada", "id": "a7", "role": "admin"})
    assert at.get("learner.me") == {"name": "Ada", "id": "a7"}
    assert at.book.learner == "a7"
    assert (one.view["count"], one.view["rev"]) == (0, 1)
    at.put("learner.dealt", {"id": "a7"}, 1)
    tell(one, "hello")
    assert one.view["count"] == 0, "that tasks were dealt is no answer"


@pytest.mark.parametrize("value", [{"id": 7}, {"name": "x" * 81}, ["Ada"]])
def test_an_odd_name_is_refused(value):
    with pytest.raises(Misfit):
        fit({}, value)


@pytest.mark.parametrize("kind", ["own", "hub", "class", "binder"])
def test_where_work_is_kept_is_said_in_words_and_without_a_path(tmp_path, kind):
    one = keep(desk(tmp_path), kind)
    tell(one, "hello")
    assert len(one.view["text"].split()) > 10
    assert str(tmp_path) not in str(one.view)
    assert one.view["binder"] == (kind == "binder")


def test_a_download_brings_everything_back_elsewhere(tmp_path):
    here, there = desk(tmp_path / "here"), desk(tmp_path / "there")
    one, two = keep(here), keep(there)
    for each in (one, two):
        tell(each, "hello")
    here.put("x.a", "mine", now())
    sent, _ = tell(one, "ask", what="download")
    assert sent["name"].startswith("pdpmo-journey-")
    said, complete = tell(two, "file", sent["data"], name=sent["name"])
    assert said["text"] == "Brought back: 1 answer."
    assert complete == {"do": "complete", "keys": ["x.a"], "reset": 0}
    assert there.get("x.a") == "mine"
    assert two.view["count"] == 1


def test_a_file_of_something_else_changes_nothing(tmp_path):
    at = desk(tmp_path)
    one = keep(at)
    tell(one, "hello")
    at.put("x.a", "mine", now())
    for data in (b"", b"not json", json.dumps({"answers": {}}).encode()):
        tell(one, "file", data, name="notes.json")
        assert "Traceback" not in one.view["trouble"]
        assert one.view["trouble"].endswith(".")
    assert at.get("x.a") == "mine"


def test_starting_afresh_keeps_the_old_file_aside_and_empties_the_browser(tmp_path):
    at = desk(tmp_path)
    one = keep(at)
    tell(one, "hello")
    at.put("x.a", "mine", now())
    assert {"do": "forget"} in tell(one, "clear")
    assert at.get("x.a") is None
    assert one.view["count"] == 0
    aside = [f for f in tmp_path.glob("*.json") if "before" in f.name]
    assert [b'"mine"' in file.read_bytes() for file in aside] == [True]


def test_a_copy_from_before_a_fresh_start_stays_out(tmp_path):
    at = desk(tmp_path)
    one = keep(at)
    tell(one, "hello")
    before = now()
    tell(one, "clear", at=before + 1000)
    tell(one, "copy", value={"name": "Old", "id": ""}, at=before)
    assert at.get("learner.me") is None


def test_what_was_brought_back_is_counted_in_words():
    assert brought(Absorbed(0, 4)).startswith("There was nothing new")
    assert brought(Absorbed(3, 0)) == "Brought back: 3 answers."
    assert "in 1 answer, so that stayed" in brought(Absorbed(3, 1))


def test_work_is_taken_cleared_and_brought_back_in_a_browser(put_up, tmp_path):
    at = desk(tmp_path)
    cards = [gallery_more.commitment(at), gallery_more.keep(at)]
    page = put_up(*cards)
    page.get_by_label("Your name").fill("Ada Example")
    page.get_by_label("When …", exact=True).fill("somebody asks for a report")
    saved(page)
    card = page.locator(".pd-keep")
    with page.expect_download() as got:
        card.get_by_role("button", name="Download my work").click()
    got.value.save_as(tmp_path / "work.json")

    when = page.get_by_label("When …", exact=True)
    assert when.input_value() == "somebody asks for a report"
    card.get_by_role("button", name="Start afresh …").click()
    card.get_by_text("1 answer so far").wait_for()
    card.get_by_text("Your answers are put aside, not thrown away").wait_for()
    with page.expect_navigation():
        card.get_by_role("button", name="Yes, start afresh").click()
    put_on(page, cards)
    card.get_by_text("No answers yet.").wait_for()
    assert when.input_value() == ""

    card.locator("input[type=file]").set_input_files(tmp_path / "work.json")
    card.get_by_text("Brought back: 2 answers.").wait_for()
    assert when.input_value() == "somebody asks for a report"
    assert card.get_by_label("Your name").input_value() == "Ada Example"


def test_binder_is_said_clearly_and_the_card_fits_a_phone(put_up, tmp_path):
    page = put_up(gallery_more.keep_on_binder(desk(tmp_path)), viewport=PHONE)
    page.get_by_text("Binder forgets everything").wait_for()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == []
    assert overflow(page) == []


def test_what_is_kept_is_counted_as_it_is_kept_with_the_clock_of_every_card(
    put_up, tmp_path
):
    at = desk(tmp_path)
    page = put_up(gallery_more.commitment(at), gallery_more.keep(at))
    card = page.locator(".pd-keep")
    card.get_by_text("No answers yet.", exact=True).wait_for()
    page.get_by_label("Your name").fill("Ada Example")
    card.get_by_text("Your name and id are kept. No answers yet.").wait_for()
    page.get_by_label("When …", exact=True).fill("somebody asks for a report")
    saved(page)
    said = card.get_by_text("1 answer so far, kept on this computer; saved last at")
    said.wait_for()
    clock = page.locator(".pd-commitment .pd-saved").inner_text().split()[-1]
    assert said.inner_text().endswith(f"saved last at {clock}.")
    assert card.locator(".pd-saved").inner_text() == f"Saved {clock}"


def test_the_file_says_whose_it_is(tmp_path):
    at = desk(tmp_path)
    one = keep(at)
    tell(one, "hello")
    tell(one, "keep", value={"name": "Ada", "id": "a/7 é"})
    sent, *_ = tell(one, "ask", what="download")
    assert sent["name"].startswith("pdpmo-journey-a-7-é-2")
