"""The graded run of a room: dealt, decided, told and marked from what one card kept.

A run that was left half way is graded as far as it goes, with its reason, see
`simulated.as_far`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import Any

from pdpmo_widgets.cases.words import words
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark, Rule, part
from pdpmo_widgets.grading.simulated import mark_decisions
from pdpmo_widgets.simulation import DecisionError
from pdpmo_widgets.simulation.schema_read import read
from pdpmo_widgets.simulation.schema_tell import lines

SAID = words("exercise", __package__)["run"]
TRIES = 40  # deals at most; that all of them are lost is beyond any chance
Run = Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class GradedRun:
    """The graded run of the item ``item``, which plays the ``model`` once.

    ``decisions(case, kept)``: what the card kept as decisions of the model,
    DecisionError for what no card keeps. ``words`` are those of the case, ``about``
    those of its debrief. ``told(case, run)``: decisions that were begun, in lines;
    without it, those of the model's schema.
    """

    model: ModuleType
    item: str
    decisions: Callable[[Any, Any], dict[str, Any]]
    words: Mapping[str, Any]
    about: Mapping[str, Any]
    told: Callable[[Any, Run], list[str]] | None = None

    def dealt(self, learner: str) -> Any:
        """The case: the first of this learner that can be won by reading.

        Where a model has cases in which even whoever reads every sign stays below the
        mark, it has ``winnable(case)``; those cases stay for practice.
        """
        return _dealt(self, learner)

    def decided(self, case: Any, value: Any) -> dict[str, Any]:
        """What was decided in what the card kept; {} where nothing was begun.

        DecisionError for what no card has kept.
        """
        return self.decisions(case, value) if begun(value) else {}

    def ended(self, answers: Answers) -> bool:
        """Was it played to its end?"""
        return bool(part(answers.get(""), "done"))

    def tell(self, answers: Answers, learner: str) -> list[str]:
        """The decisions in words, as far as they go; "-" stands for what is open."""
        case = self.dealt(learner)
        run = self.decided(case, answers.get(""))
        if not run:
            return [SAID["nothing"]]
        found = self.lines(case, run)
        return found if self.ended(answers) else [*found, SAID["open"]]

    def lines(self, case: Any, run: Run) -> list[str]:
        """Decisions that were begun, in words."""
        if self.told is not None:
            return self.told(case, run)
        schema = self.model.DECISIONS(case.visible())
        return lines(schema, read(schema, run), self.words)

    def mark(
        self, answers: Answers, learner: str, futures: tuple[int, ...] = ()
    ) -> Mark:
        """From what a habit earns (0) to the mark (1); a missed floor leaves half."""
        case = self.dealt(learner)
        try:
            run = self.decided(case, answers.get(""))
        except DecisionError as error:
            return Mark(0.0, (str(error.args[0]),))
        if not run:
            return self.none(answers)
        mark = mark_decisions(
            self.model, case, run, tuple(futures), self.words, self.about
        )
        if self.ended(answers) or hasattr(self.model, "fill"):  # which says what lacks
            return mark
        return Mark(mark.share, (SAID["open"], *mark.reasons), mark.review)

    def none(self, answers: Answers) -> Mark:
        """Nothing earned; with a reason where something was kept."""
        kept = answers.get("") is not None
        return Mark(0.0, (SAID["nothing"],) if kept else ())

    def rule(self) -> Rule:
        """How the item is told and marked."""
        return Rule(self.tell, self.mark, done=self.ended)


@lru_cache(maxsize=512)
def _dealt(run: GradedRun, learner: str) -> Any:
    names = (run.item, *(f"{run.item}.{again}" for again in range(1, TRIES)))
    cases = (run.model.deal(seed(learner, name)) for name in names)
    winnable = getattr(run.model, "winnable", None)
    return next(case for case in cases if winnable is None or winnable(case))


def begun(value: Any) -> bool:
    """Was anything decided? A card that was only opened is no run."""
    stages = part(value, "stages")
    first = stages[0] if isinstance(stages, list) and stages else None
    rows = part(first, "rows")
    tables = rows.values() if isinstance(rows, Mapping) else ()
    decided = (part(first, at) for at in ("done", "looks", "form"))
    return any(decided) or any(tables)
