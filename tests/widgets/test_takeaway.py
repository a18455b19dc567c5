"""The page is seen as it will be, and comes as a file."""

from pdpmo_widgets.widgets.kept import File
from pdpmo_widgets.widgets.takeaway import TakeAway
from tests.browser import axe, overflow
from tests.widgets import gallery_more
from tests.widgets.at_desk import desk, tell

PHONE = {"width": 390, "height": 800}

FORMATS = [{"id": "txt", "label": "Text"}]


def test_a_format_comes_as_a_file(tmp_path):
    asks = {"txt": lambda *_: File("a.txt", "text/plain", b"A page")}
    one = TakeAway(desk=desk(tmp_path), formats=FORMATS, asks=asks)
    (sent,) = tell(one, "ask", what="txt")
    assert (sent["name"], sent["data"]) == ("a.txt", b"A page")


def test_a_format_that_nobody_offers_does_nothing(tmp_path):
    one = TakeAway(desk=desk(tmp_path), formats=FORMATS)
    assert tell(one, "ask", what="../../secret") == []


def test_the_preview_follows_what_is_written_elsewhere_on_the_page(put_up, tmp_path):
    at = desk(tmp_path)
    page = put_up(gallery_more.commitment(at), gallery_more.takeaway(at))
    card = page.locator(".pd-takeaway")
    assert card.get_attribute("data-state") == "open"
    assert card.get_by_text("Still open: what you will do.").count() == 1
    page.get_by_label("… then I will …").fill("ask which decision it is for")
    card.get_by_text("ask which decision it is for").wait_for()
    page.wait_for_selector(".pd-takeaway[data-state=done]")
    assert card.get_by_text("Still open").count() == 0


def test_the_button_downloads_the_page(put_up, tmp_path):
    page = put_up(gallery_more.takeaway(desk(tmp_path)))
    with page.expect_download() as got:
        page.get_by_role("button", name="Download: Document (text)").press("Enter")
    assert got.value.suggested_filename == "page.txt"
    page.get_by_text("page.txt is in your downloads folder.").wait_for()


def test_the_page_to_take_away_fits_a_phone_in_both_colours(put_up, tmp_path):
    page = put_up(gallery_more.takeaway(desk(tmp_path)), viewport=PHONE)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == []
    assert overflow(page) == []
