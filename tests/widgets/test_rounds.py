"""A workspace: what was paid for or closed stays, and nothing is had for free."""

import pytest

from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.kept import Kept
from pdpmo_widgets.widgets.rounds import Rounds
from tests.widgets import gallery, gallery_rounds
from tests.widgets.at_desk import tell

CHECK = ["requests", "r20", "check"]
OTHER = ["requests", "r18", "check"]
MENDED = {"requests": {"r18": {"on": False}, "r08": {"on": False}}}
BLANK = {"looks": [], "rows": {}, "form": {}, "done": False}


def stage(**more: object) -> dict:
    return {**BLANK, **more}


def keep(card: Kept, *stages: dict, **more: object) -> list[dict]:
    return tell(card, "keep", value={"stages": [*stages], **more})


@pytest.fixture
def card(desk: Desk) -> Rounds:
    made = gallery_rounds.requests(desk)
    tell(made, "hello", css=False)
    return made


def test_a_look_is_kept_in_its_order_and_costs_time(card: Rounds):
    keep(card, stage(looks=[OTHER, CHECK]))
    assert card.value["stages"][0]["looks"] == [OTHER, CHECK]
    over = [["requests", f"r{n:02}", "check"] for n in range(1, 6)]
    sent = keep(card, stage(looks=over))
    assert "3 too few" in sent[-1]["text"]
    assert card.value["stages"][0]["looks"] == [OTHER, CHECK], "and it is not kept"


@pytest.mark.parametrize(
    "look",
    [["requests", "r20", "spy"], ["people", "r20", "check"], ["requests", "r20"], "x"],
)
def test_a_look_that_is_not_on_the_list_is_refused(card: Rounds, look: object):
    assert keep(card, stage(looks=[look]))[-1]["do"] == "trouble"
    assert card.value["stages"][0]["looks"] == []


def test_nobody_pays_twice_for_the_same(card: Rounds):
    sent = keep(card, stage(looks=[CHECK, CHECK]))
    assert sent[-1]["text"] == "This was done already."


def test_without_rewind_what_was_paid_for_cannot_be_taken_back(card: Rounds):
    keep(card, stage(looks=[CHECK]))
    keep(card, stage(looks=[]))
    assert card.value["stages"][0]["looks"] == [CHECK]
    keep(card, stage(looks=[OTHER]))
    assert card.value["stages"][0]["looks"] == [CHECK]


def test_no_kind_in_which_looks_cost_answers_a_try(card: Rounds, desk: Desk):
    before = card.view
    heard = [["people", f"p{n}", "talk"] for n in range(12)]
    sent = tell(card, "try", value={"stages": [stage(looks=[CHECK])]})
    assert card.view == before
    assert sent == [{"do": "tried"}], "the page does not wait for ever"
    board = gallery_rounds.people(desk)
    tell(board, "try", value={"stages": [stage(looks=heard[:6])]})
    assert board.view == {}


def test_only_kinds_that_cost_nothing_answer_a_try():
    assert "lab" in gallery.KINDS  # which brings all kinds
    kinds = [Kept]
    for kind in kinds:
        kinds += kind.__subclasses__()
    assert {k.__name__ for k in kinds if k.tries} == {"Lab", "CourseMap", "Keep"}


def test_a_stage_with_a_problem_stays_open_and_nothing_is_lost(card: Rounds):
    rows = {"requests": {"r20": {"on": True}}}
    sent = keep(card, stage(rows=rows, looks=[CHECK], done=True))
    assert sent[-1]["do"] == "trouble"
    assert "above what there is" in sent[-1]["text"]
    kept = card.value["stages"][0]
    assert (kept["done"], kept["rows"], kept["looks"]) == (False, rows, [CHECK])


def test_what_is_closed_never_changes_and_the_next_stage_opens(card: Rounds):
    keep(card, stage(rows=MENDED, done=True))
    assert card.value["stages"][0]["done"]
    assert card.view["after"]
    later = {"requests": {"r20": {"on": True}}}
    keep(card, stage(rows=later, done=True), stage(rows=MENDED))
    assert card.value["stages"][0]["rows"] == MENDED
    assert card.value["stages"][1]["rows"] == MENDED
    keep(card, stage(rows=later, done=False), stage())
    assert card.value["stages"][0]["done"], "and it is not opened again"
    assert card.value["stages"][1]["rows"] == MENDED


def test_the_result_comes_with_the_last_stage(card: Rounds):
    keep(card, stage(rows=MENDED, done=True), stage(rows=MENDED))
    assert "result" not in card.view
    keep(card, stage(rows=MENDED, done=True), stage(rows=MENDED, done=True))
    assert card.value["done"]
    assert card.view["result"]["title"] == "55 of 100"
    keep(card, run=1)
    assert (card.value["run"], card.value["tries"]) == (1, 1)


def test_a_stage_behind_an_open_one_is_empty(card: Rounds):
    keep(card, stage(rows=MENDED), stage(rows=MENDED))
    assert card.value["stages"][1]["rows"] == {}


