"""What a cohort can do: each question trains a skill; who reached which share of it.

Only what is final counts: who has one unread question of a skill is left out of it, for
the rest alone would look better than it is. So is what was not handed in, or cannot be
graded: a zero that nobody gave would pull the middle down.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median, quantiles

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.coach.scores import Paper, Score
from pdpmo_widgets.instruments.small import enough

HALF = 0.5


@dataclass(frozen=True)
class Skill:
    """A skill and the share of its points, 0..1, that each learner reached, ascending.

    ``low`` and ``high`` hold the middle half; None below five learners.
    """

    name: str
    shares: tuple[float, ...]
    middle: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Hard:
    """A question: how many of ``count`` learners have less than half of its points."""

    stem: str
    item: str
    title: str
    below: int
    count: int

    @property
    def share(self) -> float:
        """The share of learners below half."""
        return self.below / self.count


def skills(papers: Iterable[Paper]) -> list[Skill]:
    """Every skill of which something is graded, lowest middle first."""
    held: dict[str, dict[str, list[Score]]] = {}
    for paper in papers:
        for one in _worth(paper):
            name = _skill_of(paper.stem, one.item)
            held.setdefault(name, {}).setdefault(paper.learner, []).append(one)
    whole = {name: [m for m in by.values() if all(map(counted, m))]
             for name, by in held.items()}  # fmt: skip
    found = [_skill(name, by) for name, by in whole.items() if by]
    return sorted(found, key=lambda one: (median(one.shares), one.name))


def _skill(name: str, marks: Iterable[list[Score]]) -> Skill:
    shares = sorted(
        min(1.0, sum(m.points for m in own) / sum(m.most for m in own)) for own in marks
    )
    if not enough(len(shares)):
        return Skill(name, tuple(shares))
    low, middle, high = quantiles(shares, n=4, method="inclusive")
    return Skill(name, tuple(shares), middle, low, high)


def _worth(paper: Paper) -> list[Score]:
    """The questions of a paper that can be graded, read or not, that have points."""
    return [one for one in (paper.marks if paper.current else ()) if one.most > 0]


def counted(one: Score) -> bool:
    """Is it read, has it points, and can one tell a share of them?

    Points by rule on an answer that somebody must still look at are not counted.
    """
    return one.given is not None and not one.needs and one.most > 0


def hard(papers: Iterable[Paper]) -> list[Hard]:
    """Every question that is graded, those that most learners miss first."""
    got: dict[tuple[str, str], list[bool]] = {}
    for paper in papers:
        for one in filter(counted, paper.marks if paper.current else ()):
            less = one.points < HALF * one.most
            got.setdefault((paper.stem, one.item), []).append(less)
    found = [
        Hard(stem, item, title(stem, item), sum(less), len(less))
        for (stem, item), less in got.items()
    ]
    return sorted(found, key=lambda one: (-one.share, one.stem, one.item))


def title(stem: str, item: str) -> str:
    """What a question is called on the page of the exercise, else its id."""
    found = catalog.item(stem, item)
    if found and found.title:
        return found.title
    try:
        said = room_words(stem.partition("_")[2], "exercise").get(item, {})
    except (FileNotFoundError, ModuleNotFoundError):
        said = {}
    name = said.get("name", said.get("title")) if isinstance(said, Mapping) else None
    return str(name or item)


def _skill_of(stem: str, item: str) -> str:
    found = catalog.item(stem, item)
    return found.skill if found else title(stem, item)
