"""The board asks: keep, change or close?  Four more quarters with three shocks.

The office is the one that was left by all earlier modules, as seven areas; a graded
run deals one: good, mixed or poor.  A new chief comes, a green project bursts, the
budget is cut; when, nobody knows.  Each shock leans on some areas, and what counts is
what is weak *and* leant on.  In about a fifth of the cases the office has done its
work, or the work has a better home: two signs that belong together say so, one alone
says nothing.  Every change costs before it helps.  All of it is our own design; the
forecasts are scored after Brier (1950) and Winkler (1972).  The names of every model::

    deal(seed, carried=None) -> Case   case.visible() -> Visible
    see(case, decisions) -> Seen       what was checked; points spent
    play(case, decisions, futures=()) -> Outcome
    score(case, decisions, futures=()) -> Score
    BOTS[name](visible, look) -> decisions
    PASS                               the pass mark for the mean of RUNS cases

Decisions are plain JSON; every key may be left out, unknown ones are ignored::

    {"looks": [["served", "sign"], ["flow", "area"], ["tomas", "need"]],
                                          at most nine
     "verdict": "keep"|"change"|"merge"|"close",
     "home": "finance",                   where the work goes when it goes
     "charter": [3 outcomes], "not_now": [2 outcomes],
     "changes": {"flow": 1, "cover": 2},  area to the quarter it begins, 1 to 3
     "measures": {"speed": 1, …},         place of one of its two measures
     "ask": "speed",
     "answers": {"flow": 3, …},           place of one of the five answers
     "forecasts": {"chief": 85, "burst": 50, "cut": 15,     % in the first half
                   "support": [40, 60], "value": [40, 60], "candour": [40, 60]}}

``opened`` scores the six forecasts of the first module against the learner's answers.
"""

from pdpmo_widgets.modules.capstone.model.bots import BOTS, HALF, INFORMED, NAIVE, run
from pdpmo_widgets.modules.capstone.model.case import (
    COSTS,
    HOMES,
    LEANS,
    METRICS,
    OPTIONS,
    QUARTERS,
    ROOM,
    SHOCKS,
    SIGNS,
    VERDICTS,
    WHEN,
    Case,
    Question,
    Said,
    Unit,
    Visible,
    today,
)
from pdpmo_widgets.modules.capstone.model.check import RANGED
from pdpmo_widgets.modules.capstone.model.deal import deal
from pdpmo_widgets.modules.capstone.model.forecasting import Opened, opened
from pdpmo_widgets.modules.capstone.model.office import AREAS, MEASURES, OUTCOMES, areas
from pdpmo_widgets.modules.capstone.model.result import (
    FLOORS,
    PASS,
    RUNS,
    ZERO,
    Outcome,
    Quarter,
    leaves,
    play,
    score,
    well_played,
)
from pdpmo_widgets.modules.capstone.model.seen import Seen, see
from pdpmo_widgets.modules.capstone.model.setting import SETTING, Setting
from pdpmo_widgets.modules.capstone.model.shocks import FUTURES
from pdpmo_widgets.simulation.basics import DecisionError, Entry, Score

# The bots that a debrief shows beside a learner's own run.
BESIDE = (
    "random", "nothing", "always_close", "fix_worst", "chiefs_wishes", "informed",
)  # fmt: skip


def beside(case: Case, futures: tuple[int, ...] = ()) -> dict[str, Score]:
    """The scores of a few bots on the same case and futures, for a debrief."""
    return {name: score(case, run(name, case), futures) for name in BESIDE}


__all__ = [
    "AREAS", "BESIDE", "BOTS", "COSTS", "FLOORS", "FUTURES", "HALF", "HOMES",
    "INFORMED", "LEANS", "MEASURES", "METRICS", "NAIVE", "OPTIONS", "OUTCOMES", "PASS",
    "QUARTERS", "RANGED", "ROOM", "RUNS", "SETTING", "SHOCKS", "SIGNS", "VERDICTS",
    "WHEN", "ZERO", "Case", "DecisionError", "Entry", "Opened", "Outcome", "Quarter",
    "Question", "Said", "Score", "Seen", "Setting", "Unit", "Visible",
    "areas", "beside", "deal", "leaves", "opened", "play", "run", "score", "see",
    "today", "well_played",
]  # fmt: skip
