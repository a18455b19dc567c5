"""Files that a page loads: unchanging addresses, so that a browser may keep them.

The address carries a mark of the installed versions; when one changes the address does.
"""

import hashlib
from importlib.metadata import version

from jupyter_server.base.handlers import FileFindHandler
from tornado.web import HTTPError
from voila.static_file_handler import MultiStaticFileHandler, TemplateStaticFileHandler

PARTS = ("voila", "anywidget", "jupyterlab_widgets", "pdpmo-widgets")
KEEP = "public, max-age=31536000, immutable"


def mark() -> str:
    """Short mark of the versions that decide what the files contain."""
    words = " ".join(f"{part}={version(part)}" for part in PARTS)
    return hashlib.sha256(words.encode()).hexdigest()[:12]


class KeptStatic(MultiStaticFileHandler):
    """Voilà's own scripts."""

    def set_extra_headers(self, path: str) -> None:
        """The address changes with the version, so it is kept for a year."""
        self.set_header("Cache-Control", KEEP)


class KeptExtension(FileFindHandler):
    """Scripts of the widget libraries."""

    def set_headers(self) -> None:
        """The same; Jupyter would forbid a browser to keep them."""
        super().set_headers()
        self.set_header("Cache-Control", KEEP)


class Template(TemplateStaticFileHandler):
    """Files of the templates; an odd address is a missing file, not an error."""

    def parse_url_path(self, path: str) -> str:
        """Only `<our template or its base>/static/<file>` is looked for."""
        parts = path.split("/")
        if len(parts) < 3 or parts[0] not in ("pdpmo", "base") or parts[1] != "static":
            raise HTTPError(404)
        return str(super().parse_url_path(path))
