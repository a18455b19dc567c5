"""A file is brought, read and kept; what is refused leaves everything as it was."""

from pdpmo_widgets.widgets.imports import Import, fit
from tests.browser import axe, overflow
from tests.widgets import gallery_more
from tests.widgets.at_desk import desk, now, tell
from tests.widgets.conftest import saved

PHONE = {"width": 390, "height": 800}


class Refused(ValueError):
    """Its text is a sentence for learners."""


def take(name, data, _):
    if data == b"bug":
        raise KeyError("row 7")
    if not name.endswith(".csv"):
        raise Refused("This is not the sheet.")
    return data.decode().split()


def answer(value, _):
    return {"people": [{"name": one.title()} for one in value.get("data", [])]}


def card(folder):
    at = desk(folder)
    one = Import(desk=at, key="x.people", take=take, answer=answer, plain=(Refused,))
    tell(one, "hello")
    return at, one


def test_a_file_is_read_and_kept(tmp_path):
    at, one = card(tmp_path)
    tell(one, "file", b"ana ben", name="a.csv")
    assert at.get("x.people") == {"data": ["ana", "ben"], "name": "a.csv"}
    assert one.view == {"people": [{"name": "Ana"}, {"name": "Ben"}]}


def test_a_refused_file_leaves_what_was_there_and_says_why(tmp_path):
    at, one = card(tmp_path)
    tell(one, "file", b"ana", name="a.csv")
    tell(one, "file", b"ben", name="b.exe")
    assert at.get("x.people")["data"] == ["ana"]
    assert one.view["people"] == [{"name": "Ana"}]
    assert one.view["trouble"] == "This is not the sheet."


def test_a_fault_of_ours_is_said_without_its_details(tmp_path):
    at, one = card(tmp_path)
    tell(one, "file", b"bug", name="a.csv")
    assert "went wrong in the course itself" in one.view["trouble"]
    assert at.get("x.people") is None


def adding(folder):
    at = desk(folder)
    one = Import(
        desk=at, key="x.people", take=take, answer=answer, plain=(Refused,),
        join=lambda old, new, _: [*(old or []), *new],
    )  # fmt: skip
    tell(one, "hello")
    return at, one


def test_what_is_brought_later_is_added_where_the_card_joins(tmp_path):
    at, one = adding(tmp_path)
    assert one.spec["adds"]
    assert not card(tmp_path / "other")[1].spec["adds"]
    tell(one, "file", b"ana", name="a.csv", first=True)
    tell(one, "file", b"ben", name="b.csv", first=False)
    tell(one, "file", b"cem", name="c.csv", first=True)
    assert at.get("x.people")["data"] == ["ana", "ben", "cem"]
    assert "trouble" not in one.view


def test_of_several_files_those_that_are_refused_are_named_and_the_others_kept(
    tmp_path,
):
    at, one = adding(tmp_path)
    tell(one, "file", b"ana", name="a.exe", first=True)
    tell(one, "file", b"ben", name="b.csv", first=False)
    tell(one, "file", b"cem", name="c.pdf", first=False)
    assert at.get("x.people")["data"] == ["ben"]
    assert one.view["people"] == [{"name": "Ben"}]
    said = "a.exe: This is not the sheet. c.pdf: This is not the sheet."
    assert one.view["trouble"] == said
    tell(one, "file", b"dora", name="d.csv", first=True)
    assert "trouble" not in one.view


def test_an_empty_or_huge_file_is_refused(tmp_path):
    at, one = card(tmp_path)
    for buffers in ([], [b"x" * 10_000_001]):
        tell(one, "file", *buffers, name="a.csv")
        assert "empty or above 10 MB" in one.view["trouble"]
    assert at.get("x.people") is None


def test_a_list_can_be_taken_out_again(tmp_path):
    at, one = card(tmp_path)
    tell(one, "file", b"ana", name="a.csv")
    tell(one, "keep", value={"data": None, "name": ""}, at=now() + 10)
    assert at.entry("x.people") is None
    assert one.value == {}
    assert one.view == {"people": []}


def test_a_browser_copy_that_cannot_be_answered_is_refused(tmp_path):
    at, one = card(tmp_path)
    tell(one, "copy", value={"data": [{"odd": 1}], "name": "a.csv"}, at=now())
    assert at.entry("x.people") is None
    assert "Choose the file again" in one.view["trouble"]


def test_a_browser_copy_that_fits_is_taken(tmp_path):
    at, one = card(tmp_path)
    tell(one, "copy", value={"data": ["ana"], "name": "a.csv"}, at=now())
    assert at.get("x.people")["data"] == ["ana"]


def test_nothing_brought_is_an_empty_answer():
    assert fit({}, None) == fit({}, {"name": "a.csv"}) == {}


def upload(page, name, data):
    file = {"name": name, "mimeType": "text/csv", "buffer": data}
    page.locator(".pd-import input[type=file]").set_input_files(file)


def test_a_file_is_brought_in_a_browser_and_a_wrong_one_changes_nothing(
    put_up, tmp_path
):
    page = put_up(gallery_more.imports(desk(tmp_path)))
    with page.expect_download() as got:
        page.get_by_role("button", name="Sheet (CSV)").press("Enter")
    assert got.value.suggested_filename == "sheet.csv"
    upload(page, "a.csv", b"Ana Ben")
    page.get_by_text("Read from “a.csv”: 2 people").wait_for()
    upload(page, "b.pdf", b"Cem")
    page.get_by_text("This is not the sheet.").wait_for()
    page.get_by_text("Read from “a.csv”: 2 people").wait_for()
    saved(page)
    copies = "() => Object.values(localStorage).join()"
    assert '"Ben"' in page.evaluate(copies)
    page = put_up(gallery_more.imports(desk(tmp_path)))
    page.get_by_text("Read from “a.csv”: 2 people").wait_for()
    page.get_by_role("button", name="Take it out again …").click()
    page.get_by_role("button", name="Yes, take it out").click()
    page.wait_for_selector(".pd-import[data-state=todo]")
    assert page.get_by_text("Read from").count() == 0


def test_bringing_a_file_fits_a_phone_in_both_colours(put_up, tmp_path):
    page = put_up(gallery_more.imports(desk(tmp_path)), viewport=PHONE)
    upload(page, "a.csv", b"Ana Ben")
    page.get_by_text("Read from “a.csv”: 2 people").wait_for()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == []
    assert overflow(page) == []
