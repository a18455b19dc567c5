"""The same modules in JupyterLab: run all, do them, come back, find all."""

from pathlib import Path

import pytest

from tests.browser import axe
from tests.journeys import modules
from tests.journeys.conftest import NewPage
from tests.journeys.screen import open_app, open_lab
from tests.serving import Served


@pytest.mark.timeout(420)
@pytest.mark.parametrize("path", modules.STEPS)
def test_a_module_can_be_done_in_jupyterlab_and_found_again_as_an_app(
    fresh: Served, new_page: NewPage, tmp_path: Path, path: str
):
    screen = open_lab(new_page(), fresh, path)
    noun = path.rpartition("_")[2].removesuffix(".ipynb")
    modules.do(screen, modules.STEPS[path](screen))
    if noun == "purpose":
        modules.executives(screen, tmp_path)
    assert len(modules.take(screen, noun, tmp_path)) == 3
    assert axe(screen.page, "section.pd") == []
    before = screen.marks()
    screen.page.close()
    app = open_app(new_page(), fresh, path)
    assert app.marks() == before
