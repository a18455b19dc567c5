"""A graded exercise: cards bound to `answers.json`, and what a coach sees of them.

A notebook has one `Exercise`; its cells ask, show what was kept, and (in hidden
tests only) mark. Dealt items wait for the learner's id, since the case comes from it.
"""

import os
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from IPython.display import display
from ipywidgets import VBox, Widget

from pdpmo_widgets.cases import words
from pdpmo_widgets.grading import deals
from pdpmo_widgets.grading.deals import Edition, case_name
from pdpmo_widgets.grading.handed import handed_here
from pdpmo_widgets.grading.marks import Answers, Mark, points
from pdpmo_widgets.grading.page import Page, fields_told
from pdpmo_widgets.lessons.gate import WATCHED, Gate
from pdpmo_widgets.store.exercise import open_answers
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.receipt import Receipt, Task

SHARED = words("exercise")
ELSE = "There are answers, but they were given under another id."
FAILED = "This answer could not be graded by machine. Please read it yourself."


@dataclass(frozen=True)
class Item:
    """One task. `show(desk, learner, key, industry)` makes its cards; `tell` says the
    answer in words; `mark(answers, learner, **key)` grades it; `parts(learner)` are
    the suffixes under which it keeps things; `dealt` if its case depends on the id;
    `done(answers)`: is it finished, and not only begun?

    `learner` is the name for which the case is dealt, see `deals.Edition`."""

    show: Callable[..., list[Widget]]
    tell: Callable[[Answers, str], list[str]]
    mark: Callable[..., Mark]
    parts: Callable[[str], list[str]] = field(default=lambda _: [""])
    dealt: bool = True
    done: Callable[[Answers], bool] = lambda _: True


def grading() -> bool:
    """Is nbgrader running this notebook to grade it?"""
    return os.environ.get("NBGRADER_EXECUTION") == "autograde"


