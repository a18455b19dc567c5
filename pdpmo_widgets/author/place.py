"""Where the parts of a room lie in a checkout, and what its notebooks call."""

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from types import ModuleType
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.catalog import ROOMS, Module


@dataclass(frozen=True)
class Graded:
    """A graded cell: its name, its points, and is it a coach's to grade?"""

    id: str
    points: float
    by_coach: bool


@dataclass(frozen=True)
class Place:
    """A room, and ``root``, the checkout that holds its notebooks and its tests."""

    module: Module
    root: Path

    @property
    def noun(self) -> str:
        """The noun of the room."""
        return self.module.noun

    @property
    def folder(self) -> Path:
        """The folder of the room itself."""
        return Path(str(files(f"{ROOMS}.{self.noun}")))

    @property
    def course(self) -> Path:
        """The notebook that learners read."""
        return self.root / self.module.path

    @property
    def solution(self) -> Path:
        """The coach's notebook of the exercise."""
        stem = self.module.stem
        return self.root / "solutions" / stem / f"{stem}.ipynb"

    @property
    def tests(self) -> Path:
        """The tests of the checkout."""
        return self.root / "tests"

    def door(self, name: str) -> ModuleType | None:
        """A part of the room, imported; None where it has none."""
        return catalog.door(self.noun, name)


def cells(notebook: Path) -> list[dict[str, Any]]:
    """The cells of a notebook; [] when it is missing."""
    if not notebook.is_file():
        return []
    found: list[dict[str, Any]] = json.loads(notebook.read_bytes())["cells"]
    return found


def source(cell: dict[str, Any]) -> str:
    """The text of a cell."""
    return "".join(cell["source"])


def calls(notebook: Path, name: str) -> list[str]:
    """What is called on ``name`` without arguments: `welcome.keep()` gives `keep`."""
    return [method for method, texts in _called(notebook, name) if not texts]


def asked(notebook: Path, method: str) -> list[str]:
    """The first argument of each `exercise.<method>(…)`."""
    found = _called(notebook, "exercise")
    return [texts[0] for called, texts in found if called == method and texts]


def _called(notebook: Path, name: str) -> Iterator[tuple[str, list[str]]]:
    """Each `name.<method>(…)` of the code cells: the method, and its texts."""
    for cell in cells(notebook):
        code = source(cell) if cell["cell_type"] == "code" else ""
        for node in ast.walk(ast.parse(code)):
            match node:
                case ast.Call(func=ast.Attribute(ast.Name(found), method)):
                    if found == name:
                        yield method, [text for one in node.args for text in _text(one)]


def _text(node: ast.expr) -> list[str]:
    match node:
        case ast.Constant(str(text)):
            return [text]
    return []


def graded(notebook: Path) -> list[Graded]:
    """The graded cells of an exercise."""
    about = [cell["metadata"].get("nbgrader", {}) for cell in cells(notebook)]
    return [
        Graded(one["grade_id"], float(one["points"]), bool(one.get("solution")))
        for one in about
        if one.get("grade")
    ]
