"""Every page: readable for all, in both colours, narrow, and silent to other hosts."""

import pytest

from tests.browser import axe, overflow
from tests.journeys.conftest import NewPage
from tests.journeys.screen import Screen, answered, open_app
from tests.serving import FOLDERS, ROOT

PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in FOLDERS
    for path in (ROOT / folder).rglob("*.ipynb")
    if ".ipynb_checkpoints" not in path.parts
)
NARROW = {"width": 390, "height": 844}


@pytest.mark.timeout(180)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_open_to_everybody(fresh, new_page: NewPage, path: str):
    screen, wrong = open_app(new_page(), fresh, path), []
    for colours in ("light", "dark"):
        screen.page.select_option("#pd-colours", colours)
        wrong += [f"{colours}: {each}" for each in axe(screen.page)]
    screen.page.set_viewport_size(NARROW)
    wrong += overflow(screen.page)
    assert wrong == []


@pytest.mark.timeout(180)
def test_from_the_map_one_reaches_every_module_and_comes_back(fresh, new_page: NewPage):
    screen = open_app(new_page(), fresh, "course/index.ipynb")
    screen.page.locator(".pd-map-stop-name[href]").first.click()
    screen.page.wait_for_url("**/00_welcome.ipynb")
    answered(Screen(screen.page))
    screen.page.locator(".pd-after").click()
    screen.page.wait_for_url("**/01_purpose.ipynb")
    answered(Screen(screen.page))
    screen.page.locator(".pd-before").click()
    screen.page.wait_for_url("**/00_welcome.ipynb")
