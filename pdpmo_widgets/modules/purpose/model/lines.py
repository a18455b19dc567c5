"""A change in words: what one did, the sign that told otherwise, and the better choice.

Every sentence is true of the run as it was played, not of a run on the way.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pdpmo_widgets.modules.purpose.model import reasons, signs
from pdpmo_widgets.modules.purpose.model.case import Case, ranked
from pdpmo_widgets.modules.purpose.model.ledger import Change
from pdpmo_widgets.modules.purpose.model.spared import hours_of, room_for, unspent
from pdpmo_widgets.modules.purpose.model.steps import walk
from pdpmo_widgets.modules.purpose.model.together import Step, promised
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss

Run = Mapping[str, Any]


def line(case: Case, own: Run, goal: Run, change: Change, points: float) -> Loss:
    """The loss of one change, in points of 100."""
    if change.part == "order":
        said = (Entry("did.order"), Entry("sign.order"), Entry("better.order"))
        return Loss("steps", (), "evening", *said, points)
    if change.part == "broken":
        return _broken(case, own, change, points)
    if change.part == "together":
        return _together(case, own, goal, change, points)
    if change.part == "page":
        return _page(case, own, change, points)
    if change.part == "steps":
        return _step(case, own, goal, change, points)
    return _written(case, own, change, points)


def _params(case: Case, run: Run, step: Step) -> dict[str, object]:
    """What the sentences of a step need; ``run`` is the one that it stands in."""
    params: dict[str, object] = {"who": list(step.get("who", ()))}
    if step["do"] == "tell":
        wish = walk(case, run).said
        params["outcome"] = wish[step["who"][0]]
        params["outcomes"] = list(dict.fromkeys(wish[who] for who in step["who"]))
    if "interest" in step:
        params["outcome"] = step["interest"]
    if "outcomes" in step:
        params["outcomes"] = list(step["outcomes"] or ())
    return params


def _whole(parts: Sequence[Entry]) -> Entry:
    """Several sentences as one entry."""
    return parts[0] if len(parts) == 1 else Entry("did.parts", {"parts": tuple(parts)})


def _done(step: Step) -> str:
    """The sentence that one took a step; of a word in person with the wish by name."""
    return "did.told" if step["do"] == "tell" else f"did.{step['do']}"


def _broken(case: Case, own: Run, change: Change, points: float) -> Loss:
    """Somebody was told that a wish comes later, and then found it promised."""
    who = change.went[0]["who"][0]
    wish = walk(case, own).said[who]
    params = {"who": who, "outcome": wish}
    return Loss(
        "steps", (who,), "evening", Entry("did.broken", params, who),
        Entry("sign.broken", params, who), Entry("better.broken", params, who),
        points, "word",
    )  # fmt: skip


def _together(case: Case, own: Run, goal: Run, change: Change, points: float) -> Loss:
    """The page and the talks that lean on it."""
    mine, then = own["charter"], change.decisions["charter"]
    came, went = _differ(then, mine), _differ(mine, then)
    new = [one for one in change.came if one["do"] == "interview"]
    unheard = [one["who"][0] for one in new]
    did = [*_did(case, own, goal, change, unheard, went)]
    better, habits = [], []
    if unheard:
        better.append(Entry("better.interview", {"who": unheard}))
        habits.append("" if _heard_enough(case, own) else "count")
    for one in _few(change.came):
        better.append(Entry(f"better.{one['do']}", _params(case, goal, one)))
        habits.append(signs.HABIT_OF[one["do"]])
    for part, habit in (("outcomes", "serve"), ("not_now", "refuse")):
        if came[part]:
            better.append(Entry(f"better.{part}", {"outcomes": list(came[part])}))
            habits.append(habit)
    better += room_for(case, own, change)
    named = [habit for habit in dict.fromkeys(_by_rank(habits)) if habit]
    sign = [
        *_reasons(case, own, goal, change, unheard, came),
        *_asked(case, goal, change),
    ]
    if points < 0:
        sign = [reasons.won(case, own, change.decisions, went["outcomes"])]
    picks = tuple(str(one) for one in (*unheard, *came["outcomes"], *came["not_now"]))
    return Loss(
        "charter", picks, "board", _whole(did), _whole(sign), _whole(better), points,
        named[0] if named else "", tuple(named[1:]),
    )  # fmt: skip


def _few(steps: Sequence[Step]) -> Iterator[Step]:
    """All but the interviews; those who are told something, in one sentence."""
    told = [step["who"][0] for step in steps if step["do"] == "tell"]
    yield from (step for step in steps if step["do"] not in ("interview", "tell"))
    if told:
        yield {"do": "tell", "who": told}


RANK = ("count", "pair", "serve", "refuse", "workshop", "check", "tell")


def _by_rank(habits: Sequence[str]) -> list[str]:
    """What the others lean on first."""
    return sorted(habits, key=lambda one: RANK.index(one) if one else len(RANK))


def _differ(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, list[str]]:
    parts = ("outcomes", "not_now")
    return {part: [o for o in one[part] if o not in other[part]] for part in parts}


def _did(
    case: Case, own: Run, goal: Run, change: Change, unheard: Sequence[str],
    went: Mapping[str, list[str]],
) -> Iterator[Entry]:  # fmt: skip
    """What one did instead: whom one missed, and what one wrote."""
    met = {s["who"][0] for s in own["steps"] if s["do"] == "corridor"}
    for word, some in (
        ("without_interview", [who for who in unheard if who not in met]),
        ("met_only", [who for who in unheard if who in met]),
    ):
        if some:
            yield Entry(f"did.{word}", {"who": some})
    for one in _few(change.came):
        if one["do"] == "pair" or not any(went.values()):
            yield Entry(f"did.without_{one['do']}", _params(case, goal, one))
    for one in change.went:
        if one["do"] == "pair":
            yield Entry("did.pair", _params(case, own, one))
    if went["outcomes"]:
        yield Entry("did.wrote_outcomes", {"outcomes": went["outcomes"]})
    if went["not_now"]:
        yield Entry("did.wrote_not_now", {"outcomes": went["not_now"]})
    bare = not (change.came or any(went.values()))
    for one in change.went if bare else ():
        if one["do"] != "pair":
            yield Entry(_done(one), _params(case, own, one))


def _reasons(
    case: Case, own: Run, goal: Run, change: Change, unheard: Sequence[str],
    came: Mapping[str, list[str]],
) -> list[Entry]:  # fmt: skip
    pairs = [
        Entry("sign.pair", _params(case, goal, step))
        for step in change.came if step["do"] == "pair"
    ]  # fmt: skip
    if came["outcomes"] or unheard:
        found = reasons.why(case, own, change.decisions, unheard, came["outcomes"])
        return [*pairs, *found]
    if came["not_now"]:
        return [*pairs, reasons.of_refusal(case, own, came["not_now"][0])]
    if pairs:
        return pairs
    hardened = [s for s in change.went if s["do"] == "pair" and _hard(case, own, s)]
    return [Entry("sign.hardened" if hardened else "sign.leans")]


def _asked(case: Case, goal: Run, change: Change) -> Iterator[Entry]:
    """What shows the wish of somebody whom the reader tells, unheard: it is public."""
    heard = {s["who"][0] for s in goal["steps"] if s["do"] == "interview"}
    told = [s["who"][0] for s in change.came if s["do"] == "tell"]
    wish = walk(case, goal).said
    plain = [w for w in told if w not in heard and case.hidden.public[w] == wish[w]]
    for outcome in dict.fromkeys(wish[who] for who in plain):
        who = [w for w in plain if wish[w] == outcome]
        yield Entry("sign.wish", {"who": who, "outcome": outcome})


def _hard(case: Case, own: Run, step: Step) -> bool:
    one, two = sorted(step["who"])
    pairs = walk(case, own).pairs
    return "hardened" in (pairs.get((one, two)), pairs.get((two, one)))


def _page(case: Case, own: Run, change: Change, points: float) -> Loss:
    """A part of the page that adds little, or in which one did better."""
    part = "outcomes" if change.went[0] in own["charter"]["outcomes"] else "not_now"
    if points <= 0:
        sign = reasons.won(case, own, change.decisions, change.went)
    elif part == "outcomes":
        sign = _whole(reasons.why(case, own, change.decisions, (), change.came))
    else:
        sign = reasons.of_refusal(case, own, change.came[0])
    return Loss(
        "charter", tuple(change.went), "board",
        Entry(f"did.wrote_{part}", {"outcomes": list(change.went)}), sign,
        Entry(f"better.{part}", {"outcomes": list(change.came)}), points,
        signs.HABIT_OF[part],
    )  # fmt: skip


def _step(case: Case, own: Run, goal: Run, change: Change, points: float) -> Loss:
    """A step of the reader, in the hours of what goes for it; or one that went."""
    if not change.came:
        return _idle(case, own, change.went[0], points)
    step = change.came[0]
    who, params = list(step.get("who", ())), _params(case, goal, step)
    done = [one["do"] for one in own["steps"] if list(one.get("who", ())) == who]
    did = Entry(f"did.without_{step['do']}", params)
    sign, habit = signs.of_step(case, step), signs.HABIT_OF[step["do"]]
    if step["do"] == "interview" and _heard_enough(case, own):
        habit = ""  # reading the signs better would not have told this one
    if step["do"] == "interview" and "corridor" in done:
        did = Entry("did.met_only", params)
        sign = sign if who[0] in case.hidden.keys else Entry("sign.more", params)
    if step["do"] == "workshop" and not _heard_enough(case, own):
        sign = Entry("sign.workshop_rule")
    if step["do"] == "corridor" and "interview" in done:
        word = "less" if points > 0 else "won_interview"
        did, sign = Entry("did.interview", params), Entry(f"sign.{word}", params)
        better = Entry(f"better.corridor_{'less' if points > 0 else 'won'}", params)
        return Loss("steps", tuple(who), "evening", did, sign, better, points, "count")
    if points < 0 or (step["do"] == "tell" and not _owed(case, own, who[0])):
        sign = Entry("sign.rest")
    better = Entry(f"better.{step['do']}", params)
    if change.went:
        others = [*hours_of(change.went), *unspent(case, own, change)]
        better = Entry(f"better.{step['do']}_for", {**params, "others": others})
    return Loss("steps", tuple(who), "evening", did, sign, better, points, habit)


def _owed(case: Case, own: Run, who: str) -> bool:
    """Does one's own page leave out what somebody wants most?"""
    return promised(walk(case, own), own["charter"], who)[1] != "promised"


