"""Which question is meant: `purpose.charter`, `01_purpose.charter`, or `charter` alone.

A bare name is taken while one exercise of the cohort has such a question; where two
have, nothing is guessed.
"""

from collections.abc import Iterable, Iterator

from pdpmo_widgets import catalog
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.said import wrong


def question(cohort: Cohort, asked: str, stem: str = "") -> tuple[str, str]:
    """Exercise and id of a question with a rubric; ``stem`` narrows the choice.

    CoachError when there is none, or more than one, with a list of what there is.
    """
    exercise, _, item = asked.rpartition(".")
    stems = set(cohort.chosen(stem)) & set(cohort.chosen(exercise))
    all = list(_with_rubric(cohort.stems))
    found = [one for one in all if one[0] in stems and one[1] == item]
    if not found:
        raise wrong("review.no_rubric", item=asked, items=_listed(all) or "none")
    if len(found) > 1:
        raise wrong("review.which", item=item, items=_listed(found))
    return found[0]


def _with_rubric(stems: Iterable[str]) -> Iterator[tuple[str, str]]:
    for stem in stems:
        module = catalog.of_stem(stem)
        for item in module.items.values() if module else ():
            if item.rubric:
                yield stem, item.id


def _listed(found: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{stem.partition('_')[2]}.{item}" for stem, item in found)
