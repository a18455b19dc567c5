"""Bots that read: who counts and will count, hear them, bring two together.

They see what a learner sees.  ``slip`` is the chance to misread any one sentence
(half of it for a card), so that a novice, a good and an expert reader differ in
nothing else.
"""

from collections.abc import Iterable
from itertools import combinations
from random import Random
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import OUTCOMES, PEOPLE, Visible
from pdpmo_widgets.modules.purpose.model.naive import Bot, Look, Order, needs
from pdpmo_widgets.modules.purpose.model.reading import Reading, learn, read
from pdpmo_widgets.modules.purpose.model.seen import Seen


def informed(
    slip: float,
    order: Order | None = None,
    blind: tuple[str, ...] = (),
) -> Bot:
    """Play the whole evening; with ``order`` only the choice of people is naive.

    ``blind`` names what this reader leaves out: an attribute, "changes" or "pair".
    """

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"informed:{slip}:{visible.seed}")
        reading = read(visible, rng, slip, blind)
        fixed = list(order(visible)) if order else None
        steps: list[dict[str, Any]] = []
        heard = _hear(reading, look, steps, fixed, visible)
        seen = look({"steps": steps})
        wants = {w: _reads(seen, w, rng, slip) for w in heard}
        keys = (
            sorted(heard, key=lambda w: -reading.weight(w))[:4] if not order else heard
        )
        if "pair" not in blind:
            _bring_together(steps, wants, keys, seen, visible.costs["pair"])
        _corridors(steps, look, heard, visible.costs["corridor"])
        charter = _write(reading, wants, keys, look, steps, visible.costs["tell"])
        return {"steps": steps, "charter": charter}

    return bot


def _hear(
    reading: Reading,
    look: Look,
    steps: list[dict[str, Any]],
    fixed: list[str] | None,
    visible: Visible,
) -> list[str]:
    """Interview until four who carry the year are found, five talks at most."""
    heard: list[str] = []
    most = min(5, int(visible.hours // visible.costs["interview"]))
    while len(heard) < most:
        if fixed:
            if len(heard) == 4:
                break
            who = fixed[len(heard)]
        else:
            sure = [w for w in heard if reading.sure(w)]
            if len(sure) >= 4:
                break
            rest = [w for w in PEOPLE if w not in heard]
            who = max(rest, key=reading.weight)
        steps.append({"do": "interview", "who": [who]})
        heard.append(who)
        learn(reading, look({"steps": steps}), who)
    return heard


def _reads(seen: Seen, who: str, rng: Random, slip: float) -> list[str]:
    """First, second … last need.  Cards are plainer than sketches: half the slips."""
    order = needs(seen.people[who].cards)
    fear = seen.people[who].fear
    if order[1] != fear and rng.random() >= slip and order[0] != fear:
        order.remove(fear)
        order.insert(1, fear)
    if rng.random() < slip / 2:
        order[0], order[1] = order[1], order[0]
    return order


def _bring_together(
    steps: list[dict[str, Any]],
    wants: dict[str, list[str]],
    keys: list[str],
    seen: Seen,
    cost: float,
) -> None:
    """Two whose first need is the other's last, or else who share a second need."""
    if seen.left < cost:
        return

    def clash(pair: tuple[str, str]) -> float:
        one, two = wants[pair[0]], wants[pair[1]]
        apart = (one[0] == two[-1]) + (two[0] == one[-1])
        return apart + 0.5 * bool(set(one[:2]) & set(two[:2])) - (one[0] == two[0])

    pair = max(combinations(keys, 2), key=clash)
    common = [o for o in wants[pair[0]][:2] if o in wants[pair[1]][:2]]
    if not common or wants[pair[0]][0] == wants[pair[1]][0]:
        return
    steps.append({"do": "pair", "who": list(pair), "interest": common[0]})
    for who in pair:
        wants[who].remove(common[0])
        wants[who].insert(0, common[0])


def _corridors(
    steps: list[dict[str, Any]], look: Look, heard: list[str], cost: float
) -> None:
    """Listen to what three others say in public, in what is left of the time."""
    for who in [w for w in PEOPLE if w not in heard][:3]:
        if look({"steps": steps}).left >= cost:
            steps.append({"do": "corridor", "who": [who]})


def _write(
    reading: Reading,
    wants: dict[str, list[str]],
    keys: list[str],
    look: Look,
    steps: list[dict[str, Any]],
    cost: float,
) -> dict[str, Any]:
    chosen = list(max(combinations(OUTCOMES, 3), key=lambda c: _covers(wants, keys, c)))
    public = [k.public for k in look({"steps": steps}).people.values() if k.public]
    public += [wants[w][0] for w in wants if w not in keys]
    first = {wants[w][0] for w in keys}
    free = [o for o in OUTCOMES if o not in chosen]
    not_now = sorted(free, key=lambda o: (o in first, -public.count(o)))[:2]
    for who, order in wants.items():
        if order[0] in not_now and look({"steps": steps}).left >= cost:
            steps.append({"do": "tell", "who": [who]})
    pleased = [w for w in keys if wants[w][0] in chosen] or keys
    sponsor = max(pleased, key=lambda w: _steady(reading, w))
    return {
        "outcomes": chosen,
        "not_now": not_now,
        "sponsor": sponsor,
        "review": reading.event,
    }


def _covers(
    wants: dict[str, list[str]], keys: list[str], chosen: Iterable[str]
) -> float:
    """Everyone who counts finds the first need, or else the second, in the charter."""
    worth = (1.0, 0.6, 0.4, 0.3, 0.2, 0.1, 0.1, 0.0)
    chosen = tuple(chosen)
    best = [min(wants[w].index(o) for o in chosen) for w in keys]
    return sum(worth[b] for b in best) + 0.01 * sum(
        worth[wants[w].index(o)] for w in keys for o in chosen
    )


def _steady(reading: Reading, who: str) -> float:
    belief = reading.belief[who]
    return sum(belief["power"]) + sum(belief["legitimacy"])
