"""`pdpmo coach settle`: any question settled by hand, and a word on the whole.

Points go into nbgrader's gradebook, as a coach's own; what was decided stays in
decisions.json, each with who and when, the last one counts. They stand as long as the
answer is the one on which they were given (see `settled`).
"""

import math
from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.due import late
from pdpmo_widgets.coach.ledger import at, now
from pdpmo_widgets.coach.said import said, wrong
from pdpmo_widgets.coach.scores import DECISIONS, Paper, scores
from pdpmo_widgets.coach.state import in_words, names
from pdpmo_widgets.coach.who import login
from pdpmo_widgets.grading.marks import number

LONGEST, BACK = 4_000, ("none", "-")


def settle(
    cohort: Cohort,
    learner: str,
    asked: str,
    points: str = "",
    comment: str | None = None,
    coach: str = "",
) -> str:
    """Give points, a comment or both; a line about it.

    ``asked``: EXERCISE.QUESTION, or EXERCISE alone for a comment on the whole;
    ``points`` as typed, “none” takes those given before back. CoachError says what is
    wrong; then nothing was changed.
    """
    stem, item, paper = _place(cohort, learner, asked)
    if not points and comment is None:
        raise wrong("settle.what")
    if points and not item:
        raise wrong("settle.whole", stem=stem, items=_items(paper))
    if comment is not None and len(comment) > LONGEST:
        raise wrong("review.long", most=LONGEST)
    given = _points(paper, item, points) if points else None
    kept: dict[str, Any] = {"coach": coach or login(), "at": now()}
    if points:
        kept["points"] = given
    if comment is not None:
        kept["comment"] = comment.strip()
    with DECISIONS.changing(cohort) as all:
        at(all, stem, paper.learner).setdefault(item, []).append(kept)
    if points:
        _enter(cohort, stem, paper.learner, item, given)
    found = _paper(cohort, stem, paper.learner)
    what = names(found, [item])[0] if item else said("settle.all")
    return said("settle.done", id=paper.learner, what=what, state=in_words(found))


def history(cohort: Cohort, learner: str, stem: str) -> list[str]:
    """What was decided about a paper, a line each, the oldest first."""
    each, _, paper = _place(cohort, learner, stem)
    found: Mapping[str, Any] = DECISIONS.read(cohort).get(each, {})
    lines = []
    for item, all in found.get(paper.learner, {}).items():
        what = names(paper, [item])[0] if item else said("settle.all")
        for one in all:
            told = _told(one)
            about = {"coach": one["coach"], "when": one["at"][:16].replace("T", " ")}
            line = said("settle.line", what=what, told=told, **about)
            lines.append((one["at"], line))
    return [line for _, line in sorted(lines)] or [said("settle.none")]


def _told(one: Mapping[str, Any]) -> str:
    points = one.get("points")
    told = ["–" if points is None else f"{points:g}"] if "points" in one else []
    return ", ".join([*told, *([f"“{one['comment']}”"] if one.get("comment") else [])])


def _place(cohort: Cohort, learner: str, asked: str) -> tuple[str, str, Paper]:
    exercise, _, item = asked.partition(".")
    (stem,) = cohort.chosen(exercise or "?")
    id = cohort.listed(learner) or learner
    paper = _paper(cohort, stem, id)
    if not paper.marks:
        raise wrong("review.not_graded", id=id, stem=stem)
    if item and item not in {one.item for one in paper.marks}:
        raise wrong("settle.item", item=item, stem=stem, items=_items(paper))
    return stem, item, paper


def _paper(cohort: Cohort, stem: str, id: str) -> Paper:
    found = (one for one in scores(cohort, stem) if one.learner == id)
    return next(found, Paper(id, stem, 0.0))


def _items(paper: Paper) -> str:
    return ", ".join(one.item for one in paper.marks)


def _points(paper: Paper, item: str, text: str) -> float | None:
    if text.strip().lower() in BACK:
        return None
    (most,) = (one.most for one in paper.marks if one.item == item)
    found = number(text)
    if found is None or not math.isfinite(found) or not 0 <= found <= most:
        raise wrong("settle.points", text=text[:40], most=f"{most:g}")
    return found


def _enter(
    cohort: Cohort, stem: str, learner: str, item: str, points: float | None
) -> None:
    from nbgrader.api import Gradebook

    with Gradebook(cohort.url) as book:
        grade = book.find_grade(item, stem, stem, learner)
        grade.manual_score = points
        # Taken back, a person has to look again: why it was settled is not known here.
        grade.needs_manual_grade = points is None
        book.db.commit()
    late(cohort, [stem])
