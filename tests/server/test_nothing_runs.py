"""What learners wrote never runs in the coach's browser, wherever the coach reads it.

nbgrader's formgrader and JupyterLab on a graded cohort, our feedback and our report,
and the feedback that nbgrader itself makes.
"""

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.grading.course import Course
from tests.coach.nasty import PEOPLE, cohort
from tests.grading.spoil import STEM
from tests.serving import PATIENCE, _end

pytestmark = pytest.mark.timeout(600)
TOKEN = "a-token-for-the-coach"
# What runs, or would if somebody pressed it; and what a page must not have loaded.
ACTIVE = """() => {
  const found = [];
  for (const one of document.querySelectorAll("*"))
    for (const {name, value} of one.attributes)
      if ((name.startsWith("on") && /pwned/.test(value)) ||
          (/^\\s*javascript:/i.test(value) && /pwned/.test(value)) ||
          (["src", "href", "srcdoc", "action", "data", "style"].includes(name) &&
            /pwned|evil\\.invalid/.test(value)))
        found.push(`${one.tagName} ${name}=${value.slice(0, 80)}`);
  for (const one of document.querySelectorAll("script, style"))
    if (/pwned/.test(one.textContent) && !one.textContent.includes("formgrade"))
      found.push(one.tagName + one.textContent.slice(0, 120));
  if (window.pwned) found.push("window.pwned");
  return found;
}"""


@dataclass
class Watch:
    """A browser context, and what was seen in it that must not be."""

    context: BrowserContext
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.on("dialog", self._dialog)
        self.context.on("request", self._request)

    def _dialog(self, dialog: object) -> None:
        self.wrong.append("a dialog")
        dialog.dismiss()  # type: ignore[attr-defined]

    def _request(self, request: Request) -> None:
        if "pwned=1" in request.url or "evil.invalid" in request.url:
            self.wrong.append(request.url)

    def look(self, address: str, ready: str, wait: str = "visible") -> Page:
        """Open a page, let it settle, and ask every frame what is active in it."""
        page = self.context.new_page()
        page.goto(address)
        page.wait_for_selector(ready, state=wait, timeout=60_000)  # type: ignore
        page.wait_for_timeout(500)  # an event of an image comes after the page
        for frame in page.frames:
            self.wrong += [f"{address}: {one}" for one in frame.evaluate(ACTIVE)]
        return page


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Cohort:
    return cohort(tmp_path_factory.mktemp("nasty"))


@pytest.fixture
def watch(browser: Browser) -> Iterator[Watch]:
    context = browser.new_context()
    # What a page of nbgrader fetches from elsewhere is not there in a test.
    context.route(lambda url: "127.0.0.1" not in url and "file:" not in url,
                  lambda route: route.abort())  # fmt: skip
    seen = Watch(context)
    yield seen
    context.close()
    assert seen.wrong == []


@pytest.fixture(scope="module")
def lab(made: Cohort, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """JupyterLab with formgrader on the cohort, as a coach starts it; its address."""
    home = tmp_path_factory.mktemp("jupyter")
    env = {k: v for k, v in os.environ.items() if not k.startswith("JUPYTER")}
    env |= {
        "JUPYTER_RUNTIME_DIR": str(home),
        "JUPYTER_CONFIG_DIR": str(home / "config"),
    }
    words = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root",
             "--ServerApp.ip=127.0.0.1", "--port=0",
             f"--IdentityProvider.token={TOKEN}",
             f"--ServerApp.root_dir={made.folder}"]  # fmt: skip
    with (home / "log.txt").open("w") as out:
        process = subprocess.Popen(
            words, cwd=made.folder, env=env, stdout=out, stderr=out
        )
    try:
        yield _address(home, process)
    finally:
        _end(process)


def _address(home: Path, process: "subprocess.Popen[bytes]") -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        for path in home.glob("jpserver-*.json"):
            with contextlib.suppress(OSError, ValueError):
                return str(json.loads(path.read_text("utf-8"))["url"])
        time.sleep(0.1)
    raise RuntimeError((home / "log.txt").read_text("utf-8"))


def test_formgrader_shows_every_list_and_runs_nothing(made, lab, watch):
    pages = {
        "": "tbody tr",
        f"/manage_submissions/{STEM}": "tbody tr",
        f"/gradebook/{STEM}/{STEM}": "tbody tr",
        "/manage_students": "tbody tr",
        **{f"/manage_students/{id}/{STEM}": "tbody tr" for id in PEOPLE},
    }
    for path, ready in pages.items():
        watch.look(f"{lab}formgrader{path}?token={TOKEN}", ready, "attached")


def test_formgrader_shows_each_hand_in_and_runs_nothing(made, lab, watch):
    asked = """select n.id, s.student_id from submitted_notebook n
    join submitted_assignment s on s.id = n.assignment_id"""
    with closing(sqlite3.connect(made.folder / "gradebook.db")) as book:
        found = dict(book.execute(asked).fetchall())
    assert set(found.values()) == set(PEOPLE)
    for id in found:
        page = watch.look(f"{lab}formgrader/submissions/{id}?token={TOKEN}", ".score")
        assert "window.pwned=1" in page.inner_text("body")


@pytest.mark.parametrize("id", PEOPLE)
def test_jupyterlab_shows_a_graded_notebook_and_runs_nothing(made, lab, watch, id):
    path = f"autograded/{id}/{STEM}/{STEM}.ipynb"
    page = watch.look(
        f"{lab}lab/tree/{path}?reset&token={TOKEN}", ".jp-Notebook .jp-Cell"
    )
    page.wait_for_selector(".jp-OutputArea-output", timeout=60_000)
    assert page.evaluate(ACTIVE) == []


def test_our_feedback_and_report_are_text(made, watch):
    pages = [*(made.folder / "feedback").rglob("*.html")]
    assert len(pages) == len(PEOPLE)
    for path in [*pages, *(made.folder / "reports").glob("*.html")]:
        page = watch.look(path.as_uri(), "body")
        assert "window.pwned=1" in page.inner_text("body")


def test_the_feedback_that_nbgrader_makes_is_text_too(made, watch):
    course = Course(made.folder, root=made.folder)
    for id in PEOPLE:
        page = watch.look(course.feedback(STEM, id).as_uri(), "body")
        assert "window.pwned=1" in page.inner_text("body")
