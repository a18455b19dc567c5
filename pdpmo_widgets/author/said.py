"""The sentences of `pdpmo check`, by id."""

from pdpmo_widgets.cases.words import words

WORDS = words("check", __package__)


def said(id: str, /, **params: object) -> str:
    """One sentence of what is open, with its parameters filled in."""
    return str(WORDS["said"][id].format(**params))
