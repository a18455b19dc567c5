"""What a careful reader makes of what is said: what to check, and what to believe."""

from random import Random

from pdpmo_widgets.modules.capstone.model.case import SIGNS, Visible
from pdpmo_widgets.modules.capstone.model.office import AREAS, OUTCOMES
from pdpmo_widgets.modules.capstone.model.playing import Look

TRUST = {True: 0.6, False: 0.9}  # what hearsay, and what is said directly, is worth
CHECKED = 0.985  # what a look is worth to whoever never misreads
BORN = 0.5  # how likely anything is pressing before anybody says so


def worth_looking(visible: Visible) -> list[list[str]]:
    """The four signs, then what is weak and only hearsay, then whose vote is heavy."""
    rumour = {one.topic: one.rumour for one in visible.said}
    gap = {f"area.{a}": 1.3 * (1 - visible.areas[a]) for a in AREAS}
    vote = {f"need.{who}": votes / 3.5 for who, votes in visible.votes.items()}
    rest = gap | vote
    order = sorted(rest, key=lambda t: -rest[t] * (1.0 if rumour[t] else 0.4))
    topics = [*(f"sign.{s}" for s in SIGNS), *order][: visible.looks]
    return [topic.split(".")[::-1] for topic in topics]


def heard(
    visible: Visible, look: Look, looks: list[list[str]], rng: Random, slip: float
) -> tuple[dict[str, float], dict[str, tuple[str, float]]]:
    """How likely each sign and area is, and what each executive needs, how surely."""
    told = look({"looks": looks}).told
    yes: dict[str, float] = {}
    needs: dict[str, tuple[str, float]] = {}
    for one in visible.said:
        witnesses = [(one.id, one.params, TRUST[one.rumour])]
        if entry := told.get(one.topic):
            witnesses.append((entry.id, entry.params, CHECKED - slip))
        kind, about = one.topic.split(".")
        odds = BORN / (1 - BORN)
        for id, params, sure in witnesses:
            misread = rng.random() < slip
            if kind == "need":
                outcome = rng.choice(OUTCOMES) if misread else str(params["outcome"])
                needs[about] = (outcome, sure)
            else:
                claimed = ("yes_" in id) != misread
                odds *= (sure / (1 - sure)) ** (1 if claimed else -1)
        if kind != "need":
            yes[about] = odds / (1 + odds)
    return yes, needs


def verdict_of(yes: dict[str, float]) -> str:
    """Two signs that belong together; one alone says nothing."""
    close, merge = yes["served"] * yes["gone"], yes["able"] * yes["narrow"]
    if max(close, merge) < 0.6:
        return "keep"
    return "close" if close >= merge else "merge"


def charter_of(
    visible: Visible,
    needs: dict[str, tuple[str, float]],
    verdict: str,
    blind: tuple[str, ...],
) -> tuple[list[str], list[str]]:
    """What weighs most is promised, what weighs least refused; the old is cheaper."""
    weigh = dict.fromkeys(OUTCOMES, 0.0)
    if "needs" not in blind:
        for who, (outcome, sure) in needs.items():
            weigh[outcome] += visible.votes[who] * sure
    if "chief" not in blind:
        for wish in visible.wishes:
            weigh[wish] += visible.chief
    for old in visible.charter:
        weigh[old] += 0.8
    order = sorted(OUTCOMES, key=lambda o: -weigh[o])
    return order[:3], order[-2:]
