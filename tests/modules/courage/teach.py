"""``python -m tests.modules.courage.teach``: does our debrief teach?

Reached with ``--learners 100`` (share of the gap at the second and the third case):
first line read 4 %, 11 %; three lines read 12 %, 39 %; one random sentence 1 %, 1 %;
three random sentences 2 %, 3 %.  Moment and words multiply: whoever lacks one of them
gains little by the others.  Two settings of the learner were tried: with ``OFTEN`` .5
three lines close 30 % at the third case.
"""

from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any

from pdpmo_widgets.modules.courage.model import wording as w
from pdpmo_widgets.modules.courage.model.informed import watching
from pdpmo_widgets.modules.courage.model.reader import Rule
from pdpmo_widgets.modules.courage.model.seen import Talk
from tests.modules.teaching import Player, Teaching, lines_read

TUNING, REPORT = range(700_000, 700_400), range(3_000_000, 3_002_000)
SLIP = 0.1  # how far the learner misjudges
HABITS = ("signs", "line", "check", "early", "answer", "hedged", "blaming")
OFTEN = 0.25  # how often whoever has no habit for it takes it back, or blames
# Sentences outside of ``habits`` that carry one, by their dotted place.
CARRY = {
    "rules.signs": "signs", "rules.line": "line", "rules.checks": "check",
    "rules.waiting": "early", "rules.talk": "answer",
    "sign.over": "early", "sign.unsure": "check", "sign.under": "line",
    "sign.near": "check", "sign.sure": "check", "why.beside": "answer",
    "why.hedged": "hedged", "why.blaming": "blaming", "actions.check": "check",
    "because.silent": "early", "because.late": "early",
}  # fmt: skip
TABLES = (
    "actions", "colours", "checks", "talks", "because", "measures", "rules", "habits",
    "sign", "verdict", "why", "proud",
)  # fmt: skip


def player(known: frozenset[str]) -> Player:
    """The informed bot with these habits and no other."""
    blind = " ".join(
        name for habit, name in (("signs", "gloom"), ("check", "checks"))
        if habit not in known
    )  # fmt: skip
    rule = Rule(
        margin=0.05 if "line" in known else -0.15,
        first=1 if "early" in known else 6,
    )
    when = watching(SLIP, rule, blind)
    return w.player(when, partial(_how, known), "learner")


def _how(known: frozenset[str], talk: Talk, rng: Random) -> int:
    """What is said: by reading, or plainly, or with a habit nobody spoke of."""
    for manner in ("hedged", "blaming"):
        offered = [o.manner for o in talk.turn.options]
        if manner not in known and manner in offered and rng.random() < OFTEN:
            return offered.index(manner)
    how: Callable[[Talk, Random], Any] = (
        w.reads(SLIP) if "answer" in known else w.manner("plain")
    )
    return int(how(talk, rng))


TEACHING = Teaching(
    "courage", HABITS, player, CARRY, TABLES, TUNING, REPORT,
    reads=lines_read("courage"),
)  # fmt: skip
closed = TEACHING.closed

if __name__ == "__main__":
    TEACHING.main()
