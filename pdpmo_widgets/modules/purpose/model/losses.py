"""What each decision of the evening cost against the reader, in points of 100.

Decisions are replaced in the order of the route: whom one heard and brought together,
then the charter.  After each the year is played again; the difference is its cost.
Floors act only together, so what they take is one line.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.purpose.model import signs
from pdpmo_widgets.modules.purpose.model.case import Case
from pdpmo_widgets.modules.purpose.model.check import Decisions, charter_of, steps_of
from pdpmo_widgets.modules.purpose.model.ledger import Change, changes
from pdpmo_widgets.modules.purpose.model.result import score
from pdpmo_widgets.modules.purpose.model.route import reader
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss
from pdpmo_widgets.simulation.losses import TINY, floor_losses

Step = Mapping[str, Any]


def losses(case: Case, decisions: Decisions) -> tuple[Loss, ...]:
    """Every decision that the reader took otherwise, the dearest first."""
    own = {
        "steps": steps_of(decisions, case), "charter": charter_of(decisions, case),
    }  # fmt: skip
    goal = reader(case)
    ends = score(case, own), score(case, goal)
    floors = floor_losses(*ends, room_words("purpose")["measures"], "board")
    found = [*_changed(case, own, goal), *floors]
    return tuple(sorted(found, key=lambda loss: -loss.points))


def _changed(
    case: Case, own: Mapping[str, Any], goal: Mapping[str, Any]
) -> Iterator[Loss]:
    before = score(case, own).uncapped
    for change in changes(case, own, goal):
        after = score(case, change.decisions).uncapped
        points = 100 * (after - before)
        before = after
        if abs(points) > TINY or change.part != "order":
            yield _line(case, own, goal, change, points)


def _line(
    case: Case, own: Mapping[str, Any], goal: Mapping[str, Any], change: Change,
    points: float,
) -> Loss:  # fmt: skip
    if change.part == "steps":
        return _step(case, own["steps"], change, points)
    if change.part == "order":
        said = (Entry("did.order"), Entry("sign.order"), Entry("better.order"))
        return Loss("steps", (), "evening", *said, points)
    return _written(case, goal, change, points)


def _step(case: Case, own: Sequence[Step], change: Change, points: float) -> Loss:
    if not change.came:
        return _idle(case, change.went[0], points)
    step = change.came[0]
    who = list(step.get("who", ()))
    params: dict[str, object] = {"who": who}
    if "interest" in step:
        params["outcome"] = step["interest"]
    if "outcomes" in step:
        params["outcomes"] = list(step["outcomes"] or ())
    did = Entry(f"did.without_{step['do']}", params)
    sign, habit = signs.of_step(case, step), signs.HABIT_OF[step["do"]]
    if step["do"] == "interview" and _heard_enough(case, own):
        habit = ""  # reading the signs better would not have told this one
    if step["do"] == "interview" and {"do": "corridor", "who": who} in [
        {"do": one["do"], "who": list(one.get("who", ()))} for one in own
    ]:
        did = Entry("did.met_only", params)
        sign = sign if who[0] in case.hidden.keys else Entry("sign.more", params)
    better = Entry(f"better.{step['do']}", params)
    if change.went:
        others = _hours_of(change.went)
        better = Entry(f"better.{step['do']}_for", {**params, "others": others})
    return Loss("steps", tuple(who), "evening", did, sign, better, points, habit)


def _heard_enough(case: Case, own: Sequence[Step]) -> bool:
    """Was everybody interviewed who ever counts fully?"""
    heard = {one["who"][0] for one in own if one["do"] == "interview"}
    return set(case.hidden.keys) <= heard


def _hours_of(went: Sequence[Step]) -> list[str]:
    """What went out, each kind once: "four corridor talks"."""
    said = room_words("purpose")["hours_of"]
    count = Counter(str(one["do"]) for one in went)
    return [
        str(said[do][n > 1]).format(n=said["numbers"][min(n, 12)])
        for do, n in count.items()
    ]


def _idle(case: Case, step: Mapping[str, Any], points: float) -> Loss:
    """A step that the reader does not take."""
    who = list(step.get("who", ()))
    params: dict[str, object] = {"who": who}
    if "interest" in step:
        params["outcome"] = step["interest"]
    if "outcomes" in step:
        params["outcomes"] = list(step["outcomes"] or ())
    alone = step["do"] == "interview"
    sign = signs.who_counts(case, who[0], False) if alone else Entry("sign.idle")
    return Loss(
        "steps", tuple(who), "evening", Entry(f"did.{step['do']}", params), sign,
        Entry("better.drop"), points, signs.HABIT_OF[step["do"]],
    )  # fmt: skip


def _written(
    case: Case, goal: Mapping[str, Any], change: Change, points: float
) -> Loss:
    """A part of the charter."""
    part, came, went = change.part, change.came, change.went
    sign = Entry("sign.page")
    if part == "sponsor":
        mine, theirs = {"who": went[0]}, {"who": came[0]}
        sign = Entry("sign.sponsor", {"who": came[0]}, came[0])
    elif part == "review":
        mine, theirs = {"quarter": went[0]}, {"quarter": came[0]}
        sign = signs.when_it_changes(case)
    else:
        mine, theirs = {"outcomes": list(went)}, {"outcomes": list(came)}
        if came:
            sign = signs.of_outcome(case, goal, came[0])
    picks = tuple(str(one) for one in (*came, *went))
    return Loss(
        "charter", picks, "board", Entry(f"did.wrote_{part}", mine), sign,
        Entry(f"better.{part}", theirs), points, signs.HABIT_OF.get(part, "serve"),
    )  # fmt: skip
