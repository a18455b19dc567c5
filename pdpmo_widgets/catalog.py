"""The course map: every module with its number, its driver and its promise.

The words stand in `cases/catalog.toml`; the order there is the order of the course.
A module whose notebook exists in `course/` is ready, the others are announced.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WORDS = Path(__file__).parent / "cases" / "catalog.toml"
MAP = "course/index.ipynb"


@dataclass(frozen=True)
class Module:
    """One module. `minutes` is what we expect of a first pass, in minutes."""

    number: int
    noun: str
    driver: str
    title: str
    promise: str
    minutes: int
    skill: str
    leaves: str

    @property
    def stem(self) -> str:
        """File name without its ending, like `01_purpose`."""
        return f"{self.number:02d}_{self.noun}"

    @property
    def path(self) -> str:
        """Notebook, seen from the folder of the course: `course/01_purpose.ipynb`."""
        return f"course/{self.stem}.ipynb"

    @property
    def exercise(self) -> str:
        """Graded notebook: `exercises/01_purpose/01_purpose.ipynb`."""
        return f"exercises/{self.stem}/{self.stem}.ipynb"

    @property
    def href(self) -> str:
        """Link from one page of `course/` to this one, the same under every door."""
        return f"{self.stem}.ipynb"


@dataclass(frozen=True)
class Driver:
    """One of the framework's drivers, with the question that it answers."""

    noun: str
    name: str
    question: str


@cache
def _words() -> dict[str, dict[str, dict[str, str]]]:
    with WORDS.open("rb") as file:
        return tomllib.load(file)


@cache
def modules() -> tuple[Module, ...]:
    """All modules in the order of the course, numbers from 0."""
    rows = enumerate(_words()["module"])
    return tuple(Module(number=at, **row) for at, row in rows)  # type: ignore[arg-type]


@cache
def drivers() -> tuple[Driver, ...]:
    """The drivers in the order of the course; the welcome and the capstone too."""
    rows = _words()["driver"].items()
    return tuple(Driver(noun=noun, **words) for noun, words in rows)


def module(noun: str) -> Module:
    """The module of a noun. ValueError when there is none."""
    for found in modules():
        if found.noun == noun:
            return found
    raise ValueError(f"There is no module called {noun!r} in the course.")


def of_path(path: str) -> Module | None:
    """The module whose lesson or exercise `path` is, seen from the course's folder."""
    for found in modules():
        if path in (found.path, found.exercise):
            return found
    return None


def of_stem(stem: str) -> Module | None:
    """The module of a file name without its ending, like `01_purpose`."""
    return next((found for found in modules() if found.stem == stem), None)


def ready(root: Path) -> tuple[Module, ...]:
    """Modules whose notebook exists below `root`, the folder that holds `course/`."""
    return tuple(found for found in modules() if (root / found.path).is_file())


def neighbours(here: Module, among: tuple[Module, ...]) -> list[Module | None]:
    """The ready modules before and after `here`; None at the ends."""
    before = [found for found in among if found.number < here.number]
    after = [found for found in among if found.number > here.number]
    return [before[-1] if before else None, after[0] if after else None]
