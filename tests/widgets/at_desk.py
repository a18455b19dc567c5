"""A desk with a real book in a folder, and widgets that are heard without a page."""

import time
from pathlib import Path

from pdpmo_widgets.store.book import Book
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.kept import Kept


def desk(folder: Path, module: str = "journey") -> Desk:
    """A desk of its own; the book is opened at the first hello."""

    def open_() -> Book:
        book = Book(folder / "book.json", module)
        book.load()
        return book

    return Desk(open_, scope=lambda: "test", defaults={})


def now() -> int:
    """The browser's clock."""
    return time.time_ns() // 1_000_000


def tell(widget: Kept, do: str, *buffers: bytes, **more: object) -> list[dict]:
    """Send a message of the page; what Python sent back, files with their `data`."""
    sent: list[dict] = []

    def send(content: dict, buffers: list[bytes] | None = None) -> None:
        sent.append({**content, **({"data": buffers[0]} if buffers else {})})

    widget.send = send
    widget._hear(widget, {"do": do, "at": now(), **more}, list(buffers))
    return sent
