"""``python -m tests.modules.value.teach``: does our debrief teach?"""

from dataclasses import replace

from pdpmo_widgets.modules.value.model.informed import informed
from pdpmo_widgets.modules.value.model.reading import GOOD
from tests.modules.teaching import Player, Teaching, first_habits, lines_read

TUNING, REPORT = range(700_000, 700_400), range(3_000_000, 3_002_000)
# A habit, and what whoever lacks it leaves out.
HABITS = {
    "results": ("kinds",), "counter": ("flattery",), "comparison": ("comparison",),
    "lot": ("lot", "return"), "baseline": ("baseline",), "range": ("range",),
    "grade": ("grade",), "decision": ("nothing",),
}  # fmt: skip
# Sentences outside of ``habits`` that carry one, by their dotted place.
CARRY = {
    "rules.thirds": "decision", "rules.figures": "results", "rules.own": "counter",
    "rules.compare": "comparison", "rules.first": "lot", "rules.wait": "baseline",
    "rules.range": "range", "rules.grade": "grade", "rules.decide": "decision",
    "sign.activity": "results", "sign.own": "counter", "sign.drift": "comparison",
    "sign.willing": "lot", "sign.worst": "lot", "sign.wait": "baseline",
    "sign.short": "baseline", "sign.grade_own": "grade", "sign.bears": "decision",
    "range.narrow": "range", "range.above": "range", "grade.over": "grade",
    "decision.keep_stop": "decision", "decision.scale_stop": "decision",
    "misled.drift_up": "comparison", "misled.eager_up": "lot",
    "misled.return_up": "lot", "misled.flattered_up": "counter",
    "misled.nothing": "results",
}  # fmt: skip
TABLES = (
    "scene", "metrics", "source", "twins", "comparisons", "first", "baselines",
    "decisions", "grades", "misled", "range", "grade", "decision", "audit", "joined",
    "rules", "measures", "habits", "sign", "verdict", "came", "learnt",
)  # fmt: skip


def player(known: frozenset[str]) -> Player:
    """The informed bot that leaves out what belongs to the habits it lacks."""
    blind = [part for habit, parts in HABITS.items() if habit not in known
             for part in parts]  # fmt: skip
    return informed(replace(GOOD, leaving=tuple(blind)))


TEACHING = Teaching(
    "value", HABITS, player, CARRY, TABLES, TUNING, REPORT,
    reads={**lines_read("value"), "debrief, three habits": first_habits("value", 3)},
)  # fmt: skip
closed = TEACHING.closed

if __name__ == "__main__":
    TEACHING.main()
