"""Right-sizing: sixteen projects, ten controls, and the least of them that works.

A control costs hours in every project that it is asked of, and is worth the trouble
that it catches.  Which of the ten still change a decision, and which projects can
hurt, is dealt apart from claims and from size.  Where a project is asked for more than
it bears, forms are filled in without thought.  The cost function is the course's own;
the risk register's bias is GAO's (2016).  The five names of every model, and ``see``::

    deal(seed) -> Case            case.visible() -> Visible: all that may be shown
    see(case, decisions) -> Seen  facts and logs so far; tiers; hours each tier asks
    play(case, decisions, futures=()) -> Outcome(quarters, expected, …)
    score(case, decisions, futures=()) -> Score   hidden seeds decide a graded run
    BOTS[name](visible, look) -> decisions        look(decisions) -> Seen
    PASS                                          the pass mark for one run

Decisions are plain JSON; every key may be left out, unknown ones are ignored::

    {"looks": [["logs", "trace"],                     6 h: the logs of all controls
               ["p07", "visit"]],                     1 h each, 16 h in all
     "tiers": {"p07": "full", …},                     default: "light"
     "sets": {"light": [], "middle": [ids], "full": [ids]},
     "waiver": {"who": "nobody"|"experienced"|"asks", "owner": true}}

For the debrief: ``rules_text, easy, route, losses, voice, notes,
moments, verdicts``.
``leaves`` gives ``overhead`` and ``theatre``; ``carried.outcomes`` says which trouble
weighs more.  ``tailoring`` holds the burden sum and the two classifications.
"""

from pdpmo_widgets.modules.playbook.model.because import Failure, Quarter
from pdpmo_widgets.modules.playbook.model.bots import BOTS, HALF, INFORMED, NAIVE, run
from pdpmo_widgets.modules.playbook.model.case import (
    AVAILABLE,
    KINDS,
    LET_OFF,
    SETTING,
    TIERS,
    Case,
    Control,
    Fact,
    Setting,
    Sketch,
    Visible,
    weights,
)
from pdpmo_widgets.modules.playbook.model.check import decisions as DECISIONS
from pdpmo_widgets.modules.playbook.model.deal import deal
from pdpmo_widgets.modules.playbook.model.easy import easy
from pdpmo_widgets.modules.playbook.model.losses import losses
from pdpmo_widgets.modules.playbook.model.measures import FLOORS
from pdpmo_widgets.modules.playbook.model.moments import moments
from pdpmo_widgets.modules.playbook.model.notes import notes
from pdpmo_widgets.modules.playbook.model.reference import well_played
from pdpmo_widgets.modules.playbook.model.result import (
    PASS,
    ZERO,
    Outcome,
    leaves,
    play,
    score,
)
from pdpmo_widgets.modules.playbook.model.route import (
    reader,
    route,
    winnable,
)
from pdpmo_widgets.modules.playbook.model.rules import rules
from pdpmo_widgets.modules.playbook.model.rules_card import rules_text
from pdpmo_widgets.modules.playbook.model.seen import Seen, see
from pdpmo_widgets.modules.playbook.model.verdict import verdicts
from pdpmo_widgets.modules.playbook.model.voice import voice
from pdpmo_widgets.modules.playbook.model.year import FUTURES
from pdpmo_widgets.simulation.basics import DecisionError, Entry, Score

# The bots that a debrief shows beside a learner's own run.
BESIDE = (
    "random",
    "nothing",
    "one_set_of_3",
    "by_size",
    "auditors_list",
    "old_playbook",
    "informed",
)


def beside(case: Case, futures: tuple[int, ...] = ()) -> dict[str, Score]:
    """The scores of a few bots on the same case and futures, for a debrief."""
    return {name: score(case, run(name, case), futures) for name in BESIDE}


__all__ = [
    "AVAILABLE", "BESIDE", "BOTS", "DECISIONS", "FLOORS", "FUTURES", "HALF",
    "INFORMED", "KINDS", "LET_OFF", "NAIVE", "PASS", "SETTING", "TIERS", "ZERO",
    "Case", "Control", "DecisionError", "Entry", "Fact", "Failure", "Outcome",
    "Quarter", "Score", "Seen", "Setting", "Sketch", "Visible",
    "beside", "deal", "easy", "leaves", "losses", "moments", "notes", "play", "reader",
    "route", "rules", "rules_text", "run", "score", "see", "verdicts", "voice",
    "weights", "well_played", "winnable",
]  # fmt: skip
