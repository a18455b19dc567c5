"""What happened in a run, moment by moment: for the log, the debrief, the coach."""

from collections.abc import Iterator

from pdpmo_widgets.modules.courage.model.case import MONTHS, Case
from pdpmo_widgets.modules.courage.model.log import (
    check_entry,
    known_entry,
    talk_entry,
)
from pdpmo_widgets.modules.courage.model.signs import month_id, month_name
from pdpmo_widgets.modules.courage.model.steps import Decisions, steps_of
from pdpmo_widgets.modules.courage.model.talk import TURNS, about
from pdpmo_widgets.modules.courage.model.told import wording
from pdpmo_widgets.modules.courage.model.year import COMES_OUT, Raised, walk
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Moment


def moments(case: Case, decisions: Decisions) -> tuple[Moment, ...]:
    """What was done so far, in order; DecisionError for what cannot be read."""
    return tuple(_all(case, decisions))


def _all(case: Case, decisions: Decisions) -> Iterator[Moment]:
    steps = steps_of(case, decisions)
    found, month = walk(case, steps, scoring=False), 1
    for step in steps:
        if step.do == "wait":
            month += 1
            for one in found.raised.values():
                if one.month == month - COMES_OUT:
                    yield _known(case, one, month)
        elif step.do == "check":
            yield _check(case, step.project, month)
        elif len(step.say) == TURNS:
            yield _talk(case, found.raised[step.project])


def _named(case: Case, id: str, month: int) -> dict[str, object]:
    one = next(p for p in case.projects if p.id == id)
    return {"project": one.name, "who": one.sponsor, "month": month_name(month)}


def _check(case: Case, id: str, month: int) -> Moment:
    params = _named(case, id, month)
    who = str(params["who"])
    return Moment(
        "check", (id,), month_id(month), (who,), Entry("did.check", params, who), 1,
        "checks", (check_entry(case, id),), (),
    )  # fmt: skip


def _talk(case: Case, one: Raised) -> Moment:
    """A talk, turn by turn what stood in the room and what was said."""
    id, who = one.project.id, one.project.sponsor
    said = tuple(
        Entry("did.turn", {
            "who": who, "turn": at + 1,
            "said": wording(one.project, now.options[place].id),
        }, who)
        for at, (now, place) in enumerate(one.turns)
    )  # fmt: skip
    rooms = tuple(Entry(now.line, about(one.project), who) for now, _ in one.turns)
    learnt = tuple(line for pair in zip(rooms, said, strict=True) for line in pair)
    return Moment(
        "raise", (id,), month_id(one.month), (who,),
        Entry("did.raise", _named(case, id, one.month), who), 0, "checks", learnt,
        (talk_entry(one),),
    )  # fmt: skip


def _known(case: Case, one: Raised, month: int) -> Moment:
    """What everybody knows two months later."""
    id, who = one.project.id, one.project.sponsor
    return Moment(
        "known", (id,), month_id(min(month, MONTHS)), (who,),
        Entry("did.known", _named(case, id, month), who), 0, "checks", (),
        (known_entry(case, one),),
    )  # fmt: skip
