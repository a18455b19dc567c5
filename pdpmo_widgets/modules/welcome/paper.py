"""The starting map: the three questions answered today, and who would differ."""

from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.grading import fillers
from pdpmo_widgets.grading.form import form
from pdpmo_widgets.papers import page as pages
from pdpmo_widgets.papers.page import Entries, Page
from pdpmo_widgets.papers.plain import line

SAID = room_words("welcome", "paper")
FORM = form("welcome")
THREE = ("why", "value", "relevant")
ASKED = (*THREE, "differs_name", "differs_why", "next")


def page(entries: Entries, who: str = "") -> Page:
    """The map as a page of blocks; entries by field id, any may be missing."""
    found = {
        block["id"]: pages.texts(entries, [block["id"]]) for block in SAID["blocks"]
    }
    return pages.build(SAID, found, who)


def checks(entries: Entries) -> list[dict[str, Any]]:
    """What a machine can see: {"ok", "text"} for each check."""
    said, texts = SAID["checks"], {key: line(entries.get(key)) for key in ASKED}
    same = fillers.fillers(texts.items())

    def has(key: str, least: int = 0) -> bool:
        """Something that stands here alone, with so many different words."""
        own = (
            fillers.LETTER.search(texts[key]) and fillers.shape(texts[key]) not in same
        )
        return bool(own) and fillers.count(texts[key]) >= least

    answered = sum(map(has, THREE))
    return [
        pages.check(said["three"], answered == len(THREE), count=answered),
        pages.check(said["one"], has("differs_name")),
        pages.check(said["theirs"], has("differs_why", 4)),
        pages.check(said["next"], has("next")),
        pages.length(page(entries), SAID["most_words"]),
    ]
