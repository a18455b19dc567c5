"""What happened in a run, step by step: for the log, the debrief, the coach."""

from collections.abc import Iterator, Mapping
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import Case
from pdpmo_widgets.modules.purpose.model.check import Decisions, charter_of, steps_of
from pdpmo_widgets.modules.purpose.model.result import Outcome, play
from pdpmo_widgets.modules.purpose.model.seen import Seen, see
from pdpmo_widgets.simulation.basics import DecisionError, Entry
from pdpmo_widgets.simulation.debrief import Moment


def moments(case: Case, decisions: Decisions) -> tuple[Moment, ...]:
    """Every step with what it told; what came of it only where a charter was sent.

    DecisionError for steps that cannot be read.
    """
    steps = steps_of(decisions, case)
    outcome = _played(case, decisions)
    return (*_steps(case, steps, outcome), *_charter(case, decisions, outcome))


def _played(case: Case, decisions: Decisions) -> Outcome | None:
    """The year, if there is a charter to send."""
    try:
        return play(case, decisions)
    except DecisionError:
        return None


def _steps(
    case: Case, steps: list[dict[str, Any]], outcome: Outcome | None
) -> Iterator[Moment]:
    for at, step in enumerate(steps, 1):
        seen = see(case, {"steps": steps[:at]})
        yield _step(step, seen, outcome)


def _step(step: Mapping[str, Any], seen: Seen, outcome: Outcome | None) -> Moment:
    who = tuple(step.get("who", ()))
    params: dict[str, object] = {"who": list(who)}
    if "interest" in step:
        params["outcome"] = step["interest"]
    if "outcomes" in step:
        params["outcomes"] = list(step["outcomes"] or ())
    came = () if outcome is None else _came(outcome, who)
    return Moment(
        "steps", who, "evening", who, Entry(f"did.{step['do']}", params),
        seen.costs[-1], "hours", seen.log[-1], came,
    )  # fmt: skip


def _came(outcome: Outcome, who: tuple[str, ...]) -> tuple[Entry, ...]:
    """What the year says of the people of a step, each sentence once."""
    told = [e for q in outcome.quarters for e in q.because if e.who and e.who in who]
    return tuple({(e.id, e.who): e for e in reversed(told)}.values())[::-1]


def _charter(
    case: Case, decisions: Decisions, outcome: Outcome | None
) -> Iterator[Moment]:
    if outcome is None:
        return
    charter = charter_of(decisions, case)
    params: dict[str, object] = {
        "outcomes": list(charter["outcomes"]), "outcomes_not": list(charter["not_now"]),
        "who": charter["sponsor"], "review": charter["review"],
    }  # fmt: skip
    chance = Entry("came.mandate", {"chance": round(100 * outcome.expected)})
    done = [e for q in outcome.quarters for e in q.because if not e.who]
    yield Moment(
        "charter", tuple(charter["outcomes"]), "board", (charter["sponsor"],),
        Entry("did.charter", params), 0, "hours", (),
        (chance, *(e for e in done if e.id != "because.steady")),
    )  # fmt: skip
