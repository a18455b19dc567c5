"""The sign that told a reader of the evening: the sentence behind each decision."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import Case, ranked
from pdpmo_widgets.modules.purpose.model.hearsay import rumours
from pdpmo_widgets.modules.purpose.model.steps import walk
from pdpmo_widgets.simulation.basics import Entry

HABIT_OF = {
    "interview": "count", "pair": "pair", "corridor": "check", "tell": "tell",
    "workshop": "workshop", "draft": "public", "outcomes": "serve", "not_now": "refuse",
    "sponsor": "sponsor", "review": "review",
}  # fmt: skip


def who_counts(case: Case, who: str, has: bool = True) -> Entry:
    """What a sketch says of a person's part: that it is there, or is not."""
    sketch = next(s for s in case.people if s.who == who)
    ends = ("gains", "yes") if has else ("no", "loses")
    for end in ends:
        for fact in sketch.facts:
            if fact.id.partition("_")[2].startswith(end) and not fact.rumour:
                return Entry(f"facts.{fact.id}", dict(fact.params), who)
    return Entry("sign.hearsay" if has else "sign.nothing", {"who": who}, who)


def parts_of(case: Case, who: str) -> list[Entry]:
    """All that a card said for sure of what somebody has, or comes to have."""
    sketch = next(s for s in case.people if s.who == who)
    found = [
        Entry(f"facts.{fact.id}", dict(fact.params), who)
        for fact in sketch.facts if not fact.rumour
        and fact.id.partition("_")[2].startswith(("gains", "yes"))
    ]  # fmt: skip
    return found or [who_counts(case, who)]


def when_it_changes(case: Case) -> Entry:
    """The first announced change that makes somebody count."""
    for sketch in case.people:
        for fact in sketch.facts:
            if "_gains" in fact.id and not fact.rumour:
                return Entry(f"facts.{fact.id}", dict(fact.params), sketch.who)
    return Entry("sign.no_change")


def of_step(case: Case, step: Mapping[str, Any]) -> Entry:
    """Why the reader took a step."""
    who = list(step.get("who", ()))
    if step["do"] == "interview":
        return who_counts(case, who[0])
    if step["do"] == "corridor" and [*rumours(case, who[0])]:
        return Entry("sign.rumour", {"who": who}, who[0])
    if step["do"] == "pair":
        return Entry("sign.pair", {"who": who, "outcome": step["interest"]})
    return Entry(f"sign.{step['do']}", {"who": who})


def of_outcome(case: Case, decisions: Mapping[str, Any], outcome: str) -> Entry:
    """Which of the people whom the reader heard want an outcome most, or next."""
    room = walk(case, decisions)
    for place, word in ((0, "need"), (1, "second")):
        who = [w for w in room.cards if ranked(room.wants[w])[place] == outcome]
        if who:
            return Entry(f"sign.{word}", {"who": who, "outcome": outcome})
    said = Counter(p for p in case.hidden.public.values())
    if said.most_common(1)[0][0] == outcome:
        return Entry("sign.voiced", {"outcome": outcome})
    return Entry("sign.nobody", {"outcome": outcome})
