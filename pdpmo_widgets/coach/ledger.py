"""What coaches decide, in files of a cohort: read whole, changed under one lock.

Two windows, or two coaches on a shared folder, may decide at the same instant: each
change is read, made and written while nobody else writes. A damaged file is said and
stays as it is, since what stands in it was decided by a person.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.said import wrong
from pdpmo_widgets.store import disk

MOST = 50_000_000


@dataclass(frozen=True)
class Ledger:
    """One file of a cohort that holds a table; ``made``: the machine can make it anew,
    so a damaged one counts as empty."""

    name: str
    made: bool = False

    def read(self, cohort: Cohort) -> dict[str, Any]:
        """All of it; CoachError when it is damaged."""
        try:
            data = disk.read(cohort.folder / self.name, MOST)
            found = json.loads(data) if data else {}
        except (OSError, ValueError, RecursionError) as error:
            if self.made:
                return {}
            raise wrong("review.file", name=self.name) from error
        if isinstance(found, dict):
            return found
        if self.made:
            return {}
        raise wrong("review.file", name=self.name)

    @contextmanager
    def changing(self, cohort: Cohort) -> Iterator[dict[str, Any]]:
        """All of it, to be changed; written when nothing is raised."""
        with disk.locked(cohort.folder):
            found = self.read(cohort)
            before = _text(found)
            yield found
            if (text := _text(found)) != before:
                disk.write(cohort.folder / self.name, text.encode("utf-8", "replace"))


def at(found: dict[str, Any], *keys: str) -> dict[str, Any]:
    """The table under these keys, made where there is none yet."""
    for key in keys:
        inner = found.get(key)
        if not isinstance(inner, dict):
            inner = found[key] = {}
        found = inner
    return found


def now() -> str:
    """This moment as it is kept: ISO, UTC, to the microsecond."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _text(found: dict[str, Any]) -> str:
    return json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
