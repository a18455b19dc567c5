"""What strikes the eye in a run: facts with a question, never a verdict.

Only what could be seen on the screen counts.  Every flag can have a good reason; the
question asks for it.
"""

from collections.abc import Iterator
from typing import Any

from pdpmo_widgets.coach.strip import flagged
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.model.check import NAMES
from pdpmo_widgets.modules.acumen.model.ebit import Z
from pdpmo_widgets.modules.acumen.screen.running import cells
from pdpmo_widgets.modules.acumen.trail.replay import SAID, Run

LARGEST, SEVERAL, CLEAR = 3, 4, 1.0  # requests; requests; $ million
Found = Iterator[tuple[str, dict[str, Any]]]


def flags(case: model.Case, run: Run) -> tuple[str, ...]:
    """The flags of a run in sentences, those of the list first; () for none."""
    if run.seen is None:
        return ()
    found = [*_list(case, run, run.seen)]
    if "stop" in run.decided:
        found += _midyear(case, run, run.seen)
    return flagged(SAID["flags"], found)


def _list(case: model.Case, run: Run, seen: model.Seen) -> Found:
    chosen = [
        o for o in case.offers if o.id in run.decided["portfolio"] and not o.mandatory
    ]
    if run.decided["lens"] == "promised":
        yield "promised", {}
    if seen.hours_left >= case.setting.check:
        yield "unchecked", {"left": seen.hours_left, "hours": case.setting.hours}
    large = sorted(case.offers, key=lambda o: -o.benefit)[:LARGEST]
    if seen.found and not {o.id for o in large} & set(seen.found):
        names = ", ".join(case.offer(id).name for id in seen.found)
        yield "small_checks", {"names": names}
    free = sorted((o.loud for o in case.offers if not o.mandatory), reverse=True)
    if len(chosen) >= SEVERAL and all(o.loud >= free[len(chosen) - 1] for o in chosen):
        yield "loud", {"count": len(chosen)}
    needed = {need for o in chosen for need in o.depends_on}
    for offer in chosen:
        if run.views[offer.id].value < 0 and offer.id not in needed:
            id = "ignored" if offer.id in seen.found else "loses"
            yield id, {"name": offer.name}
    buy = run.decided["buy"]
    if buy != "none" and seen.left[buy] >= case.extra[buy]:
        yield "idle", {"what": NAMES[buy]}


def _midyear(case: model.Case, run: Run, seen: model.Seen) -> Found:
    stop = run.decided["stop"]
    free = [r for r in seen.midyear if not case.offer(r.id).mandatory]
    if not stop and free:
        yield "no_stop", {}
    least = sorted(free, key=lambda r: r.spent)[: len(stop)]
    if len(stop) > 1 and {r.id for r in least} == set(stop):
        yield "spent_least", {}
    yield from _ahead(case, run, free)
    if ebit := run.decided.get("ebit"):
        low, high = ebit
        if high - low < Z * case.setting.blur:
            yield "narrow", {"width": f"{high - low:.1f}"}


def _ahead(case: model.Case, run: Run, free: list[model.Report]) -> Found:
    """A stop with much ahead, where one with less ran on and was large enough."""
    ahead = {r.id: cells(case.offer(r.id), r, run.views[r.id])["ahead"] for r in free}
    rest = {r.id: r.rest for r in free}
    stop = [id for id in run.decided["stop"] if id in ahead]
    for id in sorted(stop, key=lambda one: -ahead[one])[:1]:
        others = [
            one for one in ahead
            if one not in stop and ahead[one] < ahead[id] - CLEAR
            and rest[one] >= rest[id]
        ]  # fmt: skip
        if others:
            less = min(others, key=lambda one: ahead[one])
            yield "ahead", {
                "name": case.offer(id).name, "ahead": f"{ahead[id]:.1f}",
                "other": case.offer(less).name, "less": f"{ahead[less]:.1f}",
            }  # fmt: skip
