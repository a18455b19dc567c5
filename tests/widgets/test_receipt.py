"""The receipt says what is kept, on the screen and for readers that run nothing."""

from pdpmo_widgets.widgets.receipt import Receipt, Task
from tests.browser import axe, overflow
from tests.widgets import gallery_more
from tests.widgets.at_desk import desk, now, tell

PHONE = {"width": 390, "height": 800}


def tasks(at):
    """Two tasks: one answer, and two of which the second is asked after the first."""
    keys = ("x.b", "x.c") if at.entry("x.b") else ("x.b",)
    told = [at.get(key) for key in ("x.a", *keys)]
    first, *second = [str(one) if one else "" for one in told]
    return [
        Task("First", ("x.a",), lambda: list(filter(None, [first]))),
        Task("Second <b>", keys, lambda: list(filter(None, second))),
    ]


def receipt(at):
    return Receipt(desk=at, module="x", tasks=tasks, watch=("x.b",))


def test_the_receipt_follows_every_answer_also_of_keys_that_come_later(tmp_path):
    at = desk(tmp_path, "x")
    one = receipt(at)
    tell(one, "hello")
    assert (one.view["count"], one.view["of"]) == (0, 2)
    at.put("x.a", "one", now())
    assert one.view["count"] == 1
    row = {"label": "First", "given": 1, "of": 1, "state": "done"}
    assert one.view["tasks"][0] == row
    at.put("x.b", "two", now())
    row = {"label": "Second <b>", "given": 1, "of": 2, "state": "open"}
    assert one.view["tasks"][1] == row
    assert one.view["count"] == 1
    at.put("x.c", "three", now())
    assert one.view["tasks"][1]["state"] == "done"
    assert one.view["count"] == 2
    assert (one.view["rev"], one.view["digest"]) == (at.book.rev, at.book.digest)
    at.put("learner.other", "of no task", now())
    assert one.view["rev"] == at.book.rev, "the number is that of the file"


def test_the_answers_stand_as_text_beside_the_widget(tmp_path):
    at = desk(tmp_path, "x")
    at.put("x.a", "<script>alert(1)</script>", now())
    data, _ = receipt(at)._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert "First: <script>alert(1)</script>" in data["text/plain"]
    assert "Second <b>: Nothing yet" in data["text/plain"]
    assert "&lt;script&gt;" in data["text/html"]
    assert "<script" not in data["text/html"]
    assert "1 of 2 tasks" in data["text/html"]


def test_showing_a_receipt_writes_nothing(tmp_path):
    receipt(desk(tmp_path, "x"))._repr_mimebundle_()
    assert list(tmp_path.iterdir()) == []


def test_a_prepared_kernel_does_not_look_before_it_knows_who_is_here(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("PDPMO_CLASS_HOME", str(tmp_path))
    at = desk(tmp_path, "x")
    data, _ = receipt(at)._repr_mimebundle_()
    assert at.folder is None
    assert "when the page is open" in data["text/plain"]


def test_the_receipt_fits_a_phone_in_both_colours(put_up, tmp_path):
    page = put_up(gallery_more.receipt(desk(tmp_path)), viewport=PHONE)
    page.get_by_text("0 of 2 tasks").wait_for()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == []
    assert overflow(page) == []


def test_what_one_must_know_before_it_is_sent_stands_above_what_is_sent(
    put_up, tmp_path
):
    said = {"problem": "It earns no points: ask for the word."}
    slip = Receipt(
        desk=desk(tmp_path), module="x", title="Slip", tasks=tasks,
        answer=lambda *_: said,
    )  # fmt: skip
    page = put_up(slip)
    first, rest = page.get_by_text("It earns no points:"), page.get_by_text("First")
    first.wait_for()
    assert first.bounding_box()["y"] < rest.bounding_box()["y"]
