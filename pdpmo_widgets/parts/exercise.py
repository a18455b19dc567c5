"""A graded exercise as cards: bound to `answers.json`, and shown as a coach reads them.

A notebook has one `Exercise`; its cells ask, and show what was kept. Dealt items wait
for the learner's id, since the case comes from it. What is graded, and how, stands in
the room's `rules`; `grading.marking` runs those without any card.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from IPython.display import display
from ipywidgets import VBox, Widget

from pdpmo_widgets import catalog
from pdpmo_widgets.cases import words
from pdpmo_widgets.grading import deals
from pdpmo_widgets.grading.deals import Edition
from pdpmo_widgets.grading.marking import SAID, Marking
from pdpmo_widgets.grading.page import Page
from pdpmo_widgets.parts.common import written
from pdpmo_widgets.parts.gate import WATCHED, Gate
from pdpmo_widgets.store.exercise import open_answers
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.receipt import Receipt, Task

SHARED = words("exercise", __package__)
Cards = Mapping[str, Callable[..., list[Widget]]]
"""By task, `cards(desk, learner, key, industry)`: `learner` as in `deals.Edition`."""


class Exercise:
    """The tasks of one exercise, each with its cards; written ones have a form."""

    def __init__(
        self,
        noun: str,
        cards: Cards,
        edition: Edition = Edition(),  # noqa: B008 (frozen)
    ) -> None:
        self.noun, self.cards = noun, dict(cards)
        self.edition, self._editions = edition, {edition: self}
        self.marking = Marking(noun, edition)
        self.desk = Desk(lambda: open_answers(noun))
        self.gate = Gate(self.desk, SHARED["gate"], edition.seed)

    def of(self, edition: object) -> "Exercise":
        """This exercise in the edition that the notebook names in a cell of its own."""
        found = deals.edition(edition)
        if found not in self._editions:
            self._editions[found] = Exercise(self.noun, self.cards, found)
        return self._editions[found]

    def me(self) -> VBox:
        """Name and id of the learner; the id decides the case."""
        return self.gate.me(SHARED["me"]["title"])

    def ask(self, item: str) -> VBox:
        """The cards of a task, as soon as it is known whose case it is."""
        return self.gate.box(
            lambda learner: self.cards[item](
                self.desk,
                self.edition.dealt(learner),
                self.marking.key(item, learner),
                self.edition.industry,
            ),
            self.marking.name(item),
        )

    def receipt(self, item: str) -> VBox:
        """What is kept for a task, in the words in which the coach will read it."""
        return self.gate.box(lambda learner: [self._told(item, learner)])

    def essay(self, item: str) -> Widget:
        """The form of a free text, with the checks that the lesson has too."""
        said = self.marking.words[item]
        maker = catalog.door(self.noun, said.get("paper", "paper"))
        return written(self.desk, f"{self.noun}.{item}", said, maker, there="lesson")

    def sample(self, item: str, text: Mapping[str, Any]) -> Page:
        """A model answer beside the rubric, for the coach's own notebook."""
        return self.marking.sample(item, text)

    def mark(self, item: str, **key: Any) -> float:
        """What the coach's own notebook shows: the mark of what was handed in here."""
        return self.marking.mark(item, **key)

    def hand_in(self) -> Keep:
        """What would be handed in now, and the file with all of it for the coach."""
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
        items = catalog.module(self.noun).items
        for item, rule in self.marking.rules.items():
            answers = self._answers(item, learner, desk)
            keys = self.marking.keys(item, learner) if learner else ()
            told = partial(self.marking.told, item, learner, answers)
            name = self.marking.name(item)
            done = rule.done(answers)
            if item in items and items[item].rubric:
                done = done and _whole(answers.get(""))
            found.append(Task(name, keys, told, done))
        for id, asked in items.items():
            if asked.rubric and id not in self.marking.rules:
                key = f"{self.noun}.{id}"
                lines = partial(self.marking.form(id).told, desk.get(key))
                done = _whole(desk.get(key))
                found.append(Task(self.marking.name(id), (key,), lines, done))
        return found

    def _answers(self, item: str, learner: str, desk: Desk) -> dict[str, Any]:
        """What is kept for a task, by the rest of its key."""
        if not learner:
            return {}
        key = self.marking.key(item, learner)
        kept = {name: desk.get(name) for name in self.marking.keys(item, learner)}
        return {k[len(key) + 1 :]: v for k, v in kept.items() if v is not None}

    def _told(self, item: str, learner: str) -> Picture:
        said = SHARED["handed"]

        def answer(_: dict, desk: Desk) -> dict:
            answers = self._answers(item, learner, desk)
            lines = self.marking.told(item, learner, answers)
            return {"lines": lines} if lines else {"text": SAID["todo"]}

        return Picture(
            desk=self.desk, title=said["title"], step=False, answer=answer,
            watch=self.marking.keys(item, learner),
        )  # fmt: skip


def _whole(page: Any) -> bool:
    """False for a page that is not complete by its own rule (`common.whole`)."""
    return not isinstance(page, Mapping) or page.get("done") is not False
