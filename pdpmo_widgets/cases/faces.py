"""A face for everybody in the running case: the same in letters, lists and talks."""

from pdpmo_widgets.cases.words import words


def face(who: str) -> dict[str, str]:
    """`{initials, seat, colour}` of a person, as the screen draws it; KeyError."""
    return dict(words("faces")[who])
