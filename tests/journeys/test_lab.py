"""The same modules in JupyterLab: run all, do them, come back, find all."""

from pathlib import Path

import pytest

from tests.browser import axe
from tests.journeys import modules
from tests.journeys.conftest import NewPage
from tests.journeys.modules import PURPOSE, WELCOME
from tests.journeys.screen import open_app, open_lab
from tests.serving import Served


@pytest.mark.timeout(420)
@pytest.mark.parametrize("path", [WELCOME, PURPOSE])
def test_a_module_can_be_done_in_jupyterlab_and_found_again_as_an_app(
    fresh: Served, new_page: NewPage, tmp_path: Path, path: str
):
    screen = open_lab(new_page(), fresh, path)
    noun = path.rpartition("_")[2].removesuffix(".ipynb")
    steps = {"welcome": modules.welcome, "purpose": modules.purpose}[noun](screen)
    modules.do(screen, steps)
    if noun == "purpose":
        modules.executives(screen, tmp_path)
    assert len(modules.take(screen, noun, tmp_path)) == 3
    assert axe(screen.page, "section.pd") == []
    before = screen.marks()
    screen.page.close()
    app = open_app(new_page(), fresh, path)
    assert app.marks() == before
