"""Why a hand-in as a whole cannot be graded; "" where it can, whatever it earned.

One wrong answer is a mark of 0. But where the answers cannot be read, are another
person's, or were dealt without the cohort's word, nothing says what the learner can
do: such a paper is no 0 and is in no middle, until it comes once more or a coach
settles it.
"""

from collections.abc import Iterable
from typing import Any, Protocol

from pdpmo_widgets import catalog
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.ledger import Ledger, at
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.grading import handed, word
from pdpmo_widgets.grading.deals import OTHER as EDITION
from pdpmo_widgets.grading.direct import edition_of

LOST = Ledger("ungraded.json", made=True)
"""By exercise and learner: grading it failed. Taken out as soon as it does not."""
WHOLE = (handed.MISSING, handed.BROKEN, handed.NOBODY)


class Marked(Protocol):
    """One question of one learner, as `scores.Score` has it."""

    @property
    def item(self) -> str:
        """Its id."""

    @property
    def auto(self) -> float | None:
        """Points by rule."""

    @property
    def by_hand(self) -> float | None:
        """Points that a coach gave."""


def why(cohort: Cohort, stem: str, learner: str, marks: Iterable[Marked]) -> str:
    """The reason in a sentence, for learner and coach alike."""
    module, rules = catalog.of_stem(stem), _rules(stem)
    dealt = [one for one in marks if one.item in rules and rules[one.item].dealt]
    if module is None or not dealt:
        return ""
    if any(one.auto or one.by_hand is not None for one in dealt):
        return ""
    place = cohort.folder / "autograded" / learner / stem
    found = handed.handed_in(module.noun, place, learner)
    for line in found.review:
        if line in WHOLE or line.startswith(handed.OTHER.partition("{")[0]):
            return line
    if (standing := cohort.asked.standing(kept := found.answers.get(word.WORD))) in (
        "practice",
        "wrong",
    ):
        return word.told(standing, kept)
    source = cohort.folder / "source" / stem / f"{stem}.ipynb"
    strange = source.is_file() and edition_of(source).strange(found.answers)
    return EDITION if strange else ""


def _rules(stem: str) -> Any:
    module = catalog.of_stem(stem)
    room = catalog.door(module.noun, "rules") if module else None
    return room.RULES if room else {}


def lost(cohort: Cohort, stem: str) -> dict[str, str]:
    """By learner: a sentence on a hand-in at which the machine failed."""
    found = LOST.read(cohort).get(stem)
    names = found if isinstance(found, dict) else {}
    return {str(id): said("state.failed") for id in names}


def note(cohort: Cohort, stem: str, failed: Iterable[str], done: Iterable[str]) -> None:
    """Keep at whose hand-in grading failed, and at whose it does no more."""
    gone, over = set(failed), set(done)
    if not gone and not over & lost(cohort, stem).keys():
        return
    with LOST.changing(cohort) as all:
        mine = at(all, stem)
        for id in over:
            mine.pop(id, None)
        mine.update(dict.fromkeys(gone, True))
