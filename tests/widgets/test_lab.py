"""Guess, then levers that the picture follows."""

from tests.widgets import gallery_play


def guessed(page):
    page.get_by_label("My guess", exact=True).fill("30")
    page.get_by_role("button", name="This is my guess").click()
    page.get_by_text("Your guess: 30 of 100").wait_for()


def test_the_levers_wait_for_the_guess_and_the_picture_too(desk, put_up):
    card = gallery_play.lab(desk)
    page = put_up(card)
    assert page.get_by_label("People", exact=True).is_disabled()
    assert not page.locator(".pd-body svg").count()
    assert "svg" not in card.view
    guessed(page)
    assert page.get_by_label("People", exact=True).is_enabled()
    page.get_by_text("The bar reaches 35 of 100.").first.wait_for()


def test_a_press_on_the_middle_of_a_bare_track_is_a_guess(desk, put_up):
    page = put_up(gallery_play.lab(desk))
    track = page.locator(".pd-unset input[type=range]").first
    typed = page.get_by_label("My guess, of 100")
    assert typed.input_value() == ""
    track.click()  # where the browser's own value stands already: no input event comes
    assert typed.input_value() == "50"
    assert not page.locator(".pd-unset").count()


def test_each_move_is_drawn_and_only_the_last_is_kept(desk, put_up):
    card = gallery_play.lab(desk)
    page = put_up(card)
    guessed(page)
    lever = page.get_by_label("People", exact=True)
    lever.evaluate(
        """el => { for (let n = 8; n <= 20; n++) {
            el.value = n; el.dispatchEvent(new Event('input')); } }"""
    )
    page.get_by_role("img", name="The bar reaches 100 of 100.").wait_for()
    assert desk.entry("x.lab").value["levers"]["a"] == 7
    lever.dispatch_event("change")
    page.locator(".pd-saved", has_text="Saved").wait_for()
    assert desk.entry("x.lab").value["levers"]["a"] == 20


def test_a_guess_that_was_made_cannot_be_made_again(desk, put_up):
    card = gallery_play.lab(desk)
    guessed(put_up(card))
    again = {"guess": 99, "guessed": False, "levers": {}}
    card._hear(None, {"do": "keep", "value": again, "at": 2**52}, [])
    assert card.value["guess"] == 30
    assert card.value["guessed"]
