"""The sentences of the coach's commands, by id, and the one error that they raise."""

from pdpmo_widgets.cases.words import find, words


class CoachError(Exception):
    """What is wrong and what to do, in plain sentences, one a line."""


def said(id: str, /, **params: object) -> str:
    """The sentence under a dotted id of coach.toml with its parameters filled in."""
    return str(find(words("coach", __package__), id)).format(**params)


def wrong(id: str, /, **params: object) -> CoachError:
    """The error that says the sentence under `id`."""
    return CoachError(said(id, **params))
