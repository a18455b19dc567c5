"""Looks that say more, acts of a stage, a guess, a worked beginning; on the board."""

from collections.abc import Callable
from typing import Any

import pytest

from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.rounds import Rounds
from tests.widgets.at_desk import tell
from tests.widgets.gallery_rounds import board

WIDE, PHONE = ({"width": 1280, "height": 800}, {"width": 390, "height": 844})
PAGE = {"outcomes": ["burden", "promises", "people"], "not_now": ["choice", "speed"],
        "sponsor": "helen", "review": "2"}  # fmt: skip
TALK = ["people", "helen", "pair", {"with": "marcus", "interest": "promises"}]
DRAFT = ["", "", "draft", {"outcomes": PAGE["outcomes"]}]
OLD = {
    "steps": [
        {"do": "interview", "who": ["rosa"], "card": None},
        {"do": "pair", "who": ["rosa", "owen"], "card": "burden"},
        {"do": "draft", "who": [], "card": None, "outcomes": []},
        {"do": "draft", "who": [], "card": None},
    ],
    "charter": PAGE, "done": True, "run": 3, "tries": 2,
}  # fmt: skip


@pytest.fixture
def card(desk: Desk) -> Rounds:
    made = board(desk)
    tell(made, "hello", css=False)
    return made


def keep(card: Rounds, looks: list, form: dict | None = None, **more: Any) -> list:
    done = more.get("done", False)
    stage = {"looks": looks, "rows": {}, "form": form or {}, "done": done}
    return tell(card, "keep", value={"stages": [stage], **more})


def looks(card: Rounds) -> list:
    return card.value["stages"][0]["looks"]


# ---- kept
def test_what_is_said_with_a_look_is_kept_with_it(card: Rounds):
    keep(card, [TALK, ["people", "rosa", "tell"]])
    assert looks(card) == [TALK, ["people", "rosa", "tell"]]


@pytest.mark.parametrize(
    "look",
    [["people", "helen", "pair"], ["people", "helen", "pair", {"with": "marcus"}],
     ["people", "helen", "pair", {"with": "nobody", "interest": "promises"}],
     ["people", "helen", "pair", {"with": "helen", "interest": "promises"}],
     ["", "", "draft"], ["", "", "draft", {"outcomes": ["burden"]}],
     ["", "", "bribe"], ["", "helen", "interview"], ["people", "", "interview"]],
)  # fmt: skip
def test_a_look_or_an_act_that_is_not_whole_is_refused(card: Rounds, look: list):
    assert keep(card, [look])[-1]["do"] == "trouble"
    assert looks(card) == []


def test_a_draft_keeps_what_went_round_when_the_page_changes(card: Rounds):
    keep(card, [DRAFT], PAGE)
    told = card.view["log"]
    keep(card, [DRAFT], {**PAGE, "outcomes": ["audit", "warning", "speed"]})
    assert looks(card) == [DRAFT]
    assert card.view["log"] == told


def test_nobody_is_heard_twice_and_it_is_said_who(card: Rounds):
    once = ["people", "rosa", "interview"]
    assert "heard Rosa already" in keep(card, [once, once])[-1]["text"]
    assert looks(card) == []


def test_a_case_has_its_own_hours_and_people(card: Rounds):
    easy = card.view["stage"]
    six = [["people", row["id"], "interview"] for row in card.view["lists"]["people"]]
    assert len(six) == 7
    assert "you have 0 left" in keep(card, six[:6])[-1]["text"], "ten hours, five talks"
    tell(card, "keep", value={"run": 1})
    assert card.view["stage"]["total"] > easy["total"]
    assert len(card.view["lists"]["people"]) == 12
    assert card.view["stage"]["lists"][0]["title"] == "12 people"
    people = ("mei", "ingrid", "tomas", "priya", "daniel", "helen", "rosa")
    heard = [["people", who, "interview"] for who in people]
    assert keep(card, heard, run=1)[-1]["do"] == "trouble", "12 hours hold six talks"
    keep(card, heard[:6], run=1)
    assert len(looks(card)) == 6


def test_the_worked_beginning_is_whole_and_only_for_the_first_case(card: Rounds):
    example = card.view["example"]
    assert len(example["steps"]) == len(example["looks"]) > 1
    keep(card, example["looks"])
    assert looks(card) == example["looks"]
    assert card.view["example"] is None
    tell(card, "keep", value={"run": 1})
    assert card.view["example"] is None


def test_the_guess_is_kept_and_stands_when_the_run_is_over(card: Rounds):
    keep(card, [], PAGE, done=True, guess=70)
    assert card.value["guess"] == 70
    keep(card, [], PAGE, done=True, guess=0)
    assert card.value["guess"] == 70
    assert "trouble" in str(keep(card, [], PAGE, guess=101))


def test_a_page_that_is_not_whole_stays_with_its_reason(card: Rounds):
    sent = keep(card, [], {**PAGE, "not_now": ["choice"]}, done=True)
    assert sent[-1]["text"].startswith("Finish this first: Not now")
    both = {**PAGE, "not_now": ["choice", "burden"]}
    assert "both promised and" in keep(card, [], both, done=True)[-1]["text"]
    assert not card.value["done"]
    assert card.value["stages"][0]["form"] == both, "and nothing is lost"


