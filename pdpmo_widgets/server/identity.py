"""Who a visitor of a class is: a signed cookie, before any kernel, for 400 days.

Two tabs that a new visitor opens at once would each start a kernel for another
identity, and the last cookie would win. So a browser without a cookie is sent round
once, and only comes in with the cookie that it then has.
"""

from typing import Any

from tornado.httputil import url_concat

from pdpmo_widgets.server.refused import RefusedError

DAYS = 400  # the longest that a browser keeps a cookie (RFC 6265bis, 5.5)
SENT_ROUND = "came"  # marks the address of the second try; page.js takes it away

COOKIE = {
    "cookie_options": {"expires_days": DAYS},
    "get_secure_cookie_kwargs": {"max_age_days": DAYS + 1},
}


def let_in(handler: Any) -> bool:
    """True when the request came with an identity, which is then renewed.

    Otherwise the handler has been told to redirect. RefusedError when the browser
    brings no cookie although it was given one.
    """
    provider = handler.identity_provider
    if provider.get_user_cookie(handler) is not None:
        provider.set_login_cookie(handler, handler.current_user)
        return True
    if handler.get_query_argument(SENT_ROUND, ""):
        raise RefusedError(400, "no_cookie")
    handler.set_header("Cache-Control", "no-store")
    handler.redirect(url_concat(handler.request.uri, {SENT_ROUND: "1"}))
    return False
