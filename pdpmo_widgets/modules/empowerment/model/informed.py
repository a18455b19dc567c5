"""Bots that read: how ready someone is for this, what hangs on it, what came of it.

They see what a learner sees.  ``slip`` is the error of every estimate and half the
chance to misread an answer in a moment, so that a novice, a good and an expert reader
differ in nothing else.
"""

from dataclasses import dataclass
from math import exp, log
from random import Random
from typing import Any

from pdpmo_widgets.modules.empowerment.model.case import COSTS, Line, Visible
from pdpmo_widgets.modules.empowerment.model.moments import PLACES, well
from pdpmo_widgets.modules.empowerment.model.naive import Bot, Look
from pdpmo_widgets.modules.empowerment.model.seen import Seen

MIDDLES = {1: -0.34, 2: -0.17, 3: -0.02, 4: 0.12, 5: 0.28}  # of the five words
WEIGHTS = {"says": 5.0, "peers": 80.0, "sample": 300.0, "prior": 8.0}
READY, EDGE = 0.1, -0.14
STEEP = 9.0
EASIER = 0.2  # what was left to people before was mostly the easy part
TOGETHER = {5: 0.1, 6: 0.04, 7: 0.0}  # what your advice adds to an owner's skill


@dataclass
class Belief:
    """A guess at skill over difficulty, and how much evidence stands behind it."""

    sum: float = 0.0
    weight: float = WEIGHTS["prior"]

    @property
    def mean(self) -> float:
        """The guess; nobody is known to be ready or not before there is evidence."""
        return self.sum / self.weight

    def add(self, found: float, weight: float) -> None:
        """One more piece of evidence."""
        self.sum += found * weight
        self.weight += weight


def informed(slip: float, blind: tuple[str, ...] = ()) -> Bot:
    """Ask, set the board, look at the results, adjust; ``blind``: what is left out."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"informed:{slip}:{visible.seed}")
        decisions: dict[str, Any] = {"looks": [], "stages": []}
        belief = {line.id: _first(line, blind) for line in visible.lines}
        if "talks" not in blind:
            _ask(visible, look, decisions, belief)
        for read in belief.values():
            read.sum += rng.gauss(0, slip) * read.weight
        said = []
        for moment in visible.moments:
            lost = rng.random() < slip * 1.5 or "moments" in blind
            said.append(rng.choice(PLACES) if lost else well(moment))
        for stage in range(3):
            if stage and "adjust" not in blind:
                seen = look(decisions)
                _learn(visible, seen, belief, decisions["stages"][-1]["board"])
                _hear(seen, belief, stage, rng.random() < slip)
            board = _board(visible, belief, blind)
            decisions["stages"].append({"board": board, "moment": said[stage]})
        return decisions

    return bot


def _first(line: Line, blind: tuple[str, ...]) -> Belief:
    """What can be read before anybody is asked."""
    found = Belief()
    if "person" in blind:
        return found
    share = (line.held + 0.7) / (line.past + 1.4)
    found.add(log(share / (1 - share)) / STEEP - EASIER, 3.0 * line.past)
    found.add(MIDDLES[line.says], WEIGHTS["says"])
    return found


def _ask(
    visible: Visible, look: Look, decisions: dict[str, Any], belief: dict[str, Belief]
) -> None:
    """Ask colleagues about everyone, then watch where a mistake would cost most."""
    for who in visible.years:
        decisions["looks"].append([who, "peers"])
    seen = look(decisions)
    for id, word in seen.peers.items():
        belief[id].add(MIDDLES[word], WEIGHTS["peers"])
    costly = sorted(visible.lines, key=lambda line: -_doubt(line, belief[line.id]))
    for line in costly[: int(seen.left / COSTS["watch"])]:
        decisions["looks"].append([line.id, "watch"])
    for id, word in look(decisions).sample.items():
        belief[id].add(MIDDLES[word], WEIGHTS["sample"])


def _doubt(line: Line, belief: Belief) -> float:
    """Little is known, or it lies between two levels, and much hangs on it."""
    near = min(abs(belief.mean - READY), abs(belief.mean - EDGE))
    return line.stakes * line.weekly * (1.3 - line.undo) * exp(-near / 0.1)


def _learn(
    visible: Visible, seen: Seen, belief: dict[str, Belief], board: dict[str, Any]
) -> None:
    """Failures tell of the owner only where the owner decided, mostly or alone."""
    for line in visible.lines:
        found, level = seen.results[-1][line.id], board[line.id]["level"]
        if level < 5 or found.decided < 3:
            continue
        share = (found.decided - found.wrong + 1) / (found.decided + 2)
        part, own = (level - 1) / 6, visible.own[line.domain] - 0.38 - 0.05 * line.hard
        together = log(share / (1 - share)) / STEEP - TOGETHER[level]
        belief[line.id].add((together - (1 - part) * own) / part, 4.0 * found.decided)


def _hear(seen: Seen, belief: dict[str, Belief], stage: int, missed: bool) -> None:
    """What has got harder or easier since; whoever misses it changes nothing."""
    for entry in seen.news[3 * (stage - 1) :]:
        word = entry.id.split(".")[1].split("_")[0]
        read = belief[str(entry.params["decision"])]
        if not missed:
            read.sum -= {"harder": 0.5, "easier": -0.5, "talk": 0.0}[word] * read.weight


def _board(
    visible: Visible, belief: dict[str, Belief], blind: tuple[str, ...]
) -> dict[str, Any]:
    return {
        line.id: _cell(line, belief[line.id].mean, visible.own[line.domain], blind)
        for line in visible.lines
    }


def _cell(
    line: Line, margin: float, own: float, blind: tuple[str, ...]
) -> dict[str, Any]:
    """Readiness first, then what hangs on it."""
    undo = line.undo if "stakes" not in blind else 0.5
    railed = line.spread and not {"rails", "stakes"} & set(blind)
    if margin > READY:
        level = 7 if margin > READY + 0.1 else 6
    elif margin > EDGE:
        level = 6 if undo > 0.8 or (railed and undo > 0.3) else 5 if undo > 0.3 else 4
    else:
        level = 3
    guard = railed and level > 4 and margin < READY + 0.12
    return {"level": level, "guard": guard}


HALF: dict[str, Bot] = {
    "no_talks": informed(0.06, ("talks",)),
    "no_person": informed(0.06, ("person", "talks", "adjust")),
    "no_stakes": informed(0.06, ("stakes",)),
    "no_rails": informed(0.06, ("rails",)),
    "no_adjusting": informed(0.06, ("adjust",)),
    "no_moments": informed(0.06, ("moments",)),
}
INFORMED: dict[str, Bot] = {
    "informed_novice": informed(0.14),
    "informed": informed(0.06),
    "informed_expert": informed(0.02),
}
