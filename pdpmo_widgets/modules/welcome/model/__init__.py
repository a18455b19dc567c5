"""Which office is this?  Four organisations, twelve functions, one small budget.

The name on the door says little about what an office is for; what hurts says more
(Hobbs and Aubry surveyed 500 offices: what they do varies with the politics and the
context of the house).  The five names of
every model, and ``see`` for the budget while choosing::

    deal(seed) -> Case              case.visible() -> Visible: all that may be shown
    see(case, decisions) -> Seen(spent, left, over)
    play(case, decisions, futures=()) -> Outcome(strips, expected)
    score(case, decisions, futures=()) -> Score
    BOTS[name](visible, look) -> decisions
    PASS                            the pass mark for one run

Decisions are plain JSON, up to three functions for each place; other keys are
ignored::

    {"picks": {"hospital": ["priorities", "capacity"], "bank": ["lessons"], …}}

``deal(…, stock="graded")`` deals other companies and other sentences than practice.
For the debrief: ``rules_text, easy, route, reader, losses, moments, verdicts``.

The ten vignettes ask whose decision gets better; ``vignettes(seed)`` deals their
order and a type name for each that says nothing about the answer.
"""

from pdpmo_widgets.modules.welcome.model.bots import BOTS, INFORMED, NAIVE, run
from pdpmo_widgets.modules.welcome.model.case import (
    FUNCTIONS,
    GRADED,
    LOADS,
    PICKS,
    PLACES,
    STOCKS,
    SURVEY,
    TYPES,
    Case,
    Fact,
    Office,
    Visible,
    deal,
)
from pdpmo_widgets.modules.welcome.model.choices import Seen, see
from pdpmo_widgets.modules.welcome.model.choices import decisions as DECISIONS
from pdpmo_widgets.modules.welcome.model.easy import easy
from pdpmo_widgets.modules.welcome.model.losses import losses
from pdpmo_widgets.modules.welcome.model.moments import moments
from pdpmo_widgets.modules.welcome.model.result import (
    FLOORS,
    FUTURES,
    PASS,
    ZERO,
    Outcome,
    Score,
    play,
    score,
    well_played,
)
from pdpmo_widgets.modules.welcome.model.route import reader, route
from pdpmo_widgets.modules.welcome.model.rules import rules_text
from pdpmo_widgets.modules.welcome.model.setting import SETTING, Setting
from pdpmo_widgets.modules.welcome.model.verdict import verdicts
from pdpmo_widgets.modules.welcome.model.vignettes import (
    DECIDERS,
    RIGHT,
    Vignette,
    vignettes,
)
from pdpmo_widgets.modules.welcome.model.year import Strip, starts
from pdpmo_widgets.simulation.basics import DecisionError, Entry

# The bots that a debrief shows beside a learner's own run.
BESIDE = ("random", "by_type_name", "most_popular", "boss_wish", "informed")


def leaves(case: Case, decisions: object) -> dict[str, object]:
    """What later modules find of it: nothing, since these are other companies."""
    return {}


def beside(case: Case, futures: tuple[int, ...] = ()) -> dict[str, Score]:
    """The scores of a few bots on the same case and futures, for a debrief."""
    return {name: score(case, run(name, case), futures) for name in BESIDE}


__all__ = [
    "BESIDE", "BOTS", "DECIDERS", "DECISIONS", "FLOORS", "FUNCTIONS", "FUTURES",
    "GRADED", "INFORMED", "LOADS", "NAIVE", "PASS", "PICKS", "PLACES", "RIGHT",
    "SETTING", "STOCKS", "SURVEY", "TYPES", "ZERO",
    "Case", "DecisionError", "Entry", "Fact", "Office", "Outcome", "Score", "Seen",
    "Setting", "Strip", "Vignette", "Visible",
    "beside", "deal", "easy", "leaves", "losses", "moments", "play", "reader", "route",
    "rules_text", "run", "score", "see", "starts", "verdicts", "vignettes",
    "well_played",
]  # fmt: skip
