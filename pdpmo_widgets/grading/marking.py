"""An exercise while it is graded: no card, only what was handed in and its marks.

The notebook of an exercise asks `open_exercise` for what its cells call: the cards of
the room when somebody learns, and a `Marking`, which imports no widget, when nbgrader
or the direct grader runs the cells.
"""

import os
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import room_words, words
from pdpmo_widgets.grading import deals, word
from pdpmo_widgets.grading.deals import Edition, case_name
from pdpmo_widgets.grading.form import Form, form
from pdpmo_widgets.grading.handed import handed_here
from pdpmo_widgets.grading.marks import Answers, Mark, Rule, points
from pdpmo_widgets.grading.page import Page
from pdpmo_widgets.grading.word import Asked

SAID = words("exercise", __package__)


def grading() -> bool:
    """Is nbgrader running this notebook to grade it?"""
    return os.environ.get("NBGRADER_EXECUTION") == "autograde"


def open_exercise(noun: str, edition: object = None) -> Any:
    """The exercise of a module in the edition that its notebook names."""
    found = deals.edition(edition)
    if grading():
        return Marking(noun, found)
    room = catalog.door(noun, "exercise")
    if room is None:
        raise ValueError(f"The module {noun!r} has no exercise yet.")
    return room.exercise.of(found)


class Marking:
    """The graded items of one exercise; every card of it is None."""

    def __init__(self, noun: str, edition: Edition = Edition()) -> None:  # noqa: B008
        self.noun, self.edition = noun, edition
        self.words = room_words(noun, "exercise")
        rules = catalog.door(noun, "rules")
        self.rules: Mapping[str, Rule] = rules.RULES if rules else {}

    def me(self) -> None:
        """No card."""

    def ask(self, item: str) -> None:
        """No card."""

    def receipt(self, item: str) -> None:
        """No card."""

    def hand_in(self) -> None:
        """No card."""

    def name(self, item: str) -> str:
        """What a task is called."""
        said = self.words[item]
        return str(said.get("name", said["title"]))

    def key(self, item: str, learner: str, word: str | None = None) -> str:
        """Under which key the answers to a task are kept."""
        dealt = item in self.rules and self.rules[item].dealt
        case = f".{case_name(self.edition.dealt(learner, word))}" if dealt else ""
        kept = self.rules[item].of or item if item in self.rules else item
        return f"{self.noun}.{kept}{case}"

    def keys(self, item: str, learner: str, word: str | None = None) -> tuple[str, ...]:
        """The keys of all parts of a task."""
        key = self.key(item, learner, word)
        parts = self.rules[item].parts(self.edition.dealt(learner, word))
        return tuple(f"{key}.{part}" if part else key for part in parts)

    def form(self, item: str) -> Form:
        """The fields of a written task."""
        return form(self.noun, self.words[item].get("paper", "paper"))

    def told(
        self, item: str, learner: str, answers: Answers, word: str | None = None
    ) -> list[str]:
        """The answers to a task in words; [] for nothing."""
        dealt = self.edition.dealt(learner, word)
        return self.rules[item].tell(answers, dealt) if answers else []

    def essay(self, item: str) -> Page:
        """A free text beside its rubric."""
        handed = handed_here(self.noun)
        text = handed.answers.get(f"{self.noun}.{item}")
        return self._essay(item, text, handed.review)

    def sample(self, item: str, text: Mapping[str, Any]) -> Page:
        """A model answer beside the rubric, for the coach's own notebook."""
        return self._essay(item, {"text": text}, ())

    def _essay(self, item: str, value: Any, review: tuple[str, ...]) -> Page:
        said = self.words[item]
        told = tuple(self.form(item).told(value))
        return Page(
            said["title"],
            told or (said["todo"],),
            review=review,
            rubric=catalog.module(self.noun).items[item].rubric,
            answered=bool(told),
        )

    def mark(self, item: str, **key: Any) -> float:
        """The share of the points, 0 to 1, for what was handed in; shows the reasons.

        Never raises and never gives points for what it cannot read: it says instead
        that a person must look. How many points that is stands in the cell's metadata.
        """
        from IPython.display import display

        told, found = [SAID["todo"]], Mark()
        review: list[str] = []
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                handed = handed_here(self.noun)
                review += handed.review
                with_ = word.of(handed.answers)
                answers = handed.of(self.key(item, handed.learner, with_))
                dealt = self.edition.dealt(handed.learner, with_)
                rule = self.rules[item]
                told = rule.tell(answers, dealt) if rule.dealt and answers else told
                if not answers and handed.of(f"{self.noun}.{item}"):
                    other = self.edition.strange(handed.answers)
                    review.append(deals.OTHER if other else SAID["else"])
                elif why := self._uncounted(item, handed.answers, review):
                    found = Mark(0.0, (why,))
                elif answers:
                    told = told if rule.dealt else []
                    found = rule.mark(answers, dealt, **key)
                    points(found.share, 1)  # a share, or nothing is given
                    review += found.review
        except Exception:
            review.append(SAID["failed"])
            found = Mark()
        share = float(found.share)
        said = SAID["share"].format(share=f"{share:.0%}")
        about = (self.name(item), tuple(told), said, found.reasons, tuple(review))
        display(Page(*about, share=share))
        return share

    def _uncounted(
        self, item: str, answers: Mapping[str, Any], review: list[str]
    ) -> str:
        """Why what was dealt is not counted, "" if it is; a wrong word is for a person
        to settle."""
        if not self.rules[item].dealt:
            return ""
        kept = answers.get(word.WORD)
        standing = cohort_word().standing(kept)
        if standing == "wrong":
            review.append(SAID["word"])
        return "" if standing == "early" else word.told(standing, kept)


def cohort_word() -> Asked:
    """The word of the cohort in whose folder a hand-in is graded.

    Both graders run a hand-in's cells in autograded/<learner>/<exercise>/ of it.
    """
    above = Path.cwd().parents
    return word.asked_in(above[2]) if grading() and len(above) > 2 else Asked()