@pytest.mark.parametrize(
    ("form", "said"),
    [({"buy": "all"}, "not on the list"), ({"sell": "x"}, "not on the page"),
     ({"buy": ["money"]}, "not on the list")],
)  # fmt: skip
def test_what_does_not_fit_a_field_is_refused(card: Rounds, form: dict, said: str):
    assert said in keep(card, stage(form=form))[-1]["text"]


# ---- on the page
def test_a_tick_moves_the_meters_and_the_problem_follows(desk, put_up):
    card = gallery_rounds.requests(desk)
    page = put_up(card, viewport={"width": 1280, "height": 800})
    problem = page.locator(".pd-rounds-end .pd-problem")
    assert "needs Invoice scanning" in problem.inner_text()
    page.get_by_role("checkbox", name="Sign: Northam solar field").check()
    page.get_by_text("44.3 of 42.7").wait_for()
    assert "Money above what there is" in problem.inner_text()
    page.get_by_role("checkbox", name="Sign: Northam solar field").uncheck()
    page.get_by_role("checkbox", name="Sign: Panels on the roofs").uncheck()
    page.get_by_role("checkbox", name="Sign: Harrow Vale").uncheck()
    page.wait_for_function("() => !document.querySelector('.pd-problem').textContent")
    page.get_by_role("button", name="Sign the list").click()
    page.get_by_text("Sign it now? It cannot be changed.").wait_for()
    page.locator(".pd-confirm").get_by_role("button", name="Sign the list").click()
    title = page.get_by_role("heading", name="Six months later")
    title.wait_for()
    assert title.evaluate("(el) => el === document.activeElement")
    assert card.value["stages"][0]["done"]


def test_the_list_is_walked_by_arrow_keys_and_sorted_by_its_heads(desk, put_up):
    page = put_up(
        gallery_rounds.requests(desk), viewport={"width": 1280, "height": 800}
    )
    page.get_by_role("button", name="Northam solar field").focus()
    page.keyboard.press("ArrowDown")
    page.get_by_role("heading", name="Panels on the roofs of Ashby").wait_for()
    page.get_by_role("button", name="Cost").click()
    first = page.locator(".pd-rounds-list tbody tr").first
    assert "Network model in the cloud" in first.inner_text()
    head = page.locator("th[aria-sort]")
    assert head.get_attribute("aria-sort") == "descending"


def test_a_look_is_paid_for_once_and_says_why_when_time_is_short(desk, put_up):
    card = gallery_rounds.requests(desk)
    page = put_up(card, viewport={"width": 1280, "height": 800})
    page.get_by_role("button", name="Check it 3 hours").click()
    page.get_by_text("9 of 12 hours").wait_for()
    done = page.get_by_role("button", name="Checked", exact=True)
    assert done.get_attribute("aria-disabled") == "true"
    done.click(force=True)
    assert len(card.value["stages"][0]["looks"]) == 1
    for name in ("Fairholt", "Water-saving", "Ridley"):
        page.get_by_role("button", name=name).first.click()
        page.get_by_role("button", name="Check it 3 hours").click()
    page.get_by_text("0 of 12 hours").wait_for()
    page.get_by_role("button", name="Quarry Bank").first.click()
    page.get_by_role("button", name="Check it 3 hours").click(force=True)
    page.get_by_text("This takes 3 hours; 0 hours left.").wait_for()


def test_on_a_phone_one_row_is_open_at_a_time_and_the_desk_is_a_sheet(desk, put_up):
    card = gallery_rounds.people(desk)
    page = put_up(card, viewport={"width": 390, "height": 844})
    page.get_by_role("button", name="Priya Raman").click()
    page.get_by_role("button", name="Mei Castellan").click()
    assert page.locator(".pd-rounds-detail").count() == 1
    page.get_by_role("button", name="Interview").click()
    page.get_by_text("10 of 12 hours").wait_for()
    page.get_by_role("button", name="Desk").click()
    sheet = page.get_by_role("dialog", name="Desk")
    sheet.get_by_label("We serve first: choose one more").select_option(index=1)
    sheet.get_by_role("button", name="Take off: A better choice of work").wait_for()
    page.keyboard.press("Escape")
    sheet.wait_for(state="hidden")
    page.get_by_role("radio", name="Wishes").check()
    page.locator(".pd-rounds-grid-faces").wait_for()


def test_words_of_a_person_are_only_words(desk, put_up):
    card = gallery_rounds.requests(desk)
    answer, bad = card.answer, "<img src=x onerror=window.pwned=1>"

    def hostile(value: dict, at: Desk) -> dict:
        view = answer(value, at)
        view["lists"]["requests"][0] |= {"title": bad, "notes": [bad], "facts": [bad]}
        return {**view, "problem": bad, "hint": bad}

    card.answer = hostile
    page = put_up(card, viewport={"width": 1280, "height": 800})
    page.get_by_role("button", name=bad).first.wait_for()
    assert page.evaluate("window.pwned") is None
    assert page.locator(".pd img").count() == 0
