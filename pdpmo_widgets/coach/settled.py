"""Points that a coach gave by hand stay settled as long as the answer is the same.

nbgrader asks for a look at all of them after each grading. So before a grading the
answers on which such points stand are kept, as fingerprints, in settled.json; where the
graded notebook still says the same, nobody needs to look again.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any, Protocol

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.grading import page, transplant
from pdpmo_widgets.store import disk

FILE, MOST = "settled.json", 50_000_000


class Marked(Protocol):
    """One question of one learner, as `scores.Score` has it."""

    @property
    def item(self) -> str:
        """Its id."""

    @property
    def by_hand(self) -> float | None:
        """Points that a coach gave."""

    @property
    def needs(self) -> bool:
        """Whether somebody must look at it."""


def read(cohort: Cohort, stem: str) -> dict[str, dict[str, str]]:
    """By learner and question: the answer on which points by hand stand."""
    found = _all(cohort).get(stem, {})
    return found if isinstance(found, dict) else {}


def keep(
    cohort: Cohort, stem: str, papers: Iterable[tuple[str, Iterable[Marked]]]
) -> None:
    """Before grading again: keep what coaches have settled, as it stands now."""
    all = _all(cohort)
    kept = dict(read(cohort, stem))
    for learner, marks in papers:
        settled = [m.item for m in marks if m.by_hand is not None and not m.needs]
        said = answers(cohort, stem, learner) if settled else {}
        new = {item: said[item] for item in settled if item in said}
        if new:
            kept[learner] = {**kept.get(learner, {}), **new}
    if kept != read(cohort, stem):
        text = json.dumps({**all, stem: kept}, indent=1, sort_keys=True) + "\n"
        disk.write(cohort.folder / FILE, text.encode())


def answers(cohort: Cohort, stem: str, learner: str) -> dict[str, str]:
    """A fingerprint of all that a coach sees of each question; {} if unreadable."""
    path = cohort.folder / "autograded" / learner / stem / f"{stem}.ipynb"
    try:
        return _fingerprints(json.loads(disk.read(path, MOST) or b"{}"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _fingerprints(book: dict[str, Any]) -> dict[str, str]:
    """What our own outputs say, and the learner's text that stands below the cell."""
    found: dict[str, list[str]] = {}
    here = ""
    for cell in book["cells"]:
        marks = cell["metadata"].get("nbgrader", {})
        if transplant.TAG in cell["metadata"].get("tags", []):
            found.setdefault(here, []).append("".join(cell["source"]))
        elif here := marks.get("grade_id", "") if marks.get("grade") else "":
            shown = [o for o in cell.get("outputs", []) if "metadata" in o]
            ours = [o["data"]["text/plain"] for o in shown if page.TAG in o["metadata"]]
            found[here] = ["".join(one) for one in ours]
    return {
        id: hashlib.sha256(json.dumps(texts).encode()).hexdigest()[:16]
        for id, texts in found.items()
    }


def _all(cohort: Cohort) -> dict[str, Any]:
    try:
        found = json.loads(disk.read(cohort.folder / FILE, MOST) or b"{}")
    except (OSError, ValueError, RecursionError):
        return {}  # the worst that follows is one more look
    return found if isinstance(found, dict) else {}
