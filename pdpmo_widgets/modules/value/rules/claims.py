"""Six claims of another office: which grade does each of them bear?"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark, above, odd_choices, part, unread
from pdpmo_widgets.modules.value.model.grading import grade_by_rule

WORDS = room_words("value", "exercise")["claims"]
SHOWN, TWICE, TRIES = 6, 2, 1000
GRADES = "ABCD"


@dataclass(frozen=True)
class Way:
    """How something was found out: its sentence, the design, how alike they are."""

    id: str
    comparison: str
    first: str
    baseline: int = 3
    alike: str = "close"

    def grade(self, checked: bool) -> str:
        """A to D; ``checked``: the figure is not reported by those whom it praises, or
        a counter-measure stands beside it."""
        design = {
            "comparison": self.comparison, "first": self.first,
            "baseline": self.baseline,
        }  # fmt: skip
        return grade_by_rule(design, self.alike, checked)


WAYS = (
    Way("turns_lot", "staggered", "lot"),
    Way("turns_worst", "staggered", "worst"),
    Way("turns_willing", "staggered", "willing"),
    Way("pairs", "matched", "lot"),
    Way("pairs_fair", "matched", "lot", alike="fair"),
    Way("pairs_unlike", "matched", "lot", alike="poor"),
    Way("pairs_willing", "matched", "willing"),
    Way("year_lot", "before_after", "lot", 12),
    Way("half_lot", "before_after", "lot", 6),
    Way("month", "before_after", "lot", 1),
    Way("year_worst", "before_after", "worst", 12),
    Way("now", "none", "lot"),
)
SOURCES = {"log": True, "paired": True, "self": False}
"""Who reports the figure, and whether that is checked."""


@dataclass(frozen=True)
class Claim:
    """A claim: what is said, how it was found, who reports it, what it bears."""

    id: str
    way: Way
    source: str

    @property
    def grade(self) -> str:
        """What it bears, A to D."""
        return self.way.grade(SOURCES[self.source])


@lru_cache(maxsize=64)
def dealt(learner: str) -> tuple[Claim, ...]:
    """Six claims of a learner's own; each grade once at least and twice at most."""
    dice = Random(f"claims:{seed(learner, 'claims')}")
    for _ in range(TRIES):
        ids = dice.sample(sorted(WORDS["said"]), SHOWN)
        ways = dice.sample(WAYS, SHOWN)
        found = tuple(
            Claim(id, way, dice.choice(sorted(SOURCES)))
            for id, way in zip(ids, ways, strict=True)
        )
        grades = [one.grade for one in found]
        if all(1 <= grades.count(grade) <= TWICE for grade in GRADES):
            return found
    raise RuntimeError("No six claims were found.")  # pragma: no cover


def cards(learner: str) -> list[dict[str, str]]:
    """The six as cards: title, how it was found and who reports it."""
    return [
        {
            "id": one.id, "title": WORDS["said"][one.id], "source": "",
            "text": f"{WORDS['ways'][one.way.id]} {WORDS['sources'][one.source]}",
        }
        for one in dealt(learner)
    ]  # fmt: skip


def truth(learner: str) -> dict[str, str]:
    """The grade that each claim bears."""
    return {one.id: one.grade for one in dealt(learner)}


def mark_claims(answers: Answers, learner: str) -> Mark:
    """Claims graded rightly, above the best constant answer; all six are full marks."""
    right, place = truth(learner), part(answers.get(""), "place")
    hits = sum(part(place, id) == grade for id, grade in right.items())
    given = list(right.values())
    common = max(map(given.count, given))
    share = above(hits / SHOWN, common / SHOWN, 1.0)
    said = WORDS["reason"].format(right=hits, asked=SHOWN)
    missed = [
        WORDS["bears"].format(claim=WORDS["said"][id], grade=grade)
        for id, grade in right.items()
        if _known(part(place, id)) and part(place, id) != grade
    ]  # fmt: skip
    return Mark(share, (said, *missed, *unread(_odd(place, right))))


def tell_claims(answers: Answers, learner: str) -> list[str]:
    """Which grade each claim was given."""
    lines = []
    for one in dealt(learner):
        given = part(answers.get(""), "place", one.id)
        line = WORDS["told" if _known(given) else "open"]
        lines.append(line.format(claim=WORDS["said"][one.id], grade=given))
    return lines


def _known(given: Any) -> bool:
    return isinstance(given, str) and len(given) == 1 and given in GRADES


def _odd(place: Any, right: Mapping[str, str]) -> int:
    return odd_choices(place, right, list(GRADES))
