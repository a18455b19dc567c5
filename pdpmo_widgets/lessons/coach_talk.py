"""Before the talk: the guide of a module, and one leader's decisions step by step.

The decisions are played again from what was handed in; no outcome is believed.
"""

from collections.abc import Sequence
from typing import Any

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.guides import render, scenes
from pdpmo_widgets.coach.guides import trail as trails
from pdpmo_widgets.coach.guides.guide import load, noun_of
from pdpmo_widgets.coach.scores import Paper, scores
from pdpmo_widgets.grading.deals import case_name
from pdpmo_widgets.grading.handed import handed_in
from pdpmo_widgets.grading.rules_people import board
from pdpmo_widgets.lessons.coach_jobs import sent
from pdpmo_widgets.lessons.coach_review import questions
from pdpmo_widgets.lessons.coach_week import (
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
# Which of the sentences learnt stand below a picture; all of them can be opened.
FIRST, SHORT = slice(2), {"interview": slice(-3, None)}
TRAIL = "01_purpose"  # the module whose exercise is one long decision
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
        if stem != TRAIL:
            return {"text": [SAID["no_trail"]]}
        handed = handed_in("purpose", at.folder / "submitted" / id / stem, id)
        who = at.edition.dealt(handed.learner or id)
        played = handed.answers.get(f"purpose.board.{case_name(who)}")
        if played is None:
            return {"text": [SAID["no_run"].format(id=id)]}
        return strip(who, played)

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
        if paper is None or not paper.marks:
            return [SAID["ungraded"].format(name=name)]
        return _so_far(paper, name)


def _so_far(paper: Paper, name: str) -> list[str]:
    points, most = f"{paper.points:g}", f"{paper.most:g}"
    text = [SAID["points"].format(name=name, points=points, most=most)]
    asked = questions(paper.stem)
    if look := [asked.get(m.item, m.item) for m in paper.marks if m.needs]:
        text.append(SAID["look"].format(items=", ".join(look)))
    return text


def strip(dealt: str, played: object) -> dict[str, Any]:
    """The pictures of a graded run, its flags, and what cannot be known.

    ``dealt``: the name for which the learner's case was dealt.
    """
    from pdpmo_widgets.charts import trail as charts
    from pdpmo_widgets.charts.paper import picture

    case = board(dealt)
    found = trails.replay(case, played)
    seen = scenes.scenes(case, found, played)
    drawn = charts.strip(seen, scenes.page(case, found, played))
    learnt: list[dict[str, Any]] = [
        {"lines": list(one.learnt), "did": list(one.learnt[SHORT.get(one.do, FIRST)])}
        for one in found.moments
    ]
    sheets = [
        {"id": f"step {at}", "title": title, **more, **picture(*figure)}
        for at, ((title, figure), more) in enumerate(
            zip(drawn, [*learnt, {}][: len(drawn)], strict=True), 1
        )
    ]
    lists = {
        "flags": [f"{flag.says} {flag.ask}" for flag in found.flags]
        or [SAID["no_flag"]],
        "unknown": found.unknown,
    }
    text = [found.charter, *filter(None, [found.trouble])]
    return {
        "text": text,
        "sheets": sheets,
        "parts": [
            {
                "title": SAID[name],
                "open": name == "flags",
                "blocks": [{"kind": "list", "lines": list(rows), "cells": []}],
            }
            for name, rows in lists.items()
        ],
    }


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
