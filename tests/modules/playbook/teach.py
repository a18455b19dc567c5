"""``python -m tests.modules.playbook.teach``: does our debrief teach?

Reached with ``--learners 100`` (share of the gap at the second and the third case):
first line read 19 %, 30 %; three lines read 36 %, 49 %; one random sentence 1 %, 3 %;
three random sentences 0 %, 5 %.  Four ways to name the habit of a line were tried.
"""

from pdpmo_widgets.modules.playbook.model.informed import informed
from tests.modules.teaching import Player, Teaching, lines_read

TUNING, REPORT = range(700_000, 700_400), range(3_000_000, 3_002_000)
SLIP = 0.2  # how often the learner misreads, as the novice of the league
# A habit, and what whoever lacks it leaves out.
HABITS = {
    "logs": "records", "visits": "visits", "threats": "sketches", "stakes": "stakes",
    "tiers": "tiers", "bears": "patience", "exceptions": "waivers",
}  # fmt: skip
# Sentences outside of ``habits`` that carry one, by their dotted place.
CARRY = {
    "rules.works": "logs", "rules.hearsay": "visits", "rules.stake": "stakes",
    "rules.danger": "threats", "rules.theatre": "bears",
    "rules.exceptions": "exceptions", "rules.floors": "tiers",
    "sign.log_works": "logs", "sign.log_dead": "logs", "sign.logs": "logs",
    "sign.office": "threats", "sign.visit": "visits",
    "sign.unvisited": "visits", "sign.doubt": "visits",
    "sign.bears": "bears", "sign.hands": "exceptions", "sign.unowned": "exceptions",
    "because.idle": "logs", "because.idle_year": "logs", "because.theatre": "bears",
    "because.failed_theatre": "bears", "because.rots": "exceptions",
    "because.unwatched": "threats", "actions.visit": "visits", "actions.trace": "logs",
}  # fmt: skip
TABLES = (
    "controls", "troubles", "tiers", "waivers", "actions", "facts", "because", "rules",
    "measures", "habits", "sign", "verdict", "came", "learnt",
)  # fmt: skip


def player(known: frozenset[str]) -> Player:
    """The informed bot that leaves out what belongs to the habits it lacks."""
    blind = tuple(part for habit, part in HABITS.items() if habit not in known)
    return informed(SLIP, blind)


TEACHING = Teaching(
    "playbook", HABITS, player, CARRY, TABLES, TUNING, REPORT,
    reads=lines_read("playbook"),
)  # fmt: skip
closed = TEACHING.closed

if __name__ == "__main__":
    TEACHING.main()
