"""The gate in front of every handler: odd paths and closed doors end here.

Voilà 0.5 checks its allow-list before it resolves `..`, so a permissive pattern can
be walked around. We refuse such paths before any handler sees them, on every door.
"""

import re
from typing import Any
from urllib.parse import unquote

from tornado.httputil import HTTPServerRequest
from tornado.routing import Matcher

DEEPEST = 5  # rounds of percent-encoding that are undone before a path is refused

# What our doors know. Jupyter's own handlers answer others, like TRACE, with a
# traceback in the log and an empty page.
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
KERNEL = r"\w+-\w+-\w+-\w+-\w+"
# All that a page of a class server asks for; anything else does not exist there.
CLASS_DOORS = re.compile(
    r"/$|/voila(/render(/.*)?)?$|/pdpmo/.+|/voila/files/.+"
    r"|/voila/(templates|static|labextensions)/.+|/voila/api/(themes|shutdown)/.+"
    rf"|/api/kernels/{KERNEL}(/channels)?$"
)


def crooked(path: str) -> bool:
    """True for a path with `..`, a dot-file, a backslash or a control character.

    Percent-encoding is undone as often as it was done, since a proxy may undo it once
    more than we expect; what is still encoded after that is refused as well.
    """
    for _ in range(DEEPEST):
        plain = unquote(path)
        if plain == path:
            break
        path = plain
    else:
        return True
    if "\\" in path or any(ord(sign) < 32 for sign in path):
        return True
    return any(part.startswith(".") for part in path.split("/"))


class Gate(Matcher):
    """Matches the requests that must be refused. `doors`: None leaves all open."""

    def __init__(self, base_url: str, doors: re.Pattern[str] | None = None) -> None:
        self.base = base_url.rstrip("/")
        self.doors = doors

    def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
        """An empty dict (matched, so refused) or None (goes on to its handler)."""
        path = request.path or "/"
        if request.method not in METHODS or crooked(path):
            return {}
        if self.doors and not self.doors.match(path.removeprefix(self.base) or "/"):
            return {}
        return None
