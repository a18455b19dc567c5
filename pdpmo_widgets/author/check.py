"""What of a room is still empty or missing, in plain sentences: `pdpmo check`.

Every part is asked by itself, so that one which is missing hides no other.
"""

import ast
import json
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

from pdpmo_widgets import catalog
from pdpmo_widgets.author import check_exercise, check_lesson
from pdpmo_widgets.author.findings import WORDS, finding
from pdpmo_widgets.author.place import Place, cells, source
from pdpmo_widgets.author.scaffold import present

LEVELS, SHOWN = 4, 60
READERS: dict[str, Callable[[str], object]] = {
    ".py": ast.parse, ".toml": tomllib.loads, ".ipynb": json.loads,
}  # fmt: skip
UNREADABLE = (SyntaxError, ValueError)  # also what tomllib, json and UTF-8 raise
TODO = "TODO"
DOORS = (
    "screen.py", "lesson.py", "exercise.py", "rules.py", "examples.py", "charts.py",
    "paper.py",
)  # fmt: skip
WORD_FILES = ("case", "lesson", "exercise", "paper", "guide")
CONTRACT = (
    "SETTING", "PASS", "BOTS", "BESIDE", "deal", "see", "play", "score", "beside",
    "run", "well_played",
)  # fmt: skip


def open_points(noun: str, root: Path) -> list[str]:
    """A sentence for each thing that is open; [] when the room is written to its end.

    ``root``: the checkout with `course/`, `solutions/` and `tests/`. ValueError when
    the course map has no such module.
    """
    place = Place(catalog.module(noun), root)
    parts = (
        _files, _imports, _about, _questions, _model, check_lesson.lesson,
        check_exercise.exercise, check_exercise.guide, _claims, _league, _placeholders,
    )  # fmt: skip
    found = list(_unreadable(place))
    named = bool(found)
    for part in parts:
        try:
            found += part(place)
        except UNREADABLE:
            if not named:  # it fails on a file that was named, or we do
                raise
    return found


def report(noun: str, root: Path, tell: Callable[[str], None] = print) -> int:
    """Tell what is open in a room, or in all for ""; 1 while something is."""
    nouns = [module.noun for module in catalog.modules()]
    if noun and noun not in nouns:
        tell(WORDS["none"].format(noun=noun, nouns=", ".join(nouns)))
        return 1
    whole = True
    for each in [noun] if noun else nouns:
        found = open_points(each, root)
        line = WORDS["open" if found else "clean"]
        tell(line.format(noun=each, count=len(found)))
        for text in found:
            tell(WORDS["line"].format(text=text))
        whole = whole and not found
    return 0 if whole else 1


def _unreadable(place: Place) -> Iterator[str]:
    """Files that are there and are no Python, TOML or notebook."""
    beside = (place.tests / "claims", place.tests / "league" / "tuned")
    files = [path for folder in beside for path in folder.glob(f"{place.noun}.*")]
    files += place.folder.rglob("*")
    files += (place.tests / "modules" / place.noun).glob("*.py")
    files += [place.course, place.solution, place.root / place.module.exercise]
    for path in sorted(p for p in files if p.suffix in READERS and p.is_file()):
        try:
            READERS[path.suffix](path.read_text("utf-8"))
        except UNREADABLE as error:
            yield finding("unreadable", path=_short(place, path), why=error)


def _files(place: Place) -> Iterator[str]:
    names = [*DOORS, "model/__init__.py", "model/claims.toml"]
    names += [f"words/{name}.toml" for name in WORD_FILES]
    wanted = [place.folder / name for name in names]
    wanted += [place.course, place.solution, place.root / place.module.exercise]
    wanted += [place.tests / "claims" / f"{place.noun}.py"]
    wanted += [place.tests / "league" / "tuned" / f"{place.noun}.toml"]
    beside = place.tests / "modules" / place.noun
    wanted += [beside / "answers.py", beside / "journey.py"]
    for path in wanted:
        if not present(path):
            yield finding("file", path=_short(place, path))
    if not list((place.tests / "modules" / place.noun).glob("test_*.py")):
        yield finding("tests", noun=place.noun)


def _imports(place: Place) -> Iterator[str]:
    for name in ("model", *(door.removesuffix(".py") for door in DOORS), "trail"):
        if why := place.trouble(name):
            yield finding("broken", name=name, why=why)


def _about(place: Place) -> Iterator[str]:
    module = place.module
    if module.draft:
        yield finding("draft")
    if not module.steps:
        yield finding("no_steps")
    if not module.items:
        yield finding("no_items")
    if module.trail and module.trail not in module.items:
        yield finding("no_trail", trail=module.trail)
    if module.trail and not hasattr(place.door("trail"), "strip"):
        yield finding("no_strip", trail=module.trail)


def _questions(place: Place) -> Iterator[str]:
    for id, item in place.module.items.items():
        for name in ("skill", "next"):
            if not getattr(item, name).strip():
                yield finding("skill", id=id, name=name)
        for row in item.rubric:
            full = [level for level in row.levels if level.strip()]
            if len(full) != LEVELS or len(row.levels) != LEVELS:
                yield finding("row", row=row.row, id=id, count=len(full))


def _model(place: Place) -> Iterator[str]:
    model = place.door("model")
    for name in CONTRACT if model else ():
        if not hasattr(model, name):
            yield finding("contract", name=name)


def _claims(place: Place) -> Iterator[str]:
    listed = place.folder / "model" / "claims.toml"
    tests = place.tests / "claims" / f"{place.noun}.py"
    if not listed.is_file() or not tests.is_file():
        return
    tree = ast.parse(tests.read_text("utf-8"))
    known = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    claims = tomllib.loads(listed.read_text("utf-8"))
    if not claims:
        yield finding("no_claims")
    for id in claims:
        if id not in known:
            yield finding("claim", id=id, noun=place.noun)


def _league(place: Place) -> Iterator[str]:
    path = place.tests / "league" / "tuned" / f"{place.noun}.toml"
    if path.is_file() and not tomllib.loads(path.read_text("utf-8")).get("seeds"):
        yield finding("tuned", noun=place.noun)


def _placeholders(place: Place) -> Iterator[str]:
    """Whatever says TODO: in the room, in its notebooks and in its tests."""
    texts = [p for p in place.folder.rglob("*") if p.suffix in (".py", ".toml")]
    texts += (place.tests / "modules" / place.noun).glob("*.py")
    texts += [place.tests / "claims" / f"{place.noun}.py"]
    texts += [place.tests / "league" / "tuned" / f"{place.noun}.toml"]
    for path in sorted(path for path in texts if path.is_file()):
        for number, text in enumerate(path.read_text("utf-8").splitlines(), 1):
            if TODO in text:
                about = {"path": _short(place, path), "line": number}
                yield finding("placeholder", **about, text=_shown(text))
    for path in (place.course, place.solution):
        for cell in cells(path):
            for text in filter(lambda line: TODO in line, source(cell).splitlines()):
                about = {"path": _short(place, path), "cell": cell["id"]}
                yield finding("placeholder_cell", **about, text=_shown(text))


def _shown(text: str) -> str:
    found = text[text.index(TODO) :]
    return found if len(found) <= SHOWN else f"{found[:SHOWN]}…"


def _short(place: Place, path: Path) -> str:
    for base in (place.folder.parents[2], place.root):
        if path.is_relative_to(base):
            return path.relative_to(base).as_posix()
    return str(path)
