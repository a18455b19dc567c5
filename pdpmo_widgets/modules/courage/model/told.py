"""A decision that cost something, in sentences: what, the sign, and what was better."""

from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.modules.courage.model.case import MONTHS, Case, Project
from pdpmo_widgets.modules.courage.model.plan import Act
from pdpmo_widgets.modules.courage.model.signs import (
    Stand,
    month_id,
    month_name,
    sign,
    stand,
)
from pdpmo_widgets.modules.courage.model.talk import ROOMS, Turn, about, turn
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss

Acts = tuple[Act, Act]  # one's own, and the reader's


def moment(case: Case, project: Project, acts: Acts, points: float) -> Loss:
    """When a project was checked and raised, or that it was not."""
    own, goal = acts
    kind = _kind(own, goal)
    mine = kind in ("for_nothing", "early", "unchecked", "checked")
    when = own.month if mine else goal.month
    when = when or own.check or goal.check
    seen = own if mine else goal
    now = stand(case, project.id, when, seen.check)
    params = {
        "project": project.name, "who": project.sponsor,
        "money": f"{project.stake:.1f}",
        "month": month_name(own.month or own.check or when),
        "then": month_name(goal.month or goal.check or when),
    }  # fmt: skip
    who = project.sponsor
    asked = now.check is None or (0 < own.check <= when)
    late = stand(case, project.id, goal.month or MONTHS, goal.check or own.check)
    why = sign(_sign(kind, now), now, asked, late.chance)
    if points < 0:
        why = Entry("sign.gain", {"parts": (why,)}, who)
    return Loss(
        "when", (project.id,), month_id(when), Entry(f"did.{kind}", params, who), why,
        Entry(f"better.{_better(kind, now, goal)}", params, who), points,
        _habit(kind, now),
    )  # fmt: skip


def _kind(own: Act, goal: Act) -> str:
    """What differs, in one word."""
    if not own.month and not goal.month:
        return "check_idle" if own.check else "check_missed"
    if not own.month:
        return "silent"
    if not goal.month:
        return "for_nothing"
    if own.month > goal.month:
        return "late"
    if own.month < goal.month:
        return "early"
    return "unchecked" if goal.check else "checked"


def _sign(kind: str, now: Stand) -> str:
    if kind in ("silent", "late"):
        return "over"
    if kind in ("check_idle", "check_missed", "checked"):
        return "check"
    if not now.over:
        return "under"
    return "unsure" if now.check is None else f"paid_{kind}"


def _better(kind: str, now: Stand, goal: Act) -> str:
    """What was better; where speaking paid by all that was known, that it did."""
    if kind in ("early", "for_nothing") and now.over and now.check is not None:
        return f"paid_{kind}"
    return "hold" if kind == "for_nothing" and not goal.check else kind


def _habit(kind: str, now: Stand) -> str:
    """The habit that would have done it better; "" where nothing was done wrong."""
    if kind in ("silent", "late"):
        return "early"
    if kind in ("early", "for_nothing") and now.over and now.check is not None:
        return ""
    if kind in ("unchecked", "check_idle", "check_missed", "checked", "early"):
        return "check"
    mood = now.heard["soft"] and not now.heard["hard"]
    return "signs" if mood else "check" if now.over else "line"


def words(case: Case, project: Project, acts: Acts, points: float) -> Loss:
    """What was said in a talk: the turn that helped least, and what meets it."""
    own, _ = acts
    rooms = [
        turn(case, project, at, own.worths[:at], own.month)
        for at in range(len(own.say))
    ]
    at = min(range(len(rooms)), key=lambda n: own.worths[n])
    now = rooms[at]
    who = project.sponsor
    met = sum(worth == 1 for worth in own.worths)
    params = {
        "who": who, "project": project.name, "month": month_name(own.month),
        "turn": at + 1, "said": wording(project, now.options[own.say[at]].id),
    }  # fmt: skip
    why = Entry(f"why.{now.room}", {"who": who}, who)
    habits = dict.fromkeys(
        _wrong(room, place)
        for room, place, worth in zip(rooms, own.say, own.worths, strict=True)
        if worth < 1
    )
    first = _wrong(now, own.say[at])
    return Loss(
        "say", (project.id, str(at), now.line), month_id(own.month),
        Entry(f"did.said_{met}", params, who), why,
        Entry("better.said", {**params, "said": best(case, project, now)}, who),
        points, first, tuple(habit for habit in habits if habit != first),
    )  # fmt: skip


def _wrong(now: Turn, place: int) -> str:
    """The habit that would have done a turn better."""
    manner = now.options[place].manner
    return manner if manner != "plain" else "answer"


def best(case: Case, project: Project, now: Turn) -> str:
    """The wording that answers what stands in the room, in plain words."""
    (right,) = [
        one for one in now.options
        if one.manner == "plain" and any(
            rooms.get(now.room) == one.move for rooms in ROOMS
        )
    ]  # fmt: skip
    return wording(project, right.id)


def wording(project: Project, id: str) -> str:
    """A sentence of a talk about a project, whole."""
    return sentence(room_words("courage"), Entry(id, about(project)))
