"""Scenes, a budget, a commitment, a consequence."""

from tests.widgets import gallery_play


def pick(page, scene: str, *numbers: int) -> None:
    page.get_by_role("button", name=scene).first.click()
    for n in numbers:
        page.get_by_label(f"Function {n}").locator("visible=true").check()


def test_the_budget_holds_and_the_consequence_follows(desk, put_up):
    card = gallery_play.decision(desk)
    page = put_up(card)
    commit = page.get_by_role("button", name="This is my decision")
    pick(page, "1. A hospital", 5, 4)
    pick(page, "2. A shipyard", 2, 3)
    page.get_by_text("2 points above the budget.").wait_for()
    assert commit.is_disabled()
    page.get_by_label("Function 3").locator("visible=true").uncheck()
    page.get_by_label("Function 1").locator("visible=true").check()
    page.get_by_text("Spent: 12 of 12 points").wait_for()
    commit.click()
    page.get_by_text("Support falls in the second quarter.").first.wait_for()
    page.get_by_text("It could have been worse.").wait_for()
    assert card.value["picks"] == {"s1": ["o5", "o4"], "s2": ["o2", "o1"]}
    page.get_by_role("button", name="Decide again").click()
    commit.wait_for()
    assert card.value["tries"] == 1


def test_a_third_choice_of_two_is_refused_in_words(desk, put_up):
    page = put_up(gallery_play.decision(desk))
    pick(page, "1. A hospital", 1, 2)
    page.get_by_label("Function 3").locator("visible=true").click()
    page.get_by_text("You have chosen 2 already.").wait_for()
    page.get_by_text("2 of 2 chosen.").wait_for()
