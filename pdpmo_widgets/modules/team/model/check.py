"""Decisions as a learner hands them in, checked one by one, and turned to arrays."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from pdpmo_widgets.cases.team import SKILLS
from pdpmo_widgets.modules.team.model.case import HOWS, Case, Q
from pdpmo_widgets.modules.team.model.moves import STANDS
from pdpmo_widgets.modules.team.model.plans import Plans, empty, spent
from pdpmo_widgets.modules.team.model.world import AT, Whole, World
from pdpmo_widgets.simulation.basics import DecisionError
from pdpmo_widgets.simulation.inputs import mapping, pick, rows, whole

Decisions = Mapping[str, Any]


def checks_of(case: Case, decisions: Decisions) -> tuple[tuple[str, str], ...]:
    """Whom to ask about, and how: pairs of person and check, within the hours."""
    given = mapping(decisions, "your decision")
    ids = [m.who for m in case.members]
    wanted = mapping(given.get("checks", {}), "the list of checks", len(ids))
    found = tuple(
        (pick(who, "a person to check", ids), pick(how, "a check", tuple(price(case))))
        for who, how in wanted.items()
    )
    hours = sum(price(case)[how] for _, how in found)
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
    plan.hire[0] = _maybe(given.get("hire", "none"), "the hire", streams)
    plan.promote[0] = _maybe(given.get("promote", "none"), "the promotion", people)
    talk = mapping(given.get("talk", {}), "the conversation", 5)
    plan.talk[0] = _maybe(talk.get("who", "none"), "whom you talk to", people)
    plan.how[0] = _maybe(talk.get("how", "none"), "what you say", list(HOWS))
    for id, some in mapping(given.get("contract", {}), "the contracts", 20).items():
        at = streams.index(pick(id, "a stream for a contract", streams))
        asked = rows(some, "the quarters of a contract", Q)
        for one in asked:
            plan.contract[0, at, whole(one, "a quarter of a contract", 1, Q) - 1] = True
    _possible(case, plan, float(spent(w, plan)[0]))
    return plan


def _fill(
    into: Whole, given: object, streams: list[str], people: list[str], where: str
) -> None:
    for id, who in mapping(given, where, len(streams)).items():
        at = streams.index(pick(id, f"a stream among {where}", streams))
        into[at] = _maybe(who, f"somebody among {where}", people)


def _maybe(value: object, where: str, options: list[str]) -> int:
    """Where the choice stands among the options; -1 for none."""
    found = pick(value, where, ("none", *options))
    return -1 if found == "none" else options.index(found)


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
    """A plan in arrays as the JSON that a learner would hand in."""
    names, skills = [*case_people, "none"], SKILLS
    contract = {
        streams[at]: [int(q) + 1 for q in np.flatnonzero(row)]
        for at, row in enumerate(plan.contract[0])
        if row.any()
    }
    return {
        "lead": _named(plan.lead[0], streams, names),
        "deputy": _named(plan.deputy[0], streams, names),
        "train": {
            names[at]: skills[skill]
            for at, skill in enumerate(plan.train[0])
            if skill >= 0
        },
        "hire": [*streams, "none"][plan.hire[0]],
        "contract": contract,
        "promote": names[plan.promote[0]],
        "talk": {"who": names[plan.talk[0]], "how": [*HOWS, "none"][plan.how[0]]},
    }


def _named(row: Whole, streams: list[str], names: list[str]) -> dict[str, str]:
    return {id: names[at] for id, at in zip(streams, row, strict=True) if at >= 0}
