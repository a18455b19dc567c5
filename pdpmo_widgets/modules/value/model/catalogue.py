"""What can be measured: four measures for each of the eight outcomes.

An *activity* counts what the office does and says nothing of what comes of it.  Two
*results* show the outcome itself.  A *counter* shows what would be paid for a result
that looks good only on paper (one measure, paired with its price).  Names and links
are our own design; every measure is told as an index that starts at 100, more is
better.
"""

KINDS = ("activity", "result", "result", "counter")
_BY_OUTCOME = {
    "choice": ("scored", "weak_stopped", "money_on_top", "good_lost"),
    "speed": ("standups", "weeks_to_use", "in_use_early", "rework"),
    "promises": ("plans_filed", "dates_kept", "costs_kept", "slack"),
    "benefits": ("cases_filed", "money_found", "people_using", "counted_twice"),
    "warning": ("reviews_held", "weeks_ahead", "surprises", "false_alarms"),
    "burden": ("forms_online", "form_hours", "typed_twice", "facts_missing"),
    "people": ("training_days", "stayed", "peer_checked", "left_short"),
    "audit": ("checklists", "findings", "traceable", "approval_days"),
}
OUTCOMES = tuple(_BY_OUTCOME)


def of(outcome: str) -> tuple[str, ...]:
    """The ids of an outcome's measures, in the order of ``KINDS``."""
    return _BY_OUTCOME[outcome]


OUTCOME_OF = {id: outcome for outcome, ids in _BY_OUTCOME.items() for id in ids}
KIND_OF = {
    id: kind
    for ids in _BY_OUTCOME.values()
    for id, kind in zip(ids, KINDS, strict=True)
}
