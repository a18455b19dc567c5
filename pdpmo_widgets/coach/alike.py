"""Who handed in the same answers as somebody else, under another id.

Cases are dealt to an id, so what two people decide is hardly ever the same throughout;
and a page of a hundred words is never. Keys hold the case's name, which another id
changes at once: what is compared are the values. It is a reason to ask, not a verdict.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.ledger import Ledger, at, now
from pdpmo_widgets.grading.fillers import WORD
from pdpmo_widgets.grading.handed import handed_in

KEPT = Ledger("alike.json", made=True)
LEAST_VALUES, LEAST_WORDS = 4, 40


def found(cohort: Cohort, stem: str, learners: Iterable[str]) -> dict[str, list[str]]:
    """By learner: whose answers are the same; kept for `open`. Each group is told
    once, under the first of it."""
    module = catalog.of_stem(stem)
    if module is None:
        return {}
    groups: dict[str, list[str]] = {}
    for id in learners:
        handed = handed_in(module.noun, cohort.folder / "submitted" / id / stem, id)
        for mark in _marks(handed.answers):
            groups.setdefault(mark, []).append(id)
    with KEPT.changing(cohort) as all:
        mine, told = at(all, stem), dict[str, list[str]]()
        for id in learners:
            twins = sorted({w for g in groups.values() if id in g for w in g} - {id})
            if twins and mine.get(id, {}).get("who") != twins:
                mine[id] = {"who": twins, "at": now()}
            elif not twins:
                mine.pop(id, None)
            if twins and not any(id in each for each in told.values()):
                told[id] = twins
    return told


def open(
    cohort: Cohort, stem: str, decided: Mapping[str, Any]
) -> dict[str, tuple[str, ...]]:
    """By learner: the same, as long as no coach has settled it with a word on the
    whole or with points since."""
    kept = KEPT.read(cohort).get(stem, {})
    found = {}
    for id, one in kept.items():
        given = (g for each in decided.get(id, {}).values() for g in each)
        if not any(str(g.get("at", "")) > one["at"] for g in given):
            found[id] = tuple(one["who"])
    return found


def _marks(answers: Mapping[str, Any]) -> Iterator[str]:
    """Fingerprints of all the values together, and of each long text."""
    values = {k: v for k, v in answers.items() if not k.startswith("learner.")}
    told = sorted(json.dumps(v, sort_keys=True) for v in values.values())
    if len(told) >= LEAST_VALUES:
        yield _digest("\n".join(told))
    for value in values.values():
        text = value.get("text") if isinstance(value, Mapping) else None
        words = WORD.findall(json.dumps(text, sort_keys=True)) if text else []
        if len(words) >= LEAST_WORDS:
            yield _digest(" ".join(words).casefold())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
