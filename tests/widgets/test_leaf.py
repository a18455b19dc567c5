"""Sheets one after the other: levels saved at each change, pictures by arrow key."""

import pytest

from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.leaf import Leaf
from tests.browser import axe, overflow
from tests.widgets.gallery_more import SVG

HOSTILE = "<img src=x onerror=window.pwned=1>"
WORDS = {"back": "Previous", "on": "Next", "of": "of", "pick": "Go to",
         "comment": "Your words", "bank": "From the bank …", "commit": "Commit",
         "learnt": "What was learnt"}  # fmt: skip
LEVELS = ["Nothing", "Little", "Much", "All"]
NAMES = {"ada": "Ada", "bob": HOSTILE, "cem": "Cem"}


class Notes:
    """What was given, as a coach's file would keep it."""

    def __init__(self) -> None:
        self.given: dict[tuple[str, str], tuple[int, str]] = {}
        self.done: list[str] = []

    def give(self, sheet: str, row: str, level: int, comment: str | None) -> str:
        old = self.given.get((sheet, row), (0, ""))[1]
        self.given[sheet, row] = (level, old if comment is None else comment)
        return f"Saved. {sheet}: {level}"

    def commit(self, sheet: str) -> str:
        self.done.append(sheet)
        return "Kept."

    def answer(self, value: dict, _: Desk) -> dict:
        id = value["at"] if value["at"] in NAMES else "ada"
        rows = []
        for row in ("Why", "Who"):
            level, comment = self.given.get((id, row), (0, ""))
            rows.append({"row": row, "levels": LEVELS, "given": level, "words": True,
                         "comment": comment, "others": []})  # fmt: skip
        bank = [{"id": "m", "text": f"Well measured. {HOSTILE}"}]
        sheet = {"id": id, "title": NAMES[id], "lines": [HOSTILE, "An answer."],
                 "rows": rows, "bank": bank, "commit": True}  # fmt: skip
        sheets = [{"id": i, "title": t, "sign": "○"} for i, t in NAMES.items()]
        return {"sheets": sheets, "sheet": sheet, "text": ["None so far."]}


@pytest.fixture
def notes() -> Notes:
    return Notes()


def read(desk: Desk, notes: Notes) -> Leaf:
    return Leaf(
        desk=desk, key="x.leaf", title="Read", ask="Give a level.", words=WORDS,
        give=notes.give, commit=notes.commit, answer=notes.answer,
    )  # fmt: skip


def strip(desk: Desk) -> Leaf:
    def answer(_: dict, __: Desk) -> dict:
        sheets = [
            {"id": f"s{n}", "title": f"{n}. A step", "svg": SVG, "say": f"Step {n}.",
             "lines": [HOSTILE], "did": [HOSTILE]}
            for n in range(1, 6)
        ]  # fmt: skip
        return {"sheets": sheets, "text": [HOSTILE]}

    return Leaf(desk=desk, key="x.strip", title="Steps", words=WORDS, strip=True,
                answer=answer)  # fmt: skip


@pytest.mark.parametrize("kind", ["read", "strip"])
def test_a_leaf_has_no_barrier_and_fits_a_phone(kind, desk, put_up, notes):
    page = put_up(read(desk, notes) if kind == "read" else strip(desk))
    if kind == "read":
        page.get_by_label("3 Much").first.check()
        page.get_by_label("Your words").wait_for()
    found = {"light": axe(page)}
    page.emulate_media(color_scheme="dark")
    found["dark"] = axe(page)
    page.set_viewport_size({"width": 390, "height": 800})
    found["phone"], found["wide"] = axe(page), overflow(page)
    assert not any(found.values()), found
    assert page.evaluate("window.pwned") is None


def test_a_level_is_saved_at_once_and_the_focus_stays(desk, put_up, notes):
    page = put_up(read(desk, notes))
    page.get_by_label("2 Little").first.focus()
    page.keyboard.press("Space")
    page.locator(".pd-said", has_text="Saved. ada: 2").wait_for()
    page.keyboard.press("ArrowDown")
    page.locator(".pd-said", has_text="Saved. ada: 3").wait_for()
    assert notes.given["ada", "Why"] == (3, "")
    assert page.evaluate("document.activeElement.dataset.k") == "Why-2"


def test_a_comment_is_not_lost_when_the_next_learner_is_opened_at_once(
    desk, put_up, notes
):
    page = put_up(read(desk, notes))
    page.get_by_label("3 Much").first.check()
    page.get_by_label("Your words").first.fill("Say it to her face.")
    page.get_by_role("button", name="Next").last.click()
    page.get_by_role("heading", name=HOSTILE).wait_for()
    assert notes.given["ada", "Why"] == (3, "Say it to her face.")
    assert ("bob", "Why") not in notes.given
    focused = page.evaluate("document.activeElement.textContent")
    assert focused == HOSTILE, "the next text is where the reader goes on"


def test_a_comment_from_the_bank_is_added_to_what_was_typed(desk, put_up, notes):
    page = put_up(read(desk, notes))
    page.get_by_label("3 Much").first.check()
    page.get_by_label("Your words").first.fill("First.")
    page.get_by_label("From the bank …, Why").select_option("m")
    page.wait_for_function("() => document.querySelector('textarea').value.length > 20")
    assert notes.given["ada", "Why"][1].startswith("First.\nWell measured.")


def test_a_sheet_is_committed_by_button_and_a_wrong_level_is_refused(
    desk, put_up, notes
):
    card = read(desk, notes)
    page = put_up(card)
    page.get_by_role("button", name="Commit").click()
    page.locator(".pd-said", has_text="Kept.").wait_for()
    assert notes.done == ["ada"]
    for level in (0, 5, "3", None, True):
        message = {"do": "give", "sheet": "ada", "row": "Why", "level": level}
        card._hear(card, message, [])
        assert card.view["trouble"]
    assert not notes.given


def test_pictures_are_stepped_through_by_arrow_key_and_spoken(desk, put_up):
    page = put_up(strip(desk))
    page.locator(".pd-leaf-strip").focus()
    for key, at in (("ArrowRight", 2), ("End", 5), ("ArrowLeft", 4), ("Home", 1)):
        page.keyboard.press(key)
        page.locator(f".pd-leaf-strip li[aria-current][data-id=s{at}]").wait_for()
        said = page.locator(".pd-hear", has_text=f"{at}. A step. Step {at}.")
        said.wait_for(state="attached")
    assert page.get_by_role("img", name="Step 3.").count() == 1
    page.get_by_role("button", name="Next").click()
    page.locator(".pd-leaf-strip li[aria-current][data-id=s2]").wait_for()


def test_in_print_all_pictures_stand_on_the_page(desk, put_up):
    page = put_up(strip(desk), viewport={"width": 700, "height": 900})
    page.emulate_media(media="print")
    right = page.evaluate(
        "document.querySelector('.pd-leaf-strip').getBoundingClientRect().right"
    )
    for item in page.locator(".pd-leaf-strip li").all():
        box = item.bounding_box()
        assert box["x"] + box["width"] <= right + 1
