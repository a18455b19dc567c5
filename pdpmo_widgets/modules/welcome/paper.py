"""The starting map: the three questions answered today, and who would differ."""

from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.grading.form import form
from pdpmo_widgets.papers import page as pages
from pdpmo_widgets.papers.page import Entries, Page
from pdpmo_widgets.papers.plain import count, line

SAID = room_words("welcome", "paper")
FORM = form("welcome")
THREE = ("why", "value", "relevant")


def page(entries: Entries, who: str = "") -> Page:
    """The map as a page of blocks; entries by field id, any may be missing."""
    found = {
        block["id"]: pages.texts(entries, [block["id"]]) for block in SAID["blocks"]
    }
    return pages.build(SAID, found, who)


def checks(entries: Entries) -> list[dict[str, Any]]:
    """What a machine can see: {"ok", "text"} for each check."""
    said = SAID["checks"]
    answered = sum(bool(line(entries.get(key))) for key in THREE)
    guess = count(line(entries.get("differs_why")))
    return [
        pages.check(said["three"], answered == len(THREE), count=answered),
        pages.check(said["one"], bool(line(entries.get("differs_name")))),
        pages.check(said["theirs"], guess >= 4),
        pages.check(said["next"], bool(line(entries.get("next")))),
        pages.length(page(entries), SAID["most_words"]),
    ]
