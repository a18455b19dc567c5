"""The same cards in JupyterLab: its shortcuts keep out, our look comes along."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.widgets.conftest import ready, saved, serving

pytestmark = pytest.mark.browser


@pytest.fixture
def lab(
    browser: Browser, pages: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """The choice notebook, run in JupyterLab."""
    home = tmp_path_factory.mktemp("lab")
    options = ["--ServerApp.ip=127.0.0.1", "--IdentityProvider.token=", "--allow-root"]
    with serving(pages, home, "jupyterlab", *options) as address:
        context = browser.new_context(viewport={"width": 1300, "height": 900})
        page = context.new_page()
        page.set_default_timeout(90_000)
        page.goto(f"{address}/lab/tree/choice.ipynb?reset")
        editors = page.locator(".jp-Notebook .jp-Cell .cm-content")
        editors.nth(1).wait_for()
        page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
        page.get_by_text("Run", exact=True).first.click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        yield ready(page)
        context.close()


def test_a_letter_pressed_on_our_button_inserts_no_cell(lab: Page):
    cells = lab.locator(".jp-Notebook .jp-Cell")
    count = cells.count()
    lab.get_by_label("Whoever asks loudest").focus()
    for key in ("b", "a", "d", "d", "x"):
        lab.keyboard.press(key)
    lab.get_by_label("The order in which requests came").check()
    saved(lab)
    assert cells.count() == count
    ink = "getComputedStyle(document.documentElement).getPropertyValue('--pd-ink')"
    assert lab.evaluate(ink), "the look comes by message where no page brings it"
