"""Which addresses never reach a handler."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tornado.httputil import HTTPServerRequest

from pdpmo_widgets.server.gate import CLASS_DOORS, Gate, crooked

CROOKED = (
    "/a/../b",
    "/a/%2e%2e/b",
    "/a/%252e%252e/b",
    "/a/..%2fb",
    "/a/.%2e/b",
    "/.git/config",
    "/voila/files/.env",
    "/a\\b",
    "/a%5cb",
    "/a%00b",
    "/a/./b",
    "/%2525252525252e%2525252525252e/x",
)
STRAIGHT = (
    "/",
    "/lab",
    "/voila/render/course/00_welcome.ipynb",
    "/api/contents/course",
    "/lab/api/settings/@jupyterlab/apputils-extension:themes",
    "/a%20b",
    "/a..b/c",
    "/x.voila.js",
)
UUID = "8049e629-08b2-428e-afa5-41c3c0cb1b88"


@pytest.mark.parametrize("path", CROOKED)
def test_a_crooked_path_is_refused(path: str):
    assert crooked(path)
    assert Gate("/").match(HTTPServerRequest(uri=path)) == {}


@pytest.mark.parametrize("path", STRAIGHT)
def test_an_ordinary_path_goes_on(path: str):
    assert not crooked(path)
    assert Gate("/").match(HTTPServerRequest(uri=path)) is None


@given(st.text(max_size=60))
def test_any_text_is_judged_without_an_error(path: str):
    assert crooked("/" + path) in (True, False)
    assert crooked(f"/{path}/../x")


@pytest.mark.parametrize("base", ["/", "/pmo/"])
def test_a_class_server_opens_its_own_doors_below_its_base(base: str):
    gate = Gate(base, CLASS_DOORS)
    for door in ("voila/render/course/index.ipynb", f"api/kernels/{UUID}/channels"):
        assert gate.match(HTTPServerRequest(uri=base + door)) is None
    for door in ("api/kernels", "api/contents", "lab", f"api/kernels/{UUID}/restart"):
        assert gate.match(HTTPServerRequest(uri=base + door)) == {}
