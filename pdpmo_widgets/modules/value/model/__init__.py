"""Prove it or lose it: being honest with numbers about yourself.

The chief financial officer gives two quarters.  Three practices of the office, one for
each outcome that was promised, are tried on half of the teams.  A third of such
practices changes nothing, a third a little, a third a lot: which is hidden, and so is
what moves the figures besides: drift that hits everyone, the worst who come back by
themselves (regression towards the mean: Galton 1886), volunteers, figures that people
report on themselves (Goodhart), and chance.  First a design, then, with what it showed,
a claim on each practice: an 80 % range, a grade, a decision.

A claim is judged by what could be known: the evidence is normal, so a perfect reader's
belief is exact (Bayes), and the Winkler score (1972, JASA 67:187), the worth of the
decision and the audit are taken over it.  Nobody gains by knowing the hidden truth.
The names of every model::

    deal(seed, carried=START, setting=SETTING) -> Case
    see(case, decisions) -> Seen(hours, wait, series)    no claims needed
    play(case, decisions, futures=()) -> Outcome(findings, because, expected, happened)
    score(case, decisions, futures=()) -> Score
    BOTS[name](visible, look) -> decisions        look(decisions) -> Seen

Decisions are plain JSON; keys that are not named here are ignored::

    {"design": {"measures": ["surprises", "money_found"],   at most 6, ids of cards
                "baseline": 6,                              months: 1, 3, 6 or 12
                "comparison": "staggered",  none, before_after, matched or staggered
                "first": "lot"},            who is helped first: worst, willing or lot
     "claims": {"warning": {"range": [0, 8],                80 %, per cent of gain
                            "grade": "B",                   A, B, C or D
                            "decision": "stop"}, …}}        scale, keep or stop

For the debrief: ``rules_text, easy, route, reader, losses, moments, verdicts, notes,
voice``.
"""

from typing import Any

from pdpmo_widgets.modules.value.model.best import best, well_played
from pdpmo_widgets.modules.value.model.bots import BOTS, HALF, INFORMED, NAIVE, run
from pdpmo_widgets.modules.value.model.case import (
    BASELINES,
    COMPARISONS,
    FIRST,
    GRADES,
    MONTHS,
    MOST,
    VERDICTS,
    Card,
    Case,
    Quote,
    Visible,
)
from pdpmo_widgets.modules.value.model.catalogue import KIND_OF, OUTCOME_OF, OUTCOMES
from pdpmo_widgets.modules.value.model.check import decisions as DECISIONS
from pdpmo_widgets.modules.value.model.choices import Design, design_of, plan_of
from pdpmo_widgets.modules.value.model.deal import deal
from pdpmo_widgets.modules.value.model.easy import easy
from pdpmo_widgets.modules.value.model.evidence import warranted
from pdpmo_widgets.modules.value.model.fill import fill
from pdpmo_widgets.modules.value.model.halfyear import Seen, Series, see
from pdpmo_widgets.modules.value.model.losses import losses
from pdpmo_widgets.modules.value.model.measures import FLOORS
from pdpmo_widgets.modules.value.model.moments import moments
from pdpmo_widgets.modules.value.model.notes import notes
from pdpmo_widgets.modules.value.model.result import (
    PASS,
    RUNS,
    ZERO,
    Finding,
    Outcome,
    Score,
    play,
    score,
)
from pdpmo_widgets.modules.value.model.route import reader, route
from pdpmo_widgets.modules.value.model.rules import rules_of, rules_text
from pdpmo_widgets.modules.value.model.setting import SETTING, Setting
from pdpmo_widgets.modules.value.model.verdict import verdicts
from pdpmo_widgets.modules.value.model.voice import voice
from pdpmo_widgets.simulation.basics import DecisionError, Entry

# The bots that a debrief shows beside a learner's own run.
BESIDE = (
    "random",
    "always_great",
    "before_after_believer",
    "fair_wide_decide",
    "most_measures",
    "informed",
)


def beside(case: Case, futures: tuple[int, ...] = ()) -> dict[str, Score]:
    """The scores of a few bots on the same case and futures, for a debrief."""
    return {name: score(case, run(name, case), futures) for name in BESIDE}


def leaves(case: Case, decisions: dict[str, Any]) -> dict[str, Any]:
    """``claims``: each result that was measured, with the grade that stands.

    That is the worse of the grade claimed and the grade that the design bears.
    """
    plan = plan_of(case, decisions)
    stands = []
    for outcome in case.outcomes:
        grade = max(plan.claims[outcome].grade, warranted(case, plan.design, outcome))
        stands += [(m, grade) for m in plan.design.of(outcome, "result")]
    return {"claims": tuple(stands)}


__all__ = [
    "BASELINES", "BESIDE", "BOTS", "COMPARISONS", "DECISIONS", "FIRST", "FLOORS",
    "GRADES", "HALF", "INFORMED", "KIND_OF", "MONTHS", "MOST", "NAIVE", "OUTCOMES",
    "OUTCOME_OF", "PASS", "RUNS", "SETTING", "VERDICTS", "ZERO",
    "Card", "Case", "DecisionError", "Design", "Entry", "Finding", "Outcome", "Quote",
    "Score", "Seen", "Series", "Setting", "Visible",
    "beside", "best", "deal", "design_of", "easy", "fill", "leaves", "losses",
    "moments", "notes", "plan_of", "play", "reader", "route", "rules_of", "rules_text",
    "run", "score", "see", "verdicts", "voice", "warranted", "well_played",
]  # fmt: skip
