"""The graded exercise of module 01: six tasks marked by rule, one page by a coach."""

from functools import partial
from typing import Any

from ipywidgets import Widget

from pdpmo_widgets.cases.words import STANDARD, sentence, told_in, words
from pdpmo_widgets.grading import rules_agreement, rules_board, rules_charter
from pdpmo_widgets.grading import rules_people as rules
from pdpmo_widgets.grading.marks import Answers, Mark, part
from pdpmo_widgets.grading.page import fields_told
from pdpmo_widgets.lessons import purpose_board as screen
from pdpmo_widgets.lessons.exercise import Exercise, Item
from pdpmo_widgets.models import purpose as model
from pdpmo_widgets.widgets.choice import Choice
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.simulation import Simulation

WORDS, CASE = words("exercise_purpose"), words("purpose")


def board(desk: Desk, learner: str, key: str, industry: str = STANDARD) -> list[Widget]:
    """Twelve hours on the learner's own case, without a way back."""
    said, case = WORDS["board"], rules.board(learner)
    told = told_in(industry, "purpose")

    def answer(value: dict, _: Desk) -> dict:
        shown = screen.view(case, {**value, "done": False}, told)
        return shown | ({"result": {"text": said["sent"]}} if value["done"] else {})

    table = screen.table(told) | {"people": screen.people(case, told)}
    card = Simulation(
        desk=desk, key=key, title=said["title"], ask=said["ask"], **table,
        rewind=False, again=False, answer=answer, plain=(model.DecisionError,),
    )  # fmt: skip
    return [card]


def sorting(
    item: str, desk: Desk, learner: str, key: str, industry: str = STANDARD
) -> list[Widget]:
    """Ten people to put into three bins."""
    said = told_in(industry, "exercise_purpose")[item]
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
    options = [{"id": i, "text": one["name"]} for i, one in CASE["outcomes"].items()]
    return [
        Choice(
            desk=desk, key=f"{key}.{who}", title=said["title"].format(who=name),
            ask=said["ask"], question=said["question"].format(who=name),
            options=options, sure=True, final=False,
        )
        for who in rules.asked(learner)
        for name in [rules.name_of(who)]
    ]  # fmt: skip


def mark_board(answers: Answers, learner: str, futures: tuple[int, ...]) -> Mark:
    """The board's decisions, as the model reads them, in hidden futures."""
    return rules_board.mark_board(_decisions(answers), learner, tuple(futures))


def tell_board(answers: Answers, learner: str) -> list[str]:
    """The steps and the charter, in words."""
    return rules_board.tell_board(_decisions(answers))


def went(answers: Answers) -> bool:
    """Did the learner go to the board?  Until then nothing can be graded."""
    return bool(part(answers.get(""), "done"))


def tell_charter(answers: Answers, learner: str) -> list[str]:
    """The fields of the charter that hold something."""
    return fields_told(WORDS["charter"]["fields"], answers.get(""))


def _decisions(answers: Answers) -> dict[str, Any]:
    return screen.decisions(answers[""]) if went(answers) else {}


exercise = Exercise(
    "purpose",
    WORDS,
    {
        "board": Item(board, tell_board, mark_board, done=went),
        "needs": Item(
            needs,
            rules.tell_needs,
            rules.mark_needs,
            lambda who: list(rules.asked(who)),
        ),
        "standing": Item(
            partial(sorting, "standing"), rules.tell_standing, rules.mark_standing
        ),
        "changes": Item(
            partial(sorting, "changes"), rules.tell_changes, rules.mark_changes
        ),
        "agreement": Item(
            agreement, rules_agreement.tell_agreement, rules_agreement.mark_agreement
        ),
        "charter": Item(
            lambda *_: [], tell_charter, rules_charter.mark_charter, dealt=False
        ),
    },
)
