"""Someone with the cards and a pencil: no sum, no chance, no luck.

Ticks on each card what is said of power, a say and urgency, asks in the corridor about
hearsay that decides, hears those with three ticks, and writes the page by the rules.
"""

from itertools import combinations
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import (
    ATTRIBUTES,
    OUTCOMES,
    Sketch,
    Visible,
)
from pdpmo_widgets.modules.purpose.model.naive import Look, needs
from pdpmo_widgets.modules.purpose.model.page import aloud
from pdpmo_widgets.modules.purpose.model.seen import Seen

Steps = list[dict[str, Any]]
FULL, DOUBT = 3.0, 0.5  # ticks of somebody who counts; of what is hearsay or untold


def by_hand(visible: Visible, look: Look) -> dict[str, Any]:
    """Tick, ask, hear, bring together, gather, tell, write."""
    ticks = {one.who: _ticks(one) for one in visible.people}
    steps: Steps = []
    keys = _hear(visible, look, ticks, steps)
    wants = _wants(look({"steps": steps}))
    _pair(visible, look, keys, wants, steps)
    _fill(visible, look, ticks, keys, wants, steps)
    seen = look({"steps": steps})
    wants = {**_wants(seen), **wants}
    page = _page(aloud(visible, seen), keys, wants)
    _tell(visible, look, page, keys, wants, steps)
    quarter = _quarter(visible)
    sponsor = _sponsor(seen, page, keys, wants)
    return {"steps": steps, "charter": {**page, "sponsor": sponsor, "review": quarter}}


def _ticks(sketch: Sketch) -> dict[str, float]:
    """By attribute: 1 for a yes that lasts or comes, 0 for a no, between for doubt."""
    found = dict.fromkeys(ATTRIBUTES, DOUBT)
    for change in (False, True):  # what changes overrules what is
        for fact in sketch.facts:
            attribute, _, sign = fact.id.partition("_")
            if attribute in found and sign.startswith(("gains", "loses")) == change:
                yes = sign.startswith(("yes", "gains"))
                found[attribute] = DOUBT if fact.rumour else float(yes)
    return found


def _free(visible: Visible, look: Look, steps: Steps, *do: str) -> bool:
    return look({"steps": steps}).left >= sum(visible.costs[one] for one in do)


def _hear(
    visible: Visible, look: Look, ticks: dict[str, dict[str, float]], steps: Steps
) -> list[str]:
    """Everybody with three ticks; where one is in doubt, ask in the corridor first."""
    heard: list[str] = []
    order = sorted(ticks, key=lambda w: -sum(ticks[w].values()))
    for who in order:
        if len(heard) == 4 or sum(ticks[who].values()) < FULL - DOUBT:
            break
        if sum(ticks[who].values()) < FULL and _free(
            visible, look, steps, "corridor", "interview"
        ):
            steps.append({"do": "corridor", "who": [who]})
            known = look({"steps": steps}).people[who].checked
            ticks[who] |= {a: float(has) for a, has in known.items()}
            if 0.0 in ticks[who].values():
                continue
        if _free(visible, look, steps, "interview"):
            steps.append({"do": "interview", "who": [who]})
            heard.append(who)
            seen = look({"steps": steps}).people[who].standing
            ticks[who] |= {a: float(seen[a]) for a in seen if ticks[who][a] == DOUBT}
    keys = [w for w in heard if 0.0 not in ticks[w].values()]
    return keys or heard


def _wants(seen: Seen) -> dict[str, list[str]]:
    """The ranking that the cards of each person tell; the worry comes second."""
    found = {}
    for who, known in seen.people.items():
        if known.met:
            order = needs(known.cards)
            order.remove(known.fear)
            order.insert(1, known.fear)
            found[who] = order
    return found


def _clash(wants: dict[str, list[str]], one: str, two: str) -> bool:
    return wants[one][0] == wants[two][-1] and wants[two][0] == wants[one][-1]


