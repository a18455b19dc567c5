"""What a guide's words must hold before a coach sees them, each in one sentence.

A half-written guide would mislead quietly: an agenda of forty minutes, a row without a
level, a question that can be answered with yes.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets.catalog import RubricRow
from pdpmo_widgets.grading.form import Form

STEPS = ("Goal", "Reality", "Options", "Will")
MINUTES, QUESTIONS, SAMPLES, LEVELS = 30, 6, 3, (1, 2, 3, 4)
OPEN = ("what", "which", "who", "whose", "whom", "how", "where", "when")
TEXTS = ("title", "module", "exercise", "item", "aim", "source")
LISTS = ("before", "after", "agenda", "questions", "look", "samples")
TURNS = ("stuck", "sure", "nice")
ROWS = {
    "agenda": ("step", "ask", "do", "heard"),
    "questions": ("step", "ask", "why"),
    "look": ("where", "see", "may_mean"),
}

Words = Mapping[str, Any]


def problems(said: Words, form: Form, rubric: Sequence[RubricRow]) -> list[str]:
    """What is wrong with a guide's words; [] if a coach may have them.

    The samples must fill in the `form` and have the rows of the `rubric`.
    """
    if wrong := _missing(said):
        return wrong
    if not rubric:
        return [f"The exercise has no text with a rubric called {said['item']!r}."]
    samples = _samples(said["samples"], form, [row.id for row in rubric])
    return [*_agenda(said), *_questions(said), *samples]


def is_open(question: object) -> bool:
    """Ends with a question mark and cannot be answered with yes or no."""
    if not isinstance(question, str) or not question.endswith("?"):
        return False
    return question.split()[0].casefold() in OPEN


def _missing(said: Words) -> list[str]:
    wrong = [f"{name!r} is empty." for name in TEXTS if not _text(said.get(name))]
    for name in LISTS:
        if not isinstance(said.get(name), list) or not said[name]:
            wrong.append(f"{name!r} must be a list that is not empty.")
    for name in TURNS:
        given = said.get(name)
        turn = given if isinstance(given, Mapping) else {}
        whole = _text(turn.get("signs")) and turn.get("do")
        if not whole or not is_open(turn.get("say")):
            wrong.append(f"{name!r} needs signs, things to do and an open question.")
    return wrong or _empty_rows(said)


def _empty_rows(said: Words) -> list[str]:
    return [
        f"{name!r}, number {number}: {field!r} is empty."
        for name, fields in ROWS.items()
        for number, one in enumerate(said[name], 1)
        for field in fields
        if not isinstance(one, Mapping) or not _text(one.get(field))
    ]


def _agenda(said: Words) -> list[str]:
    wrong, minutes = [], [one.get("minutes") for one in said["agenda"]]
    if tuple(one["step"] for one in said["agenda"]) != STEPS:
        wrong.append(f"The agenda must have the steps {', '.join(STEPS)}.")
    if any(type(m) is not int or m < 1 for m in minutes) or sum(minutes) != MINUTES:
        wrong.append(f"The minutes of the agenda must add up to {MINUTES}.")
    return wrong


def _questions(said: Words) -> list[str]:
    wrong = []
    if len(said["questions"]) != QUESTIONS:
        wrong.append(f"There must be {QUESTIONS} questions.")
    for one in (*said["agenda"], *said["questions"]):
        if one["step"] not in STEPS:
            wrong.append(f"{one['step']!r} is not a step of the agenda.")
        if not is_open(one["ask"]):
            wrong.append(f"Not an open question: {one['ask']}")
    return wrong


def _samples(samples: list[Words], form: Form, rows: list[str]) -> list[str]:
    wrong = [] if len(samples) == SAMPLES else [f"There must be {SAMPLES} samples."]
    ids = [one.get("id") for one in samples]
    if not all(_text(id) for id in ids) or len(set(ids)) != len(ids):
        wrong.append("Each sample needs an id of its own.")
    for one in samples:
        wrong += [
            f"Sample {one.get('id')!r}: {line}" for line in _sample(one, form, rows)
        ]
    return wrong


def _sample(sample: Words, form: Form, rows: list[str]) -> list[str]:
    optional = {field["id"] for field in form.fields} - form.asked
    levels = sample.get("levels") or []
    wrong = []
    if set(sample.get("text") or {}) - optional != form.asked:
        wrong.append("its text must have the fields of the exercise, all of them.")
    if [one.get("row") for one in levels] != rows:
        wrong.append("its rows must be those of the rubric, in the same order.")
    if any(type(o.get("level")) is not int or o["level"] not in LEVELS for o in levels):
        wrong.append("each level must be 1, 2, 3 or 4.")
    if not all(_text(one.get("reason")) for one in levels):
        wrong.append("each level needs its reason.")
    if not _text(sample.get("who")):
        wrong.append("it is not said who wrote it.")
    return wrong


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
