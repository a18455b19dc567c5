"""What a browser may do with our pages: ask nobody else, and be framed by nobody.

Unless a learning platform's address was given: it may show the course in a frame.
"""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

# A host as it may stand in a policy: what else comes in a Host header is left out.
HOST = re.compile(r"(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+)(:\d{1,5})?")


def policy(host: str, frames: Sequence[str] = ()) -> str:
    """The Content-Security-Policy of a page that was asked for at `host`.

    `frames`: origins that may frame it. Browsers before 2022 do not count a websocket
    of the same host as 'self', so it is named.
    """
    lines = f" ws://{host} wss://{host}" if HOST.fullmatch(host) else ""
    around = " ".join(frames) or "'none'"
    return (
        f"frame-ancestors {around}; "
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        f"font-src 'self' data:; connect-src 'self'{lines} blob: data:; "
        "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
        "form-action 'self'"
    )


def origin(address: str) -> str:
    """Scheme and host of a platform's address; ValueError for anything else."""
    parts = urlsplit(address if "://" in address else f"https://{address}")
    if parts.scheme not in ("http", "https") or not HOST.fullmatch(parts.netloc):
        raise ValueError(f"{address} is no address of a platform")
    return f"{parts.scheme}://{parts.netloc}"
