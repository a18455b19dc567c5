"""Points that a coach gave by hand stay settled as long as the answer is the same.

nbgrader asks for a look at all of them after each grading. So before a grading the
answers on which such points stand are kept, as fingerprints, in settled.json; where the
graded notebook still says the same, nobody needs to look again.
"""

import hashlib
import json
from collections.abc import Callable, Iterable
from typing import Any, Protocol

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.ledger import Ledger, at
from pdpmo_widgets.grading import page, transplant
from pdpmo_widgets.store import disk

FILE, MOST = "settled.json", 50_000_000
KEPT = Ledger(FILE, made=True)  # the worst that follows is one more look


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
    found = KEPT.read(cohort).get(stem, {})
    return found if isinstance(found, dict) else {}


def keep(
    cohort: Cohort, stem: str, papers: Iterable[tuple[str, Iterable[Marked]]]
) -> None:
    """Before grading again: keep what coaches have settled, as it stands now."""
    new: dict[str, dict[str, str]] = {}
    for learner, marks in papers:
        settled = [m.item for m in marks if m.by_hand is not None and not m.needs]
        said = answers(cohort, stem, learner) if settled else {}
        if mine := {item: said[item] for item in settled if item in said}:
            new[learner] = mine
    if not new:
        return
    with KEPT.changing(cohort) as all:
        for learner, mine in new.items():
            at(all, stem, learner).update(mine)


def answers(cohort: Cohort, stem: str, learner: str) -> dict[str, str]:
    """A fingerprint of all that a coach sees of each question; {} if unreadable."""
    return _fingerprints(cohort, stem, learner, _seen)


def texts(cohort: Cohort, stem: str, learner: str) -> dict[str, str]:
    """A fingerprint of what the learner gave to each question, whatever rules and
    rubric say of it: by it one version is told from another; {} if unreadable."""
    return _fingerprints(cohort, stem, learner, _given)


def _seen(output: dict[str, Any]) -> list[str]:
    ours = page.TAG in output["metadata"]
    return ["".join(output["data"]["text/plain"])] if ours else []


def _given(output: dict[str, Any]) -> list[str]:
    found = page.page_of(output)
    return list(found.told) if found else []


def _fingerprints(
    cohort: Cohort,
    stem: str,
    learner: str,
    of: Callable[[dict[str, Any]], list[str]],
) -> dict[str, str]:
    """Of what outputs hold, and of the learner's text that stands below the cell."""
    path = cohort.folder / "autograded" / learner / stem / f"{stem}.ipynb"
    found: dict[str, list[str]] = {}
    here = ""
    try:
        for cell in json.loads(disk.read(path, MOST) or b"{}")["cells"]:
            marks = cell["metadata"].get("nbgrader", {})
            if transplant.TAG in cell["metadata"].get("tags", []):
                found.setdefault(here, []).append("".join(cell["source"]))
            elif here := marks.get("grade_id", "") if marks.get("grade") else "":
                shown = [o for o in cell.get("outputs", []) if "metadata" in o]
                found[here] = [line for one in shown for line in of(one)]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {
        id: hashlib.sha256(json.dumps(texts).encode()).hexdigest()[:16]
        for id, texts in found.items()
    }
