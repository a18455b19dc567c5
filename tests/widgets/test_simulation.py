"""The board game: steps that cost time, the page, the year; mouse and keyboard."""

from tests.widgets import gallery_play


def step(page, person: str, name: str) -> None:
    page.locator(f"[data-person={person}]").get_by_role("button", name=name).click()


def write_page(page) -> None:
    boxes = page.locator(".pd-form fieldset")
    for field, chosen in ((0, (0, 3, 4)), (1, (1, 5))):
        for n in chosen:
            boxes.nth(field).locator("input").nth(n).check()
    page.get_by_label("Who answers for it with you?").select_option(index=2)
    page.get_by_label("In quarter 3").check()


def test_a_step_costs_its_time_and_teaches_something(desk, put_up):
    card = gallery_play.simulation(desk)
    page = put_up(card)
    page.get_by_text("12 hours left of 12").wait_for()
    step(page, "ingrid", "Interview")
    page.get_by_text("10 hours left of 12").wait_for()
    page.locator("[data-person=ingrid]").get_by_text("What you learnt").wait_for()
    assert page.locator(".pd-log li").count() == 1
    page.get_by_role("button", name="Undo last step").click()
    page.get_by_text("12 hours left of 12").wait_for()
    assert card.value["steps"] == []


def test_a_pair_talk_wants_a_second_person_and_something_shared(desk, put_up):
    card = gallery_play.simulation(desk)
    page = put_up(card)
    tomas = page.locator("[data-person=tomas]")
    step(page, "tomas", "Pair talk …")
    tomas.get_by_role("button", name="Hold the talk").click()
    page.get_by_text("Choose the other person").wait_for()
    tomas.locator("select").nth(0).select_option("priya")
    tomas.locator("select").nth(1).select_option(index=1)
    tomas.get_by_role("button", name="Hold the talk").click()
    page.get_by_text("10 hours left of 12").wait_for()
    assert card.value["steps"][0]["who"] == ["tomas", "priya"]
    assert card.value["steps"][0]["card"]


def test_a_draft_keeps_what_went_round_when_the_page_changes(desk, put_up):
    card = gallery_play.simulation(desk)
    page = put_up(card)
    boxes = page.locator(".pd-form fieldset").nth(0).locator("input")
    for n in (0, 3, 4):
        boxes.nth(n).check()
    page.get_by_role("button", name="Circulate a draft").click()
    page.get_by_text("11 hours left of 12").wait_for()
    sent = card.value["steps"][0]["outcomes"]
    assert sent == card.value["charter"]["outcomes"]
    told = card.view["log"][0]["text"]
    boxes.nth(0).uncheck()
    boxes.nth(1).check()
    page.locator("[data-person=ingrid]").get_by_role("button", name="Interview").click()
    page.get_by_text("9 hours left of 12").wait_for()
    assert card.value["charter"]["outcomes"] != sent
    assert card.value["steps"][0]["outcomes"] == sent
    assert card.view["log"][0]["text"] == told


def test_a_step_without_time_is_refused_and_says_why(desk, put_up):
    card = gallery_play.simulation(desk)
    page = put_up(card)
    for person in ("ingrid", "tomas", "priya", "rosa", "owen", "helen"):
        step(page, person, "Interview")
    page.get_by_text("No time is left. Write the page.").wait_for()
    daniel = page.locator("[data-person=daniel]").get_by_role("button")
    assert daniel.first.get_attribute("aria-disabled") == "true"
    daniel.first.dispatch_event("click")
    page.get_by_text("0 hours left.").wait_for()
    assert len(card.value["steps"]) == 6


def test_the_board_asks_once_more_and_the_year_comes_quarter_by_quarter(desk, put_up):
    card = gallery_play.simulation(desk)
    page = put_up(card)
    go = page.get_by_role("button", name="Go to the board")
    assert go.is_disabled()
    write_page(page)
    go.click()
    page.get_by_text("Go to the board now? 12 hours left.").wait_for()
    page.get_by_role("button", name="Not yet").click()
    assert not card.value["done"]
    assert "result" not in card.view
    go.click()
    page.get_by_role("button", name="Yes, now").click()
    page.get_by_role("heading", name="Quarter 1").wait_for()
    assert not page.get_by_role("heading", name="Quarter 2").count()
    page.get_by_role("button", name="Next quarter").click()
    page.get_by_role("heading", name="Quarter 2").wait_for()
    page.get_by_role("button", name="Show all").click()
    page.get_by_role("heading", name="Quarter 4").wait_for()
    page.get_by_role("button", name="Play a new case").click()
    page.get_by_text("12 hours left of 12").wait_for()
    assert card.value["run"] == 1
    assert not card.value["done"]


def tab_to(page, name: str, most: int = 200) -> None:
    """Press Tab until the control of this name has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        said = page.evaluate(
            """() => { const el = document.activeElement;
            return [el.textContent, el.getAttribute('aria-label'),
                ...[...(el.labels || [])].map((x) => x.textContent)].join('|'); }"""
        )
        if name in said:
            return
    raise AssertionError(f"The Tab key never reached {name!r}")


def test_the_whole_game_is_played_with_the_keyboard_alone(desk, put_up):
    card = gallery_play.simulation(desk)
    page = put_up(card)
    tab_to(page, "Interview")
    page.keyboard.press("Enter")
    page.get_by_text("10 hours left of 12").wait_for()
    tab_to(page, "A better choice of work")
    for _ in range(3):
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
    tab_to(page, "Less burden on teams")  # among those served first
    tab_to(page, "Less burden on teams")  # among those that wait
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    tab_to(page, "Who answers for it with you?")
    page.keyboard.press("ArrowDown")
    tab_to(page, "In quarter 2")
    page.keyboard.press("Space")
    tab_to(page, "Go to the board")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Quarter 1").wait_for()
    tab_to(page, "Next quarter")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Quarter 2").wait_for()
    assert card.value["done"]
