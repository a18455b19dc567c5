"""Answers as learners would hand them in: a model answer, and pieces of one."""

import ast
from functools import cache
from pathlib import Path
from typing import Any

import nbformat

from pdpmo_widgets import catalog
from pdpmo_widgets.grading.deals import case_name
from pdpmo_widgets.modules.purpose import model as purpose
from pdpmo_widgets.modules.purpose.rules import agreement as rules_agreement
from pdpmo_widgets.modules.purpose.rules import people as rules_people
from pdpmo_widgets.modules.welcome import model as welcome
from pdpmo_widgets.modules.welcome import rules as rules_welcome
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


def board(decisions: dict[str, Any]) -> dict[str, Any]:
    """A run of a bot as the card of the simulation keeps it."""
    steps = [
        {"do": s["do"], "who": s.get("who", []), "card": s.get("interest")}
        for s in decisions["steps"]
    ]
    charter = {**decisions["charter"], "review": str(decisions["charter"]["review"])}
    return {"steps": steps, "charter": charter, "done": True, "run": 0}


def of_purpose(learner: str, bot: str = "informed") -> dict[str, Any]:
    """Model answers by item and part; the simulation as the bot plays it."""
    case = rules_people.board(learner)
    played = purpose.well_played(case) if bot == "best" else purpose.run(bot, case)
    table = rules_agreement.table(learner)
    agreement = {
        "w": f"{table.w:.2f}".replace(".", ","),
        "lots": "0.2",
        "reading": table.reading,
        "overlap": str(table.overlap),
    }
    needs = {
        f"needs.{who}": {"pick": pick, "sure": 85, "done": True}
        for who, pick in rules_people.needs(learner).items()
    }
    return {
        "board": board(played),
        "standing": {"place": rules_people.standing(learner), "done": True},
        "changes": {"place": rules_people.changes(learner), "done": True},
        "agreement": {"text": agreement},
        "charter": {"text": sample("purpose", "charter")},
        **needs,
    }


def of_welcome(learner: str, bot: str = "informed") -> dict[str, Any]:
    """Model answers by item and part; the four offices as the bot chooses."""
    grades, truths = key("welcome", "claims")["key"], key("welcome", "ranges")["key"]
    place = {card["id"]: grades[card["id"]] for card in rules_welcome.claims(learner)}
    ranges = {
        f"ranges.{one['id']}": {
            "low": truths[one["id"]] - 4,
            "high": truths[one["id"]] + 4,
        }
        for one in rules_welcome.questions(learner)
    }
    return {
        "offices": {**welcome.run(bot, rules_welcome.offices(learner)), "done": True},
        "claims": {"place": place, "done": True},
        "map": {"text": sample("welcome", "map")},
        **ranges,
    }


def book(noun: str, learner: str, answers: dict[str, Any]) -> bytes:
    """The answers.json of a learner with these answers."""
    kept = {"learner.me": Entry({"name": "Ada", "id": learner}, 1)}
    for name, value in answers.items():
        item, _, rest = name.partition(".")
        dealt = "" if item in ("charter", "map") else f".{case_name(learner)}"
        kept[f"{noun}.{item}{dealt}" + (f".{rest}" if rest else "")] = Entry(value, 1)
    return encode(Record(noun, rev=1, answers=kept))
