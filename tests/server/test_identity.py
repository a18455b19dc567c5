"""Who a visitor is lasts 400 days from the last visit."""

import json
import time
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

import pytest
from tornado.web import create_signed_value, decode_signed_value

from tests.serving import Served

DAY = 86_400.0
PATH = "voila/render/course/00_welcome.ipynb"


def ask(served: Served, cookie: str = "") -> tuple[int, SimpleCookie, str]:
    """Status, cookies and target of the answer to one request without a browser."""
    there = urlsplit(served.url)
    line = HTTPConnection(there.hostname or "", there.port, timeout=120)
    line.request("GET", there.path + PATH, headers={"Cookie": cookie} if cookie else {})
    answer = line.getresponse()
    answer.read()
    jar: SimpleCookie = SimpleCookie()
    for name, value in answer.getheaders():
        if name.lower() == "set-cookie":
            jar.load(value)
    line.close()
    return answer.status, jar, answer.getheader("Location") or ""


def name_of(served: Served) -> str:
    return "username-" + urlsplit(served.url).netloc.replace(".", "-").replace(":", "-")


def signed(served: Served, days: float) -> str:
    """A cookie as this server signed it some days ago."""
    who = dict.fromkeys(
        ("name", "display_name", "initials", "color", "avatar_url"), "x"
    )
    value = json.dumps({**who, "username": "ada"})
    secret = (served.home / "cookie.key").read_bytes()
    then = time.time() - days * DAY
    return create_signed_value(
        secret, name_of(served), value, clock=lambda: then
    ).decode()


def lasts(jar: SimpleCookie, name: str) -> float:
    """Days until a cookie ends."""
    return (parsedate_to_datetime(jar[name]["expires"]).timestamp() - time.time()) / DAY


def test_a_new_visitor_gets_a_cookie_for_400_days_before_any_kernel(many: Served):
    status, jar, target = ask(many)
    assert status == 302
    assert target.endswith(PATH + "?came=1")
    assert lasts(jar, name_of(many)) == pytest.approx(400, abs=1)


@pytest.mark.parametrize("days", [1, 45, 399])
def test_each_visit_renews_it_and_keeps_who_one_is(many: Served, days: float):
    name = name_of(many)
    status, jar, _ = ask(many, f"{name}={signed(many, days)}")
    assert status == 200
    assert lasts(jar, name) == pytest.approx(400, abs=1)
    secret = (many.home / "cookie.key").read_bytes()
    value = decode_signed_value(secret, name, jar[name].value, max_age_days=1)
    assert json.loads(value or b"{}")["username"] == "ada"


def test_after_more_than_that_one_is_somebody_new(many: Served):
    status, jar, _ = ask(many, f"{name_of(many)}={signed(many, 402)}")
    assert status == 302
    assert name_of(many) in jar
