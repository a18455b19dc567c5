"""Rules of the sorting item: ten dealt projects, each agile, planned or mixed work."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark, above, odd_choices, part, unread
from pdpmo_widgets.modules.playbook.model.tailoring import AXES, MOST, home_ground

WORDS = room_words("playbook", "exercise")["ways"]
BINS = ("agile", "plan", "mixed")
SHOWN = 10
COUNTS = ((4, 3, 3), (3, 4, 3), (3, 3, 4))  # projects of each kind, as in BINS
Levels = Mapping[str, int]


@dataclass(frozen=True)
class Sketch:
    """A project: its name, its levels on the five axes, a sentence for each."""

    id: str
    name: str
    levels: Levels
    text: str

    @property
    def kind(self) -> str:
        """The right bin."""
        return home_ground(self.levels)


@lru_cache(maxsize=64)
def sketches(learner: str) -> tuple[Sketch, ...]:
    """A learner's own ten projects; how many are of each kind is dealt, too."""
    dice = Random(f"ways:{seed(learner, 'ways')}")
    counts = dict(zip(BINS, dice.choice(COUNTS), strict=True))
    kinds = [kind for kind, count in counts.items() for _ in range(count)]
    dice.shuffle(kinds)
    names = dice.sample(WORDS["projects"], SHOWN)
    return tuple(
        _sketch(dice, f"w{at}", name, kind)
        for at, (name, kind) in enumerate(zip(names, kinds, strict=True), 1)
    )


def _sketch(dice: Random, id: str, name: str, kind: str) -> Sketch:
    levels = _levels(dice, kind)
    said = [dice.choice(WORDS["sentences"][axis][levels[axis]]) for axis in AXES]
    return Sketch(id, name, levels, " ".join(said))


def _levels(dice: Random, kind: str) -> Levels:
    """Levels that are of that kind, also when one of them is read a step wrong."""
    while True:
        drawn = {axis: dice.randint(0, MOST) for axis in AXES}
        if all(home_ground(near) == kind for near in _near(drawn)):
            return drawn


def _near(levels: Levels) -> Iterator[Levels]:
    """The levels, and those with one of them a step away."""
    yield levels
    for axis in AXES:
        for level in (levels[axis] - 1, levels[axis] + 1):
            if 0 <= level <= MOST:
                yield {**levels, axis: level}


def truth(learner: str) -> dict[str, str]:
    """The right bin of each project."""
    return {one.id: one.kind for one in sketches(learner)}


def mark_ways(answers: Answers, learner: str, full: float) -> Mark:
    """Projects placed rightly, above the best constant answer; ``full`` is all."""
    right_bins, place = truth(learner), part(answers.get(""), "place")
    right = sum(part(place, id) == bin_ for id, bin_ in right_bins.items())
    bins = list(right_bins.values())
    common = max(map(bins.count, bins))
    share = above(right / SHOWN, common / SHOWN, full)
    said = WORDS["reason"].format(right=right, all=SHOWN)
    return Mark(share, (said, *unread(odd_choices(place, right_bins, BINS))))


def tell_ways(answers: Answers, learner: str) -> list[str]:
    """Which project was placed where, in words."""
    labels, lines = {one["id"]: one["label"] for one in WORDS["bins"]}, []
    for one in sketches(learner):
        given = str(part(answers.get(""), "place", one.id))
        line = WORDS["told" if given in labels else "open"]
        lines.append(line.format(name=one.name, bin=labels.get(given, "")))
    return lines


def placed(answers: Answers) -> bool:
    """Has each project its place?"""
    place = part(answers.get(""), "place")
    return isinstance(place, Mapping) and len(place) >= SHOWN
