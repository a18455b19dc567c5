"""What can be decided in "Twelve hours before the board", and what can be played."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import (
    OUTCOMES,
    PEOPLE,
    REVIEWS,
    Visible,
)
from pdpmo_widgets.modules.purpose.model.setting import SETTING, Setting
from pdpmo_widgets.simulation.schema import Fields, Kinds, OneOf, Rounds, SomeOf, within
from pdpmo_widgets.simulation.schema_read import complete, read

Decisions = Mapping[str, Any]
WHO, OUTCOME = "people.{}.name", "outcomes.{}.name"


def _some(most: int, optional: bool = False) -> SomeOf:
    return SomeOf(OUTCOMES, OUTCOME, most=most, least=most, optional=optional)


ONE = ("whom you meet", SomeOf(PEOPLE, WHO, most=1, least=1))
TWO = ("the pair", SomeOf(PEOPLE, WHO, most=2, least=2))
STEP_NEEDS: dict[str, dict[str, tuple[str, Any]]] = {
    "interview": {"who": ONE},
    "corridor": {"who": ONE},
    "pair": {
        "who": TWO,
        "interest": ("the shared interest", OneOf(OUTCOMES, OUTCOME)),
    },
    "workshop": {},
    "draft": {"outcomes": ("the list of outcomes", _some(3, optional=True))},
    "tell": {"who": ONE},
}
OVER = (
    "That takes {takes} hours and you have {left} left. "
    "Choose something shorter or write the charter."
)


def _twice(charter: Mapping[str, Any]) -> str:
    both = set(charter["outcomes"]) & set(charter["not_now"])
    said = "One outcome is both promised and ‘not now’. Choose one place."
    return said if both else ""


CHARTER = Fields(
    {
        "outcomes": ("the list of promises", _some(3)),
        "not_now": ("the list of ‘not now’", _some(2)),
        "sponsor": ("the sponsor", OneOf(PEOPLE, WHO)),
        "review": ("the quarter of the review", OneOf(REVIEWS)),
    },
    late={"not_now": (_twice,)},
    of="decided.charter",
)


def _steps(setting: Setting) -> Rounds:
    costs = setting.costs
    return Rounds(
        Kinds(
            "do",
            "what you do",
            {
                do: Fields(parts, of=f"decided.{do}", whole=True)
                for do, parts in STEP_NEEDS.items()
            },
        ),
        each="step",
        most=int(setting.hours / min(costs.values())) + 1,
        rules=(within(lambda step: costs[step["do"]], setting.hours, OVER),),
    )


@lru_cache
def run_of(setting: Setting) -> Fields:
    """What can be decided when there are so many hours and a step takes so many."""
    steps = ("the steps", _steps(setting))
    return Fields({"steps": steps, "charter": ("the charter", CHARTER)})


STEPS, RUN = _steps(SETTING), run_of(SETTING)


def decisions(visible: Visible, look: Callable[..., Any] | None = None) -> Fields:
    """What can be decided: the same for every case, whatever a ``look`` tells."""
    return RUN


def steps_of(given: Decisions, setting: Setting = SETTING) -> list[dict[str, Any]]:
    """The checked steps; DecisionError for anything that is not a step.

    The charter is not looked at: it may be half written.
    """
    part = Fields({"steps": run_of(setting).parts["steps"]})
    return list(read(part, given)["steps"])


def charter_of(given: Decisions) -> dict[str, Any]:
    """The checked charter; DecisionError when it is missing or incomplete."""
    part = Fields({"charter": RUN.parts["charter"]})
    return dict(complete(part, given)["charter"])
