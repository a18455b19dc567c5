"""``python -m tests.modules.purpose.teach``: does our debrief teach?

Reached on ``REPORT`` with ``--learners 40`` (share of the gap at the second and the
third case, that is after one debrief and after two): one habit 28 %, 22 %; three habits
59 %, 70 %; one random sentence 3 %, 1 %; three random sentences -2 %, 5 %.  Before page
and talks were one line it was 14 %, 13 % and 46 %, 61 %.
Two settings
of the learner were tried: that "serve" is one habit of its own was the second.
"""

from pdpmo_widgets.modules.purpose.model.informed import informed
from tests.modules.teaching import Player, Teaching, first_habits

TUNING, REPORT = range(710_000, 710_600), range(3_010_000, 3_012_000)
SLIP = 0.05  # chance that the learner misreads a sentence, as the bot ``informed``
HABITS = (
    "count", "check", "pair", "workshop", "public", "serve", "refuse", "tell",
    "sponsor", "review",
)  # fmt: skip
KEPT = {"word"}  # no player of the league breaks a word: nobody can learn it here
# Sentences outside of ``habits`` that carry one, by their dotted place.
CARRY = {
    "rules.salience": "count", "rules.hearsay": "check",
    "rules.pair": "pair", "rules.workshop": "workshop",
    "rules.wants": "serve", "rules.not_now": "tell",
    "rules.sponsor": "sponsor", "rules.review": "review",
    "sign.rumour": "check", "sign.pair": "pair", "sign.workshop": "workshop",
    "sign.page": "serve", "sign.need": "serve", "sign.sponsor": "sponsor",
    "sign.tell": "tell", "sign.hearsay": "check",
    "because.refused_unsaid": "tell", "because.left_out_unsaid": "tell",
    "because.creep": "refuse", "because.clashed": "workshop",
    "actions.pair": "pair", "actions.workshop": "workshop", "actions.tell": "tell",
    "actions.corridor": "check",
}  # fmt: skip
TABLES = (
    "outcomes", "interests", "actions", "measures", "attributes", "classes",
    "interview", "standing", "pair", "workshop", "draft", "tell", "hearsay", "change",
    "because", "rules", "habits", "sign", "verdict", "came", "luck", "facts",
)  # fmt: skip


def player(known: frozenset[str]) -> Player:
    """The informed bot that is blind to the habits it lacks."""
    return informed(SLIP, None, tuple(sorted({*HABITS} - known)))


TEACHING = Teaching(
    "purpose", HABITS, player, CARRY, TABLES, TUNING, REPORT,
    reads={
        "debrief, one habit": first_habits("purpose", 1),
        "debrief, three habits": first_habits("purpose", 3),
    },
)  # fmt: skip
closed = TEACHING.closed

if __name__ == "__main__":
    TEACHING.main()
