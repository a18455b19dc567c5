"""One small card of each kind, for the browser tests; words are placeholders."""

import os
from pathlib import Path
from urllib.parse import parse_qs

from pdpmo_widgets.store.book import Book
from pdpmo_widgets.widgets.choice import Choice
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.journal import Journal
from pdpmo_widgets.widgets.range import Range
from tests.widgets import (
    gallery_cards,
    gallery_more,
    gallery_play,
    gallery_rounds,
    gallery_talk,
)


def visitor() -> str:
    """Each test is a visitor of its own, named in the address."""
    return parse_qs(os.environ.get("QUERY_STRING", "")).get("visitor", ["nobody"])[0]


def open_book() -> Book:
    """The visitor's book in the folder that the fixture names."""
    book = Book(Path(os.environ["GALLERY_HOME"]) / visitor() / "book.json", "journey")
    book.load()
    return book


desk = Desk(open_book, scope=visitor, defaults={})
OPTIONS = [
    {"id": "a", "text": "Whoever asks loudest"},
    {"id": "b", "text": "The order in which requests came"},
    {"id": "c", "text": "What the owner of the result decides with it"},
]


def choice() -> Choice:
    return Choice(
        desk=desk, key="x.choice", title="A question", ask="Choose, then say how sure.",
        question="What should decide which report is written first?",
        options=OPTIONS, sure=True,
        answer=lambda value, _: {"right": "c", "text": "Because it serves a decision."},
    )  # fmt: skip


def range_() -> Range:
    return Range(
        desk=desk, key="x.range", title="A prediction", ask="Give a range.",
        question="How many of 100 offices?", unit="%", min=0, max=100,
        answer=lambda value, _: {"truth": 60, "text": "It was sixty."},
    )  # fmt: skip


def journal() -> Journal:
    fields = [
        {"id": "why", "label": "Why are we here?", "kind": "long", "max_words": 12},
        {"id": "when", "label": "By when?", "kind": "date"},
        {"id": "not", "label": "What we will not do", "kind": "list"},
        {"id": "who", "label": "Who agreed", "kind": "people", "hint": "Their words"},
        {"id": "how", "label": "How often", "kind": "choice",
         "options": [{"id": "w", "text": "Weekly"}, {"id": "m", "text": "Monthly"}]},
    ]  # fmt: skip

    def answer(value: dict, _: Desk) -> dict:
        long = len(value["text"].get("why", "")) > 9
        return {"checks": [{"ok": long, "text": "The reason is a sentence."}]}

    return Journal(
        desk=desk, key="x.journal", title="A page", ask="Write.", fields=fields,
        answer=answer,
    )  # fmt: skip


KINDS = {"choice": choice, "range": range_, "journal": journal}
KINDS.update(gallery_more.kinds(desk))
KINDS.update(gallery_cards.kinds(desk))
KINDS.update(gallery_play.kinds(desk))
KINDS.update(gallery_rounds.kinds(desk))
KINDS.update(gallery_talk.kinds(desk))