def test_an_older_run_loads_on_its_own_case_and_nothing_of_it_is_lost(desk: Desk):
    desk.put("x.board", OLD, 1)
    card = board(desk)
    tell(card, "hello", css=False)
    assert (card.value["done"], card.value["tries"]) == (True, 2)
    assert [one[2] for one in looks(card)] == [
        "interview", "pair", "draft_blank", "draft_unknown"
    ]  # fmt: skip
    assert card.view["next"] == 1, "after a case of the first edition today's begin"
    assert card.view["result"]["parts"]
    assert "trouble" not in card.view


def test_a_forgetful_server_gets_an_older_run_back_from_the_browser(card: Rounds):
    tell(card, "copy", value=OLD, at=10**15)
    assert card.value["done"]
    assert len(looks(card)) == 4


def test_a_full_case_comes_back_to_a_forgetful_server(card: Rounds):
    value = {"stages": [{"looks": [TALK], "form": PAGE}], "run": 5}
    tell(card, "copy", value=value, at=10**15)
    assert card.value["run"] == 5
    assert looks(card) == [TALK]


# ---- on the page
Put = Callable[..., Any]


def test_a_pair_talk_asks_for_the_other_and_what_is_shared(desk: Desk, put_up: Put):
    card = board(desk)
    page = put_up(card, viewport=WIDE)
    page.get_by_role("button", name="Tomas Okafor").click()
    page.locator("[data-k=tomas-pair]").click()
    panel = page.locator(".pd-rounds-asks")
    assert panel.locator("select").first.evaluate("x => x === document.activeElement")
    assert panel.locator("option", has_text="Tomas").count() == 0
    page.locator("[data-k=tomas-pair-go]").click(force=True)
    panel.get_by_text("Still open: The other person, What they may share.").wait_for()
    panel.locator("select").nth(0).select_option("priya")
    panel.locator("select").nth(1).select_option("warning")
    page.locator("[data-k=tomas-pair-go]").click(force=True)
    page.get_by_text("8 of 10 hours").wait_for()
    said = {"with": "priya", "interest": "warning"}
    assert looks(card) == [["people", "tomas", "pair", said]]
    assert page.locator("[data-k=tomas-pair]").evaluate(
        "x => x === document.activeElement"
    )


def test_a_draft_waits_for_three_outcomes_and_says_so_beside_it(
    desk: Desk, put_up: Put
):
    card = board(desk)
    page = put_up(card, viewport=WIDE)
    draft = page.locator("[data-k=draft]")
    draft.click(force=True)
    acts = page.locator(".pd-rounds-acts")
    acts.get_by_text("Still open: 3 outcomes.").wait_for()
    assert looks(card) == []
    for _ in range(3):
        page.get_by_label("We serve first: choose one more").select_option(index=1)
    draft.click()
    page.get_by_text("9 of 10 hours").wait_for()
    assert looks(card)[0][3] == {"outcomes": ["choice", "speed", "promises"]}
    acts.get_by_text("Silence is not agreement.").wait_for()
    page.get_by_role("button", name="Take off: Faster delivery").click()
    page.get_by_label("Not now: choose one more").select_option("speed")
    page.get_by_role("button", name="Take off: Faster delivery").wait_for()
    assert looks(card)[0][3] == {"outcomes": ["choice", "speed", "promises"]}


def test_what_is_promised_cannot_be_put_off_too(desk: Desk, put_up: Put):
    page = put_up(board(desk), viewport=WIDE)
    page.get_by_label("We serve first: choose one more").select_option("audit")
    later = page.get_by_label("Not now: choose one more")
    assert later.locator("option[value=audit]").count() == 0
    assert later.locator("option[value=speed]").count() == 1


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_a_guess_comes_before_the_end_and_a_lone_yes_is_answered(
    desk: Desk, put_up: Put, size: dict
):
    card = board(desk)
    tell(card, "hello", css=False)
    keep(card, [], PAGE)
    page = put_up(card, viewport=size)
    page.get_by_role("button", name="Go to the board").click()
    box = page.locator(".pd-confirm")
    box.get_by_role("button", name="Go to the board").click(force=True)
    box.get_by_text("Give your guess first").wait_for()
    assert not card.value["done"]
    box.locator(".pd-number").fill("55")
    box.locator(".pd-number").press("Tab")
    box.get_by_role("button", name="Go to the board").click()
    page.get_by_role("heading", name="The year after the board").wait_for()
    assert card.value["guess"] == 55
    assert card.value["done"]


def test_the_worked_beginning_is_taken_over_in_one_press(desk: Desk, put_up: Put):
    card = board(desk)
    page = put_up(card, viewport=WIDE)
    page.get_by_role("heading", name="Watch how Kofi begins").wait_for()
    page.get_by_role("button", name="Take over his").click()
    page.locator(".pd-rounds-notes").wait_for()
    assert len(looks(card)) > 1
    assert page.locator(".pd-rounds-example").count() == 0
    page.get_by_text("What you did").click()
    page.get_by_role("button", name="Undo last step").click()
    page.get_by_role("button", name="Start this case again").click()
    page.get_by_role("button", name="Begin again").click()
    page.get_by_role("heading", name="Watch how Kofi begins").wait_for()
    assert looks(card) == []


def test_the_rules_are_one_press_away(desk: Desk, put_up: Put):
    page = put_up(board(desk), viewport=PHONE)
    page.get_by_role("button", name="Rules").click()
    page.get_by_role("dialog").get_by_text("before the board and").wait_for()
