"""The shelf: a contents manager that holds `course/` and `exercises/`, nothing else.

The server's root is the folder of the course, so that a learner's exercise stays where
it is and nothing has to be copied. Every path that any handler asks for is resolved,
links included, and must end inside one of the two folders.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jupyter_server.files.handlers import FilesHandler
from jupyter_server.services.contents.largefilemanager import LargeFileManager
from tornado import web
from traitlets import List, Unicode, default

OPEN = ("course", "exercises")


def within(root: Path, place: Path, folders: Iterable[str] = OPEN) -> bool:
    """True when `place`, links followed, is open: the root or in one of `folders`."""
    real, base = place.resolve(), root.resolve()
    if real == base:
        return True
    for name in folders:
        folder = base / name
        if folder.is_symlink():
            continue  # a link could point to the solutions
        if real == folder or folder in real.parents:
            inner = real.relative_to(folder).parts
            return not any(part.startswith(".") for part in inner)
    return False


class Shelf(LargeFileManager):
    """Files of the course only. Everything else "does not exist" (404)."""

    folders = List(Unicode(), list(OPEN), help="Folders that are open.").tag(
        config=True
    )

    @default("files_handler_class")
    def _files_by_contents(self) -> type:
        # Jupyter's default reads the disk without asking this manager.
        return FilesHandler

    @default("files_handler_params")
    def _nowhere(self) -> dict[str, str]:
        return {"path": "/nowhere"}  # the handler demands a folder and never reads it

    def _get_os_path(self, path: str) -> str:
        place: str = super()._get_os_path(path)
        if not self._within(Path(place)):
            raise web.HTTPError(404, "There is no such page in the course.")
        return place

    def _dir_model(self, path: str, content: bool = True) -> dict[str, Any]:
        """A folder and what may be seen in it (Jupyter's own stops at a closed one)."""
        model: dict[str, Any] = super()._dir_model(path, content=False)
        if content:
            folder = Path(self._get_os_path(path))
            names = [entry.name for entry in folder.iterdir() if self._shown(entry)]
            model["content"] = [
                self.get(f"{path}/{name}".strip("/"), content=False)
                for name in sorted(names)
            ]
            model["format"] = "json"
        return model

    def _shown(self, entry: Path) -> bool:
        if entry.name.startswith(".") or not self.should_list(entry.name):
            return False
        known = entry.is_dir() or entry.is_file()
        return known and self._within(entry)

    def _within(self, place: Path) -> bool:
        return within(Path(self.root_dir), place, self.folders)

    def place(self, path: str) -> str:
        """Where a file of the shelf is on the disk; HTTPError 404 when not on it."""
        return self._get_os_path(path.strip("/"))

    def page(self, path: str) -> bool:
        """True when `path` (like `course/00_welcome.ipynb`) is a page to show."""
        if not path.endswith(".ipynb"):
            return False
        try:
            return Path(self.place(path)).is_file()
        except (web.HTTPError, OSError, ValueError):
            return False
