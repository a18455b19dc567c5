""" "The CFO's 45 %": the requests that pay, for the people there are.

Sponsors' figures are too good, by kind of work; people are short, not only money; two
requests are the law; some only pay together.  At mid-year a tenth is cut, and what is
spent is spent.  (Knapsack: Kellerer, Pferschy and Pisinger 2004; outside view:
Flyvbjerg and Gardner 2023; sunk cost: Arkes and Blumer 1985.)  The names of every
model::

    deal(seed, carried=START, setting=SETTING) -> Case
    see(case, decisions) -> Seen(hours_left, found, left, over, lost, missing, midyear)
    play(case, decisions, futures=()) -> Outcome(kept, stopped, expected, ebit, …)
    score(case, decisions, futures=()) -> Score
    BOTS[name](visible, look) -> decisions

Decisions are plain JSON.  Checks cost hours; at most one resource is bought; stops
and the range for next year's EBIT come last, when ``see`` has told mid-year::

    {"lens": "record", "looks": [["r03", "check"], ["r11", "check"]],
     "buy": "architect_weeks", "portfolio": ["r01", …], "stop": ["r07"],
     "ebit": [181.5, 189.0]}

``lens`` is how the learner reads the table: ``see`` gives corrected figures only after
it was turned to "record"; it moves no score.  ``range_points`` marks the range apart.
For the debrief: ``rules_text, easy, route, losses, moments, verdicts``.
``shadow_prices`` gives what one unit more of each resource is worth.
"""

from pdpmo_widgets.modules.acumen.model.bots import BOTS, HALF, INFORMED, NAIVE, run
from pdpmo_widgets.modules.acumen.model.case import (
    RESOURCES,
    SETTING,
    Case,
    Offer,
    Setting,
    Truth,
    Visible,
)
from pdpmo_widgets.modules.acumen.model.check import decisions as DECISIONS
from pdpmo_widgets.modules.acumen.model.deal import deal
from pdpmo_widgets.modules.acumen.model.easy import easy
from pdpmo_widgets.modules.acumen.model.fill import fill
from pdpmo_widgets.modules.acumen.model.losses import losses
from pdpmo_widgets.modules.acumen.model.midyear import Report
from pdpmo_widgets.modules.acumen.model.moments import moments
from pdpmo_widgets.modules.acumen.model.notes import notes
from pdpmo_widgets.modules.acumen.model.optimum import best, shadow_prices
from pdpmo_widgets.modules.acumen.model.result import (
    PASS,
    RUNS,
    ZERO,
    Outcome,
    leaves,
    play,
    range_points,
    score,
    well_played,
)
from pdpmo_widgets.modules.acumen.model.route import reader, route, winnable
from pdpmo_widgets.modules.acumen.model.rules import rules_text
from pdpmo_widgets.modules.acumen.model.seen import Seen, see
from pdpmo_widgets.modules.acumen.model.value import (
    Estimate,
    outside,
    promised,
    realistic,
)
from pdpmo_widgets.modules.acumen.model.verdict import verdicts
from pdpmo_widgets.modules.acumen.model.voice import voice
from pdpmo_widgets.modules.acumen.model.year import FLOORS
from pdpmo_widgets.simulation.basics import DecisionError, Entry, Score

# The bots that a debrief shows beside a learner's own run.
BESIDE = ("random", "npv_first", "loudest", "no_record", "no_ahead", "informed")


def beside(case: Case, futures: tuple[int, ...] = ()) -> dict[str, Score]:
    """The scores of a few bots on the same case and futures, for a debrief."""
    return {name: score(case, run(name, case), futures) for name in BESIDE}


__all__ = [
    "BESIDE", "BOTS", "DECISIONS", "FLOORS", "HALF", "INFORMED", "NAIVE", "PASS",
    "RESOURCES", "RUNS", "SETTING", "ZERO",
    "Case", "DecisionError", "Entry", "Estimate", "Offer", "Outcome", "Report",
    "Score", "Seen", "Setting", "Truth", "Visible",
    "beside", "best", "deal", "easy", "fill", "leaves", "losses", "moments", "notes",
    "outside", "play", "promised", "range_points", "reader", "realistic", "route",
    "rules_text",
    "run", "score", "see", "shadow_prices", "verdicts", "voice", "well_played",
    "winnable",
]  # fmt: skip
