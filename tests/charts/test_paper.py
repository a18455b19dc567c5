import re
from xml.etree import ElementTree

import pytest

from pdpmo_widgets.charts import paper

SVG = "{http://www.w3.org/2000/svg}"


def drawn(text: str = "Support", say: str = "It rose.", bold: bool = False) -> str:
    fig, axes = paper.sheet(100)
    paper.write(axes, 10, 10, text, bold=bold)
    paper.dot(axes, 50, 50)
    paper.stroke(axes, [0, 100], [50, 50], color=paper.LINE, lw=1)
    return paper.svg(fig, say)


def test_every_colour_follows_the_theme_of_the_page():
    text = drawn()
    for colour in re.findall(r"(?<!&)#[0-9a-f]{6}\b", text):
        assert f"var(--pd-{paper.TOKENS[colour]}, {colour})" in text
    assert "var(--pd-ink" in text
    assert "var(--pd-accent" in text


@pytest.mark.parametrize("bold", [True, False])
def test_words_stay_words_in_the_pages_own_typeface(bold):
    root = ElementTree.fromstring(drawn("Early bad news", bold=bold))
    found = [node for node in root.iter(f"{SVG}text") if node.text]
    assert [node.text for node in found] == ["Early bad news"]
    style = found[0].get("style")
    assert "var(--pd-sans, sans-serif)" in style
    assert "DejaVu" not in style
    assert ("font-weight: 700" in style) is bold


def test_the_sentence_is_the_title_and_names_are_escaped():
    root = ElementTree.fromstring(drawn(say='A <b> & "C" \\1 rose.'))
    assert root.find(f"{SVG}title").text == 'A <b> & "C" \\1 rose.'
    assert root.get("role") == "img"


@pytest.mark.parametrize(
    "text", ["$x^2$", "<script>alert(1)</script>", "50 % & _{}", "李雷"]
)
def test_what_a_person_typed_is_drawn_as_it_is(text):
    root = ElementTree.fromstring(drawn(text))
    assert [node.text for node in root.iter(f"{SVG}text") if node.text] == [text]


def test_nothing_in_it_acts_or_reaches_out():
    text = drawn()
    assert "<metadata" not in text
    assert "<style" not in text
    assert "<script" not in text
    addresses = set(re.findall(r'https?://[^"]+', text))
    assert addresses <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}


def test_the_same_chart_is_the_same_text_every_time():
    assert drawn() == drawn()


def test_words_stay_legible_on_a_telephone():
    # 350 pixels are what a card leaves of a screen of 390.
    assert paper.SMALL * 350 / paper.WIDTH >= 11


def test_long_texts_fold_and_end_with_an_ellipsis():
    assert paper.fold("one two three", 7) == ["one two", "three"]
    lines = paper.fold("word " * 30, 20)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert all(len(line) <= 20 for line in lines)
    assert paper.cut("x" * 50, 10) == "x" * 9 + "…"


def test_a_picture_is_what_a_widget_shows():
    fig, _ = paper.sheet(10)
    assert set(paper.picture(fig, "So.")) == {"svg", "say"}
