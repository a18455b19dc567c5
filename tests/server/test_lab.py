"""The other door: the same notebook in JupyterLab."""

import pytest
from playwright.sync_api import Browser, expect

from tests.serving import Served

pytestmark = pytest.mark.browser


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
