"""A picture shows what Python found, follows what it watches, and keeps nothing."""

from pdpmo_widgets.widgets.picture import Picture
from tests.browser import axe, overflow
from tests.widgets import gallery_more
from tests.widgets.at_desk import desk, now, tell

PHONE = {"width": 390, "height": 800}


def test_a_picture_keeps_nothing(tmp_path):
    one = Picture(desk=desk(tmp_path), answer=lambda *_: {"say": "A sentence."})
    tell(one, "hello")
    tell(one, "keep", value={"say": "Another."})
    assert one.view == {"say": "A sentence."}
    assert not (tmp_path / "book.json").exists()


def test_a_picture_follows_what_it_watches(tmp_path):
    at = desk(tmp_path)
    one = Picture(desk=at, watch=("x.a",), answer=lambda _, d: {"text": d.get("x.a")})
    tell(one, "hello")
    at.put("x.a", "new", now())
    assert one.view == {"text": "new"}


def test_a_failing_picture_says_one_sentence(tmp_path):
    one = Picture(desk=desk(tmp_path), answer=lambda *_: 1 / 0)
    tell(one, "hello")
    assert "went wrong in the course itself" in one.view["trouble"]
    assert "division" not in str(one.view)


def test_text_of_a_picture_is_never_markup(put_up, tmp_path):
    page = put_up(gallery_more.picture(desk(tmp_path)))
    page.get_by_text("<b>The second</b> line.").wait_for()
    assert page.locator(".pd-picture b").count() == 0
    picture = page.get_by_role("img", name="The bar reaches three of four.")
    assert picture.count() == 1


def test_a_picture_fits_a_phone_in_both_colours(put_up, tmp_path):
    page = put_up(gallery_more.picture(desk(tmp_path)), viewport=PHONE)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == []
    assert overflow(page) == []