class Exercise:
    """The items of one exercise. `words`: its TOML; essays are tables with fields."""

    def __init__(
        self,
        noun: str,
        words: Mapping[str, Any],
        items: Mapping[str, Item],
        edition: Edition = Edition(),  # noqa: B008 (frozen)
    ) -> None:
        self.noun, self.words, self.items = noun, words, dict(items)
        self.edition, self._editions = edition, {edition: self}
        self.desk = Desk(lambda: open_answers(noun))
        self.gate = Gate(self.desk, SHARED["gate"], edition.seed)

    def of(self, edition: object) -> "Exercise":
        """This exercise in the edition that the notebook names in a cell of its own."""
        found = deals.edition(edition)
        if found not in self._editions:
            made = Exercise(self.noun, self.words, self.items, found)
            self._editions[found] = made
        return self._editions[found]

    def me(self) -> VBox | None:
        """Name and id of the learner; the id decides the case."""
        return None if grading() else self.gate.me(SHARED["me"]["title"])

    def ask(self, item: str) -> VBox | None:
        """The cards of a task, as soon as it is known whose case it is."""
        if grading():
            return None
        return self.gate.box(
            lambda learner: self.items[item].show(
                self.desk,
                self.edition.dealt(learner),
                self._key(item, learner),
                self.edition.industry,
            ),
            self._name(item),
        )

    def receipt(self, item: str) -> VBox | None:
        """What is kept for a task, in the words in which the coach will read it."""
        if grading():
            return None
        return self.gate.box(lambda learner: [self._told(item, learner)])

    def essay(self, item: str) -> Widget | Page:
        """The form of a free text; while grading, the text beside its rubric."""
        said = self.words[item]
        if not grading():
            return Journal(
                desk=self.desk,
                key=f"{self.noun}.{item}",
                title=said["title"],
                ask=said["ask"],
                fields=said["fields"],
                answer=lambda _, __: {"checks": [], "text": said["text"]},
            )
        handed = handed_here(self.noun)
        text = handed.answers.get(f"{self.noun}.{item}")
        return self._essay(item, text, handed.review)

    def sample(self, item: str, text: Mapping[str, Any]) -> Page:
        """A model answer beside the rubric, for the coach's own notebook."""
        return self._essay(item, {"text": text}, ())

    def mark(self, item: str, most: float, **key: Any) -> float:
        """Points 0 to `most` for what was handed in here; shows the reasons.

        Never raises and never gives points for what it cannot read: it says instead
        that a person must look.
        """
        told, found, earned = [SHARED["handed"]["todo"]], Mark(), 0.0
        review: list[str] = []
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                handed = handed_here(self.noun)
                review += handed.review
                answers = handed.of(self._key(item, handed.learner))
                dealt = self.edition.dealt(handed.learner)
                if not answers and handed.of(f"{self.noun}.{item}"):
                    other = self.edition.strange(handed.answers)
                    review.append(deals.OTHER if other else ELSE)
                elif answers:
                    task = self.items[item]
                    told = task.tell(answers, dealt) if task.dealt else []
                    found = task.mark(answers, dealt, **key)
                    earned = points(found.share, most)
        except Exception:
            review.append(FAILED)
        said = f"{earned:g} of {most:g} points"
        title = self._name(item)
        display(Page(title, tuple(told), said, found.reasons, tuple(review)))
        return earned

    def hand_in(self) -> Keep | None:
        """What would be handed in now, and the file with all of it for the coach."""
        if grading():
            return None
        said = SHARED["hand_in"]
        display(
            Receipt(
                desk=self.desk, module=self.noun, title=said["what"], ask=said["ask"],
                tasks=self._tasks, watch=WATCHED, step=False,
            )
        )  # fmt: skip
        return Keep(desk=self.desk, title=said["title"], step=False)

    def _tasks(self, desk: Desk) -> list[Task]:
        learner, found = self.gate.learner(), []
        for item in self.items:
            task, answers = self.items[item], self._answers(item, learner, desk)
            keys = self._keys(item, learner) if learner else ()
            told = partial(self._lines, item, learner, answers)
            found.append(Task(self._name(item), keys, told, task.done(answers)))
        for item, said in self.words.items():
            if "rubric" in said and item not in self.items:
                key = f"{self.noun}.{item}"
                told = partial(fields_told, said["fields"], desk.get(key))
                found.append(Task(said["title"], (key,), told))
        return found

    def _name(self, item: str) -> str:
        said = self.words[item]
        return said.get("name", said["title"])

    def _key(self, item: str, learner: str) -> str:
        dealt = item in self.items and self.items[item].dealt
        case = f".{case_name(self.edition.dealt(learner))}" if dealt else ""
        return f"{self.noun}.{item}{case}"

    def _keys(self, item: str, learner: str) -> tuple[str, ...]:
        key = self._key(item, learner)
        parts = self.items[item].parts(self.edition.dealt(learner))
        return tuple(f"{key}.{part}" if part else key for part in parts)

    def _answers(self, item: str, learner: str, desk: Desk) -> dict[str, Any]:
        """What is kept for a task, by the rest of its key."""
        if not learner:
            return {}
        key = self._key(item, learner)
        kept = {name: desk.get(name) for name in self._keys(item, learner)}
        return {k[len(key) + 1 :]: v for k, v in kept.items() if v is not None}

    def _lines(self, item: str, learner: str, answers: Answers) -> list[str]:
        """The same in words; [] for nothing."""
        dealt = self.edition.dealt(learner)
        return self.items[item].tell(answers, dealt) if answers else []

    def _told(self, item: str, learner: str) -> Picture:
        said = SHARED["handed"]

        def answer(_: dict, desk: Desk) -> dict:
            lines = self._lines(item, learner, self._answers(item, learner, desk))
            return {"lines": lines} if lines else {"text": said["todo"]}

        return Picture(
            desk=self.desk,
            title=said["title"],
            watch=self._keys(item, learner),
            answer=answer,
            step=False,
        )

    def _essay(self, item: str, text: Any, review: tuple[str, ...]) -> Page:
        said = self.words[item]
        told = tuple(fields_told(said["fields"], text))
        return Page(
            said["title"],
            told or (said["todo"],),
            review=review,
            rubric=tuple(said["rubric"]),
            answered=bool(told),
        )
