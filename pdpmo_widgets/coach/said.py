"""The sentences of the coach's commands, by id, and the one error that they raise."""

from pathlib import Path

from pdpmo_widgets.cases.words import find, words


class CoachError(Exception):
    """What is wrong and what to do, in plain sentences, one a line."""


def said(id: str, /, **params: object) -> str:
    """The sentence under a dotted id of coach.toml with its parameters filled in.

    Parameters may hold what a learner wrote or called a file: they stay one line.
    """
    told = {name: _told(value) for name, value in params.items()}
    return str(find(words("coach", __package__), id)).format(**told)


def people(count: int) -> str:
    """So many learners, or one."""
    return said("people.one" if count == 1 else "people.many", count=count)


def wrong(id: str, /, **params: object) -> CoachError:
    """The error that says the sentence under `id`."""
    return CoachError(said(id, **params))


def line(text: str) -> str:
    """Text as one line that cannot steer a terminal or turn the order of letters."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " for c in text)


def _told(value: object) -> object:
    return line(str(value)) if isinstance(value, str | Path | Exception) else value
