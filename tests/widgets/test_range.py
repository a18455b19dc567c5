"""A range is given, committed and set beside the figure."""

from tests.widgets import gallery


def test_the_figure_stands_beside_the_range_after_the_commitment(
    desk, put_up, monkeypatch
):
    monkeypatch.setattr(gallery, "desk", desk)
    card = gallery.range_()
    page = put_up(card)
    page.get_by_label("At least", exact=True).fill("80")
    page.get_by_label("At most", exact=True).fill("70")
    page.get_by_text("is above").wait_for()
    commit = page.get_by_role("button", name="This is my range")
    assert commit.is_disabled()
    low = page.get_by_label("At least, %")
    low.fill("40")
    low.blur()
    commit.click()
    page.get_by_text("The figure: 60 %. Your range: 40 to 70.").wait_for()
    assert card.value == {"low": 40, "high": 70, "done": True}
