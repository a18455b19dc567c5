"""Many pages in one browser: each its own PDF, and none that fails stops the rest."""

import asyncio

import pytest

from pdpmo_widgets.coach import tabs
from pdpmo_widgets.coach.progress import Progress
from tests.browser import executable

pytest.importorskip("choreographer")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(executable() is None, reason="no Chromium here"),
]
PAGE = "<!doctype html><title>{0}</title><p>For {0}<script>document.title = 1</script>"


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    pages = [folder / f"{name}.html" for name in ("ada", "grace", "gone", "alan")]
    for page in pages:
        if page.stem != "gone":
            page.write_text(PAGE.format(page.stem), "utf-8")
    (folder / "gone.html").write_bytes(b"\xff\xfe\xfa")
    progress = Progress("printing", len(pages))

    async def in_a_kernel() -> bool:  # where a loop runs already
        return tabs.print_in_tabs(str(executable()), pages, progress)

    assert asyncio.run(in_a_kernel())
    return folder, progress


@pytest.mark.parametrize("name", ["ada", "grace", "alan"])
def test_each_page_becomes_a_pdf_of_its_own_and_no_script_has_run(printed, name):
    data = (printed[0] / f"{name}.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert f"/Title ({name})".encode() in data


def test_a_page_that_cannot_be_read_is_passed_over_and_counted(printed):
    assert not (printed[0] / "gone.pdf").exists()
    assert printed[1].done == 4


def test_a_program_that_is_no_browser_is_said_to_be_of_no_use(tmp_path):
    page = tmp_path / "ada.html"
    page.write_text(PAGE.format("ada"), "utf-8")
    assert not tabs.print_in_tabs("/bin/true", [page], Progress("printing", 1))
    assert not tabs.print_in_tabs("/none/such", [page], Progress("printing", 1))
    assert not page.with_suffix(".pdf").exists()
