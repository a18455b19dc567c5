"""The calibration exercise: read three samples, give levels, then see the reasons.

No level of ours, and none of another coach, leaves Python before the sample was
committed.
"""

from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.coach import calibrations
from pdpmo_widgets.coach.guides import calibration, coaches
from pdpmo_widgets.coach.guides.guide import Guide, load, nouns
from pdpmo_widgets.coach.rows import row_of
from pdpmo_widgets.pages.coach_week import WORDS, Week, choice, chosen, plainly
from pdpmo_widgets.widgets.desk import Desk

SAID = WORDS["calibrate"]["said"]


class Measure:
    """The samples of one module, as one coach reads them."""

    def __init__(self, week: Week) -> None:
        self.week, self.noun = week, nouns()[0]

    def answer(self, value: dict, _: Desk) -> dict[str, Any]:
        """What the card shows for the chosen module and sample."""
        named = {m.noun: f"{m.number:02d} {m.title}" for m in catalog.modules()}
        titles = {noun: named.get(noun, noun) for noun in nouns()}
        self.noun = noun = chosen(value, "noun", titles)
        guide, me = load(noun), self.week.coach()
        mine = calibrations.levels(self.week.cohort, noun, me)
        done = calibrations.levels(self.week.cohort, noun, me, done=True)
        samples = {one.id: one for one in guide.samples}
        id = chosen(value, "at", samples)
        count, all = len(done), len(samples)
        return {
            "options": {"noun": choice(titles)},
            "chosen": {"noun": noun},
            "text": [SAID["far"].format(coach=me, done=count, count=all)],
            "sheets": [
                {"id": one, "title": samples[one].who, "sign": self._sign(one, done)}
                for one in samples
            ],
            "sheet": calibration.sheet(
                guide, samples[id], mine.get(id, {}), id in done, SAID
            ),
            "parts": self._found(guide, done) if done else [],
        }

    def give(self, sheet: str, row: str, level: int, comment: str | None) -> str:
        """Keep a level; a sentence about it. The card names a row by its words."""
        named = row_of(load(self.noun).rubric, row)
        at, place = self.week.cohort, (sheet, named.id if named else row)
        with plainly():
            calibrations.give(at, self.noun, self.week.coach(), place, level)
        return str(SAID["saved"].format(row=row, level=level))

    def commit(self, sheet: str) -> str:
        """Settle a sample; a sentence about it."""
        at = self.week.cohort
        with plainly():
            calibrations.commit(at, self.noun, self.week.coach(), sheet)
        return str(SAID["committed"])

    def _sign(self, sample: str, done: calibrations.Levels) -> str:
        return str(SAID["done" if sample in done else "todo"])

    def _found(self, guide: Guide, done: calibrations.Levels) -> list[dict[str, Any]]:
        """Beside our levels, and beside those of others on the samples read here."""
        found = calibration.compare(guide, done)
        all = calibrations.committed(self.week.cohort, self.noun)
        read = {
            who: {id: rows for id, rows in one.items() if id in done}
            for who, one in all.items()
        }
        read = {who: one for who, one in read.items() if one}
        agreed = coaches.between(read, guide.rubric)
        lines = [line for one in agreed for line in one.words]
        beside = {"kind": "list", "lines": list(dict.fromkeys(lines)), "cells": []}
        apart = calibration.tell_apart(found) or (SAID["same"],)
        blocks = {
            "ours": [{"kind": "list", "lines": found.words, "cells": []}],
            "apart": [{"kind": "list", "lines": apart, "cells": []}],
            "others": [beside, *self._table(read, guide)],
        }
        return [
            {"title": SAID[name], "open": name == "ours", "blocks": one}
            for name, one in blocks.items()
        ]

    def _table(
        self, read: dict[str, calibrations.Levels], guide: Guide
    ) -> list[dict[str, Any]]:
        if len(read) < 2:
            return []
        rows: list[list[Any]] = [
            [f"{sample.who}: {row.row}"]
            + [one.get(sample.id, {}).get(row.id, "–") for one in read.values()]
            for sample in guide.samples
            for row in guide.rubric
            if sample.id in read.get(self.week.coach(), {})
        ]
        head = [SAID["row"], *read]
        return [{"kind": "table", "lines": [], "cells": [head, *rows]}]
