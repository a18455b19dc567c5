"""One JSON file of answers, saved at each change and shared by tabs and kernels.

A save reads what others wrote, merges per key, replaces the file in one step and
reads it back; what it confirmed survives a kill (tests/store/test_kill.py).
"""

from dataclasses import dataclass, replace
from pathlib import Path

from pdpmo_widgets.store import disk, file, record
from pdpmo_widgets.store.record import DAY, Entry, Record
from pdpmo_widgets.store.values import (
    JSON,
    WHOLE,
    StoreError,
    checked_key,
    checked_value,
)

__all__ = ["Absorbed", "Book", "Entry", "StoreError"]


@dataclass(frozen=True)
class Absorbed:
    """What bringing back did: answers taken over, answers where ours stayed."""

    taken: int
    kept: int


class Book:
    """The answers in `path`. Nothing is read before `load` nor written before `put`.

    `notes` are sentences that the learner must be shown once.
    """

    def __init__(self, path: Path, module: str) -> None:
        self.path = Path(path)
        self.module = module
        self.notes: list[str] = []
        self._now = Record(module)
        self._bytes: bytes | None = None
        self._loaded = False
        self._blocked = ""

    @property
    def rev(self) -> int:
        """How many times this file has been saved."""
        return self._now.rev

    @property
    def saved(self) -> str:
        """When it was saved last: ISO 8601 in UTC, "" for never."""
        return self._now.saved

    @property
    def digest(self) -> str:
        """8 hex digits that change with the answers."""
        return self._now.digest

    @property
    def learner(self) -> str:
        """The id that the learner gave, or ""."""
        return self._now.learner

    @property
    def reset(self) -> int:
        """The last fresh start, ms since 1970; 0 for none."""
        return self._now.reset

    def load(self) -> None:
        """Read the file; a damaged one is set aside and its predecessor taken."""
        folder = self.path.parent
        try:
            if folder.is_dir():
                disk.sweep(self.path)
                with disk.locked(folder):
                    self._read()
        except OSError as error:
            raise StoreError(
                f"Your answers in {self.path} cannot be read. "
                "Please check that the file may be opened, then load the page again."
            ) from error

    def refresh(self) -> bool:
        """Take over what another tab wrote; True if an answer changed."""
        before = self._now
        self.load()
        return (before.answers, before.reset) != (self._now.answers, self._now.reset)

    def get(self, key: str) -> Entry | None:
        """The answer under `key` as this book knows it (see `refresh`)."""
        return self._now.answers.get(key)

    def entries(self) -> dict[str, Entry]:
        """All answers by key, without those that were taken back."""
        found = sorted(self._now.answers.items())
        return {key: entry for key, entry in found if entry.value is not None}

    def put(self, key: str, value: JSON, at: int) -> Entry:
        """Save an answer given at `at` (ms, browser's clock) and return what stands.

        It is newer than all that this book has seen. Another tab's later answer
        wins and is returned. StoreError if it is not on the disk afterwards.
        """
        checked_key(key)
        value = checked_value(value)
        entry = Entry(value, max(_clamped(at), self._floor(key) + 1), self.rev + 1)
        return self._save(Record(self.module, answers={key: entry})).answers[key]

    def offer(self, key: str, value: JSON, at: int) -> Entry | None:
        """Take a browser's copy if it is newer than what stands; return what stands."""
        if _clamped(at) > self._floor(key):
            return self.put(key, value, at)
        return self.get(key)

    def dump(self) -> bytes:
        """The whole book as one file to take away."""
        return record.encode(self._now)

    def absorb(self, data: bytes) -> Absorbed:
        """Bring a taken-away file back: per key the newest wins, nothing is dropped."""
        self.refresh()
        theirs = file.brought(bytes(data), self.module).answers
        mine, floor = self._now.answers, self.reset + 1
        taken = {
            # Bringing back is an act of today: an earlier fresh start hides nothing.
            key: replace(entry, at=max(entry.at, floor))
            for key, entry in theirs.items()
            if key not in mine or entry.at > mine[key].at
        }
        if taken:
            self._save(Record(self.module, answers=taken))
        return Absorbed(len(taken), len(theirs) - len(taken))

    def clear(self, at: int) -> None:
        """Start afresh at `at` (ms), or now where the browser's clock is behind.

        The old file is kept aside under another name.
        """
        newest = max((entry.at for entry in self._now.answers.values()), default=0)
        moment = max(_clamped(at), file.now(), newest, self.reset)
        self._save(Record(self.module, reset=moment), aside="before")

    def _save(self, change: Record, aside: str = "") -> Record:
        folder = self.path.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with disk.locked(folder):
                self._read()
                if self._blocked:
                    raise StoreError(self._blocked)
                wanted = record.merge(self._now, change)
                self._now, self._bytes = file.save(self.path, wanted, aside)
        except OSError as error:
            if not aside:  # so that the next save that works takes it along
                self._now = record.merge(self._now, change)
            raise disk.sentence(error, folder) from error
        return self._now

    def _read(self) -> None:
        data = file.bytes_of(self.path)
        if self._loaded and data == self._bytes:
            return
        found = file.look(self.path, self.module, data, first=not self._loaded)
        if found.record:
            self._now = record.merge(self._now, found.record)
        self.notes += [note for note in found.notes if note not in self.notes]
        self._blocked = found.blocked
        self._bytes, self._loaded = data, True

    def _floor(self, key: str) -> int:
        seen = self.get(key)
        return max(self.reset, seen.at if seen else 0)


def _clamped(at: int) -> int:
    # A clock that runs days ahead must not make later answers look old for ever.
    usable = type(at) in (int, float) and 0 <= at <= WHOLE
    return min(int(at), file.now() + DAY) if usable else file.now()
