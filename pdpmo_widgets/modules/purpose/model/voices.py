"""No two people say the same sentence: a voice has two for each worry and each wish."""

from collections import Counter
from collections.abc import Iterable

from pdpmo_widgets.cases.words import words
from pdpmo_widgets.modules.purpose.model.case import PEOPLE

VOICES: dict[str, str] = {
    who: words("people")["people"][who]["voice"] for who in PEOPLE
}
STOCK = 2  # sentences of a voice for one outcome


class Shelf:
    """What is still unsaid in a case; ``again`` names who says a second sentence."""

    def __init__(self) -> None:
        self.said: Counter[tuple[str, str, str]] = Counter()
        self.again: set[str] = set()

    def take(self, table: str, who: str, outcome: str) -> bool:
        """Give somebody a sentence; False when both of the voice are taken."""
        at = table, VOICES[who], outcome
        if self.said[at] >= STOCK:
            return False
        if self.said[at]:
            self.again.add(f"{table}.{who}")
        self.said[at] += 1
        return True

    def first_free(self, table: str, who: str, outcomes: Iterable[str]) -> str:
        """The first outcome of which the person's voice still has a sentence."""
        return next(one for one in outcomes if self.take(table, who, one))
