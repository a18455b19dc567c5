"""Answers as learners would hand them in: a model answer, and pieces of one."""

import ast
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

import nbformat

from pdpmo_widgets import catalog
from pdpmo_widgets.grading.deals import Edition, case_name
from pdpmo_widgets.grading.word import WORD
from pdpmo_widgets.store.record import Entry, Record, encode

ROOT = Path(__file__).parents[2]
STEMS = {
    module.noun: module.stem
    for module in catalog.modules()
    if (ROOT / "solutions" / module.stem).is_dir()
}


@cache
def solution(noun: str) -> nbformat.NotebookNode:
    stem = STEMS[noun]
    return nbformat.read(ROOT / "solutions" / stem / f"{stem}.ipynb", as_version=4)


def calls(noun: str, name: str) -> dict[str, tuple[list[Any], dict[str, Any]]]:
    """Arguments of each `exercise.<name>(item, …)` in the solution, by item."""
    found = {}
    for cell in solution(noun).cells:
        for node in ast.walk(
            ast.parse(cell.source if cell.cell_type == "code" else "")
        ):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == name:
                args = [ast.literal_eval(arg) for arg in node.args]
                key = {k.arg: ast.literal_eval(k.value) for k in node.keywords}
                found[args[0]] = (args[1:], key)
    return found


def key(noun: str, item: str) -> dict[str, Any]:
    return calls(noun, "mark")[item][1]


def sample(noun: str, item: str) -> dict[str, Any]:
    return calls(noun, "sample")[item][0][0]


def model_answers(noun: str, learner: str, bot: str = "informed") -> dict[str, Any]:
    """Answers by item and part as somebody who knows would give them; the room's own.

    ``bot`` plays the simulation: a player of the model, or "best".
    """
    room = import_module(f"tests.modules.{noun}.answers")
    return room.model_answers(learner, bot)


of_purpose = partial(model_answers, "purpose")
of_welcome = partial(model_answers, "welcome")


def book(
    noun: str, learner: str, answers: dict[str, Any], word: str | None = None
) -> bytes:
    """The answers.json of a learner with these answers, made for `dealt`."""
    rules = catalog.door(noun, "rules").RULES
    kept = {"learner.me": Entry({"name": "Ada", "id": learner}, 1)}
    if word is not None:
        kept[WORD] = Entry(word, 1)
    dealt = Edition().dealt(learner, word)
    for name, value in answers.items():
        item, _, rest = name.partition(".")
        case = f".{case_name(dealt)}" if item in rules and rules[item].dealt else ""
        kept[f"{noun}.{item}{case}" + (f".{rest}" if rest else "")] = Entry(value, 1)
    return encode(Record(noun, rev=1, answers=kept))
