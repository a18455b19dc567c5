"""Watermelon hunt: 24 reports, six deep dives a quarter, and who is told what and when.

Status reports are biased 60 % of the time, twice as often towards green (Snow, Keil
and Wallace 2007); what was promised first and what was kept says more than a colour.
Finding trouble is half of it: it must be told so that it is acted on, and so that the
next bad news still comes.  The five names of every model, and ``see``::

    deal(seed, carried=START, setting=SETTING) -> Case     case.visible() -> Visible
    see(case, decisions) -> Seen(left, over, findings, later, trust, candour)
    play(case, decisions, futures=()) -> Outcome(quarters, truth, expected, saved)
    score(case, decisions, futures=()) -> Score
    BOTS[name](visible, look) -> decisions
    PASS                                    the pass mark for the mean of RUNS cases

Decisions are plain JSON; a second quarter that is begun (``{}``) shows its records::

    {"quarters": [
        {"looks": [["p03", "announced"], ["p11", "unannounced"]],
         "pages": [{"project": "p03", "cards": ["c1", "c4", "c7"],
                    "tell": "sponsor_first", "reply": "r2"}]},
        {"looks": […], "pages": […]}]}

The ids of cards and replies are those of the finding that the look gave.
"""

from pdpmo_widgets.modules.communication.model.bots import BOTS, run
from pdpmo_widgets.modules.communication.model.case import (
    HOWS,
    TELLS,
    Card,
    Case,
    Finding,
    Reader,
    Report,
    Visible,
)
from pdpmo_widgets.modules.communication.model.course import After, Later
from pdpmo_widgets.modules.communication.model.deal import deal
from pdpmo_widgets.modules.communication.model.informed import HALF, INFORMED
from pdpmo_widgets.modules.communication.model.leaves import leaves
from pdpmo_widgets.modules.communication.model.naive import NAIVE
from pdpmo_widgets.modules.communication.model.result import (
    FLOORS,
    FUTURES,
    PASS,
    RUNS,
    ZERO,
    Outcome,
    Truth,
    play,
    score,
    well_played,
)
from pdpmo_widgets.modules.communication.model.seen import Seen, see
from pdpmo_widgets.modules.communication.model.setting import (
    CARDS,
    COSTS,
    HOURS,
    SETTING,
    Setting,
)
from pdpmo_widgets.simulation.basics import DecisionError, Entry, Score

# The bots that a debrief shows beside a learner's own run.
BESIDE = ("random", "most_red", "rebaselines_counted", "at_the_board", "informed")


def beside(case: Case, futures: tuple[int, ...] = ()) -> dict[str, Score]:
    """The scores of a few bots on the same case and futures, for a debrief."""
    return {name: score(case, run(name, case), futures) for name in BESIDE}


__all__ = [
    "BESIDE", "BOTS", "CARDS", "COSTS", "FLOORS", "FUTURES", "HALF", "HOURS", "HOWS",
    "INFORMED", "NAIVE", "PASS", "RUNS", "SETTING", "TELLS", "ZERO",
    "After", "Card", "Case", "DecisionError", "Entry", "Finding", "Later",
    "Outcome", "Reader", "Report", "Score", "Seen", "Setting", "Truth", "Visible",
    "beside", "deal", "leaves", "play", "run", "score", "see", "well_played",
]  # fmt: skip
