"""A question is answered, committed and explained."""

from tests.widgets import gallery


def test_the_reason_comes_after_the_commitment_and_stays(desk, put_up, monkeypatch):
    monkeypatch.setattr(gallery, "desk", desk)
    card = gallery.choice()
    page = put_up(card)
    page.get_by_label("The order in which requests came").check()
    assert page.get_by_role("button", name="This is my answer").is_disabled()
    page.get_by_label("How sure are you?", exact=True).fill("70")
    assert not page.get_by_text("Because it serves a decision.").count()
    page.get_by_role("button", name="This is my answer").click()
    page.get_by_text("Because it serves a decision.").wait_for()
    assert page.get_by_text("✗ Your answer").count() == 1
    assert page.get_by_text("✓ Better supported").count() == 1
    assert page.locator(".pd").get_attribute("data-state") == "done"
    assert card.value == {"pick": "b", "sure": 70, "done": True, "tries": 0}


def test_a_question_is_answered_with_the_keyboard_alone(desk, put_up, monkeypatch):
    monkeypatch.setattr(gallery, "desk", desk)
    card = gallery.choice()
    page = put_up(card)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Because it serves a decision.").wait_for()
    assert card.value["pick"] == "b"
    assert card.value["sure"] == 55
