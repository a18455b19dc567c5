"""A quarter of decisions: who decides what, and what follows in twenty-six weeks.

Eleven kinds of decision land on your desk.  For each you say who decides, from 1 (I
decide and tell) to 7 (you decide), and whether the big ones come to you.  What fits
hangs on how ready the owner is for *this*, on what hangs on it and on whether it can
be undone; your hours are short, people grow at the edge of what they can do, and bad
news comes early only where it is safe to bring it.  Levels after Tannenbaum and
Schmidt (1958), HBR 36(2):95; silence after Edmondson (1999), ASQ 44:350.  The names
of every model::

    deal(seed) -> Case              case.visible() -> Visible: all that may be shown
    see(case, decisions) -> Seen    what talks and played weeks have shown
    play(case, decisions, futures=()) -> Outcome
    score(case, decisions, futures=()) -> Score
    BOTS[name](visible, look) -> decisions
    PASS                            the pass mark for one run

Decisions are plain JSON; other keys are ignored::

    {"looks": [["kofi", "peers"], ["elena", "talk"], ["cutover", "watch"]],
     "stages": [{"board": {"cutover": {"level": 3, "guard": false}, …},
                 "moment": 2}, {…}, {…}]}

Up to three stages: weeks 1 to 8, 9 to 18 and 19 to 26.  What a board leaves out stays
as it was; what no board names stays as it is today.  ``moment`` is the place, 0 to 3,
of the answer given in the moment that falls in the stage; who gives none says nothing.
``DECISIONS`` says all of it; ``hours`` is what a board takes of the leader's week.  For
the debrief: ``rules_text, easy, reader, route, losses, moments, notes, verdicts,
voice``.
"""

from pdpmo_widgets.modules.empowerment.model.bots import (
    BOTS,
    HALF,
    INFORMED,
    NAIVE,
    run,
)
from pdpmo_widgets.modules.empowerment.model.case import (
    COSTS,
    HOURS,
    LEVELS,
    SETTING,
    STAGES,
    STEP,
    WEEKS,
    Case,
    Line,
    Moment,
    Setting,
    Visible,
)
from pdpmo_widgets.modules.empowerment.model.check import decisions as DECISIONS
from pdpmo_widgets.modules.empowerment.model.deal import deal
from pdpmo_widgets.modules.empowerment.model.easy import easy
from pdpmo_widgets.modules.empowerment.model.hours import hours, week
from pdpmo_widgets.modules.empowerment.model.log import moments
from pdpmo_widgets.modules.empowerment.model.losses import losses
from pdpmo_widgets.modules.empowerment.model.notes import notes
from pdpmo_widgets.modules.empowerment.model.result import (
    FLOORS,
    PASS,
    ZERO,
    Fortnight,
    Outcome,
    leaves,
    play,
    score,
    well_played,
)
from pdpmo_widgets.modules.empowerment.model.route import reader, route, winnable
from pdpmo_widgets.modules.empowerment.model.rules import rules, rules_text
from pdpmo_widgets.modules.empowerment.model.seen import Result, Seen, see
from pdpmo_widgets.modules.empowerment.model.verdict import verdicts
from pdpmo_widgets.modules.empowerment.model.voice import voice
from pdpmo_widgets.simulation.basics import DecisionError, Entry, Score
from pdpmo_widgets.simulation.debrief import Loss, RouteStep

# The bots that a debrief shows beside a learner's own run.
BESIDE = ("random", "always_2", "always_5", "trust_the_confident", "informed")


def beside(case: Case, futures: tuple[int, ...] = ()) -> dict[str, Score]:
    """The scores of a few bots on the same case and futures, for a debrief."""
    return {name: score(case, run(name, case), futures) for name in BESIDE}


__all__ = [
    "BESIDE", "BOTS", "COSTS", "DECISIONS", "FLOORS", "HALF", "HOURS", "INFORMED",
    "LEVELS", "NAIVE", "PASS", "SETTING", "STAGES", "STEP", "WEEKS", "ZERO",
    "Case", "DecisionError", "Entry", "Fortnight", "Line", "Loss", "Moment", "Outcome",
    "Result", "RouteStep", "Score", "Seen", "Setting", "Visible",
    "beside", "deal", "easy", "hours", "leaves", "losses", "moments", "notes", "play",
    "reader", "route", "rules", "rules_text", "run", "score", "see", "verdicts",
    "voice", "week", "well_played", "winnable",
]  # fmt: skip
