"""Files that a page loads: unchanging addresses, so that a browser may keep them.

The address carries a mark of the installed versions; when one changes the address does.
"""

import gzip
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.base.handlers import FileFindHandler
from tornado.web import HTTPError, RequestHandler
from voila.static_file_handler import MultiStaticFileHandler, TemplateStaticFileHandler

from pdpmo_widgets.widgets import kit

PARTS = ("voila", "anywidget", "jupyterlab_widgets", "pdpmo-widgets")
KEEP = "public, max-age=31536000, immutable"
# The parts of Voilà's script and of the widget libraries' that every page asks for, in
# the browser's order. A part that is not named, or not there in another version, is
# asked for by itself as before.
CHUNKS = Path(__file__).with_name("chunks.txt")


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


@cache
def chunks(folders: Sequence[str], extensions: Sequence[str] = ()) -> bytes:
    """All parts of the scripts that a page needs as one, compressed by gzip.

    Seventy small files one after the other cost a page most of a second. `folders` hold
    Voilà's, `extensions` JupyterLab's extensions.
    """
    found = []
    for name in CHUNKS.read_text("utf-8").split():
        inner = name.removeprefix("labextensions/")
        places = (Path(at, inner) for at in (folders if inner == name else extensions))
        file = next((place for place in places if place.is_file()), None)
        found += [file.read_bytes()] if file else []
    return gzip.compress(b"\n;\n".join(found), 9, mtime=0)


@cache
def packed_kit(mark: str) -> bytes:
    """The screens' code of this mark, compressed by gzip; KeyError for another."""
    return gzip.compress(kit.BY_MARK[mark].code, 9, mtime=0)


class Script(RequestHandler):
    """A script of ours; compressed once, not for each visitor."""

    def send(self, packed: bytes) -> None:
        """Send it as it is, plain where a browser does not unpack."""
        unpacks = "gzip" in self.request.headers.get("Accept-Encoding", "")
        self.set_header("Content-Type", "text/javascript; charset=utf-8")
        self.set_header("Cache-Control", KEEP)
        self.set_header("Vary", "Accept-Encoding")
        if unpacks:
            self.set_header("Content-Encoding", "gzip")
        self.write(packed if unpacks else gzip.decompress(packed))


class Kit(Script):
    """The screens' code of this server's mark; a page of another asks its kernel."""

    @allow_unauthenticated
    def get(self, mark: str) -> None:
        """The kit, or nothing at all: never another one than was asked for."""
        if mark not in kit.BY_MARK:
            raise HTTPError(404)
        self.send(packed_kit(mark))


class Chunks(Script):
    """Voilà's script and the widget libraries' in one file."""

    def initialize(self, paths: list[str], extensions: list[str]) -> None:
        """The folders in which the files are looked for."""
        self.paths, self.extensions = tuple(paths), tuple(extensions)

    @allow_unauthenticated
    def get(self) -> None:
        """The whole of it."""
        self.send(chunks(self.paths, self.extensions))
