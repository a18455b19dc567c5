"""What can be decided in "Twelve hours before the board", and what can be played."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import (
    OUTCOMES,
    PEOPLE,
    REVIEWS,
    Case,
    Visible,
)
from pdpmo_widgets.modules.purpose.model.setting import FIRST, Setting
from pdpmo_widgets.simulation.schema import Fields, Kinds, OneOf, Rounds, SomeOf, within
from pdpmo_widgets.simulation.schema_read import complete, read

Decisions = Mapping[str, Any]
StepNeeds = dict[str, dict[str, tuple[str, Any]]]
WHO, OUTCOME = "people.{}.name", "outcomes.{}.name"


def _some(most: int, optional: bool = False) -> SomeOf:
    return SomeOf(OUTCOMES, OUTCOME, most=most, least=most, optional=optional)


def step_needs(there: Sequence[str], unwritten: bool = False) -> StepNeeds:
    """What belongs to each step; the first edition also sent drafts of its own."""
    one = ("whom you meet", SomeOf(there, WHO, most=1, least=1))
    two = ("the pair", SomeOf(there, WHO, most=2, least=2))
    return {
        "interview": {"who": one},
        "corridor": {"who": one},
        "pair": {
            "who": two,
            "interest": ("the shared interest", OneOf(OUTCOMES, OUTCOME)),
        },
        "workshop": {},
        "draft": {"outcomes": ("the draft’s list of outcomes", _some(3, unwritten))},
        "tell": {"who": one},
    }


STEP_NEEDS = step_needs(PEOPLE)
OVER = (
    "That takes {takes} hours and you have {left} left. "
    "Choose something shorter or write the charter."
)


def _twice(charter: Mapping[str, Any]) -> str:
    both = set(charter["outcomes"]) & set(charter["not_now"])
    said = "One outcome is both promised and ‘not now’. Choose one place."
    return said if both else ""


def _charter(there: Sequence[str]) -> Fields:
    return Fields(
        {
            "outcomes": ("the list of promises", _some(3)),
            "not_now": ("the list of ‘not now’", _some(2)),
            "sponsor": ("the sponsor", OneOf(there, WHO)),
            "review": ("the quarter of the review", OneOf(REVIEWS)),
        },
        late={"not_now": (_twice,)},
        of="decided.charter",
    )


def _steps(setting: Setting, there: Sequence[str]) -> Rounds:
    costs = setting.costs
    return Rounds(
        Kinds(
            "do",
            "what you do",
            {
                do: Fields(parts, of=f"decided.{do}", whole=True)
                for do, parts in step_needs(there, setting.EARLY).items()
            },
        ),
        each="step",
        most=int(setting.hours / min(costs.values())) + 1,
        rules=(within(lambda step: costs[step["do"]], setting.hours, OVER),),
    )


@lru_cache
def run_of(setting: Setting, there: tuple[str, ...] = PEOPLE) -> Fields:
    """What can be decided with so many hours, among those who are there."""
    steps = ("the steps", _steps(setting, there))
    return Fields({"steps": steps, "charter": ("the charter", _charter(there))})


# Reads whatever was kept, a draft of the first edition that nobody wrote among it.
RUN, STEPS = run_of(FIRST), _steps(FIRST, PEOPLE)


def decisions(visible: Visible, look: Callable[..., Any] | None = None) -> Fields:
    """What can be decided on a case, whatever a ``look`` tells."""
    return run_of(visible.setting, visible.there)


def steps_of(given: Decisions, case: Case | None = None) -> list[dict[str, Any]]:
    """The checked steps; DecisionError for anything that is not a step.

    The charter is not looked at: it may be half written.
    """
    part = Fields({"steps": _run(case).parts["steps"]})
    return list(read(part, given)["steps"])


def charter_of(given: Decisions, case: Case | None = None) -> dict[str, Any]:
    """The checked charter; DecisionError when it is missing or incomplete."""
    part = Fields({"charter": _run(case).parts["charter"]})
    return dict(complete(part, given)["charter"])


def _run(case: Case | None) -> Fields:
    return RUN if case is None else run_of(case.setting, case.there)
