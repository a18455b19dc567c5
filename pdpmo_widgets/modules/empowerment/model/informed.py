"""Bots that read: how ready someone is for this, what hangs on it, what came of it.

They see what a learner sees.  ``slip`` is the error of every estimate and the
chance to misread an answer in a moment, so that a novice, a good and an expert reader
differ in nothing else.
"""

from dataclasses import dataclass, replace
from math import exp, log
from random import Random
from typing import Any

from pdpmo_widgets.modules.empowerment.model.by_hand import by_hand, card
from pdpmo_widgets.modules.empowerment.model.case import COSTS, Line, Visible
from pdpmo_widgets.modules.empowerment.model.moments import PLACES, well
from pdpmo_widgets.modules.empowerment.model.naive import Bot, Look
from pdpmo_widgets.modules.empowerment.model.seen import Seen

MIDDLES = {1: -0.34, 2: -0.17, 3: -0.02, 4: 0.12, 5: 0.28}  # of the five words
WEIGHTS = {"says": 5.0, "sample": 300.0, "prior": 8.0}
WORD = 0.0044  # square of how far a word stands for more than one readiness
READY, EDGE = 0.1, -0.14
RAILED = -0.2  # below, also the ordinary ones are too much
CAREFUL = 0.1  # news is taken for a little less than it is told to be
SURE = 0.3  # from here on somebody takes the big ones, too
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


@dataclass(frozen=True)
class Skill:
    """``slip``: error of every estimate; the rest is done or left out.

    ``ask`` colleagues, ``watch`` work oneself, ``own`` words and record are read,
    ``undo``: what hangs on it, ``rails``, ``again``: look at results and news,
    ``meet``: read what a moment asks for.
    """

    slip: float
    ask: bool = True
    watch: bool = True
    own: bool = True
    undo: bool = True
    rails: bool = True
    again: bool = True
    meet: bool = True


def informed(skill: Skill) -> Bot:
    """Ask, set the board, look at the results, adjust, as far as the skill goes."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"informed:{skill.slip}:{visible.seed}")
        decisions: dict[str, Any] = {"looks": [], "stages": []}
        belief = {line.id: _first(line, skill) for line in visible.lines}
        _ask(visible, look, decisions, belief, skill)
        for read in belief.values():
            read.sum += rng.gauss(0, skill.slip) * read.weight
        said = []
        for moment in visible.moments:
            lost = rng.random() < skill.slip or not skill.meet
            said.append(rng.choice(PLACES) if lost else well(moment))
        for stage in range(3):
            if stage and skill.again:
                seen = look(decisions)
                _learn(visible, seen, belief, decisions["stages"][-1]["board"])
                if rng.random() >= skill.slip:
                    _hear(seen, belief, stage, visible.terms.shift - CAREFUL)
            board = _board(visible, belief, skill)
            decisions["stages"].append({"board": board, "moment": said[stage]})
        return decisions

    return bot


def _first(line: Line, skill: Skill) -> Belief:
    """What can be read before anybody is asked."""
    found = Belief()
    if not skill.own:
        return found
    share = (line.held + 0.7) / (line.past + 1.4)
    found.add(log(share / (1 - share)) / STEEP - EASIER, 3.0 * line.past)
    found.add(MIDDLES[line.says], WEIGHTS["says"])
    return found


def _ask(
    visible: Visible, look: Look, decisions: dict[str, Any], belief: dict[str, Belief],
    skill: Skill,
) -> None:  # fmt: skip
    """Ask colleagues about everyone, then watch where a mistake would cost most."""
    if skill.ask:
        decisions["looks"] += [[who, "peers"] for who in visible.years]
    seen = look(decisions)
    weight = 1 / (visible.terms.peers**2 + WORD)
    for id, word in seen.peers.items():
        belief[id].add(MIDDLES[word], weight)
    if not skill.watch:
        return
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


def _hear(seen: Seen, belief: dict[str, Belief], stage: int, by: float) -> None:
    """What has got harder or easier since; whoever misses it changes nothing."""
    for entry in seen.news[3 * (stage - 1) :]:
        word = entry.id.split(".")[1].split("_")[0]
        read = belief[str(entry.params["decision"])]
        read.sum -= {"harder": by, "easier": -by, "talk": 0.0}[word] * read.weight


def _board(visible: Visible, belief: dict[str, Belief], skill: Skill) -> dict[str, Any]:
    return {
        line.id: _cell(line, belief[line.id].mean, visible.own[line.domain], skill)
        for line in visible.lines
    }


def _cell(line: Line, margin: float, own: float, skill: Skill) -> dict[str, Any]:
    """Readiness first, then what hangs on it, and whether a few are far bigger."""
    undo = line.undo if skill.undo else 0.5
    if line.spread and skill.rails and skill.undo:
        return _railed(margin, undo)
    if margin > READY:
        level = 7 if margin > (0.15 if undo > 0.8 else 0.25) else 6
    elif margin > EDGE:
        near = margin > (READY + EDGE) / 2
        level = 6 if undo > 0.8 else 4 + near if undo > 0.3 else 4
    else:
        level = 3
    return {"level": level, "guard": False}


def _railed(margin: float, undo: float) -> dict[str, Any]:
    """The ordinary ones are small where the big ones come to you."""
    if margin < RAILED:
        return {"level": 3, "guard": False}
    sure = margin > SURE and undo > 0.3
    return {"level": 7 if margin > 0.1 else 6, "guard": not sure}


GOOD = Skill(0.05)
HALF: dict[str, Bot] = {
    "no_talks": informed(replace(GOOD, ask=False, watch=False)),
    "no_person": informed(
        replace(GOOD, own=False, ask=False, watch=False, again=False)
    ),
    "no_stakes": informed(replace(GOOD, undo=False)),
    "no_rails": informed(replace(GOOD, rails=False)),
    "no_adjusting": informed(replace(GOOD, again=False)),
    "no_moments": informed(replace(GOOD, meet=False)),
    "by_hand": by_hand,
    "ask_all": card(),
    "ask_all_news": card(news=True),
    "ask_all_undo": card(undo=True),
    "ask_all_coin": card(undo=True, meet=False),
    "ask_half": card(share=0.55),
}
INFORMED: dict[str, Bot] = {
    "informed_novice": informed(Skill(0.14)),
    "informed": informed(GOOD),
    "informed_expert": informed(Skill(0.02)),
}
