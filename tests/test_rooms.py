"""Below the rooms no code names one: what is asked of a module, `catalog` answers.

A noun stands in code as a literal of its own (``"purpose"``), as the beginning of a key
(``"purpose.charter"``) or of a file's name (``"01_purpose.ipynb"``). Sentences, such as
those of a help text, may give an example; so may comments and docstrings.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import pdpmo_widgets
from pdpmo_widgets import catalog

HOME = Path(pdpmo_widgets.__file__).parent
ROOMS = HOME / "modules"
NOUNS = {one.noun for one in catalog.modules()}
# Nouns that are everyday words of code, too: `{"value": 3}`, the team of the case. They
# are refused only as what they would be mistaken for: a noun that is passed on.
EVERYDAY = {"value", "team"}
EXCEPTIONS = {
    "simulation/couplings.py": "the one table of what a module leaves to which other",
    "instruments/measure_audit.py": "what a measure is for is a column of its audit",
}
FILES = sorted(path for path in HOME.rglob("*.py") if ROOMS not in path.parents)


def takers() -> set[str]:
    """Functions and classes of the package that take a noun."""
    found = set()
    for path in HOME.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            inner = node.body if isinstance(node, ast.ClassDef) else [node]
            for one in inner:
                if isinstance(one, ast.FunctionDef) and _takes(one):
                    found.add(one.name if one.name != "__init__" else node.name)
    return found


def _takes(function: ast.FunctionDef) -> bool:
    return any(one.arg == "noun" for one in function.args.args)


TAKERS = takers()


def named(text: str) -> Iterator[tuple[int, str]]:
    """Line and literal wherever a program names a module."""
    tree = ast.parse(text)
    told = [n.value for n in ast.walk(tree) if isinstance(n, ast.Expr)]
    passed = [
        argument
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _called(call) in TAKERS
        for argument in (*call.args, *(word.value for word in call.keywords))
    ]
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            nouns = NOUNS if node in passed else NOUNS - EVERYDAY
            if node not in told and _names(node.value, nouns):
                yield node.lineno, node.value


def _called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def _names(literal: str, nouns: set[str]) -> bool:
    if re.search(r"\s", literal):
        return False
    noun = "|".join(NOUNS)
    file = re.search(rf"(?<!\d)\d\d_({noun})(?![a-z])", literal)
    return bool(file or re.match(rf"({noun})\.", literal)) or literal in nouns


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOME)))
def test_no_code_outside_the_rooms_names_a_module(path: Path):
    found = list(named(path.read_text("utf-8")))
    if str(path.relative_to(HOME)) in EXCEPTIONS:
        assert found, "it is no exception any more"
    else:
        assert not found


def test_functions_that_take_a_noun_are_known():
    assert {"room_words", "told_in", "module", "door", "form", "Marking"} <= TAKERS


@pytest.mark.parametrize(
    "text",
    [
        'room_words("value")',
        'catalog.module(noun="team")',
        'Marking("value")',
        'ask("purpose")',
        'key == "purpose.charter"',
        'desk.get("value.scorecard")',
        'f"purpose.{name}"',
        'Path("exercises/01_purpose/01_purpose.ipynb")',
        'name = "04_value"',
        '{"welcome": 1}',
    ],
)
def test_code_that_names_a_module_is_found(text: str):
    assert list(named(text))


@pytest.mark.parametrize(
    "text",
    [
        '"""The room purpose."""',
        "x = 1  # purpose",
        'help = "01_purpose or purpose"',
        '{"value": 3, "team": 9}',
        'chart.send("value")',
        '"purposeful"',
        '"report_value"',
    ],
)
def test_everyday_words_and_examples_are_left_alone(text: str):
    assert not list(named(text))
