"""How sure learners were, and how often they were right (calibration).

A question of an exercise may ask for forecasts, each with how sure one is, or for
ranges that should hold 8 times of 10: `certainty` in the room's module.toml says which.
"""

import ast
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.grading import word
from pdpmo_widgets.grading.deals import case_name
from pdpmo_widgets.grading.handed import Handed, handed_in
from pdpmo_widgets.instruments.small import FEWEST, wilson

LEAST, EDGES = 20, (0, 20, 40, 60, 80, 100)


@dataclass(frozen=True)
class Forecast:
    """How sure (0..1), whether it came true, and whose it was."""

    learner: str
    sure: float
    right: bool


@dataclass(frozen=True)
class Bin:
    """Forecasts between two edges: how many, how sure on average, how many right.

    ``low`` to ``high`` is Wilson's 95 % range of the share; None below five.
    """

    count: int
    sure: float
    right: int
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Sure:
    """All forecasts: means of how sure and how right (0..1), Brier score (0 is best)
    and that of always naming the mean of ``right``; ``enough`` to say something."""

    count: int
    learners: int
    sure: float
    right: float
    brier: float
    constant: float
    bins: tuple[Bin, ...]

    @property
    def enough(self) -> bool:
        """Twenty forecasts of five learners at least."""
        return self.count >= LEAST and self.learners >= FEWEST


def sure(made: Sequence[Forecast]) -> Sure | None:
    """The forecasts summed up; None where there are none."""
    if not made:
        return None
    count = len(made)
    right = sum(one.right for one in made) / count
    return Sure(
        count=count,
        learners=len({one.learner for one in made}),
        sure=sum(one.sure for one in made) / count,
        right=right,
        brier=sum((one.sure - one.right) ** 2 for one in made) / count,
        constant=right * (1 - right),
        bins=tuple(_bins(made)),
    )


def _bins(made: Sequence[Forecast]) -> Iterator[Bin]:
    tops = [edge / 100 for edge in EDGES[1:]]
    for at, top in enumerate(tops):
        low, last = EDGES[at] / 100, at == len(tops) - 1
        own = [f for f in made if low <= f.sure and (last or f.sure < top)]
        if own:
            hits = sum(one.right for one in own)
            edges = wilson(hits, len(own)) if len(own) >= FEWEST else (None, None)
            yield Bin(len(own), sum(f.sure for f in own) / len(own), hits, *edges)


def forecasts(cohort: Cohort, stems: Sequence[str]) -> list[Forecast]:
    """Every forecast of what somebody needs most, as it was graded."""
    found = []
    for stem, item, rules in _asked("forecasts", stems):
        for id, dealt, given in _given(cohort, stem, item):
            for pick, certain, truth in rules.forecasts(given, dealt):
                found.append(Forecast(id, certain / 100, pick == truth))
    return found


def ranges(cohort: Cohort, stems: Sequence[str]) -> tuple[int, int]:
    """How many of the ranges given hold the true figure, and how many there are."""
    held = []
    for stem, item, rules in _asked("ranges", stems):
        try:
            truth = _key(cohort.folder / "source" / stem / f"{stem}.ipynb", item)
        except (OSError, ValueError, KeyError, TypeError):
            continue  # a coach may have changed the exercise
        held += [
            low <= truth[id] <= high
            for _, dealt, given in _given(cohort, stem, item)
            for id, low, high in rules.given(given, dealt)
            if id in truth
        ]
    return sum(held), len(held)


def _asked(
    certainty: str, stems: Sequence[str]
) -> Iterator[tuple[str, str, ModuleType]]:
    """Exercise, question and rules wherever learners say how sure they are."""
    for module in catalog.modules():
        for item in module.items.values() if module.stem in stems else ():
            rules = catalog.door(module.noun, "rules")
            if item.certainty == certainty and rules is not None:
                yield module.stem, item.id, rules


def _given(
    cohort: Cohort, stem: str, item: str
) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Learner, the name for which was dealt, and the answers to one question."""
    for id, handed in _graded(cohort, stem):
        if not cohort.asked.counts(handed.answers.get(word.WORD)):
            continue
        dealt = cohort.edition.dealt(handed.learner, word.of(handed.answers))
        key = f"{stem.partition('_')[2]}.{item}.{case_name(dealt)}"
        yield id, dealt, handed.of(key)


def _graded(cohort: Cohort, stem: str) -> Iterator[tuple[str, Handed]]:
    """Answers as they were graded, of those who sent their own."""
    for one in cohort.learners():
        place = cohort.folder / "autograded" / one.id / stem
        handed = handed_in(stem.partition("_")[2], place, one.id)
        if handed.learner.casefold() == one.id.casefold():
            yield one.id, handed


def _key(notebook: Path, item: str) -> Mapping[str, Any]:
    """What is right for an item, from the coach's own notebook."""
    for cell in json.loads(notebook.read_bytes())["cells"]:
        text = "".join(cell["source"])
        if cell["cell_type"] == "code" and f'mark("{item}"' in text:
            for node in ast.walk(ast.parse(text)):
                for one in node.keywords if isinstance(node, ast.Call) else ():
                    if one.arg == "key":
                        return dict(ast.literal_eval(one.value))
    return {}
