"""The other door: the same notebook in JupyterLab."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, expect

from tests.server.little import course
from tests.serving import Served, serving

pytestmark = pytest.mark.browser


def ask(url: str, method: str = "GET") -> tuple[int, str]:
    """Status and address at the end; a refusal is an answer, too."""
    try:
        with urlopen(Request(url, method=method), timeout=60) as answer:
            return answer.status, answer.url
    except HTTPError as refused:
        return refused.code, refused.url


def test_lab_is_mounted_once_by_whoever_asks_first(tmp_path: Path):
    with serving(course(tmp_path / "c"), tmp_path / "home") as late:
        assert "LabApp" not in late.log()
        assert ask(late.url + "lab")[1].startswith(late.url + "login")  # no stranger
        assert "LabApp" not in late.log()
        with ThreadPoolExecutor(4) as pool:
            found = list(pool.map(lambda _: ask(late.lab()), range(4)))
        assert [status for status, _ in found] == [200] * 4
        settings = f"{late.url}lab/api/settings?token={late.token}"
        assert ask(settings)[0] == 200
        assert late.log().count("jupyterlab | extension was successfully loaded") == 1


def test_a_lesson_runs_in_jupyterlab_and_nothing_is_asked_of_another_host(
    own: Served, browser: Browser
):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(own.lab("course/00_welcome.ipynb"), wait_until="commit")
    page.wait_for_selector(".jp-Notebook", timeout=120_000)
    idle = page.get_by_text("Python 3 (ipykernel) | Idle")
    expect(idle).to_be_visible(timeout=120_000)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    # Money stays money: with formulas on, "$5 and $10" would be set as one.
    title = page.get_by_role("heading", name="A title with $5 and $10")
    expect(title).to_be_visible(timeout=60_000)
    expect(page.get_by_role("button", name="count 0")).to_be_visible(timeout=120_000)
    page.get_by_role("button", name="count 0").click()
    expect(page.get_by_role("button", name="count 1")).to_be_visible(timeout=60_000)
    files = page.locator(".jp-DirListing-item")
    names = {name.strip() for name in files.all_inner_texts()}
    assert not any("solutions" in name or "gradebook" in name for name in names)
    host = own.url
    here = (host, host.replace("http", "ws"), "data:", "blob:")
    assert [url for url in asked if not url.startswith(here)] == []
    context.close()
