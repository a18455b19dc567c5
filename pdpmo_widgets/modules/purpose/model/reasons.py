"""Why a page, with the talks it leans on, was worth less or more than the reader's.

Said is only what is so in the run as it was played: who blocked it, who was not heard
and what their cards said, or else to whom the other page gives most.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets.modules.purpose.model import signs
from pdpmo_widgets.modules.purpose.model.case import Case, ranked
from pdpmo_widgets.modules.purpose.model.result import play
from pdpmo_widgets.modules.purpose.model.room import Room
from pdpmo_widgets.modules.purpose.model.steps import walk
from pdpmo_widgets.modules.purpose.model.together import blockers
from pdpmo_widgets.simulation.basics import Entry

Run = Mapping[str, Any]
NAMED = 3  # people whose cards are quoted in one line


def why(
    case: Case, own: Run, after: Run, unheard: Sequence[str], came: Sequence[str]
) -> tuple[Entry, ...]:
    """The reasons that the run as played shows; ``after`` is the run with the change.

    ``came`` are promises, or where those are the same, refusals that came in.
    """
    found = []
    block = [w for w in blockers(case, own) if w not in blockers(case, after)]
    if block:
        found.append(Entry("sign.block", {"who": block}, block[0]))
    named = list(dict.fromkeys([*(w for w in block if w in unheard), *unheard]))
    if len(named) == 1:
        found += signs.parts_of(case, named[0])
    found += [signs.who_counts(case, w) for w in named[:NAMED] if len(named) > 1]
    fully = [w for w in named[:NAMED] if w in case.hidden.keys]
    if len(named) > 1 and len(fully) > 1:
        found.append(Entry("sign.all_three", {"who": fully}))
    gain = _gain(case, own, after)
    keys = set(case.hidden.keys)
    others = sum(size for who, size in gain.items() if who not in keys)
    carry = sum(size for who, size in gain.items() if who in keys)
    if others > max(carry, 0.0):
        return (*found, _others(case, own, came))
    if not found:
        found.append(_need(walk(case, own), gain, came))
    return tuple(found)


def _weight(case: Case, run: Run) -> dict[str, float]:
    """How much of what decides the announced year is each person's, 0 to 1."""
    year = play(case, run).quarters
    total = sum(sum(q.weight.values()) for q in year)
    return {w: sum(q.weight[w] for q in year) / total for w in case.there}


def _mean(case: Case, run: Run) -> dict[str, float]:
    """Each person's mean support over the announced year, 0 to 1."""
    year = play(case, run).quarters
    return {w: sum(q.support[w] for q in year) / len(year) for w in case.there}


def _gain(case: Case, own: Run, after: Run) -> dict[str, float]:
    """What the change adds to the mean support through each person."""
    weight, now, then = _weight(case, own), _mean(case, own), _mean(case, after)
    return {who: weight[who] * (then[who] - now[who]) for who in case.there}


def _others(case: Case, own: Run, came: Sequence[str]) -> Entry:
    """Those who do not count fully: how much they are, and how little they get."""
    rest = [who for who in case.there if who not in case.hidden.keys]
    weight, now = _weight(case, own), _mean(case, own)
    share = sum(weight[who] for who in rest)
    mean = sum(weight[who] * now[who] for who in rest) / share
    params: dict[str, object] = {
        "count": len(rest), "share": round(100 * share), "support": round(100 * mean),
    }  # fmt: skip
    room = walk(case, own)
    wish = Counter(ranked(room.wants[w])[0] for w in rest)
    most = max(came, key=lambda o: wish[o], default="")
    if not wish[most]:
        return Entry("sign.others", params)
    who = [w for w in rest if ranked(room.wants[w])[0] == most]
    return Entry("sign.others_want", {**params, "who": who, "outcome": most})


def _need(room: Room, gain: Mapping[str, float], came: Sequence[str]) -> Entry:
    """Of those who gain most by what came, what they want."""
    for place, word in ((0, "need"), (1, "second")):
        for who in sorted(gain, key=lambda w: -gain[w]):
            wish = ranked(room.wants[who])[place]
            if wish in came and gain[who] > 0:
                return Entry(f"sign.{word}", {"who": [who], "outcome": wish})
    return Entry("sign.page")


def won(case: Case, own: Run, after: Run, went: Sequence[str]) -> Entry:
    """What one's own page had that the reader's has not."""
    gain = {who: -size for who, size in _gain(case, own, after).items()}
    found = _need(walk(case, own), gain, went)
    return Entry("sign.rest") if found.id == "sign.page" else found


def of_refusal(case: Case, own: Run, came: str) -> Entry:
    """What speaks for a refusal: who asks for it, and that nobody who counts does."""
    room = walk(case, own)
    who = [w for w in case.there if ranked(room.wants[w])[0] == came]
    if not who:
        return Entry("sign.unasked", {"outcome": came})
    if not {*who} & {*case.hidden.keys}:
        return Entry("sign.asked", {"outcome": came, "who": who})
    return Entry("sign.asked_all", {"outcome": came, "who": who})
