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
from pdpmo_widgets.parts import practised
from pdpmo_widgets.parts.common import written
from pdpmo_widgets.parts.gate import WATCHED, Gate
from pdpmo_widgets.store.exercise import open_answers
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.kept import Kept
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.receipt import Receipt, Task

SHARED = words("exercise", __package__)
Cards = Mapping[str, Callable[..., list[Widget]]]
"""By task, `cards(desk, learner, key, industry)`: `learner` as in `deals.Edition`. Of a
task with several runs, once for each with `deal`, the name from which its case is
dealt, as a fifth: `<item>.1`."""


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
        return self.gate.me(SHARED["me"]["title"], SHARED["word"])

    def ask(self, item: str) -> VBox:
        """The cards of a task, as soon as it is known whose case it is."""
        show = partial(self._cards, item)
        return self.gate.box(show, self.marking.name(item))

    def _cards(self, item: str, learner: str) -> list[Widget]:
        """The cards of a task; with several runs, the same for each with its number."""
        word, rule = self.gate.word(), self.marking.rules.get(item)
        dealt = self.edition.dealt(learner, word)
        key, make = self.marking.key(item, learner, word), self.cards[item]
        if rule is None or rule.runs == 1:
            found = make(self.desk, dealt, key, self.edition.industry)
        else:
            found = [
                card
                for run in rule.parts(dealt)
                for card in make(
                    self.desk, dealt, f"{key}.{run}", self.edition.industry,
                    f"{item}.{run}",
                )
            ]  # fmt: skip
        for card in found:
            _graded(card)
        if self.gate.practises() and (rule is None or rule.dealt):
            if rule and practised.told(rule):
                result = practised.result(self.desk, self.marking, item, learner, word)
                found = [*found, result]
            for card in found:
                _mark_as_practice(card)
        return found

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
                tasks=self._tasks, watch=WATCHED, step=False, answer=self._before,
            )
        )  # fmt: skip
        # Without a key: its step is not done as soon as somebody has typed a name.
        return Keep(
            desk=self.desk, title=said["title"], part="file", step=False, key=""
        )

    def _before(self, _: dict, __: Desk) -> dict[str, Any]:
        """What one must know before it is sent."""
        return {"problem": SHARED["gate"]["send"]} if self.gate.practises() else {}

    def _tasks(self, desk: Desk) -> list[Task]:
        learner, word = self.gate.learner(), self.gate.word()
        items, found = catalog.module(self.noun).items, []
        for item, rule in self.marking.rules.items():
            answers = self._answers(item, learner, desk)
            keys = self.marking.keys(item, learner, word) if learner else ()
            told = partial(self.marking.told, item, learner, answers, word)
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
        dealt = (item, learner, self.gate.word())
        key = self.marking.key(*dealt)
        kept = {name: desk.get(name) for name in self.marking.keys(*dealt)}
        return {k[len(key) + 1 :]: v for k, v in kept.items() if v is not None}

    def _told(self, item: str, learner: str) -> Picture:
        said = SHARED["handed"]

        def answer(_: dict, desk: Desk) -> dict:
            answers = self._answers(item, learner, desk)
            lines = self.marking.told(item, learner, answers, self.gate.word())
            return {"lines": lines} if lines else {"text": SAID["todo"]}

        return Picture(
            desk=self.desk, title=said["title"], step=False, answer=answer,
            watch=self.marking.keys(item, learner, self.gate.word()),
        )  # fmt: skip


def _graded(card: Widget) -> None:
    """What is graded is no try: the card says nothing of its sort."""
    if isinstance(card, Kept):
        card.spec = {**card.spec, "sort": ""}


def _mark_as_practice(card: Widget) -> None:
    """The title of the card says that it is not counted; its result stands below."""
    if isinstance(card, Kept) and card.spec.get("title"):
        title = SHARED["gate"]["mark"].format(title=card.spec["title"])
        card.spec = {**card.spec, "title": title}
        practised.points_below(card)


def _whole(page: Any) -> bool:
    """False for a page that is not complete by its own rule (`common.whole`)."""
    return not isinstance(page, Mapping) or page.get("done") is not False
