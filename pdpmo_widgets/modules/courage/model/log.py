"""The sentences of the year: what a check found, how a talk went, what came out."""

from pdpmo_widgets.modules.courage.model.case import Case, Project, project
from pdpmo_widgets.modules.courage.model.year import Raised, Walk
from pdpmo_widgets.simulation.basics import Entry


def _about(one: Project, **more: object) -> dict[str, object]:
    return {"project": one.name, "who": one.sponsor, **more}


def check_entry(case: Case, id: str) -> Entry:
    """What a check of a project found; it may be wrong."""
    found = "trouble" if case.hidden.checks[id] else "sound"
    one = project(case, id)
    cost = -case.setting.check_price
    return Entry(f"checks.{found}", _about(one), one.sponsor, cost)


def talk_entry(one: Raised) -> Entry:
    """How a sponsor took it, with the turn that helped or hurt."""
    how = "acts" if one.came >= 0.7 else "half" if one.came >= 0.35 else "nothing"
    return Entry(f"talks.{how}", _about(one.project, month=one.month), one.project.id)


def known_entry(case: Case, one: Raised) -> Entry:
    """What everybody knows two months later."""
    bad = case.hidden.troubled[one.project.id]
    id = "because.right" if bad else "because.alarm"
    s = case.setting
    effect = s.right_gains if bad else -s.alarm_costs * (1.5 - one.worth)
    return Entry(id, _about(one.project), one.project.id, effect)


def why_entries(one: Raised) -> tuple[Entry, ...]:
    """Two sentences per turn: what stood in the room, and how the answer met it."""
    found = []
    for (turn, said), value in zip(one.turns, one.worths, strict=True):
        about = {"who": one.project.sponsor}
        id = turn.options[said].manner
        if id == "plain" and value < 1:
            id = "beside"
        found.append(Entry(f"why.{turn.room}", about, one.project.id))
        found.append(Entry(f"why.{id}", about, one.project.id, value))
    return tuple(found)


def end_entry(found: Walk, one: Project) -> Entry:
    """What became of a project by the end of the year, and because of what; $m."""
    bad = found.case.hidden.troubled[one.id]
    talk = found.raised.get(one.id)
    s = found.case.setting
    if talk is None:
        id = "because.silent" if bad else "because.rightly_silent"
        loss = -one.stake if bad else 0.0
        about = _about(one, money=f"{one.stake:.1f}")
        return Entry(id, about, one.id, loss)
    if not bad:
        about = _about(one, month=talk.month, money=f"{s.false_alarm:.1f}")
        return Entry("because.for_nothing", about, one.id, -s.false_alarm)
    saved = talk.saves * talk.came
    about = _about(one, month=talk.month, money=f"{saved:.1f}", of=f"{one.stake:.1f}")
    if talk.came < 0.35:
        return Entry("because.not_heard", about, one.id, saved - one.stake)
    early = talk.saves >= 0.6 * one.stake
    id = "because.in_time" if early else "because.late"
    return Entry(id, about, one.id, saved - one.stake)
