"""The graded run of a room: dealt, decided, told and marked from what a card kept.

A run that was left half way is graded as far as it goes, with its reason, see
`simulated.as_far`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import Any

from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark, Rule, part
from pdpmo_widgets.grading.simulated import SAID, mark_runs
from pdpmo_widgets.simulation import DecisionError
from pdpmo_widgets.simulation.schema_read import read
from pdpmo_widgets.simulation.schema_tell import lines

TRIES = 40  # deals at most; that all of them are lost is beyond any chance
Run = Mapping[str, Any]


def begun(value: Any) -> bool:
    """Was anything decided on a card of rounds? One that was only opened is no run."""
    stages = part(value, "stages")
    first = stages[0] if isinstance(stages, list) and stages else None
    rows = part(first, "rows")
    tables = rows.values() if isinstance(rows, Mapping) else ()
    decided = (part(first, at) for at in ("done", "looks", "form"))
    return any(decided) or any(tables)


@dataclass(frozen=True, eq=False)
class GradedRun:
    """The graded run of the item ``item``: the ``model``, once or ``model.RUNS`` times.

    With several runs the item has one card each, kept under ``1``, ``2``, and dealt by
    these names. ``decisions(case, kept)``: what a card kept as decisions of the model,
    DecisionError for what no card keeps. ``words`` are those of the case, ``about``
    those of its debrief. ``told(case, run)``: decisions that were begun, in lines;
    without it, those of the model's schema. ``begun(kept)``: was anything decided?
    """

    model: ModuleType
    item: str
    decisions: Callable[[Any, Any], dict[str, Any]]
    words: Mapping[str, Any]
    about: Mapping[str, Any] | None = None
    told: Callable[[Any, Run], list[str]] | None = None
    begun: Callable[[Any], bool] = begun

    @property
    def size(self) -> int:
        """How many runs it has."""
        return int(getattr(self.model, "RUNS", 1))

    @property
    def parts(self) -> list[str]:
        """The suffixes under which the cards are kept."""
        return [""] if self.size == 1 else [str(n) for n in range(1, self.size + 1)]

    def dealt(self, learner: str, card: str = "") -> Any:
        """The case of a card: the first of this learner that can be won by reading.

        Where a model has cases in which even whoever reads every sign stays below the
        mark, it has ``winnable(case)``; those cases stay for practice.
        """
        return _dealt(self, learner, f"{self.item}.{card}" if card else self.item)

    def decided(self, case: Any, value: Any) -> dict[str, Any]:
        """What was decided in what a card kept; {} where nothing was begun.

        DecisionError for what no card has kept.
        """
        return self.decisions(case, value) if self.begun(value) else {}

    def ended(self, answers: Answers) -> bool:
        """Was it played to its end?"""
        return all(bool(part(answers.get(card), "done")) for card in self.parts)

    def tell(self, answers: Answers, learner: str) -> list[str]:
        """The decisions in words, as far as they go; "-" stands for what is open."""
        found = list[str]()
        for card in self.parts:
            told = self._tell(self.dealt(learner, card), answers.get(card))
            if card:
                told = [SAID["of"].format(number=card, text=line) for line in told]
            found += told
        return found

    def _tell(self, case: Any, value: Any) -> list[str]:
        run = self.decided(case, value)
        if not run:
            return [SAID["none"]]
        told = self.lines(case, run)
        return told if part(value, "done") else [*told, SAID["open"]]

    def lines(self, case: Any, run: Run) -> list[str]:
        """Decisions that were begun, in words."""
        if self.told is not None:
            return self.told(case, run)
        schema = self.model.DECISIONS(case.visible())
        return lines(schema, read(schema, run), self.words)

    def mark(self, answers: Answers, learner: str, futures: Sequence[int] = ()) -> Mark:
        """From what a habit earns (0) to the mark (1); a missed floor leaves half."""
        cases = [self.dealt(learner, card) for card in self.parts]
        runs, odd = list[Run | None](), list[str]()
        for card, case in zip(self.parts, cases, strict=True):
            try:
                runs.append(self.decided(case, answers.get(card)) or None)
            except DecisionError as error:
                runs.append(None)
                odd.append(str(error.args[0]))
        if not any(runs):
            return Mark(0.0, tuple(odd)) if odd else self.none(answers)
        mark = mark_runs(
            self.model, cases, runs, tuple(futures), self.words, self.about
        )
        if not self.ended(answers) and not hasattr(self.model, "fill"):
            odd.append(SAID["open"])  # a model that fills says itself what lacks
        return Mark(mark.share, (*odd, *mark.reasons), mark.review)

    def none(self, answers: Answers) -> Mark:
        """Nothing earned; with a reason where something was kept."""
        kept = any(answers.get(card) is not None for card in self.parts)
        return Mark(0.0, (SAID["none"],) if kept else ())

    def rule(self) -> Rule:
        """How the item is told and marked."""
        return Rule(
            self.tell, self.mark, lambda _: self.parts, done=self.ended, runs=self.size
        )


@lru_cache(maxsize=512)
def _dealt(run: GradedRun, learner: str, name: str) -> Any:
    names = (name, *(f"{name}.{again}" for again in range(1, TRIES)))
    cases = (run.model.deal(seed(learner, one)) for one in names)
    winnable = getattr(run.model, "winnable", None)
    return next(case for case in cases if winnable is None or winnable(case))
