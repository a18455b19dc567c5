"""``python -m tests.modules.acumen.teach``: does our debrief teach?

Reached with ``--learners 300`` (share of the gap at the second and the third case, that
is after one debrief and after two): first line read 26 %, 39 %; three lines read 42 %,
64 %; one random sentence 4 %, 5 %; three random sentences 7 %, 16 %.  One setting of
the learner was tried.
"""

from pdpmo_widgets.modules.acumen.model.informed import Skill, informed
from tests.modules.teaching import Player, Teaching, lines_read

TUNING, REPORT = range(700_000, 700_400), range(3_000_000, 3_002_000)
SLIP = 0.2  # error of the learner's estimates, as a share
HABITS = ("record", "checks", "scarce", "chains", "buy", "ahead", "range")
# Sentences outside of ``habits`` that carry one, by their dotted place.
CARRY = {
    "rules.promise": "record", "rules.basis": "checks", "rules.check": "checks",
    "rules.room": "scarce", "rules.needs": "chains", "rules.buy": "buy",
    "rules.midyear": "ahead", "rules.stop": "ahead", "rules.ebit": "range",
    "sign.kinds": "record", "sign.record": "record", "sign.checked": "checks",
    "sign.chain": "chains", "sign.scarce": "scarce", "sign.short": "buy",
    "sign.ahead": "ahead", "sign.range": "range", "sign.doubt_guess": "checks",
    "because.promised": "record", "because.unlocked": "chains",
    "because.bought": "buy", "because.not_bought": "buy",
    "because.stopped_right": "ahead", "because.gave_away": "ahead",
    "actions.check": "checks", "actions.buy": "buy",
}  # fmt: skip
TABLES = (
    "scene", "resources", "basis", "pitch", "actions", "because", "measures", "rules",
    "habits", "sign", "verdict", "came", "learnt",
)  # fmt: skip


def player(known: frozenset[str]) -> Player:
    """The informed bot with these habits and no other."""
    return informed(Skill(SLIP, **{habit: habit in known for habit in HABITS}))


TEACHING = Teaching(
    "acumen", HABITS, player, CARRY, TABLES, TUNING, REPORT,
    reads=lines_read("acumen"),
)  # fmt: skip
closed = TEACHING.closed

if __name__ == "__main__":
    TEACHING.main()
