"""A project manager asks "what should I do?": eight turns, and whose solution it is.

What somebody needs next shows in what they have just said: to be heard, to know what
they want, what is the case, what else they could do, or what they will do first.  A
question that meets it moves them on; the right question at another moment does not.
Telling is fast and leaves nothing behind.  The four questions are Whitmore's (goal,
reality, options, will); that they come in the order of the talk and not of the book
is our own design, as are all numbers.  A second simulation with its own five names::

    deal(seed, carried=START, setting=SETTING) -> Case
    see(case, decisions) -> Seen       the talk so far, four things to say now
    play(case, decisions, futures=()) -> Outcome
    score(case, decisions, futures=()) -> Score
    BOTS[name](visible, look) -> decisions;  PASS, for one talk

Decisions are plain JSON: what was said, by its place among the four on offer, 0 to 3,
eight times at most; to stop early is to end the talk::

    {"say": [2, 0, …]}

Words: ``words/coaching.toml``.
"""

from functools import partial
from typing import Any

from pdpmo_widgets.modules.courage.model.coaching_bots import (
    BOTS,
    HALF,
    INFORMED,
    NAIVE,
)
from pdpmo_widgets.modules.courage.model.coaching_case import (
    NEEDS,
    TAGS,
    TURNS,
    Case,
    Offer,
    Visible,
    deal,
)
from pdpmo_widgets.modules.courage.model.coaching_result import (
    FLOORS,
    PASS,
    ZERO,
    Outcome,
    leaves,
    play,
    score,
    steps,
    well_played,
)
from pdpmo_widgets.modules.courage.model.coaching_talk import Seen, see
from pdpmo_widgets.modules.courage.model.setting import SETTING
from pdpmo_widgets.simulation.basics import DecisionError, Entry, Score

# The bots that a debrief shows beside a learner's own run.
BESIDE = ("random", "tell", "rescue", "clock", "questions", "informed")


def run(name: str, case: Case) -> dict[str, Any]:
    """The decisions that a bot takes on a case, seeing what a learner sees."""
    return BOTS[name](case.visible(), partial(see, case))


def beside(case: Case, futures: tuple[int, ...] = ()) -> dict[str, Score]:
    """The scores of a few bots on the same talk, for a debrief."""
    return {name: score(case, run(name, case), futures) for name in BESIDE}


__all__ = [
    "BESIDE", "BOTS", "FLOORS", "HALF", "INFORMED", "NAIVE", "NEEDS", "PASS",
    "SETTING", "TAGS", "TURNS", "ZERO",
    "Case", "DecisionError", "Entry", "Offer", "Outcome", "Score", "Seen", "Visible",
    "beside", "deal", "leaves", "play", "run", "score", "see", "steps",
    "well_played",
]  # fmt: skip
