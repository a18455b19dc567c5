"""In a class one is known by a cookie: what if that, or the kernel, is gone?"""

from collections.abc import Iterator

import psutil
import pytest
from playwright.sync_api import expect

from tests.browser import axe, overflow
from tests.journeys.conftest import NewPage, write_few
from tests.journeys.screen import Screen, answered, confirmed, open_app
from tests.kernels import processes
from tests.serving import Served, copy_course, serving

FEW = "course/01_few.ipynb"
CHARTER = "purpose.charter"


@pytest.fixture(scope="module")
def classroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`pdpmo serve` with a copy of the course."""
    folder = tmp_path_factory.mktemp("class")
    course = copy_course(folder / "course")
    write_few(course)
    with serving(course, folder / "home", "--prepared", "0", job="serve") as found:
        yield found


def write(screen: Screen, text: str) -> None:
    card = screen.card(CHARTER)
    card.get_by_label("For whom").fill(text)
    confirmed(card)


@pytest.mark.timeout(300)
def test_who_lost_the_cookie_brings_the_work_back(classroom: Served, new_page: NewPage):
    screen = open_app(new_page(), classroom, FEW)
    page = screen.page
    assert page.locator(".pd-older").count() == 0
    write(screen, "Written before the cookie went")
    page.context.clear_cookies()
    screen.reload()
    field = screen.card(CHARTER).get_by_label("For whom")
    expect(field).to_have_value("")
    offer = page.get_by_role("region", name="Is this your earlier work?")
    expect(offer).to_contain_text("answer")
    for colours in ("light", "dark"):
        page.select_option("#pd-colours", colours)
        assert axe(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert overflow(page) == []
    page.get_by_role("button", name="Yes, bring it back").click()
    page.wait_for_function("() => !document.querySelector('.pd-older')")
    answered(screen)
    expect(field).to_have_value("Written before the cookie went")
    confirmed(screen.card(CHARTER))
    page.evaluate("localStorage.clear()")
    screen.reload()  # now it is kept on the server, too
    expect(field).to_have_value("Written before the cookie went")
    assert page.locator(".pd-older").count() == 0


@pytest.mark.timeout(300)
def test_a_kernel_that_died_is_said_soon_and_not_replaced_by_an_empty_one(
    classroom: Served, new_page: NewPage
):
    screen = open_app(new_page(), classroom, FEW)
    write(screen, "Confirmed before the end")
    found = list(processes(classroom.pid, ["ipykernel_launcher"]))
    for one in found:
        one.kill()
    psutil.wait_procs(found, timeout=20)
    lost = screen.page.locator("#pd-lost")
    lost.get_by_text("The course lost its connection.").wait_for()
    assert list(processes(classroom.pid, ["ipykernel_launcher"])) == []
    lost.get_by_role("button", name="Go on where you were").click()
    screen.page.wait_for_load_state()
    answered(screen)
    field = screen.card(CHARTER).get_by_label("For whom")
    expect(field).to_have_value("Confirmed before the end")
