"""Cards are put into bins, marked, and may be tried again."""

from tests.widgets import gallery_play


def test_marks_come_after_committing_and_one_may_try_again(desk, put_up):
    card = gallery_play.evidence(desk)
    page = put_up(card)
    commit = page.get_by_role("button", name="These are my answers")
    for tile in page.locator(".pd-tile").all():
        assert commit.is_disabled()
        tile.get_by_label("A: solid").check()
    assert "marks" not in card.view
    commit.click()
    page.get_by_text("✗ Not quite.").wait_for()
    assert page.get_by_text("✓ Yes.").count() == 1
    page.get_by_role("button", name="Try again").click()
    commit.wait_for()
    assert card.value["tries"] == 1
    assert "marks" not in card.view
    assert card.value["place"] == {"one": "A", "two": "A"}
