"""A leader does the modules as apps, takes the papers along, and comes back."""

from pathlib import Path

import pytest
from docx import Document
from icalendar import Calendar
from pptx import Presentation

from pdpmo_widgets import catalog
from tests.journeys import modules
from tests.journeys.conftest import NewPage
from tests.journeys.screen import look_at, open_app
from tests.serving import Served


def open_papers(files: list[Path]) -> str:
    """The words of document, slide and calendar, opened as their programs would."""
    word, slide, plan = files
    said = [line.text for line in Document(str(word)).element.body.iter() if line.text]
    shown = [s for page in Presentation(str(slide)).slides for s in page.shapes]
    said += [shape.text_frame.text for shape in shown if shape.has_text_frame]
    events = Calendar.from_ical(plan.read_bytes()).walk("VEVENT")
    return "\n".join([*said, *(str(event["summary"]) for event in events)])


@pytest.mark.timeout(420)
@pytest.mark.parametrize("noun", modules.NOUNS)
def test_a_module_can_be_done_taken_along_and_found_again(
    fresh: Served, new_page: NewPage, tmp_path: Path, noun: str
):
    screen = open_app(new_page(), fresh, catalog.module(noun).path)
    assert look_at(screen) == []
    way = modules.journey(noun)
    modules.do(screen, way.steps(screen))
    way.after(screen, tmp_path)
    assert modules.LINE in open_papers(modules.take(screen, noun, tmp_path))
    before = screen.marks()
    assert {k: v for k, v in screen.states().items() if v not in ("done", "")} == {}
    assert look_at(screen) == []
    assert screen.reload().marks() == before
    if noun == "purpose":  # its first picture is drawn from what was kept
        screen.kind("picture", 0).locator(".pd-chart svg").wait_for()
