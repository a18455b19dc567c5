"""When a bot speaks: simple ideas, each of them heard from a leader before."""

from collections.abc import Callable, Iterable
from random import Random
from typing import Any

from pdpmo_widgets.modules.courage.model.belief import kind_of
from pdpmo_widgets.modules.courage.model.case import A_MONTH, Project, Visible
from pdpmo_widgets.modules.courage.model.seen import Known, Seen
from pdpmo_widgets.modules.courage.model.wording import Look, Say, When

Pick = Callable[[Visible, Seen, Random], Iterable[Project]]


def monthly(pick: Pick) -> When:
    """Each month speak about whatever the idea picks, and not of anything twice."""

    def when(
        visible: Visible, look: Look, say: Say, rng: Random
    ) -> list[dict[str, Any]]:
        steps: list[dict[str, Any]] = []
        raised: set[str] = set()
        for month in range(visible.months):
            seen = look({"steps": [{"do": "wait"}] * month})
            for p in [p for p in pick(visible, seen, rng) if p.id not in raised]:
                step = {"do": "raise", "project": p.id, "say": say(steps, p)}
                steps.append(step)
                raised.add(p.id)
            if month < visible.months - 1:
                steps.append({"do": "wait"})
        return steps

    return when


def checking(month: int, then: Callable[[bool], bool]) -> When:
    """Check the six largest, two a month from a month on, and speak of those that
    ``then`` picks as soon as it is known."""

    def when(
        visible: Visible, look: Look, say: Say, rng: Random
    ) -> list[dict[str, Any]]:
        steps: list[dict[str, Any]] = [{"do": "wait"} for _ in range(month - 1)]
        six = sorted(visible.projects, key=lambda p: -p.stake)[: visible.checks]
        for at in range(0, len(six), A_MONTH):
            two = six[at : at + A_MONTH]
            steps += [{"do": "check", "project": p.id} for p in two]
            known = look({"steps": steps}).projects
            for p in two:
                if then(bool(known[p.id].check)):
                    step = {"do": "raise", "project": p.id, "say": say(steps, p)}
                    steps.append(step)
            steps.append({"do": "wait"})
        return steps

    return when


def never(visible: Visible, look: Look, say: Say, rng: Random) -> list[dict[str, Any]]:
    """Say nothing all year."""
    return []


def everything(month: int) -> Pick:
    """All ten in one month."""
    return lambda visible, seen, rng: visible.projects if seen.month == month else ()


def coin(visible: Visible, seen: Seen, rng: Random) -> Iterable[Project]:
    """Half of the ten, each in some month."""
    return [p for p in visible.projects if rng.random() < 0.06]


def only(keep: Callable[[Project, Visible], bool], month: int = 3) -> Pick:
    """Some of the ten, by what is known on the first day."""
    return lambda visible, seen, rng: [
        p for p in visible.projects if seen.month == month and keep(p, visible)
    ]


def counts(least: int, *kinds: str) -> Pick:
    """Whatever has had so many sentences of some kinds."""
    return lambda visible, seen, rng: [
        p for p in visible.projects if _count(seen.projects[p.id], kinds) >= least
    ]


def colour(wanted: str, months: int = 1) -> Pick:
    """Whatever has shown a colour for some months."""

    def pick(visible: Visible, seen: Seen, rng: Random) -> Iterable[Project]:
        for p in visible.projects:
            shown = [m.colour for m in seen.projects[p.id].months]
            if shown.count(wanted) >= months:
                yield p

    return pick


def _count(known: Known, kinds: tuple[str, ...]) -> int:
    return sum(1 for m in known.months if m.note and kind_of(m.note.id) in kinds)


def january(
    visible: Visible, look: Look, say: Say, rng: Random
) -> list[dict[str, Any]]:
    """The two largest are checked; one month's word is enough; then silence."""
    two = sorted(visible.projects, key=lambda p: -p.stake)[:A_MONTH]
    steps: list[dict[str, Any]] = [{"do": "check", "project": p.id} for p in two]
    known = look({"steps": steps}).projects
    for p in visible.projects:
        one = known[p.id]
        if one.check or (one.check is None and _count(one, ("hard",))):
            steps.append({"do": "raise", "project": p.id, "say": say(steps, p)})
    return steps


def first_months(when: When, months: int) -> When:
    """As somebody else, and after a few months nothing more."""

    def cut(
        visible: Visible, look: Look, say: Say, rng: Random
    ) -> list[dict[str, Any]]:
        found, waits = [], 0
        for step in when(visible, look, say, rng):
            waits += step["do"] == "wait"
            if waits == months:
                break
            found.append(step)
        return found

    return cut
