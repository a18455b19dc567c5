"""Decisions as a learner hands them in, checked one by one, and turned to arrays."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations_with_replacement
from typing import Any

from pdpmo_widgets.cases.team import SKILLS
from pdpmo_widgets.modules.team.model.case import HOWS, Case, Q
from pdpmo_widgets.modules.team.model.moves import STANDS
from pdpmo_widgets.modules.team.model.plans import Plans, empty, spent
from pdpmo_widgets.modules.team.model.world import AT, Whole, World
from pdpmo_widgets.modules.team.model.year import Flags
from pdpmo_widgets.simulation.basics import DecisionError
from pdpmo_widgets.simulation.inputs import Look, interval, looks, mapping, pick, whole

Decisions = Mapping[str, Any]
Names = dict[str, str]
MOST = 40  # looks


def looks_of(case: Case, decisions: Decisions) -> tuple[Look, ...]:
    """Whose levels to look at, and how, within the hours; each person once."""
    given = mapping(decisions, "your decision")
    ways = dict.fromkeys(price(case), tuple(m.who for m in case.members))
    found = looks(given.get("looks", []), "the list of checks", ways, MOST, again=True)
    if len({look.what for look in found}) != len(found):
        raise DecisionError("You check somebody twice. Please leave one check out.")
    hours = sum(price(case)[look.how] for look in found)
    if hours > case.setting.hours:
        raise DecisionError(
            f"Your checks take {hours} hours and you have {case.setting.hours}. "
            "Please leave some out."
        )
    return found


def price(case: Case) -> dict[str, int]:
    """Hours that each kind of check takes."""
    return {"peers": case.setting.peers, "sample": case.setting.sample}


def plan_of(case: Case, decisions: Decisions, w: World) -> Plans:
    """The checked plan as arrays; DecisionError for what cannot be played."""
    given = mapping(decisions, "your decision")
    people, streams = [m.who for m in case.members], [one.id for one in case.streams]
    plan = empty(len(streams), len(people))
    _fill(plan.lead[0], given.get("lead", {}), streams, people, "the leads")
    _fill(plan.deputy[0], given.get("deputy", {}), streams, people, "the stand-ins")
    where = "the courses"
    for who, skill in mapping(given.get("train", {}), where, len(people)).items():
        at = people.index(pick(who, "a person on a course", people))
        plan.train[0, at] = AT[pick(skill, "the skill of a course", SKILLS)]
    plan.hire[0] = _maybe(given.get("hire"), "the hire", streams)
    plan.promote[0] = _maybe(given.get("promote"), "the promotion", people)
    talk = mapping(given.get("talk", {}), "the conversation", 5)
    plan.talk[0] = _maybe(talk.get("who"), "whom you talk to", people)
    plan.how[0] = _maybe(talk.get("how"), "what you say", list(HOWS))
    for id, ends in mapping(given.get("contract", {}), "the contracts", 20).items():
        at = streams.index(pick(id, "a stream for a contract", streams))
        interval(ends, "the time of a contract", 1, Q)
        first, last = (whole(end, "a quarter of a contract", 1, Q) for end in ends)
        plan.contract[0, at, first - 1 : last] = True
    _possible(case, plan, float(spent(w, plan)[0]))
    return plan


def _fill(
    into: Whole, given: object, streams: list[str], people: list[str], where: str
) -> None:
    for id, who in mapping(given, where, len(streams)).items():
        at = streams.index(pick(id, f"a stream among {where}", streams))
        into[at] = _maybe(who, f"somebody among {where}", people)


def _maybe(value: object, where: str, options: list[str]) -> int:
    """Where the choice stands among the options; -1 where nothing was chosen."""
    return -1 if value is None else options.index(pick(value, where, options))


def _possible(case: Case, plan: Plans, cost: float) -> None:
    names = [m.who.capitalize() for m in case.members]
    lead, deputy = plan.lead[0], plan.deputy[0]
    for at, name in enumerate(names):
        if (lead == at).sum() > 1:
            raise DecisionError(
                f"{name} leads more than one stream. Please choose somebody else."
            )
        if (deputy == at).sum() > STANDS:
            raise DecisionError(
                f"{name} stands in for more than {STANDS} streams. "
                "Please choose somebody else."
            )
    for stream, one, other in zip(case.streams, lead, deputy, strict=True):
        if other >= 0 and (one < 0 or one == other):
            raise DecisionError(
                f"The stand-in of the stream “{stream.id}” needs a lead who is "
                "somebody else. Please change one of the two."
            )
    if cost > case.setting.budget:
        raise DecisionError(
            f"Your plan costs ${cost:,.0f} thousand and you have "
            f"${case.setting.budget:,.0f} thousand. Please leave something out."
        )


def decisions_of(
    case_people: list[str], streams: list[str], plan: Plans
) -> dict[str, Any]:
    """A plan in arrays as the JSON that a learner would hand in.

    Of a contract with a gap, which a planner makes now and then, the longest time
    without one is kept: nobody can hand in more.
    """
    return {
        "lead": _named(plan.lead[0], streams, case_people),
        "deputy": _named(plan.deputy[0], streams, case_people),
        "train": _named(plan.train[0], case_people, SKILLS),
        "contract": {
            id: _longest(row)
            for id, row in zip(streams, plan.contract[0], strict=True)
            if row.any()
        },
        "talk": _named([plan.talk[0]], ["who"], case_people)
        | _named([plan.how[0]], ["how"], HOWS),
        **_named([plan.hire[0]], ["hire"], streams),
        **_named([plan.promote[0]], ["promote"], case_people),
    }


def _longest(row: Flags) -> list[int]:
    """From which quarter to which a contract holds without a gap, the longest time."""
    times = combinations_with_replacement(range(1, Q + 1), 2)
    held = [(first, last) for first, last in times if row[first - 1 : last].all()]
    first, last = max(held, key=lambda time: time[1] - time[0])
    return [first, last]


def _named(row: Iterable[int], keys: Sequence[str], names: Sequence[str]) -> Names:
    """What was chosen under each key; nothing is written where nothing was."""
    return {key: names[at] for key, at in zip(keys, row, strict=True) if at >= 0}
