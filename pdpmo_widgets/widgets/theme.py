"""The look: tokens and page in `theme.css`, the cards in `kit.css`, made from `ui`."""

from functools import cache
from importlib.resources import files

WHERE = "share/jupyter/voila/templates/pdpmo/static"


@cache
def sheet(name: str) -> str:
    """One stylesheet as it is."""
    return (files("pdpmo_widgets") / WHERE / name).read_text("utf-8")


def whole() -> str:
    """Everything that a page of ours has."""
    return sheet("theme.css") + sheet("kit.css")


def for_lab() -> str:
    """Tokens and cards, without the page around them: Lab has its own page."""
    tokens, _, _ = sheet("theme.css").partition("/* == page */")
    return tokens + sheet("kit.css")
