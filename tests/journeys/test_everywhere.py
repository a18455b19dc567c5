"""Every page: readable for all, in both colours, narrow, and silent to other hosts.

The journeys through modules and exercises look at theirs when they open it; the pages
on which no journey stands are opened here.
"""

import pytest

from pdpmo_widgets import catalog
from tests.journeys import modules
from tests.journeys.conftest import NewPage
from tests.journeys.screen import Screen, answered, look_at, open_app
from tests.serving import FOLDERS, ROOT

PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in FOLDERS
    for path in (ROOT / folder).rglob("*.ipynb")
    if ".ipynb_checkpoints" not in path.parts
)
LOOKED_AT = {
    path
    for module in map(catalog.module, modules.NOUNS)
    for path in (module.path, module.exercise)
}


@pytest.mark.timeout(180)
@pytest.mark.parametrize("path", [path for path in PAGES if path not in LOOKED_AT])
def test_a_page_is_open_to_everybody(fresh, new_page: NewPage, path: str):
    assert look_at(open_app(new_page(), fresh, path)) == []


@pytest.mark.timeout(180)
def test_from_the_map_one_reaches_every_module_and_comes_back(fresh, new_page: NewPage):
    screen = open_app(new_page(), fresh, "course/index.ipynb")
    screen.page.locator(".pd-map-stop-name[href]").first.click()
    screen.page.wait_for_url("**/00_welcome.ipynb")
    answered(Screen(screen.page)).last()
    screen.page.locator(".pd-foot-steps [data-go=next]").click()
    screen.page.wait_for_url("**/01_purpose.ipynb")
    answered(Screen(screen.page))
    screen.page.locator(".pd-before").click()
    screen.page.wait_for_url("**/00_welcome.ipynb")
