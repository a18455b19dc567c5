"""What came when: arrivals.json of a cohort, beside the files in received/.

By exercise and learner it holds for each file, under its fingerprint, its name there,
the exchange's time, the file's own time; whether a coach still has to say that it
counts (``open``) or has said that another one does (``over``); and which are filed.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.said import wrong
from pdpmo_widgets.coach.zips import Parcel
from pdpmo_widgets.grading.newest import Evidence, moment
from pdpmo_widgets.store import disk
from pdpmo_widgets.store.record import Record

FILE, MOST = "arrivals.json", 50_000_000
Seen = dict[str, Any]


def read(cohort: Cohort) -> dict[str, Any]:
    """All that is known; CoachError when the file is damaged, which stays as it is."""
    try:
        data = disk.read(cohort.folder / FILE, MOST)
        found = json.loads(data) if data else {}
    except (OSError, ValueError, RecursionError) as error:
        raise wrong("collect.arrivals", name=FILE) from error
    if not isinstance(found, dict):
        raise wrong("collect.arrivals", name=FILE)
    return found


def waiting(cohort: Cohort, stem: str) -> dict[str, list[Path]]:
    """By learner: files in received/; a coach still has to say if they count."""
    found = {}
    for learner, one in read(cohort).get(stem, {}).items():
        place = cohort.folder / "received" / learner / stem
        names = [each["name"] for each in one["files"].values() if each.get("open")]
        if names:
            found[learner] = [place / name for name in sorted(names)]
    return found


class Arrivals:
    """The arrivals of a cohort while files are collected; ``save`` when it is done."""

    def __init__(self, cohort: Cohort) -> None:
        self.cohort = cohort
        self.all = read(cohort)
        self.changed: set[tuple[str, str]] = set()

    def of(self, stem: str, learner: str) -> "Pile":
        """What came from one learner for one exercise."""
        self.changed.add((stem, learner))
        empty: Seen = {"files": {}, "filed": {}}
        return Pile(self.all.setdefault(stem, {}).setdefault(learner, empty))

    def save(self) -> None:
        """Write what changed; what another window wrote about others stays."""
        if not self.changed:
            return
        with disk.locked(self.cohort.folder):
            now = read(self.cohort)
            for stem, learner in self.changed:
                now.setdefault(stem, {})[learner] = self.all[stem][learner]
            text = json.dumps(now, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
            disk.write(self.cohort.folder / FILE, text.encode("utf-8", "replace"))
        self.changed.clear()


def known(cohort: Cohort) -> set[str]:
    """Fingerprints of all files of which it is known whose they are."""
    people = (one for stem in read(cohort).values() for one in stem.values())
    return {key for one in people for key in one["files"]}


class Pile:
    """The files of one learner for one exercise, answers and notebooks."""

    def __init__(self, seen: Seen) -> None:
        self.files: dict[str, Seen] = seen["files"]
        self.filed: dict[str, str] = seen["filed"]

    def add(self, parcel: Parcel, name: str) -> str:
        """A file that came; sent twice, its earliest times stay. Its fingerprint."""
        key = parcel.digest
        seen = self.files.setdefault(key, {"name": name})
        if parcel.when and parcel.when < seen.get("when", parcel.when + 1):
            seen["when"], seen["within"] = parcel.when, parcel.within
        if parcel.stamp and not seen.get("stamp"):
            seen["stamp"] = parcel.stamp
        return key

    def evidence(self, key: str, held: Record | None = None) -> Evidence:
        """What is known of a file; a fingerprint that never came has no times."""
        seen = self.files.get(key, {})
        return Evidence(
            moment(seen.get("stamp", "")),
            seen.get("when"),
            seen.get("within", 0.0),
            held,
        )

    def opened(self, key: str) -> None:
        """Somebody has to say whether this one counts."""
        self.files[key]["open"] = True

    def closed(self, key: str) -> None:
        """Nothing is open about this one any more."""
        self.files[key].pop("open", None)

    def counts(self, key: str) -> None:
        """A coach has said that this one counts, and so no other of its kind."""
        for each, seen in self.alike(key):
            seen.pop("open", None)
            seen["over"] = each != key

    def over(self, key: str) -> bool:
        """Has a coach said that another one counts?"""
        return bool(self.files.get(key, {}).get("over"))

    def alike(self, key: str) -> Iterator[tuple[str, Seen]]:
        """All files of its kind, itself too."""
        kind = _kind(self.files[key]["name"])
        for each, seen in self.files.items():
            if _kind(seen["name"]) == kind:
                yield each, seen


def _kind(name: str) -> bool:
    return name.lower().endswith(".ipynb")
