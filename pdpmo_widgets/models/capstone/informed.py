"""Bots that read: signs together, what is pressing *and* weak, needs, what is proved.

They see what a learner sees.  ``slip`` is the chance to misread a sentence and the
error of every estimate, so that the three readers differ in nothing else.
"""

from random import Random
from typing import Any

from pdpmo_widgets.models.capstone.answers import WORTH, situation
from pdpmo_widgets.models.capstone.case import CHANCES, COSTS, SIGNS, Visible
from pdpmo_widgets.models.capstone.naive import Bot, Look, linked, room
from pdpmo_widgets.models.capstone.office import AREAS, OUTCOMES
from pdpmo_widgets.models.capstone.year import HITS

TRUST = {True: 0.6, False: 0.9}  # what hearsay, and what is said directly, is worth
WORTHWHILE = 0.35  # chance that it is pressing, times what is missing, per 3 points
CHECKED = 0.985  # what a look is worth to whoever never misreads
TAKES = 0.9  # what a shock takes where nothing is left to lean on
# What a fitting charter, good answers and a clear link add.
GAINS = {"support": 0.25, "value": 0.06, "candour": 0.1}
BORN = 0.5  # how likely anything is pressing before anybody says so


def informed(slip: float, blind: tuple[str, ...] = ()) -> Bot:
    """Check, weigh, decide; ``blind``: what is left out."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"informed:{slip}:{visible.seed}")
        looks = [] if "looks" in blind else _looks(visible)
        yes, needs = _read(visible, look, looks, rng, slip)
        verdict = "keep" if "signs" in blind else _verdict(yes)
        three, not_now = _charter(visible, needs, verdict, blind)
        level = {a: visible.areas[a] + rng.gauss(0, slip) for a in AREAS}
        changes: dict[str, int] = {}
        if "changes" not in blind:
            verdict, changes = _changes(visible, level, yes, verdict, three, blind)
        found = {
            **linked(three),
            "looks": looks,
            "verdict": verdict,
            "home": _home(visible, rng, slip),
            "not_now": not_now,
            "changes": changes,
            "answers": _answers(visible, level, changes, rng, slip, blind),
        }
        if "forecasts" not in blind:
            found["forecasts"] = _forecasts(visible, level, yes, found, rng, slip)
        return found

    return bot


def _looks(visible: Visible) -> list[str]:
    """The four signs, then what is weak and only hearsay, then whose vote is heavy."""
    rumour = {one.topic: one.rumour for one in visible.said}
    gap = {f"area.{a}": 1.3 * (1 - visible.areas[a]) for a in AREAS}
    vote = {f"need.{who}": votes / 3.5 for who, votes in visible.votes.items()}
    rest = gap | vote
    order = sorted(rest, key=lambda t: -rest[t] * (1.0 if rumour[t] else 0.4))
    return [*(f"sign.{s}" for s in SIGNS), *order][: visible.looks]


def _read(
    visible: Visible, look: Look, looks: list[str], rng: Random, slip: float
) -> tuple[dict[str, float], dict[str, tuple[str, float]]]:
    """How likely each sign and area is, and what each executive needs, how surely."""
    told = look({"looks": looks}).told
    yes: dict[str, float] = {}
    needs: dict[str, tuple[str, float]] = {}
    for one in visible.said:
        heard = [(one.id, one.params, TRUST[one.rumour])]
        if entry := told.get(one.topic):
            heard.append((entry.id, entry.params, CHECKED - slip))
        kind, about = one.topic.split(".")
        odds = BORN / (1 - BORN)
        for id, params, sure in heard:
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


def _verdict(yes: dict[str, float]) -> str:
    """Two signs that belong together; one alone says nothing."""
    close, merge = yes["served"] * yes["gone"], yes["able"] * yes["narrow"]
    if max(close, merge) < 0.6:
        return "keep"
    return "close" if close >= merge else "merge"


def _charter(
    visible: Visible,
    needs: dict[str, tuple[str, float]],
    verdict: str,
    blind: tuple[str, ...],
) -> tuple[list[str], list[str]]:
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


def _changes(
    visible: Visible,
    level: dict[str, float],
    yes: dict[str, float],
    verdict: str,
    three: list[str],
    blind: tuple[str, ...],
) -> tuple[str, dict[str, int]]:
    """What is pressing and weak; a change of the office only for more than fits."""
    worth = {}
    for area in AREAS:
        pressing = 0.6 if "pressing" in blind else yes[area]
        gap = 0.5 if "weak" in blind else 1 - level[area]
        worth[area] = pressing * gap * 3 / COSTS[area]
    going = verdict in ("merge", "close")
    order = [
        a for a in sorted(AREAS, key=lambda a: -worth[a])
        if worth[a] > WORTHWHILE and (not going or a in ("people", "cover"))
    ]  # fmt: skip
    wanted = sum(COSTS[a] for a in order)
    if verdict == "keep" and wanted > room(visible, "keep", three) + 2:
        verdict = "change"
    left, found = room(visible, verdict, three), {}
    load = {1: 0, 2: 0, 3: 0}
    for area in order:
        if COSTS[area] > left:
            continue
        at = 1 if load[1] + COSTS[area] <= 6 or "order" in blind else 2
        found[area], left = at, left - COSTS[area]
        load[at] += COSTS[area]
    return verdict, found


def _home(visible: Visible, rng: Random, slip: float) -> str:
    """Where most of the hours go *and* somebody could do the work."""
    able = [unit for unit in visible.units if unit.own]
    units = visible.units if rng.random() < slip else able
    return max(units, key=lambda unit: unit.hours).id


def _answers(
    visible: Visible,
    level: dict[str, float],
    changes: dict[str, int],
    rng: Random,
    slip: float,
    blind: tuple[str, ...],
) -> dict[str, str]:
    """What is so, what is proved, and what is being done about it."""
    found = {}
    for q in visible.questions:
        now = situation(level[q.area], visible.grades[q.area], q.area in changes)
        said = max(WORTH[now], key=lambda option: WORTH[now][option])
        lost = rng.random() < slip or "answers" in blind
        found[q.area] = rng.choice(q.options) if lost else said
    return found


def _forecasts(
    visible: Visible,
    level: dict[str, float],
    yes: dict[str, float],
    made: dict[str, Any],
    rng: Random,
    slip: float,
) -> dict[str, Any]:
    """What is hinted; and today's level, less what is likely to give way."""
    lost = dict.fromkeys(("support", "value", "candour", "growth"), 0.0)
    going = made["verdict"] in ("merge", "close")
    for area in AREAS:
        if going and area not in ("people", "cover"):
            continue
        left = 0.6 if area in made["changes"] else 1.0
        gap = TAKES * (1 - level[area]) * left * max(0.12, yes[area])
        for measure, share in HITS[area].items():
            lost[measure] += gap * share
    for measure, more in GAINS.items():
        lost[measure] -= more
    found: dict[str, Any] = {}
    for shock, hint in visible.hints.items():
        chance = 100 * CHANCES[hint] + rng.gauss(0, 100 * slip)
        found[shock] = min(97.0, max(3.0, chance))
    for name in ("support", "value", "candour"):
        middle = 100 * (visible.today[name] - lost[name]) + rng.gauss(0, 60 * slip)
        low = min(90.0, max(0.0, middle - 9))
        found[name] = [low, max(low + 5, min(100.0, middle + 9))]
    return found


HALF: dict[str, Bot] = {
    f"no_{part}": informed(0.03, (part,))
    for part in ("looks", "signs", "needs", "chief", "pressing", "weak", "changes",
                 "answers", "forecasts")
}  # fmt: skip
INFORMED: dict[str, Bot] = {
    "informed_novice": informed(0.13),
    "informed": informed(0.03),
    "informed_expert": informed(0.01),
}
