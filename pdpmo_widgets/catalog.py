"""The course map: finds the rooms of the modules by their folders.

A room is a package `modules/<noun>/` with a `module.toml`; that file holds all that
others need to know of it, and `door` loads a part of it when it is asked for. A module
that is no draft and has its notebook in `course/` is ready, the others are announced.
"""

import pkgutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

ROOMS = "pdpmo_widgets.modules"
MAP = "course/index.ipynb"


@dataclass(frozen=True)
class RubricRow:
    """A row of a rubric: its id, what it is called, and its four levels in words."""

    id: str
    row: str
    levels: tuple[str, ...]


@dataclass(frozen=True)
class GradedItem:
    """A graded question, by the name of its cell.

    ``skill`` that it trains; ``next`` step for whoever missed most of it; ``title`` if
    the exercise's words have none; ``rubric`` where a coach reads it; ``certainty``:
    what learners say of how sure they are, "forecasts", "ranges" or "".
    """

    id: str
    skill: str
    next: str
    title: str = ""
    rubric: tuple[RubricRow, ...] = ()
    certainty: str = ""


@dataclass(frozen=True)
class Step:
    """One step of a page, which is one `## ` heading of its notebook.

    `id`: its address, like `predict` in `01_purpose.ipynb#predict`; `title`: the
    heading; `keys` of the journey: when all are complete the step is done (none: it is
    read); `minutes`: words / 200 + 12 s a decision + thinking; 0 where nobody counted.
    """

    id: str
    title: str
    keys: tuple[str, ...] = ()
    minutes: int = 0

    @property
    def name(self) -> str:
        """What a bar or a button calls it: the heading up to its colon."""
        return self.title.partition(": ")[0]


@dataclass(frozen=True)
class Module:
    """One module. `minutes` is what we expect of a first pass, in minutes.

    `steps` of its page; `items`: its graded questions; `trail`: the question
    whose decisions a coach sees one by one, or ""; `draft`: it has no screens yet;
    `leader`: what it is called where the map shows what the leader practises, or "";
    `examples`: what stands in for an answer of it that was never given, by their keys.
    """

    number: int
    noun: str
    driver: str
    title: str
    promise: str
    minutes: int
    skill: str
    leaves: str
    draft: bool = False
    leader: str = ""
    trail: str = ""
    steps: tuple[Step, ...] = ()
    items: Mapping[str, GradedItem] = field(default_factory=dict)
    examples: Mapping[str, str] = field(default_factory=dict)

    @property
    def stem(self) -> str:
        """File name without its ending, like `01_purpose`."""
        return f"{self.number:02d}_{self.noun}"

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the journey that its steps ask for, in the order of the page."""
        return tuple(key for step in self.steps for key in step.keys)

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


def _read(package: str, name: str) -> dict[str, Any]:
    return tomllib.loads(files(package).joinpath(name).read_text("utf-8"))


@cache
def modules() -> tuple[Module, ...]:
    """All modules in the order of their numbers.

    ValueError for two of one number or a driver that does not exist.
    """
    rooms = import_module(ROOMS)
    nouns = [found.name for found in pkgutil.iter_modules(rooms.__path__)]
    made = sorted(map(_module, nouns), key=lambda one: one.number)
    numbers = [one.number for one in made]
    if len(set(numbers)) < len(numbers):
        raise ValueError(f"Two modules have the same number: {numbers}.")
    known = {one.noun for one in drivers()}
    if lost := [one.noun for one in made if one.driver not in known]:
        raise ValueError(f"These modules name a driver that does not exist: {lost}.")
    return tuple(made)


def _module(noun: str) -> Module:
    said = _read(f"{ROOMS}.{noun}", "module.toml")
    items = {id: _item(id, one) for id, one in said.pop("item", {}).items()}
    keys, steps = said.pop("steps", ()), said.pop("step", ())
    # A room that has no screens yet names the keys alone: steps without a heading.
    made = [Step("", "", (key,)) for key in keys] or [_step(one) for one in steps]
    return Module(noun=noun, steps=tuple(made), items=items, **said)


def _step(said: dict[str, Any]) -> Step:
    return Step(keys=tuple(said.pop("keys", ())), **said)


def _item(id: str, said: dict[str, Any]) -> GradedItem:
    rows = said.pop("rubric", [])
    rubric = [RubricRow(r["id"], r["row"], tuple(r["levels"])) for r in rows]
    return GradedItem(id, rubric=tuple(rubric), **said)


@cache
def drivers() -> tuple[Driver, ...]:
    """The drivers in the order of the course; what opens and what closes it, too."""
    rows = _read(ROOMS, "drivers.toml").items()
    return tuple(Driver(noun=noun, **words) for noun, words in rows)


def door(noun: str, name: str) -> ModuleType | None:
    """A part of a room, like its `rules`, imported now; None where it has none."""
    place = f"{ROOMS}.{noun}.{name}"
    return import_module(place) if find_spec(place) else None


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


def item(stem: str, id: str) -> GradedItem | None:
    """A graded question of an exercise; None for a coach's own."""
    found = of_stem(stem)
    return found.items.get(id) if found else None


def ready(root: Path) -> tuple[Module, ...]:
    """Modules to be done: no draft, with a notebook below `root`, in `course/`."""
    there = (one for one in modules() if not one.draft)
    return tuple(found for found in there if (root / found.path).is_file())


def neighbours(here: Module, among: tuple[Module, ...]) -> list[Module | None]:
    """The ready modules before and after `here`; None at the ends."""
    before = [found for found in among if found.number < here.number]
    after = [found for found in among if found.number > here.number]
    return [before[-1] if before else None, after[0] if after else None]
