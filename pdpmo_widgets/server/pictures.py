"""Pictures beside a notebook, by way of the shelf; no other file leaves it."""

import mimetypes
from pathlib import Path

from jupyter_server.base.handlers import JupyterHandler
from tornado import web

from pdpmo_widgets.server.shelf import Shelf

KINDS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")


class Picture(JupyterHandler):
    """Serves an image of `course/` or `exercises/`."""

    def initialize(self, shelf: Shelf) -> None:
        """The shelf decides what is open."""
        self.shelf = shelf

    @web.authenticated
    def get(self, path: str) -> None:
        """An image, or 404. An SVG may not run scripts."""
        place = Path(self.shelf.place(path))
        if place.suffix.lower() not in KINDS or not place.is_file():
            raise web.HTTPError(404)
        kind = mimetypes.guess_type(place.name)[0] or "application/octet-stream"
        self.set_header("Content-Type", kind)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Content-Security-Policy", "default-src 'none'; sandbox")
        self.finish(place.read_bytes())