def _pair(
    visible: Visible,
    look: Look,
    keys: list[str],
    wants: dict[str, list[str]],
    steps: Steps,
) -> None:
    for one, two in combinations(keys, 2):
        common = [o for o in wants[one][:2] if o in wants[two][:2]]
        if not (_clash(wants, one, two) and common):
            continue
        if _free(visible, look, steps, "pair"):
            steps.append({"do": "pair", "who": [one, two], "interest": common[0]})
            for order in (wants[one], wants[two]):
                order.remove(common[0])
                order.insert(0, common[0])
        return


def _fill(
    visible: Visible,
    look: Look,
    ticks: dict[str, dict[str, float]],
    keys: list[str],
    wants: dict[str, list[str]],
    steps: Steps,
) -> None:
    """A workshop if it fits and nobody clashes; else the next who count a little."""
    quiet = not any(_clash(wants, *pair) for pair in combinations(keys, 2))
    rest = sorted(
        (w for w in visible.there if w not in wants),
        key=lambda w: -sum(ticks[w].values()),
    )
    heard = len(wants)
    while (
        quiet
        and heard < visible.setting.chaired
        and rest
        and _free(visible, look, steps, "interview", "workshop")
    ):
        steps.append({"do": "interview", "who": [rest.pop(0)]})
        heard += 1
    if (
        quiet
        and heard >= visible.setting.chaired
        and _free(visible, look, steps, "workshop")
    ):
        steps.append({"do": "workshop"})
    while rest and _free(visible, look, steps, "interview", "tell", "tell"):
        steps.append({"do": "interview", "who": [rest.pop(0)]})
    for who in rest[:3]:
        done = {one["who"][0] for one in steps if one["do"] == "corridor"}
        if who not in done and _free(visible, look, steps, "corridor", "tell", "tell"):
            steps.append({"do": "corridor", "who": [who]})


def _page(
    public: dict[str, str], keys: list[str], wants: dict[str, list[str]]
) -> dict[str, list[str]]:
    """First needs of those who count, then what most say; refuse what is next."""
    said = [wish for who, wish in public.items() if who not in wants]
    said += [order[0] for who, order in wants.items() if who not in keys]
    loved = sorted(OUTCOMES, key=lambda o: -said.count(o))
    firsts = sorted(
        {wants[w][0] for w in keys},
        key=lambda o: (-sum(wants[w][0] == o for w in keys), OUTCOMES.index(o)),
    )
    last = {wants[w][-1] for w in keys}
    seconds = [wants[w][1] for w in keys]
    more = [o for o in (*loved[:1], *seconds, *loved) if o not in last]
    chosen = list(dict.fromkeys([*firsts, *more, *loved]))[:3]
    free = [o for o in loved if o not in chosen]
    not_now = sorted(free, key=lambda o: o in firsts)[:2]
    return {"outcomes": chosen, "not_now": not_now}


def _tell(
    visible: Visible,
    look: Look,
    page: dict[str, list[str]],
    keys: list[str],
    wants: dict[str, list[str]],
    steps: Steps,
) -> None:
    """Those whom you heard and who lose, the ones who count first; then the others."""
    losers = [w for w in (*keys, *(w for w in wants if w not in keys))
              if wants[w][0] not in page["outcomes"]]  # fmt: skip
    seen = look({"steps": steps})
    losers += [w for w, wish in aloud(visible, seen).items()
               if wish in page["not_now"] and w not in wants]  # fmt: skip
    for who in losers:
        if _free(visible, look, steps, "tell"):
            steps.append({"do": "tell", "who": [who]})


def _quarter(visible: Visible) -> int:
    """The quarter in which somebody comes to count, or else ceases to."""
    for word in ("_gains", "_loses"):
        for sketch in visible.people:
            for fact in sketch.facts:
                if word in fact.id:
                    return int(str(fact.params["quarter"]))
    return 3


def _sponsor(
    seen: Seen,
    page: dict[str, list[str]],
    keys: list[str],
    wants: dict[str, list[str]],
) -> str:
    """Who has power and a say today, counts, and finds a first need in the charter."""

    def fit(who: str) -> tuple[bool, bool, bool]:
        has = seen.people[who].standing
        able = bool(has.get("power") and has.get("legitimacy"))
        return wants[who][0] in page["outcomes"], able, who in keys

    return max(wants, key=fit)
