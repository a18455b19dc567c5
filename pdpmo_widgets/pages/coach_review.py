"""The same question across all learners: answers as text, levels, the coach's words.

A coach sees the own levels; what another coach gave shows once the own one is given, so
that two readings stay two.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.catalog import RubricRow
from pdpmo_widgets.coach import report_skills, review, reviews, settled
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.said import people as many
from pdpmo_widgets.coach.scores import Paper, scores
from pdpmo_widgets.coach.told import told
from pdpmo_widgets.pages.coach_week import (
    WORDS,
    Week,
    choice,
    chosen,
    latest,
    people,
    plainly,
    titles,
)
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.leaf import Commit

SAID = WORDS["review"]["said"]
Rows = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""Id of the rubric's row → coach → what was given, as `reviews.read`."""


class Review:
    """One question of one exercise; what is open is kept as the card's own value."""

    commit: Commit | None = None

    def __init__(self, week: Week) -> None:
        self.week = week
        self.stem, self.item = "", ""

    def answer(self, value: dict, _: Desk) -> dict[str, Any]:
        """What the card shows for the chosen exercise, question and learner."""
        at = self.week.cohort
        stems = {s: t for s, t in titles(at).items() if questions(s)}
        self.stem = chosen(value, "stem", stems, latest(at))
        asked = questions(self.stem)
        self.item = chosen(value, "item", asked)
        papers = {p.learner: p for p in scores(at, self.stem)} if self.stem else {}
        read = {id: p for id, p in papers.items() if _answered(p, self.item)}
        view = {
            "options": {"stem": choice(stems), "item": choice(asked)},
            "chosen": {"stem": self.stem, "item": self.item},
        }
        if not read:
            return {**view, "text": [SAID["none"]]}
        all, named = reviews.read(at), people(at)
        titled = {id: named.get(id, id) for id in read}
        rubric = reviews.rubric(self.stem, self.item)
        rows = {id: _given(at, all, read[id], self.item) for id in read}
        signs = {id: self._sign(rubric, rows[id], read[id]) for id in read}
        id = chosen(value, "at", read)
        sheet: dict[str, Any] = {
            "id": id,
            "title": titled[id],
            "lines": _lines(at, read[id], self.item),
        }
        sheet["rows"] = [self._row(row, rows[id].get(row.id, {})) for row in rubric]
        bank = choice(review.bank(at))
        sheets = [{"id": id, "title": titled[id], "sign": signs[id]} for id in read]
        done = sum(sign == SAID["done"] for sign in signs.values())
        text = SAID["far"].format(done=done, people=many(len(read)))
        return {
            **view,
            "text": [text],
            "sheets": sheets,
            "sheet": {**sheet, "bank": bank},
        }

    def give(self, sheet: str, row: str, level: int, comment: str | None) -> str:
        """Give a level on a row of the open question; a sentence about it.

        The card names a row by its words.
        """
        at = self.week.cohort
        with plainly():
            said = review.give(
                at, sheet, self.item, row, str(level), comment, self.stem,
                self.week.coach(),
            )  # fmt: skip
        return str(SAID["saved"].format(said=said))

    def _row(self, row: RubricRow, given: Mapping[str, Any]) -> dict[str, Any]:
        me = self.week.coach()
        mine = given.get(me, {})
        others = [
            SAID["other"].format(coach=who, level=one.get("level"))
            for who, one in given.items()
            if who != me and mine
        ]
        return {
            "row": row.row,
            "levels": row.levels,
            "given": mine.get("level", 0),
            "comment": mine.get("comment", ""),
            "words": True,
            "others": others,
        }

    def _sign(self, rubric: Sequence[RubricRow], given: Rows, paper: Paper) -> str:
        me = self.week.coach()
        count = sum(me in given.get(row.id, {}) for row in rubric)
        return str(
            SAID["done" if count == len(rubric) else "open" if count else "todo"]
        )


def questions(stem: str) -> dict[str, str]:
    """Questions with a rubric by id, as the exercise calls them."""
    module = catalog.of_stem(stem)
    items = module.items.values() if module else ()
    return {one.id: report_skills.title(stem, one.id) for one in items if one.rubric}


def _answered(paper: Paper, item: str) -> bool:
    return any(mark.item == item for mark in paper.marks)


def _changed(paper: Paper, item: str) -> bool:
    """Is it another text than the one on which levels were given?"""
    return any(mark.item == item and mark.changed for mark in paper.marks)


def _given(at: Cohort, all: Mapping[str, Any], paper: Paper, item: str) -> Rows:
    """What was given on the text that there is now."""
    stem, learner = paper.stem, paper.learner
    found: Rows = all.get(stem, {}).get(learner, {}).get(item, {})
    if not _changed(paper, item):
        return found
    text = settled.texts(at, stem, learner).get(item, "")
    return {
        row: {who: one for who, one in by.items() if one.get("text", text) == text}
        for row, by in found.items()
    }


def _lines(at: Cohort, paper: Paper, item: str) -> list[str]:
    stem = paper.stem
    book = at.folder / "autograded" / paper.learner / stem / f"{stem}.ipynb"
    try:
        found = told(book)[item]
    except (OSError, ValueError, KeyError, TypeError):
        return [SAID["unreadable"]]
    lines = [*found.answer] or [SAID["empty"]]
    if paper.again:
        return [SAID["again"], *lines]
    return [SAID["changed"], *lines] if _changed(paper, item) else lines
