"""Ways to spoil a hand-in: the folder submitted/<student>/<exercise> is changed."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pdpmo_widgets.store.values import clean, fingerprint

STEM = "01_purpose"
Spoil = Callable[[Path], None]
SCRIPT = "<script>window.hacked = 1; fetch('/api/contents')</script>"
CODE = (
    "import os, pathlib\npathlib.Path('../../../owned.txt').write_text('x')\n"
    "os.environ['OWNED'] = '1'"
)


def notebook(change: Callable[[dict[str, Any]], None]) -> Spoil:
    """Spoil the notebook by a function of its JSON."""

    def spoil(folder: Path) -> None:
        path = folder / f"{STEM}.ipynb"
        book = json.loads(path.read_text("utf-8"))
        change(book)
        path.write_text(json.dumps(book), "utf-8")

    return spoil


def raw(data: bytes, name: str = f"{STEM}.ipynb") -> Spoil:
    """Other bytes in the place of a file."""
    return lambda folder: (folder / name).write_bytes(data) and None


def answers(change: Callable[[dict[str, Any]], None]) -> Spoil:
    """Spoil the answers by a function of their JSON."""

    def spoil(folder: Path) -> None:
        path = folder / "answers.json"
        found = json.loads(path.read_text("utf-8"))
        change(found)
        path.write_text(json.dumps(found), "utf-8")

    return spoil


def sealed(change: Callable[[dict[str, Any]], None]) -> Spoil:
    """Change the answers and make their digest anew, as anybody can."""

    def spoil(found: dict[str, Any]) -> None:
        change(found["answers"])
        found["digest"] = fingerprint(clean(found["answers"]))

    return answers(spoil)


def cell(book: dict[str, Any], id: str) -> dict[str, Any]:
    """A cell of a notebook by its id."""
    return next(c for c in book["cells"] if c["id"] == id)


def link(name: str, target: str) -> Spoil:
    """A link in the place of a file."""

    def spoil(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(target)

    return spoil


def fifo(name: str) -> Spoil:
    """A pipe that waits for a writer for ever."""

    def spoil(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return spoil


def large(name: str, size: int) -> Spoil:
    """A file of zeros of so many bytes."""

    def spoil(folder: Path) -> None:
        with (folder / name).open("wb") as file:
            file.truncate(size)

    return spoil


def gone(name: str) -> Spoil:
    """Take a file away."""
    return lambda folder: (folder / name).unlink()


def a_folder(name: str) -> Spoil:
    """A folder in the place of a file."""

    def spoil(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).mkdir()

    return spoil
