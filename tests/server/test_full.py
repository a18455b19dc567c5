"""A full server says so in a sentence; nobody who is in loses a page to it."""

import time
from collections.abc import Callable, Iterator
from http.client import HTTPResponse
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import HTTPCookieProcessor, Request, build_opener

import psutil
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe
from tests.server.little import course
from tests.serving import Served, serving

READY = "html[data-ready]"
PAGE = "course/00_welcome.ipynb"
Answer = tuple[int, str, dict[str, str]]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A class of at most three pages, two of one visitor."""
    folder = tmp_path_factory.mktemp("small")
    limits = ("--prepared", "1", "--pages", "3", "--pages-each", "2")
    with serving(course(folder / "c"), folder / "home", *limits, job="serve") as served:
        yield served


def visitor() -> Callable[..., Answer]:
    """Somebody without a browser, who keeps cookies; `ask(url, method)`."""
    opener = build_opener(HTTPCookieProcessor(CookieJar()))

    def ask(url: str, method: str = "GET") -> Answer:
        try:
            answer: HTTPResponse | HTTPError = opener.open(Request(url, method=method))
        except HTTPError as error:
            answer = error
        with answer:
            head = {name.lower(): value for name, value in answer.headers.items()}
            return answer.status or 0, answer.read().decode("utf-8"), head

    return ask


def kernels(served: Served) -> int:
    """How many kernels the server has started and not ended."""
    alive = 0
    for child in psutil.Process(served.pid).children(recursive=True):
        try:
            alive += "ipykernel_launcher" in " ".join(child.cmdline())
        except psutil.NoSuchProcess:
            continue
    return alive


def settled(served: Served, most: int) -> None:
    """Wait until no more than `most` kernels are left."""
    until = time.monotonic() + 90
    while kernels(served) > most:
        assert time.monotonic() < until, "kernels were left behind"
        time.sleep(0.2)


@pytest.mark.timeout(240)
def test_beyond_the_cap_a_sentence_says_when_to_try_again(small: Served):
    got = [visitor()(small.page(PAGE)) for _ in range(3)]
    assert [status for status, _, _ in got] == [200, 200, 200]
    status, text, head = visitor()(small.page(PAGE))
    assert status == 503
    assert head["retry-after"] == "60"
    assert "try again in one minute" in text
    assert "Traceback" not in text
    assert kernels(small) <= 3
    settled(small, 1)  # nobody ever connected, so all but the prepared one go
    assert visitor()(small.page(PAGE))[0] == 200
    settled(small, 1)


@pytest.mark.timeout(240)
def test_openings_without_a_cookie_or_by_head_start_nothing(small: Served):
    settled(small, 1)
    before = kernels(small)
    for _ in range(20):
        bare = build_opener()
        with pytest.raises(HTTPError) as refused:  # sent round, and no cookie again
            bare.open(small.page(PAGE))
        assert refused.value.code == 400
        assert "Allow cookies" in refused.value.read().decode("utf-8")
    ask = visitor()
    assert ask(small.page(PAGE), "HEAD")[0] == 200
    assert ask(small.page("course/none.ipynb"), "HEAD")[0] == 404
    assert kernels(small) <= max(1, before)


@pytest.mark.browser
@pytest.mark.timeout(240)
def test_one_visitor_has_a_share_and_reads_what_to_do(small: Served, browser: Browser):
    settled(small, 1)
    context = browser.new_context(viewport={"width": 390, "height": 800})
    pages = [visit(context.new_page(), small) for _ in range(2)]
    third = context.new_page()
    answer = third.goto(small.page(PAGE))
    assert answer
    assert answer.status == 503
    expect(third.get_by_role("heading")).to_contain_text("You have too many pages")
    expect(third.get_by_text("at most 2 open at once")).to_be_visible()
    assert axe(third) == []
    pages[0].goto("about:blank")
    pages[0].wait_for_timeout(3000)
    third.get_by_role("link", name="Try again").click()
    third.wait_for_selector(READY, state="attached", timeout=120_000)
    expect(pages[1].get_by_role("button", name="count 0")).to_be_visible()
    context.close()


def visit(page: Page, served: Served) -> Page:
    page.goto(served.page(PAGE), wait_until="commit")
    page.wait_for_selector(READY, state="attached", timeout=120_000)
    return page


@pytest.mark.parametrize("job", ["start", "serve"])
@pytest.mark.parametrize("words", ["0", "-1", "many"])
def test_a_number_of_pages_is_a_number(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, job: str, words: str
):
    from pdpmo_widgets.cli import main

    with pytest.raises(SystemExit):
        main([job, "--home", str(tmp_path), "--pages", words])
    assert "1 or more" in capsys.readouterr().err
