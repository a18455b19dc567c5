"""The same modules in JupyterLab: run all, do them, come back, find all."""

from pathlib import Path

import pytest

from pdpmo_widgets import catalog
from tests.browser import axe
from tests.journeys import modules
from tests.journeys.conftest import NewPage
from tests.journeys.screen import open_app, open_lab
from tests.serving import Served


@pytest.mark.timeout(420)
@pytest.mark.parametrize("noun", modules.NOUNS)
def test_a_module_can_be_done_in_jupyterlab_and_found_again_as_an_app(
    fresh: Served, new_page: NewPage, tmp_path: Path, noun: str
):
    screen = open_lab(new_page(), fresh, catalog.module(noun).path)
    way = modules.journey(noun)
    modules.do(screen, way.steps(screen))
    way.after(screen, tmp_path)
    assert len(modules.take(screen, noun, tmp_path)) == 3
    assert axe(screen.page, "section.pd") == []
    before = screen.marks()
    screen.page.close()
    app = open_app(new_page(), fresh, catalog.module(noun).path)
    assert app.marks() == before
