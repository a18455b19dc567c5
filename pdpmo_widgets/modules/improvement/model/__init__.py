"""Ninety days: find where the time goes, try one thing, look, and take something away.

Requests pass five gates; where and why they wait differs from case to case and shows
in a year of the gate log, not in what people complain of.  Waits follow Kingman (1961)
with Sakasegawa's term for several servers (Hopp and Spearman, Factory Physics); changes
follow a J; whoever undoes a change after one bad month tampers (Deming's funnel).
The names of every model::

    deal(seed, carried, setting) -> Case    case.visible() -> Visible
    see(case, decisions) -> Seen(watched, months, stopped, hours)
    play(case, decisions, futures=()) -> Outcome(lead, shown, expected, start, because)
    score(case, decisions, futures=()) -> Score
    leaves(case, decisions) -> {"lead_time": weeks, "load": share}
    BOTS[name](visible, look) -> decisions

Decisions are plain JSON: two gates to watch, then up to three months with up to three
starts each, and what is taken back.  ``range`` is the days that a change is expected
to save; ``stop`` is its rule: never, worse or signal; ``undo`` names a change by its
place among all that were started, 0 for the first::

    {"looks": [["desk", "watch"], ["risk", "watch"]],
     "months": [{"start": [{"lever": "drop", "gate": "risk", "involve": true,
                            "stop": "signal", "range": [3, 9]}],
                 "undo": []},
                {"start": [], "undo": [0]}]}
"""

from pdpmo_widgets.modules.improvement.model.bots import (
    BOTS,
    HALF,
    INFORMED,
    NAIVE,
    run,
)
from pdpmo_widgets.modules.improvement.model.case import Case, GateFacts, Visible, deal
from pdpmo_widgets.modules.improvement.model.levers import (
    LEVERS,
    MONTHS,
    MOST,
    STOPS,
    WATCH,
)
from pdpmo_widgets.modules.improvement.model.result import (
    FLOORS,
    FUTURES,
    PASS,
    RUNS,
    ZERO,
    Outcome,
    leaves,
    play,
    savings,
    score,
    well_played,
)
from pdpmo_widgets.modules.improvement.model.seen import Month, Seen, Watched, see
from pdpmo_widgets.modules.improvement.model.setting import SETTING, Setting
from pdpmo_widgets.simulation.basics import DecisionError, Entry, Score

# The bots that a debrief shows beside a learner's own run.
BESIDE = (
    "random", "best_practice", "react_to_every_month", "reviewer_everywhere",
    "informed",
)  # fmt: skip


def beside(case: Case, futures: tuple[int, ...] = ()) -> dict[str, Score]:
    """The scores of a few bots on the same case and futures, for a debrief."""
    return {name: score(case, run(name, case), futures) for name in BESIDE}


__all__ = [
    "BESIDE", "BOTS", "FLOORS", "FUTURES", "HALF", "INFORMED", "LEVERS", "MONTHS",
    "MOST", "NAIVE", "PASS", "RUNS", "SETTING", "STOPS", "WATCH", "ZERO",
    "Case", "DecisionError", "Entry", "GateFacts", "Month", "Outcome", "Score", "Seen",
    "Setting", "Visible", "Watched",
    "beside", "deal", "leaves", "play", "run", "savings", "score", "see", "well_played",
]  # fmt: skip
