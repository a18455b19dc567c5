"""Before the talk: the guide of a module, and one leader's decisions step by step.

The decisions are played again from what was handed in; no outcome is believed.
"""

from collections.abc import Sequence
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.guides import render
from pdpmo_widgets.coach.guides.guide import load, noun_of
from pdpmo_widgets.coach.report_skills import title
from pdpmo_widgets.coach.scores import Paper, scores
from pdpmo_widgets.coach.state import in_words
from pdpmo_widgets.coach.strip import Sheet, Strip
from pdpmo_widgets.grading import word
from pdpmo_widgets.grading.deals import case_name
from pdpmo_widgets.grading.handed import handed_in
from pdpmo_widgets.pages.coach_jobs import sent
from pdpmo_widgets.pages.coach_week import (
    WORDS,
    Week,
    choice,
    chosen,
    latest,
    named,
    titles,
)
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.job import Brought, Heard
from pdpmo_widgets.widgets.kept import File

SAID = WORDS["talk"]["said"]
LEFT_OUT = (render.SAID["headings"]["samples"],)


class Talk:
    """One module and one learner, as chosen on the card of the guide."""

    def __init__(self, week: Week) -> None:
        self.week = week

    def guide(self, value: dict, _: Desk) -> dict[str, Any]:
        """The guide in parts, and what the coach knows about this learner."""
        at = self.week.cohort
        stem, id, options = self._chosen(at, value)
        guide = load(noun_of(stem)) if stem else None
        return {
            "options": {name: choice(found) for name, found in options.items()},
            "chosen": {"stem": stem, "learner": id},
            "text": self._known(at, stem, id, options["learner"].get(id, "")),
            "parts": parts(render.blocks(guide, scored=False)) if guide else [],
        }

    def pictures(self, value: dict, desk: Desk) -> dict[str, Any]:
        """The learner's decisions as a strip, and what strikes the eye in them."""
        at = self.week.cohort
        stem, id, _ = self._chosen(at, desk.get("coach.talk") or {})
        module = catalog.of_stem(stem)
        trail = catalog.door(module.noun, "trail") if module and module.trail else None
        if module is None or trail is None:
            return {"text": [SAID["no_trail"]]}
        handed = handed_in(module.noun, at.folder / "submitted" / id / stem, id)
        who = at.edition.dealt(handed.learner or id, word.of(handed.answers))
        key = f"{module.noun}.{module.trail}.{case_name(who)}"
        played = handed.answers.get(key)
        if played is None:
            return {
                "text": [SAID["no_run"].format(id=id, what=title(stem, module.trail))]
            }
        return strip_view(trail.strip(who, played))

    def paper(
        self, cohort: Cohort, value: dict, _: Sequence[Brought], heard: Heard
    ) -> list[File]:
        """The guide as a page to print, sent to the browser."""
        from pdpmo_widgets.coach.handout import handout

        stem = self._chosen(cohort, value)[0]
        return sent(handout(cohort, stem, bool(value["scored"]), heard.tell), heard)

    def _chosen(
        self, at: Cohort, value: dict
    ) -> tuple[str, str, dict[str, dict[str, str]]]:
        stems = {s: t for s, t in titles(at).items() if noun_of(s)}
        people = {one.id: named(one) for one in at.learners()}
        stem = chosen(value, "stem", stems, latest(at))
        id = chosen(value, "learner", people)
        return stem, id, {"stem": stems, "learner": people}

    def _known(self, at: Cohort, stem: str, id: str, name: str) -> list[str]:
        paper = next((p for p in scores(at, stem) if p.learner == id), None)
        if paper is None:
            return [SAID["ungraded"].format(name=name)]
        return _so_far(paper, name)


def _so_far(paper: Paper, name: str) -> list[str]:
    points, most = f"{paper.points:g}", f"{paper.most:g}"
    key = "points" if paper.current else "state"
    return [
        SAID[key].format(name=name, points=points, most=most, state=in_words(paper))
    ]


def strip_view(strip: Strip) -> dict[str, Any]:
    """A room's strip as the card takes it."""
    lists = {"flags": strip.flags or (SAID["no_flag"],), "unknown": strip.unknown}
    return {
        "text": list(strip.text),
        "sheets": [_sheet(at, one) for at, one in enumerate(strip.sheets, 1)],
        "parts": [
            {
                "title": SAID[name],
                "open": name == "flags",
                "blocks": [{"kind": "list", "lines": list(rows), "cells": []}],
            }
            for name, rows in lists.items()
        ],
    }


def _sheet(at: int, one: Sheet) -> dict[str, Any]:
    from pdpmo_widgets.charts.paper import picture

    found = {"id": f"step {at}", "title": one.title, **picture(*one.drawn)}
    more = {"lines": list(one.learnt), "did": list(one.first)}
    return found | (more if one.learnt else {})


def parts(blocks: tuple[render.Block, ...]) -> list[dict[str, Any]]:
    """A guide's blocks under their headings; the samples have a card of their own."""
    found: list[dict[str, Any]] = [{"title": "", "open": True, "blocks": []}]
    for block in blocks:
        if block.kind == "heading" and block.depth == 1:
            continue
        if block.kind == "heading" and block.depth == 2:
            found.append({"title": block.lines[0], "open": False, "blocks": []})
            continue
        shown = {"kind": block.kind, "lines": block.lines, "cells": block.cells}
        found[-1]["blocks"].append(shown)
    return [one for one in found if one["title"] not in LEFT_OUT]
