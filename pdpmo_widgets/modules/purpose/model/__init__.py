"""Twelve hours before the board: aligning powerful people who disagree.

Twelve people, eight outcomes, twelve hours.  Who counts is *dealt*, after Mitchell,
Agle and Wood (1997), AMR 22:853: power, legitimacy, urgency.  Two to four count fully;
during the year somebody may come, go, both or neither; sometimes two of them clash, and
sometimes a talk over a shared interest helps.  A title weighs a little, and whoever
lacks something high up has the reason on the card.  ``easy``: seven people, ten hours.

The five names of every model, and ``see`` for what has been learnt so far::

    deal(seed) -> Case            case.visible() -> Visible: all that may be shown
    see(case, decisions) -> Seen  after the steps so far; no charter needed
    play(case, decisions, futures=()) -> Outcome
    score(case, decisions, futures=()) -> Score   hidden seeds decide a graded run
    BOTS[name](visible, look) -> decisions        look(decisions) -> Seen
    PASS                                          the pass mark for one run

Decisions are plain JSON; keys that are not named here are ignored::

    {"steps": [{"do": "interview", "who": ["tomas"]},          2 h
               {"do": "corridor", "who": ["rosa"]},            0.5 h
               {"do": "pair", "who": ["tomas", "priya"],       2 h
                "interest": "warning"},                        (an outcome's id)
               {"do": "workshop"},                             4 h
               {"do": "draft", "outcomes": [three ids]},       1 h (never fewer)
               {"do": "tell", "who": ["rosa"]}],               0.5 h
     "charter": {"outcomes": [3 ids], "not_now": [2 ids],
                 "sponsor": "tomas", "review": 2}}             review: 2, 3 or 4

``known.checked`` of ``see`` says what a corridor talk told of hearsay.  Hand-ins from
before cohorts had a word keep their case: ``deal(seed, setting=FIRST)``.
For the debrief: ``rules_text, easy, route, reader, losses, moments, verdicts`` (what
was behind the hearsay among them), and ``luck``: what happened against what was likely.
What cannot be played raises ``DecisionError`` with one plain sentence.  Sentences
are ``Entry(id, params, who, effect)``, ids of ``words/case.toml``.
"""

from functools import partial

from pdpmo_widgets.modules.purpose.model.bots import BOTS, HALF, INFORMED, NAIVE, run
from pdpmo_widgets.modules.purpose.model.case import (
    ATTRIBUTES,
    COSTS,
    FUTURES,
    HOURS,
    OUTCOMES,
    PEOPLE,
    REVIEWS,
    Case,
    Fact,
    Sketch,
    Visible,
)
from pdpmo_widgets.modules.purpose.model.check import decisions as DECISIONS
from pdpmo_widgets.modules.purpose.model.deal import deal
from pdpmo_widgets.modules.purpose.model.easy import easy
from pdpmo_widgets.modules.purpose.model.hearsay import hearsay
from pdpmo_widgets.modules.purpose.model.leaves import leaves
from pdpmo_widgets.modules.purpose.model.losses import losses
from pdpmo_widgets.modules.purpose.model.measures import FLOORS
from pdpmo_widgets.modules.purpose.model.moments import moments
from pdpmo_widgets.modules.purpose.model.notes import notes
from pdpmo_widgets.modules.purpose.model.result import (
    PASS,
    ZERO,
    Outcome,
    Quarter,
    Score,
    play,
    score,
    well_played,
)
from pdpmo_widgets.modules.purpose.model.room import Card
from pdpmo_widgets.modules.purpose.model.route import reader, route
from pdpmo_widgets.modules.purpose.model.rules import rules_text
from pdpmo_widgets.modules.purpose.model.seen import Known, Seen, see
from pdpmo_widgets.modules.purpose.model.setting import FIRST, SETTING, Setting
from pdpmo_widgets.modules.purpose.model.verdict import luck, verdicts
from pdpmo_widgets.simulation.basics import DecisionError, Entry

# The bots that a debrief shows beside a learner's own run.
BESIDE = (
    "random",
    "own_favourites",
    "senior_4",
    "loudest_4",
    "only_workshop",
    "informed",
)


def beside(case: Case, futures: tuple[int, ...] = ()) -> dict[str, Score]:
    """The scores of a few bots on the same case and futures, for a debrief."""
    return {name: score(case, run(name, case), futures) for name in BESIDE}


def classes(case: Case) -> dict[str, tuple[frozenset[str], ...]]:
    """Each person's attributes in the four quarters: for debriefs, never before."""
    from pdpmo_widgets.modules.purpose.model.future import QUARTERS, plain, standing

    at = partial(standing, case, when=plain(case))
    return {w: tuple(at(who=w, quarter=q) for q in QUARTERS) for w in case.there}


__all__ = [
    "ATTRIBUTES", "BESIDE", "BOTS", "COSTS", "DECISIONS", "FIRST", "FLOORS", "FUTURES",
    "HALF", "HOURS", "INFORMED", "NAIVE", "OUTCOMES", "PASS", "PEOPLE", "REVIEWS",
    "SETTING", "ZERO",
    "Card", "Case", "DecisionError", "Entry", "Fact", "Known", "Outcome", "Quarter",
    "Score", "Seen", "Setting", "Sketch", "Visible",
    "beside", "classes", "deal", "easy", "hearsay", "leaves", "losses", "luck",
    "moments", "notes", "play",
    "reader", "route", "rules_text", "run", "score", "see", "verdicts", "well_played",
]  # fmt: skip
