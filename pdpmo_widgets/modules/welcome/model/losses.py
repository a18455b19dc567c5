"""What the choice at each company cost against the reader, in points of 100.

Companies are replaced one by one in the order of the case. Floors act only together,
so what they take is one line.
"""

from collections.abc import Iterator, Mapping

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.welcome.model.case import Case
from pdpmo_widgets.modules.welcome.model.choices import Decisions, playable
from pdpmo_widgets.modules.welcome.model.result import score_of
from pdpmo_widgets.modules.welcome.model.route import need_told, reader, the
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss
from pdpmo_widgets.simulation.losses import floor_losses

Picks = Mapping[str, list[str]]


def losses(case: Case, decisions: Decisions) -> tuple[Loss, ...]:
    """Every company for which the reader chose otherwise, the dearest first."""
    own, goal = playable(case, decisions), reader(case)["picks"]
    ends = score_of(case, own), score_of(case, goal)
    floors = floor_losses(*ends, room_words("welcome")["measures"], "choice", "spread")
    found = [*_places(case, own, goal), *floors]
    return tuple(sorted(found, key=lambda loss: -loss.points))


def _places(case: Case, own: Picks, goal: Picks) -> Iterator[Loss]:
    mixed = dict(own)
    before = score_of(case, mixed).uncapped
    for place in own:
        if set(own[place]) == set(goal[place]):
            continue
        mixed[place] = goal[place]
        after = score_of(case, mixed).uncapped
        yield _line(case, place, own[place], goal[place], 100 * (after - before))
        before = after


def _line(
    case: Case, place: str, own: list[str], goal: list[str], points: float
) -> Loss:
    needs = case.hidden[place]
    useless = [f for f in own if f not in needs]
    left = sorted(set(goal) - set(own), key=lambda f: -needs.get(f, 0.0))
    did = _did(place, own, useless, left)
    sign = need_told(case, place, left[0]) if left else Entry("sign.weight", {}, place)
    better = (
        Entry("better.start", {"functions": goal}) if goal else Entry("better.none")
    )
    alone = not any(f in needs for f in own)  # a company that got nothing it needs
    habit = "hurts" if useless else "spread" if left and alone else "weight"
    return Loss("picks", (place, *own), "choice", did, sign, better, points, habit)


def _did(place: str, own: list[str], useless: list[str], left: list[str]) -> Entry:
    params: dict[str, object] = {"place": the(place), "functions": useless or left}
    if not own:
        return Entry("did.nothing", params)
    if useless and left:
        return Entry("did.swapped", {**params, "function_left": left})
    if useless:
        return Entry("did.unwanted", params)
    if left:
        return Entry("did.left", params)
    return Entry("did.more", {**params, "functions": own})
