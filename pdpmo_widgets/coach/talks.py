"""`pdpmo coach talk`: what was agreed with a learner, and when the next talk is."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.ledger import Ledger, at, now
from pdpmo_widgets.coach.said import said, wrong
from pdpmo_widgets.coach.who import login

KEPT = Ledger("talks.json")
"""By exercise and learner: a list of talks."""
MOST, LONGEST = 12, 400


def record(
    cohort: Cohort,
    learner: str,
    stem: str,
    agreed: Sequence[str],
    next: str = "",
    coach: str = "",
) -> str:
    """Keep what was agreed, and the day of the next talk ("" for none); a line about
    it. CoachError says what is wrong; then nothing is kept."""
    (each,) = cohort.chosen(stem or "?")
    id = cohort.listed(learner)
    if not id:
        raise wrong("collect.no_learner", id=learner)
    lines = [" ".join(one.split())[:LONGEST] for one in agreed if one.strip()][:MOST]
    try:
        day = date.fromisoformat(next).isoformat() if next else ""
    except ValueError as error:
        raise wrong("extend.date", text=next) from error
    if not (lines or day):
        raise wrong("talk.what")
    one = {"agreed": lines, "next": day, "coach": coach or login(), "at": now()}
    with KEPT.changing(cohort) as all:
        at(all, each).setdefault(id, []).append(one)
    return said("talk.kept", id=id, count=len(lines), next=day or said("talk.none"))


def told(cohort: Cohort, learner: str, stem: str) -> list[str]:
    """All talks with a learner about an exercise, in lines, the last one first."""
    found: Any = KEPT.read(cohort).get(stem, {}).get(learner, [])
    lines = []
    for one in reversed(found):
        about = {"day": one["at"][:10], "coach": one["coach"]}
        agreed = "; ".join(one["agreed"]) or said("talk.nothing")
        lines.append(said("talk.line", agreed=agreed, **about))
        if one["next"]:
            lines.append(said("talk.next", next=one["next"]))
    return lines


def ahead(cohort: Cohort) -> list[tuple[str, str, str]]:
    """The next talks: day, learner, exercise; the last one said of each counts."""
    found = []
    for stem, people in KEPT.read(cohort).items():
        for id, all in people.items():
            if all and all[-1]["next"]:
                found.append((all[-1]["next"], id, stem))
    return sorted(found)
