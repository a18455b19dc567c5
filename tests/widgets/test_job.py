"""A job on the page: fields, files, a button, and lines that are only ever text."""

import pytest

from pdpmo_widgets.widgets import job as jobs
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.job import Brought, Heard, Job
from pdpmo_widgets.widgets.worker import Worker
from tests.browser import axe, overflow

HOSTILE = "<img src=x onerror=window.pwned=1><script>window.pwned=1</script>"
FIELDS = (
    {"id": "stem", "kind": "choice", "label": "Exercise"},
    {"id": "folder", "kind": "text", "label": "A folder", "hint": "Or leave it."},
    {"id": "pdf", "kind": "tick", "label": "As PDF too"},
    {"id": "due", "kind": "date", "label": "Last day"},
)
FILES = {"label": "Files", "hint": "Any.", "accept": ".json", "many": True}


def made(desk: Desk, run=None, **more) -> Job:
    def answer(value: dict, _: Desk) -> dict:
        options = [{"id": "", "text": "All"}, {"id": "one", "text": HOSTILE}]
        cells = [["Name", "Points"], [HOSTILE, 3]]
        table = {"kind": "table", "lines": [], "cells": cells}
        plain = {"kind": "list", "lines": [HOSTILE], "cells": []}
        part = {"title": HOSTILE, "open": True, "blocks": [table, plain]}
        view = {"options": {"stem": options}, "parts": [part], "text": [HOSTILE]}
        return {**view, "chosen": {"stem": value["stem"]}}

    asked = {"fields": FIELDS, "files": FILES, "go": "Do it", **more}
    return Job(
        desk=desk, worker=Worker(apart=False), key="x.job", title="A job", ask="Press.",
        run=run or (lambda *_: None), answer=answer, **asked,
    )  # fmt: skip


def test_a_job_has_no_barrier_and_fits_a_phone(desk, put_up):
    def run(value: dict, brought: list[Brought], heard: Heard) -> None:
        for number in range(40):
            heard.tell(f"{number}: {HOSTILE}")

    page = put_up(made(desk, run))
    page.get_by_role("button", name="Do it").click()
    page.locator(".pd-job-lines li").nth(39).wait_for()
    found = {"light": axe(page)}
    page.emulate_media(color_scheme="dark")
    found["dark"] = axe(page)
    page.set_viewport_size({"width": 390, "height": 800})
    found["phone"], found["wide"] = axe(page), overflow(page)
    assert not any(found.values()), found
    assert page.evaluate("window.pwned") is None
    assert page.locator(".pd-job-lines li").first.inner_text() == f"0: {HOSTILE}"


def test_fields_and_files_reach_the_job_by_keyboard_alone(desk, put_up):
    got = []
    page = put_up(
        made(desk, lambda value, brought, heard: got.append((value, brought)))
    )
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "application/json", "buffer": name.encode()}
         for name in ("a.json", "<b>.json")]
    )  # fmt: skip
    page.get_by_label("Exercise").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("post")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.get_by_role("button", name="Do it").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => !document.querySelector('input[type=file]').value")
    page.wait_for_timeout(200)
    value, brought = got[0]
    assert value == {"stem": "one", "folder": "post", "pdf": True, "due": ""}
    assert [one.name for one in brought] == ["a.json", "b.json"]
    assert brought[1].data == b"<b>.json"


def test_a_file_that_is_too_large_stays_where_it_is_and_is_named(desk, put_up):
    got = []
    page = put_up(made(desk, lambda *_: got.append(1)))
    page.evaluate(
        """() => { const input = document.querySelector("input[type=file]");
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(10000001)], "big.zip"));
        input.files = files.files; input.dispatchEvent(new Event("change")); }"""
    )
    page.get_by_role("button", name="Do it").click()
    said = page.locator(".pd-said")
    said.wait_for()
    assert "“big.zip” is above 10 MB" in said.inner_text()
    assert not got


@pytest.mark.parametrize(
    ("given", "plain"),
    [("../../a.json", "a.json"), ("C:\\x\\b.ipynb", "b.ipynb"), ("..", "file"),
     ("", "file"), ("\x00\u202ea.json", "a.json"), (".hidden", "hidden"),
     ("a" * 300 + ".json", "a" * 120 + ".json"), (None, "file")],
)  # fmt: skip
def test_a_name_that_came_with_a_file_leads_nowhere(given, plain):
    assert jobs.plain_name(given) == plain


def test_more_files_than_fit_are_refused_in_words(desk, monkeypatch):
    monkeypatch.setattr(jobs, "MOST_FILES", 2)
    card = made(desk)
    card.send = lambda *_: None
    for number in range(3):
        card._hear(card, {"do": "file", "name": "a", "first": not number}, [b"x"])
    assert "Put them into a folder" in card.view["trouble"]


def test_trouble_in_a_job_is_a_sentence_and_the_next_press_is_free(desk):
    class Plain(Exception):
        pass

    errors = [Plain("The list is empty."), RuntimeError("secret detail")]

    def run(*_: object) -> None:
        raise errors.pop(0)

    card = made(desk, run, plain=(Plain,))
    card.send = lambda *_: None
    go = {"do": "go", "value": {}, "files": 0}
    card._hear(card, go, [])
    assert card.view["trouble"] == "The list is empty."
    card._hear(card, go, [])
    assert "secret" not in card.view["trouble"]
    assert not card.view["work"]["busy"]
