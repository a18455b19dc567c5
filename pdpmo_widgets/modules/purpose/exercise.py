"""The graded exercise of module 01: six tasks marked by rule, one page by a coach."""

from functools import partial
from typing import Any

from ipywidgets import Widget

from pdpmo_widgets.cases.words import STANDARD, room_words, sentence, told_in
from pdpmo_widgets.modules.purpose import board
from pdpmo_widgets.modules.purpose.rules import agreement as rules_agreement
from pdpmo_widgets.modules.purpose.rules import people as rules
from pdpmo_widgets.parts.exercise import Exercise
from pdpmo_widgets.widgets.choice import Choice
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.picture import Picture

WORDS, CASE = room_words("purpose", "exercise"), room_words("purpose")


def sorting(
    item: str, desk: Desk, learner: str, key: str, industry: str = STANDARD
) -> list[Widget]:
    """Ten people to put into three bins."""
    said = told_in(industry, "purpose", "exercise")[item]
    told = told_in(industry, "purpose")
    case, shown = rules.sketches(learner)
    cards = [
        {
            "id": one.who,
            "title": told["people"][one.who]["name"],
            "text": " ".join(sentence(told, fact) for fact in one.facts),
            "source": told["people"][one.who]["role"],
        }
        for one in case.people
        if one.who in shown
    ]
    card = Evidence(
        desk=desk, key=key, title=said["title"], ask=said["ask"], cards=cards,
        bins=said["bins"], final=False,
    )  # fmt: skip
    return [card]


def agreement(desk: Desk, learner: str, key: str, _: str = "") -> list[Widget]:
    """A table of ranks, and four questions on it."""
    said, found = WORDS["agreement"], rules_agreement.table(learner)
    head = [said["table"], *(CASE["outcomes"][i]["name"] for i in said["items"])]
    rows = [
        [name, *map(str, row)]
        for name, row in zip(said["names"], found.rows, strict=True)
    ]
    view = {"text": said["text"], "table": {"head": head, "rows": rows}}
    picture = Picture(
        desk=desk, title=said["table_title"], step=False, answer=lambda _, __: view
    )
    form = Journal(
        desk=desk, key=key, title=said["title"], ask=said["ask"],
        fields=rules_agreement.fields(learner),
    )  # fmt: skip
    return [picture, form]


def needs(desk: Desk, learner: str, key: str, _: str = "") -> list[Widget]:
    """Six people of the board's case: what does each need most?"""
    said = WORDS["needs"]
    options: list[dict[str, Any]] = [
        {"id": i, "text": one["name"]} for i, one in CASE["outcomes"].items()
    ]
    options.append({"id": rules.UNKNOWN, "text": said["pass"], "plain": True})
    return [
        Choice(
            desk=desk, key=f"{key}.{who}", title=said["title"].format(who=name),
            ask=said["ask"], question=said["question"].format(who=name),
            options=options, sure=True, final=False,
        )
        for who in rules.asked(learner)
        for name in [rules.name_of(who)]
    ]  # fmt: skip


exercise = Exercise(
    "purpose",
    {
        "board": board.graded,
        "needs": needs,
        "standing": partial(sorting, "standing"),
        "changes": partial(sorting, "changes"),
        "agreement": agreement,
    },
)
