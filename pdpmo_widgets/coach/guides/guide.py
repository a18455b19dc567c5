"""A coach's guide to the talk about one module: agenda, questions, samples with levels.

The agenda follows GROW: goal, reality, options, will (Whitmore, Coaching for
Performance). Samples carry a level 1 to 4 per row of the learners' rubric, and why.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.cases import room_words
from pdpmo_widgets.catalog import RubricRow
from pdpmo_widgets.coach.guides.check import problems
from pdpmo_widgets.grading.form import Form, form


@dataclass(frozen=True)
class Step:
    """One of the four parts of the agenda: what to ask, do and listen for."""

    step: str
    minutes: int
    ask: str
    do: str
    heard: str


@dataclass(frozen=True)
class Question:
    """An open question, the step that it belongs to, and what it is good for."""

    step: str
    ask: str
    why: str


@dataclass(frozen=True)
class Look:
    """Something that can be seen in what was handed in, and what it may mean."""

    where: str
    see: str
    may_mean: str


@dataclass(frozen=True)
class Turn:
    """If the talk does not move: how one notices, what to do, one thing to say."""

    signs: str
    do: tuple[str, ...]
    say: str


@dataclass(frozen=True)
class Reasoned:
    """The level, 1 to 4, that a sample has on one row of the rubric, and why."""

    row: RubricRow
    level: int
    reason: str


@dataclass(frozen=True)
class Sample:
    """A text as a leader might hand it in; `told` are its fields as plain lines."""

    id: str
    who: str
    text: Mapping[str, Any]
    told: tuple[str, ...]
    levels: tuple[Reasoned, ...]


@dataclass(frozen=True)
class Guide:
    """All that a coach has in hand for one module's talk of half an hour."""

    title: str
    module: str
    exercise: str
    item: str
    aim: str
    source: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    agenda: tuple[Step, ...]
    questions: tuple[Question, ...]
    look: tuple[Look, ...]
    stuck: Turn
    sure: Turn
    nice: Turn
    samples: tuple[Sample, ...]
    rubric: tuple[RubricRow, ...]


@cache
def nouns() -> tuple[str, ...]:
    """The modules that have a guide, in the order of the course."""
    return tuple(one.noun for one in catalog.modules() if _words(one.noun))


def _words(noun: str) -> Mapping[str, Any]:
    try:
        return room_words(noun, "guide")
    except (FileNotFoundError, ModuleNotFoundError):
        return {}


@cache
def load(noun: str) -> Guide:
    """The guide of a finished module, one of `nouns()`.

    ValueError if there is none, or with one plain sentence a line on what is wrong.
    """
    said = _words(noun)
    if not said:
        raise ValueError(f"There is no coach guide for {noun!r} yet.")
    item = catalog.module(noun).items.get(str(said.get("item")))
    return build(said, form(noun), item.rubric if item else ())


def noun_of(stem: str) -> str:
    """The module of an exercise if it has a guide, or ""."""
    module = catalog.of_stem(stem)
    return module.noun if module and module.noun in nouns() else ""


def build(said: Mapping[str, Any], form: Form, rubric: tuple[RubricRow, ...]) -> Guide:
    """A guide from its words, and the written task's form and rubric.

    ValueError as in `load`.
    """
    if wrong := problems(said, form, rubric):
        raise ValueError("\n".join(wrong))
    plain = ("title", "module", "exercise", "item", "aim", "source")
    return Guide(
        **{name: said[name] for name in plain},
        before=tuple(said["before"]),
        after=tuple(said["after"]),
        agenda=tuple(Step(**one) for one in said["agenda"]),
        questions=tuple(Question(**one) for one in said["questions"]),
        look=tuple(Look(**one) for one in said["look"]),
        stuck=_turn(said["stuck"]),
        sure=_turn(said["sure"]),
        nice=_turn(said["nice"]),
        samples=tuple(_sample(one, form, rubric) for one in said["samples"]),
        rubric=rubric,
    )


def _turn(said: Mapping[str, Any]) -> Turn:
    return Turn(said["signs"], tuple(said["do"]), said["say"])


def _sample(
    said: Mapping[str, Any], form: Form, rubric: tuple[RubricRow, ...]
) -> Sample:
    told = tuple(form.told({"text": said["text"]}))
    rows = {row.id: row for row in rubric}
    levels = tuple(
        Reasoned(rows[one["row"]], one["level"], one["reason"])
        for one in said["levels"]
    )
    return Sample(said["id"], said["who"], said["text"], told, levels)
