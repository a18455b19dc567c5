"""The first step of a new module: every file of its room, in its place.

The files stand in `template/` as in a checkout, with NOUN and STEM in their names. They
are a small room that runs; whatever is still to be written says TODO.
"""

import keyword
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.catalog import Module

ROOM = Path(__file__).with_name("template")
MODULES = Path("pdpmo_widgets/modules")
MINUTES, HIGHEST = 100, 99  # of a new module, until its author knows better
NOUN = re.compile(r"[a-z][a-z]+")
# What a room that has these already keeps as it is, whatever its files are called.
WHOLE = ("pdpmo_widgets/modules/NOUN/model", "tests/modules/NOUN")
ALWAYS = ("test_room.py", "answers.py", "journey.py")
REST = "# The question whose decisions"


class ScaffoldError(ValueError):
    """The module cannot be laid out; ``args[0]`` says why and what to do."""


@dataclass(frozen=True)
class Laid:
    """The files that are ``new``, and the ``module.toml`` that was ``completed``."""

    new: tuple[Path, ...]
    completed: Path | None = None


def scaffold(
    noun: str, root: Path, number: int | None = None, driver: str = ""
) -> Laid:
    """Write the files of a module below ``root``, the checkout; nothing is replaced.

    ``number`` and ``driver`` are those of a new noun. A file that is there already is
    left as it is; a `module.toml` without steps and questions gets them at its end.
    ScaffoldError, before anything is written, for a noun that cannot be laid out and
    when nothing is missing.
    """
    module = _module(noun, number, driver)
    names = _names(module)
    told = {path: Path(_called(path, names)) for path in _templates(module)}
    kept = [Path(_called(Path(folder), names)) for folder in WHOLE]
    kept = [folder for folder in kept if (root / folder).is_dir()]
    new = {p: root / t for p, t in told.items() if not _there(root / t, root, kept)}
    about = root / MODULES / noun / "module.toml"
    incomplete = about.is_file() and not _has_questions(about)
    if not new and not incomplete:
        raise ScaffoldError(f"Nothing was written: all of {noun} exists already.")
    for template, path in new.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".ipynb":
            _notebook(template, path, names)
        else:
            path.write_text(_fill(template.read_text("utf-8"), names), "utf-8")
    if incomplete:
        _complete(about, names)
    return Laid(tuple(new.values()), about if incomplete else None)


def present(path: Path) -> bool:
    """Is it there, as a file or, for Python, as a package of the same name?"""
    return path.is_file() or (path.with_suffix("") / "__init__.py").is_file()


def _templates(module: Module) -> list[Path]:
    """The files of a room; no trail for one whose questions are set and have none."""
    trail = bool(module.trail) or not module.items
    every = sorted(path for path in ROOM.rglob("*") if path.is_file())
    return [path for path in every if trail or path.name.split(".")[0] != "trail"]


def _called(template: Path, names: dict[str, Any]) -> str:
    inside = template.relative_to(ROOM) if template.is_absolute() else template
    path = inside.as_posix().removesuffix(".txt")
    return path.replace("NOUN", names["noun"]).replace("STEM", names["stem"])


def _there(path: Path, root: Path, kept: list[Path]) -> bool:
    inside = any(path.is_relative_to(root / folder) for folder in kept)
    return present(path) or (inside and path.name not in ALWAYS)


def _module(noun: str, number: int | None, driver: str) -> Module:
    """The module as the map has it, or a new one; ScaffoldError for neither."""
    known = {module.noun: module for module in catalog.modules()}
    if noun in known:
        if number is not None or driver:
            raise ScaffoldError(
                f"{noun!r} is on the course map already. Leave out --number and "
                "--driver; to change them, edit its module.toml."
            )
        return known[noun]
    drivers = [one.noun for one in catalog.drivers()]
    if number is None or not driver:
        raise ScaffoldError(
            f"The course map has no module {noun!r}. It has {', '.join(known)}. "
            f"To add one, say its number and driver: "
            f"pdpmo scaffold {noun} --number {len(known)} --driver {drivers[-2]}"
        )
    if not NOUN.fullmatch(noun):
        raise ScaffoldError(f"A noun is one word in small letters, and not {noun!r}.")
    if keyword.iskeyword(noun):  # it names a package that is imported
        raise ScaffoldError(f"{noun!r} is a word of Python itself. Choose another.")
    if driver not in drivers:
        raise ScaffoldError(
            f"There is no driver {driver!r}. Choose one of {', '.join(drivers)}."
        )
    _free(number, {module.number: module.noun for module in known.values()})
    return Module(
        number, noun, driver, minutes=MINUTES, title=f"TODO: title of {noun}",
        promise=f"TODO: the promise of {noun} in one sentence.",
        skill=f"TODO: skill that {noun} practises",
        leaves=f"TODO: what one leaves {noun} with",
    )  # fmt: skip


def _free(number: int, taken: dict[int, str]) -> None:
    if number in taken:
        raise ScaffoldError(
            f"{number} is the number of {taken[number]}. Choose another."
        )
    if not 0 <= number <= HIGHEST:
        raise ScaffoldError(f"{number} is no number from 0 to {HIGHEST}.")


def _names(module: Module) -> dict[str, Any]:
    names = ("noun", "stem", "number", "driver", "title", "promise", "minutes", "skill")
    found = {name: getattr(module, name) for name in (*names, "leaves")}
    return found | {"two": f"{module.number:02d}"}


def _fill(text: str, names: dict[str, Any]) -> str:
    return Template(text).substitute(names)


def _has_questions(about: Path) -> bool:
    said = tomllib.loads(about.read_text("utf-8"))
    return "steps" in said or "item" in said


def _complete(about: Path, names: dict[str, Any]) -> None:
    text = (ROOM / MODULES / "NOUN" / "module.toml.txt").read_text("utf-8")
    rest = _fill(text[text.index(REST) :], names)
    before = about.read_text("utf-8").rstrip("\n")
    about.write_text(f"{before}\n{rest}", "utf-8")


def _notebook(template: Path, path: Path, names: dict[str, Any]) -> None:
    import nbformat

    book = nbformat.read(template, as_version=4)
    book.metadata["title"] = _fill(book.metadata["title"], names)
    for cell in book.cells:
        cell.source = _fill(cell.source, names)
    nbformat.write(book, path)
