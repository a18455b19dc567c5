"""``python -m tests.modules.empowerment.teach``: does our debrief teach?

Reached with ``--learners 100`` (share of the gap at the second and the third case):
first line read 32 %, 45 %; three lines read 52 %, 69 %; one random sentence 2 %, 4 %;
three random sentences 8 %, 17 %.  One setting of the learner was tried.
"""

from pdpmo_widgets.modules.empowerment.model.informed import Skill, informed
from tests.modules.teaching import Player, Teaching, lines_read

TUNING, REPORT = range(700_000, 700_400), range(3_000_000, 3_002_000)
SLIP = 0.1  # how far the learner misjudges
HABITS = ("ask", "watch", "undo", "rails", "again", "meet")
# Sentences outside of ``habits`` that carry one, by their dotted place.
CARRY = {
    "rules.finding": "ask", "rules.undo": "undo", "rules.rail": "rails",
    "rules.stages": "again", "rules.safety": "meet",
    "sign.watch_open": "watch", "sign.watch_apart": "watch", "sign.watch_sure": "watch",
    "sign.bigger_never": "rails",
    "sign.results": "again", "sign.bigger": "rails", "sign.undo_days": "undo",
    "sign.undo_half": "undo", "sign.undo_never": "undo", "sign.meet_open": "meet",
    "sign.meet_limit": "meet", "sign.meet_clash": "meet", "actions.peers": "ask",
    "actions.watch": "watch", "actions.guard": "rails",
    "because.rail_missing": "rails", "because.mistake_closed": "meet",
}  # fmt: skip
TABLES = (
    "levels", "actions", "stakes", "undo", "spread", "hard", "peers", "watch", "talk",
    "news", "because", "measures", "rules", "habits", "sign", "verdict", "came",
)  # fmt: skip


def player(known: frozenset[str]) -> Player:
    """The informed bot with these habits and no other."""
    return informed(Skill(SLIP, **{habit: habit in known for habit in HABITS}))


TEACHING = Teaching(
    "empowerment", HABITS, player, CARRY, TABLES, TUNING, REPORT,
    reads=lines_read("empowerment"),
)  # fmt: skip
closed = TEACHING.closed

if __name__ == "__main__":
    TEACHING.main()
