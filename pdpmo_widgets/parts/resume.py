"""Where somebody goes on: the newest place, of the browser's and the journey's.

The journey says what was kept, and when; the browser which step was shown last. On a
server that forgets, only the browser knows; on another computer, only the journey.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from pdpmo_widgets.catalog import Module
from pdpmo_widgets.store.progress import share, step_done

NEAR = 2_000  # ms: who is shown a step and then answers there is still at that step


@dataclass(frozen=True)
class Place:
    """A step of a module, when one was there (ms since 1970), and what one had read."""

    noun: str
    step: str
    at: int
    been: tuple[str, ...] = ()


@dataclass(frozen=True)
class Resume:
    """The step to open. `begun`: one was in this module before.

    `number`: the step's place, from 1; 0 when its module names no steps. `segments`:
    for each step of the module whether it is done.
    """

    module: Module
    step: str
    number: int
    begun: bool
    segments: tuple[bool, ...] = ()

    @property
    def href(self) -> str:
        """Link from the course map."""
        return f"{self.module.href}#{self.step}" if self.step else self.module.href


def resume(
    ready: Sequence[Module],
    kept: Mapping[str, int],
    complete: Collection[str],
    seen: Sequence[Place] = (),
) -> Resume | None:
    """Where to go on; None when all that is ready is done.

    `kept`: when each key was kept; `complete`: the keys that are; `seen`: what the
    browser holds of each module.
    """
    known = {one.noun: one for one in ready}
    been = {place.noun: place.been for place in seen}
    places = [place for place in seen if place.noun in known]
    newest = max(places, key=lambda place: place.at, default=None)
    last = _last_kept(ready, kept, complete)
    if last and (newest is None or last.at > newest.at + NEAR):
        newest = last
    if newest is None:
        return _next(ready, -1, complete, been)
    module = known[newest.noun]
    over = module.steps and share(module.steps, complete) == 1
    if over and newest.step in ("", module.steps[-1].id):
        return _next(ready, module.number, complete, been)
    return _at(module, newest.step, True, complete, been)


def _last_kept(
    ready: Sequence[Module], kept: Mapping[str, int], complete: Collection[str]
) -> Place | None:
    """The step of the newest answer; the one after it when that is done."""
    found = [
        (kept[key], module, i)
        for module in ready
        for i, step in enumerate(module.steps)
        for key in step.keys
        if key in kept
    ]
    if not found:
        return None
    at, module, i = max(found, key=lambda one: one[0])
    if step_done(module.steps[i], complete):
        i = min(i + 1, len(module.steps) - 1)
    return Place(module.noun, module.steps[i].id, at)


def _next(
    ready: Sequence[Module],
    number: int,
    complete: Collection[str],
    been: Mapping[str, tuple[str, ...]],
) -> Resume | None:
    """The first module after `number` that is not done, else any that is not."""
    after = sorted(ready, key=lambda one: (one.number <= number, one.number))
    for module in after:
        if share(module.steps, complete) < 1:
            return _at(module, "", False, complete, been)
    return None


def _at(
    module: Module,
    id: str,
    begun: bool,
    complete: Collection[str],
    been: Mapping[str, tuple[str, ...]],
) -> Resume:
    """A step by its id; where there is none such, the first that is not done."""
    steps, read = module.steps, been.get(module.noun, ())
    done = tuple(
        step_done(step, complete) if step.keys else step.id in read for step in steps
    )
    if not any(step.title for step in steps):
        return Resume(module, id, 0, begun, ())
    ids = [step.id for step in steps]
    first = done.index(False) if False in done else len(done) - 1
    at = ids.index(id) if id in ids else first if begun else 0
    return Resume(module, ids[at], at + 1, begun, done)
