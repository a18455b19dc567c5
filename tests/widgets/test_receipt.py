"""The receipt says what is kept, on the screen and for readers that run nothing."""

from pdpmo_widgets.widgets.receipt import Receipt, plain
from tests.browser import axe, overflow
from tests.widgets import gallery_more
from tests.widgets.at_desk import desk, now, tell

PHONE = {"width": 390, "height": 800}

LABELS = {"x.a": "First", "x.b": "Second <b>"}


def test_the_receipt_follows_every_answer(tmp_path):
    at = desk(tmp_path, "x")
    one = Receipt(desk=at, module="x", labels=LABELS)
    tell(one, "hello")
    assert (one.view["count"], one.view["of"]) == (0, 2)
    at.put("x.a", ["one", "two"], now())
    assert one.view["count"] == 1
    assert one.view["answers"][0] == {"label": "First", "text": "one, two", "given": 1}
    assert (one.view["rev"], one.view["digest"]) == (at.book.rev, at.book.digest)


def test_the_receipt_stands_as_text_beside_the_widget(tmp_path):
    at = desk(tmp_path, "x")
    at.put("x.a", "<script>alert(1)</script>", now())
    one = Receipt(desk=at, module="x", labels=LABELS)
    data, _ = one._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert "First: <script>alert(1)</script>" in data["text/plain"]
    assert "Second <b>: No answer yet" in data["text/plain"]
    assert "&lt;script&gt;" in data["text/html"]
    assert "<script" not in data["text/html"]
    assert "1 of 2 answers" in data["text/html"]


def test_showing_a_receipt_writes_nothing(tmp_path):
    one = Receipt(desk=desk(tmp_path, "x"), module="x", labels=LABELS)
    one._repr_mimebundle_()
    assert list(tmp_path.iterdir()) == []


def test_a_prepared_kernel_does_not_look_before_it_knows_who_is_here(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("PDPMO_CLASS_HOME", str(tmp_path))
    at = desk(tmp_path, "x")
    one = Receipt(desk=at, module="x", labels=LABELS)
    data, _ = one._repr_mimebundle_()
    assert at.folder is None
    assert "when the page is open" in data["text/plain"]


def test_own_words_are_used_for_an_answer(tmp_path):
    at = desk(tmp_path, "x")
    words = lambda key, value: f"{key} is {value}"  # noqa: E731
    one = Receipt(desk=at, module="x", labels=LABELS, words=words)
    at.put("x.b", 3, now())
    tell(one, "hello")
    assert one.view["answers"][1]["text"] == "x.b is 3"


def test_an_answer_of_any_shape_has_words():
    assert plain({"pick": "a", "sure": 70, "note": ""}) == "pick: a; sure: 70"
    assert plain([{"who": "Ana"}, None, True]) == "who: Ana, yes"
    assert plain(None) == plain([]) == plain({}) == ""


def test_the_receipt_fits_a_phone_in_both_colours(put_up, tmp_path):
    page = put_up(gallery_more.receipt(desk(tmp_path)), viewport=PHONE)
    page.get_by_text("0 of 2 answers").wait_for()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == []
    assert overflow(page) == []