def _heard_enough(case: Case, own: Run) -> bool:
    """Was everybody interviewed who ever counts fully?"""
    heard = {one["who"][0] for one in own["steps"] if one["do"] == "interview"}
    return set(case.hidden.keys) <= heard


def _idle(case: Case, own: Run, step: Step, points: float) -> Loss:
    """A step that the reader does not take."""
    who, params = tuple(step.get("who", ())), _params(case, own, step)
    if points < 0:
        sign = Entry(f"sign.won_{step['do']}", params)
    elif step["do"] == "interview":
        sign = signs.who_counts(case, who[0], False)
    elif step["do"] == "workshop" and walk(case, own).clashed:
        sign = Entry("sign.clashed")
    else:
        sign = Entry("sign.idle" if points < 1 else f"sign.cost_{step['do']}", params)
    return Loss(
        "steps", who, "evening", Entry(_done(step), params), sign,
        Entry("better.drop"), points, signs.HABIT_OF[step["do"]],
    )  # fmt: skip


def _written(case: Case, own: Run, change: Change, points: float) -> Loss:
    """Sponsor or review."""
    part, came, went = change.part, change.came, change.went
    if part == "sponsor":
        mine, theirs = {"who": went[0]}, {"who": came[0]}
        need = ranked(walk(case, own).wants[came[0]])[0]
        word = "sponsor" if need in own["charter"]["outcomes"] else "sponsor_reader"
        sign = Entry(f"sign.{word}", {"who": came[0]}, came[0])
        sign = sign if points > 0 else Entry("sign.rest")
    else:
        mine, theirs = {"quarter": went[0]}, {"quarter": came[0]}
        sign = signs.when_it_changes(case) if points > 0 else Entry("sign.rest")
    return Loss(
        "charter", (str(came[0]), str(went[0])), "board",
        Entry(f"did.wrote_{part}", mine), sign, Entry(f"better.{part}", theirs), points,
        signs.HABIT_OF[part],
    )  # fmt: skip
