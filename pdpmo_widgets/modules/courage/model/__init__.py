"""Twelve months of weak signals: saying it early, and so that it is heard.

Ten projects, four or five of them in trouble.  Each month brings a colour and at most
one sentence about each; few of them say anything.  Waiting tells more and saves less;
a check costs; a false alarm costs, and makes the next warning weigh less.  Each
warning is a talk of three turns, in which what helps is the answer to what stands in
the room.  That courage is a skill of choosing, timing and framing follows Detert; that
sponsors go on when much is spent and stop when there is something better to do with
the money is Keil, Truex and Mixon (1995).  The numbers are our own design::

    deal(seed, carried=START, setting=SETTING) -> Case
    case.visible() -> Visible      all that may be shown on the first day
    see(case, decisions) -> Seen   the months until now, an open talk, what came out
    play(case, decisions, futures=()) -> Outcome
    score(case, decisions, futures=()) -> Score
    BOTS[name](visible, look) -> decisions
    PASS                           the pass mark for one year
    leaves(case, decisions)        {"credibility": …} for later modules

Decisions are plain JSON; months that no step names pass in silence::

    {"steps": [{"do": "wait"},                             the next month
               {"do": "check", "project": "p03"},          two a month, six a year
               {"do": "raise", "project": "p03",           once per project
                "say": [2, 0, 3]}]}                        what you say, by its place

``see`` takes a last talk with fewer than three sentences and shows what stands in the
room and the four things that you could say, in a dealt order; ``say`` names their
places, 0 to 3.  ``score`` goes by what was likely when you spoke, not by what turned
out; that is in ``luck``.

For the debrief: ``rules_text, easy, reader, route, losses, moments, notes, verdicts,
voice``; ``DECISIONS`` says what can be decided.

``coaching.py`` is a second simulation with the same names: a project
manager asks what to do.  ``lab.py`` has the rule of speaking up.
"""

from pdpmo_widgets.modules.courage.model.bots import BOTS, HALF, INFORMED, NAIVE, run
from pdpmo_widgets.modules.courage.model.case import (
    A_MONTH,
    CHECKS,
    COLOURS,
    FUTURES,
    MONTHS,
    PROJECTS,
    PROUD,
    Case,
    Month,
    Project,
    Visible,
)
from pdpmo_widgets.modules.courage.model.counting import NEVER, counted, line
from pdpmo_widgets.modules.courage.model.deal import deal
from pdpmo_widgets.modules.courage.model.easy import easy
from pdpmo_widgets.modules.courage.model.happened import moments
from pdpmo_widgets.modules.courage.model.losses import losses
from pdpmo_widgets.modules.courage.model.notes import notes
from pdpmo_widgets.modules.courage.model.result import (
    FLOORS,
    PASS,
    ZERO,
    Outcome,
    leaves,
    play,
    score,
    well_played,
)
from pdpmo_widgets.modules.courage.model.route import reader, route, winnable
from pdpmo_widgets.modules.courage.model.rules import rules, rules_text
from pdpmo_widgets.modules.courage.model.seen import Known, Seen, Talk, see
from pdpmo_widgets.modules.courage.model.setting import SETTING, Setting
from pdpmo_widgets.modules.courage.model.steps import decisions as DECISIONS
from pdpmo_widgets.modules.courage.model.talk import Turn, Wording, about
from pdpmo_widgets.modules.courage.model.verdict import verdicts
from pdpmo_widgets.modules.courage.model.voice import voice
from pdpmo_widgets.simulation.basics import DecisionError, Entry, Score
from pdpmo_widgets.simulation.debrief import Loss, RouteStep

# The bots that a debrief shows beside a learner's own run.
BESIDE = (
    "random", "never", "when_always_first_month", "when_wait_for_proof", "how_polite",
    "prototype_check_then_raise", "informed",
)  # fmt: skip


def beside(case: Case, futures: tuple[int, ...] = ()) -> dict[str, Score]:
    """The scores of a few bots on the same case and futures, for a debrief."""
    return {name: score(case, run(name, case), futures) for name in BESIDE}


__all__ = [
    "A_MONTH", "BESIDE", "BOTS", "CHECKS", "COLOURS", "DECISIONS", "FLOORS", "FUTURES",
    "HALF", "INFORMED", "MONTHS", "NAIVE", "NEVER", "PASS", "PROJECTS", "PROUD",
    "SETTING", "ZERO",
    "Case", "DecisionError", "Entry", "Known", "Loss", "Month", "Outcome", "Project",
    "RouteStep", "Score", "Seen", "Setting", "Talk", "Turn", "Visible", "Wording",
    "about", "beside", "counted", "deal", "easy", "leaves", "line", "losses", "moments",
    "notes", "play", "reader", "route", "rules", "rules_text", "run", "score", "see",
    "verdicts", "voice", "well_played", "winnable",
]  # fmt: skip
