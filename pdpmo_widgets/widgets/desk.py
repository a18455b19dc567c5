"""The desk of one page: where its widgets keep things, and who hears of a change.

The book is opened at the first hello of a browser, never earlier: a prepared
kernel runs the cells before it knows whose page this will be.
"""

import contextlib
import gc
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol
from weakref import WeakSet

from pdpmo_widgets.store.book import Book, Entry
from pdpmo_widgets.store.progress import complete_keys
from pdpmo_widgets.store.values import StoreError

EVERY = "*"  # follows whatever is kept


class Hearer(Protocol):
    """A widget on the page: keeps `key`, follows the keys in `watch`, or `EVERY`."""

    key: str
    watch: tuple[str, ...]

    def show(self) -> None:
        """Send value and view afresh."""


class Desk:
    """Keeps the answers of one page in one book.

    `open` gives the loaded book; `scope`, `defaults` and `by_cookie` (the server knows
    the visitor by a cookie only) are found in the store unless a test gives its own.
    """

    def __init__(
        self,
        open: Callable[[], Book],
        *,
        scope: Callable[[], str] | None = None,
        defaults: Mapping[str, Any] | None = None,
        by_cookie: bool | None = None,
    ) -> None:
        self._by_cookie = by_cookie
        self._open = open
        self._book: Book | None = None
        self._scope = scope or _scope
        self._defaults = defaults
        self.live: WeakSet = WeakSet()
        self._said: list[str] | None = None

    @property
    def book(self) -> Book:
        """The book, opened now if it was not. Raises StoreError."""
        if self._book is None:
            self._book = self._open()
            gc.freeze()  # what was imported never dies: spare each lever the search
        return self._book

    @property
    def folder(self) -> Path | None:
        """Where the book lies, once it is open."""
        return self._book.path.parent if self._book is not None else None

    @property
    def scope(self) -> str:
        """Separates the browser copies of different visitors and books."""
        return f"{self._scope()}:{self.book.module}"

    @property
    def by_cookie(self) -> bool:
        """True where a browser that lost its cookie is somebody new: in a class."""
        if self._by_cookie is None:
            self._by_cookie = _kind() == "class"
        return self._by_cookie

    @property
    def reset(self) -> int:
        """When the learner last started afresh, ms; older copies are void."""
        return int(getattr(self.book, "reset", 0) or 0)

    def entry(self, key: str) -> Entry | None:
        """What was kept under `key`, without defaults."""
        found = self.book.get(key)
        return None if found is None or found.value is None else found

    def get(self, key: str) -> Any:
        """What was kept under `key`, else a sensible default, else None."""
        found = self.entry(key)
        if found is not None:
            return found.value
        if self._defaults is None:
            from pdpmo_widgets.store.journey import DEFAULTS

            self._defaults = DEFAULTS
        return self._defaults.get(key)

    def complete(self) -> list[str]:
        """The keys whose answers are complete."""
        entries: dict[str, Entry] = getattr(self.book, "entries", dict)()
        return complete_keys({key: entry.value for key, entry in entries.items()})

    def news(self) -> list[str] | None:
        """The complete keys, if a page was not told of just these; else None."""
        found = self.complete() if self._book is not None else self._said
        if found == self._said:
            return None
        self._said = found
        return found

    def put(self, key: str, value: Any, at: int, by: Hearer | None = None) -> Entry:
        """Keep `value`; every other widget that follows `key` is shown afresh."""
        entry = self.book.put(key, value, at)
        self.tell({key}, but=by)
        return entry

    def tell(self, keys: set[str], but: Hearer | None = None) -> None:
        """Show afresh the widgets that keep or follow one of `keys`."""
        for hearer in list(self.live):
            if hearer is not but and (keys | {EVERY}) & {hearer.key, *hearer.watch}:
                hearer.show()

    def refresh(self) -> bool:
        """Take what another tab wrote; True (and all widgets shown) if anything."""
        changed = self.book.refresh()
        if changed:
            for hearer in list(self.live):
                hearer.show()
        return changed

    def notes(self) -> list[str]:
        """Sentences of the book that nobody has read yet; each is given once."""
        notes, self.book.notes[:] = list(self.book.notes), []
        return notes


def _scope() -> str:
    with contextlib.suppress(ImportError):
        from pdpmo_widgets.store.visitor import visitor

        return visitor().scope
    return "own"


def _kind() -> str:
    with contextlib.suppress(ImportError, StoreError):
        from pdpmo_widgets.store.visitor import visitor

        return visitor().kind
    return "own"
