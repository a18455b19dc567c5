"""Fields are kept while one types, and text stays text."""

from tests.widgets import gallery

HOSTILE = "<img src=x onerror=alert(1)> \u202e \u5e74"


def test_every_kind_of_field_is_kept(desk, put_up, monkeypatch):
    monkeypatch.setattr(gallery, "desk", desk)
    card = gallery.journal()
    page = put_up(card)
    page.get_by_label("Why are we here?").fill("To help the board to choose")
    page.get_by_label("By when?").fill("2031-03-02")
    page.get_by_label("What we will not do, 1").fill("Count forms")
    page.locator("fieldset", has_text="What we will not do").get_by_role(
        "button", name="Add another"
    ).click()
    page.get_by_label("What we will not do, 2").fill("Chase reports")
    page.get_by_label("Name").fill("Ana")
    page.get_by_label("In whose words").fill("Fewer, better")
    page.get_by_label("Weekly").check()
    page.locator(".pd-saved", has_text="Saved").wait_for()
    text = card.value["text"]
    assert text["why"] == "To help the board to choose"
    assert text["not"] == ["Count forms", "Chase reports"]
    assert text["who"][0]["words"] == "Fewer, better"
    assert text["how"] == "w"
    assert page.locator(".pd-ok", has_text="The reason is a sentence.").count() == 1
    assert page.locator(".pd").get_attribute("data-state") == "done"


def test_the_focus_and_the_cursor_stay_while_the_answer_arrives(
    desk, put_up, monkeypatch
):
    monkeypatch.setattr(gallery, "desk", desk)
    page = put_up(gallery.journal())
    field = page.get_by_label("Why are we here?")
    field.press_sequentially("abcdef", delay=5)
    for _ in range(3):
        field.press("ArrowLeft")
    page.locator(".pd-saved", has_text="Saved").wait_for()
    field.press_sequentially("XY")
    assert field.input_value() == "abcXYdef"
    assert field.evaluate("el => el === document.activeElement")


def test_what_people_write_never_becomes_markup(desk, put_up, monkeypatch):
    monkeypatch.setattr(gallery, "desk", desk)
    card = gallery.journal()
    card.answer = lambda value, _: {"text": value["text"].get("why", "")}
    page = put_up(card)
    page.get_by_label("Why are we here?").fill(HOSTILE)
    page.locator(".pd-reveal", has_text="onerror").wait_for()
    assert not page.locator("img").count()


def test_a_text_above_its_words_says_how_many_too_many(desk, put_up, monkeypatch):
    monkeypatch.setattr(gallery, "desk", desk)
    page = put_up(gallery.journal())
    page.get_by_label("Why are we here?").fill("word " * 14)
    page.get_by_text("14 words: 2 words above the 12 that fit.").wait_for()


def test_what_was_written_elsewhere_is_taken_over_by_a_button(
    desk, put_up, monkeypatch
):
    monkeypatch.setattr(gallery, "desk", desk)
    card = gallery.journal()
    card.elsewhere = lambda: {"why": HOSTILE, "not": ["Count forms"]}
    card.offer = {"say": "You wrote this before.", "take": "Take that text"}
    page = put_up(card)
    assert page.get_by_label("Why are we here?").input_value() == ""
    page.get_by_role("button", name="Take that text").click()
    page.locator(".pd-saved", has_text="Saved").wait_for()
    assert card.value["text"] == {"why": HOSTILE, "not": ["Count forms"]}
    assert page.get_by_label("Why are we here?").input_value() == HOSTILE
    assert not page.get_by_text("You wrote this before.").count()
