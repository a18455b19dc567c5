"""Next year's team: nine people, eleven streams of work, and a year to come.

People rate themselves; colleagues and the work itself know better, at a price in
hours.  Whoever is overloaded, stuck or unheard leaves; whoever stands in for somebody
learns.  Work grows, fades and moves.  (Assignment: Kuhn 1955; learning curve: Wright
1936; ramp-up: Brooks 1975.)  The names of every model::

    deal(seed, carried=START, setting=SETTING) -> Case
    see(case, decisions) -> Seen(hours_left, money_left, found, load, open)
    play(case, decisions, futures=()) -> Outcome(expected, came, covered, stay, …)
    score(case, decisions, futures=()) -> Score
    BOTS[name](visible, look) -> decisions

Decisions are plain JSON.  Everything may be left out; nobody is looked at twice or
leads two streams, and nobody stands in for more than two.  A contract holds from one
quarter to another, both included::

    {"looks": [["kofi", "peers"], ["noor", "sample"]],
     "lead": {"plans": "samir", …}, "deputy": {"tool": "noor"},
     "train": {"noor": "tool"}, "hire": "figures", "contract": {"board": [3, 4]},
     "promote": "joan", "talk": {"who": "elena", "how": "relieve"}}
"""

from pdpmo_widgets.cases.team import SKILLS, STREAMS
from pdpmo_widgets.modules.team.model.bots import BOTS, HALF, INFORMED, NAIVE, run
from pdpmo_widgets.modules.team.model.case import (
    CHECKS,
    HOWS,
    SETTING,
    Case,
    Member,
    News,
    Setting,
    Visible,
)
from pdpmo_widgets.modules.team.model.deal import deal
from pdpmo_widgets.modules.team.model.measures import FLOORS
from pdpmo_widgets.modules.team.model.result import (
    PASS,
    RUNS,
    ZERO,
    Outcome,
    leaves,
    play,
    score,
    well_played,
)
from pdpmo_widgets.modules.team.model.seen import Seen, see
from pdpmo_widgets.simulation.basics import DecisionError, Entry, Score

# The bots that a debrief shows beside a learner's own run.
BESIDE = ("random", "as_today", "best_fit_now", "own_rating_only", "no_cover",
          "informed")  # fmt: skip


def beside(case: Case, futures: tuple[int, ...] = ()) -> dict[str, Score]:
    """The scores of a few bots on the same case and futures, for a debrief."""
    return {name: score(case, run(name, case), futures) for name in BESIDE}


__all__ = [
    "BESIDE", "BOTS", "CHECKS", "FLOORS", "HALF", "HOWS", "INFORMED", "NAIVE", "PASS",
    "RUNS", "SETTING", "SKILLS", "STREAMS", "ZERO",
    "Case", "DecisionError", "Entry", "Member", "News", "Outcome", "Score", "Seen",
    "Setting", "Visible",
    "beside", "deal", "leaves", "play", "run", "score", "see", "well_played",
]  # fmt: skip
