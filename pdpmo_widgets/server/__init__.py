"""One server for the course: pages as apps, and only the course's own folders.

A Jupyter server extension on top of Voilà's handlers (voila 0.5). It is used by
`pdpmo start` (own machine), `pdpmo serve` (a class) and by Binder's or a Hub's
server. Importing this package imports no server library.
"""

from typing import Any


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Tell Jupyter where the extension is."""
    return [{"module": "pdpmo_widgets.server"}]


def _load_jupyter_server_extension(server_app: Any) -> None:
    """Called by Jupyter with its running server."""
    from pdpmo_widgets.server.extension import load

    load(server_app)
