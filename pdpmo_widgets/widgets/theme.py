"""The one stylesheet, and the part of it that a notebook in JupyterLab needs."""

from functools import cache
from importlib.resources import files

WHERE = "share/jupyter/voila/templates/pdpmo/static/theme.css"


@cache
def whole() -> str:
    """The stylesheet as it is."""
    return (files("pdpmo_widgets") / WHERE).read_text("utf-8")


def for_lab() -> str:
    """Tokens and cards, without the page around them: Lab has its own page."""
    tokens, _, rest = whole().partition("/* == page */")
    _, mark, cards = rest.partition("/* == cards */")
    return tokens + mark + cards
