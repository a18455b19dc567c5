"""Scored samples: after one's own page, three of others, read with its rubric.

The samples, their levels and the reasons are those of the coach's guide. No level of
ours leaves Python before the learner has committed that sample; what was committed
stays, since after our reasons were read it would be no measure any more.

    samples(desk, "purpose")            # after the card that keeps purpose.charter

What the learner gave is kept under ``<noun>.samples``:
``{sample: {"levels": {row: 1..4}, "done": bool}}``.
"""

import time
from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.words import words
from pdpmo_widgets.coach.guides import calibration
from pdpmo_widgets.coach.guides.guide import Guide, load
from pdpmo_widgets.widgets import fits
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.leaf import Leaf

SAID = words("samples", __package__)
Given = dict[str, dict[str, Any]]


def samples(
    desk: Desk, noun: str, said: Mapping[str, Any] | None = None, paper: str = ""
) -> Leaf:
    """The card of a module's samples; ``said``: a title and an ask of its own.

    ``paper``: the key under which the learner's own page is kept, the guide's item if
    not given. The samples wait until something stands there.
    """
    reading = Reading(desk, noun, paper)
    told = {**SAID, **(said or {})}
    return Leaf(
        desk=desk, key=f"{noun}.samples.at", title=told["title"], ask=told["ask"],
        words=SAID["words"], give=reading.give, commit=reading.commit,
        answer=reading.answer, watch=(reading.key, reading.paper),
    )  # fmt: skip


class Reading:
    """What one learner reads and gives on the samples of one module."""

    def __init__(self, desk: Desk, noun: str, paper: str = "") -> None:
        self.desk, self.noun, self.key = desk, noun, f"{noun}.samples"
        self._paper = paper

    @property
    def guide(self) -> Guide:
        """The module's guide, read when it is needed."""
        return load(self.noun)

    @property
    def paper(self) -> str:
        """Where the learner's own page is kept."""
        return self._paper or f"{self.noun}.{self.guide.item}"

    def answer(self, value: dict, desk: Desk) -> dict[str, Any]:
        """What the card shows: the samples, the open one, and what was found so far."""
        if not _written(desk.get(self.paper)):
            return {"text": SAID["first"]}
        guide, given = self.guide, self.given()
        every = {one.id: one for one in guide.samples}
        done = {id for id, one in given.items() if one["done"]}
        at = value["at"] if value["at"] in every else next(iter(every))
        levels = given[at]["levels"] if at in given else {}
        text = [SAID["far"].format(done=len(done), count=len(every))]
        return {
            "text": text + ([SAID["revise"]] if len(done) == len(every) else []),
            "sheets": [
                {"id": id, "title": one.who,
                 "sign": SAID["done" if id in done else "todo"]}
                for id, one in every.items()
            ],
            "sheet": calibration.sheet(guide, every[at], levels, at in done, SAID),
            "parts": _found(guide, given, done) if done else [],
        }  # fmt: skip

    def given(self) -> Given:
        """What was given so far, on samples and rows that are there today."""
        kept = self.desk.get(self.key)
        rows = {row.id for row in self.guide.rubric}
        found: Given = {}
        for one in self.guide.samples:
            held = kept.get(one.id) if isinstance(kept, Mapping) else None
            if isinstance(held, Mapping) and isinstance(held.get("levels"), Mapping):
                levels = {r: n for r, n in held["levels"].items() if _fits(r, n, rows)}
                done = held.get("done") is True and set(levels) == rows
                found[one.id] = {"levels": levels, "done": done}
        return found

    def give(self, sheet: str, row: str, level: int, _: str | None) -> str:
        """Keep a level; a sentence about it. The card names a row by its words."""
        ids = {one.row: one.id for one in self.guide.rubric}
        given = self._open(sheet)
        if row not in ids:
            raise fits.Misfit(SAID["unknown"])
        given[sheet]["levels"][ids[row]] = level
        self._keep(given)
        return str(SAID["saved"].format(row=row, level=level))

    def commit(self, sheet: str) -> str:
        """Settle a sample; a sentence about it."""
        given = self._open(sheet)
        if len(given[sheet]["levels"]) < len(self.guide.rubric):
            raise fits.Misfit(SAID["open"])
        given[sheet]["done"] = True
        self._keep(given)
        return str(SAID["committed"])

    def _open(self, sheet: str) -> Given:
        """All that was given, with a place for a sample that is not settled yet."""
        if sheet not in {one.id for one in self.guide.samples}:
            raise fits.Misfit(SAID["unknown"])
        given = self.given()
        if given.setdefault(sheet, {"levels": {}, "done": False})["done"]:
            raise fits.Misfit(SAID["settled"])
        return given

    def _keep(self, given: Given) -> None:
        self.desk.put(self.key, given, time.time_ns() // 1_000_000)


def _written(page: object) -> bool:
    """Does something stand in a page of one's own?"""
    text = page.get("text") if isinstance(page, Mapping) else None
    return isinstance(text, Mapping) and any(text.values())


def _fits(row: object, level: object, rows: set[str]) -> bool:
    return row in rows and type(level) is int and level in calibration.LEVELS


def _found(guide: Guide, given: Given, done: set[str]) -> list[dict[str, Any]]:
    """Beside our levels, of the samples that were committed."""
    found = calibration.compare(guide, {id: given[id]["levels"] for id in done})
    lists = {
        "ours": found.words,
        "apart": calibration.tell_apart(found) or (SAID["same"],),
    }
    return [
        {"title": SAID[name], "open": name == "ours",
         "blocks": [{"kind": "list", "lines": list(lines), "cells": []}]}
        for name, lines in lists.items()
    ]  # fmt: skip
