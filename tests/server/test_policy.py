"""What a browser may do with our pages, and which methods a door knows."""

import http.client
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pdpmo_widgets.server.policy import origin, policy
from tests.server.little import course
from tests.serving import Served, serving


def directives(text: str) -> dict[str, list[str]]:
    found = [part.split() for part in text.split(";") if part.strip()]
    return {name: values for name, *values in found}


def asked(served: Served, path: str, method: str = "GET", host: str = "") -> tuple:
    """Status, policy and body of a request; `host`: what it says for Host."""
    at = urlsplit(served.url)
    line = http.client.HTTPConnection(at.hostname or "", at.port, timeout=60)
    headers = {"Host": host} if host else {}
    line.request(method, f"{path}?token={served.token}", headers=headers)
    answer = line.getresponse()
    body = answer.read().decode()
    return answer.status, answer.headers.get("Content-Security-Policy", ""), body


def test_a_page_may_ask_its_own_host_only_and_is_framed_by_nobody(own: Served):
    _, found, _ = asked(own, "/voila/render/course/00_welcome.ipynb")
    said, host = directives(found), urlsplit(own.url).netloc
    assert said["connect-src"] == [
        "'self'", f"ws://{host}", f"wss://{host}", "blob:", "data:",
    ]  # fmt: skip
    assert said["frame-ancestors"] == ["'none'"]


@pytest.mark.parametrize("host", ["a;b", "x y", "*", "", "a.b/c", "evil' x"])
def test_no_host_header_writes_into_the_policy(host: str):
    assert directives(policy(host))["connect-src"] == ["'self'", "blob:", "data:"]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://lms.example.org/course/1?x=y", "https://lms.example.org"),
        ("lms.example.org", "https://lms.example.org"),
        ("http://localhost:8080", "http://localhost:8080"),
    ],
)
def test_a_platforms_origin_is_read_from_its_address(address: str, found: str):
    assert origin(address) == found


@pytest.mark.parametrize("address", ["", "ftp://x", "https://a b", "'none'; x", "*"])
def test_what_is_no_platform_is_refused(address: str):
    with pytest.raises(ValueError, match="no address"):
        origin(address)


@pytest.mark.parametrize("path", ["/voila/render/course/00_welcome.ipynb", "/", "/x"])
@pytest.mark.parametrize("method", ["TRACE", "PROPFIND", "FOO"])
def test_an_odd_method_gets_one_sentence_and_no_traceback(
    own: Served, path: str, method: str
):
    before = len(own.log())
    status, _, body = asked(own, path, method)
    assert status == 405
    assert "A browser opens the pages" in body
    assert "Traceback" not in own.log()[before:]


def test_a_platform_that_was_named_may_frame_the_course(tmp_path: Path):
    ours = course(tmp_path / "c")
    lms = ("--lms", "https://lms.example.org/x", "--prepared", "0")
    with serving(ours, tmp_path / "home", *lms, job="serve") as served:
        at = urlsplit(served.url)
        line = http.client.HTTPConnection(at.hostname or "", at.port, timeout=60)
        line.request("GET", "/voila/render/course/00_welcome.ipynb")
        answer = line.getresponse()
    said = directives(answer.headers["Content-Security-Policy"])
    assert said["frame-ancestors"] == ["https://lms.example.org"]
    cookie = answer.headers["Set-Cookie"]  # without these a frame would keep none
    assert "SameSite=None" in cookie
    assert "Secure" in cookie
