"""The graded exercise of module 00: three tasks marked by rule, one page by a coach."""

from ipywidgets import Widget

from pdpmo_widgets.cases import sentence, words
from pdpmo_widgets.grading import rules_welcome as rules
from pdpmo_widgets.lessons.exercise import Exercise, Item
from pdpmo_widgets.models import welcome as model
from pdpmo_widgets.widgets.decision import Decision
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.range import Range

WORDS, CASE = words("exercise_welcome"), words("welcome")


def offices(desk: Desk, learner: str, key: str, _: str = "") -> list[Widget]:
    """Four organisations, three functions each, one budget."""
    said, case = WORDS["offices"], rules.offices(learner)
    scenes = [
        {
            "id": one.place,
            "title": CASE["places"][one.place]["name"],
            "text": [
                CASE["places"][one.place]["line"],
                said["sign"].format(label=CASE["types"][one.label]),
                *(sentence(CASE, fact) for fact in one.facts),
            ],
        }
        for one in case.offices
    ]
    options = [
        {
            "id": name,
            "label": CASE["functions"][name]["name"],
            "text": CASE["functions"][name]["meaning"],
            "cost": load,
        }
        for name, load in model.LOADS.items()
    ]
    card = Decision(
        desk=desk, key=key, title=said["title"], ask=said["ask"], scenes=scenes,
        options=options, count=model.PICKS, budget=case.budget, unit=said["unit"],
        shared=True, final=False, again=False,
    )  # fmt: skip
    return [card]


def claims(desk: Desk, learner: str, key: str, _: str = "") -> list[Widget]:
    """Six sources to grade."""
    said = WORDS["claims"]
    card = Evidence(
        desk=desk, key=key, title=said["title"], ask=said["ask"],
        cards=rules.claims(learner), bins=said["bins"], final=False,
    )  # fmt: skip
    return [card]


def ranges(desk: Desk, learner: str, key: str, _: str = "") -> list[Widget]:
    """Four quantities, each with a range."""
    said, asked = WORDS["ranges"], rules.questions(learner)
    return [
        Range(
            desk=desk, key=f"{key}.{one['id']}", question=one["question"],
            title=said["title"].format(number=number, all=len(asked)),
            ask=said["ask"], unit=one["unit"], min=0, max=rules.TOP, final=False,
        )
        for number, one in enumerate(asked, 1)
    ]  # fmt: skip


exercise = Exercise(
    "welcome",
    WORDS,
    {
        "offices": Item(offices, rules.tell_offices, rules.mark_offices),
        "claims": Item(claims, rules.tell_claims, rules.mark_claims),
        "ranges": Item(
            ranges,
            rules.tell_ranges,
            rules.mark_ranges,
            lambda learner: [one["id"] for one in rules.questions(learner)],
        ),
    },
)
