"""What the jobs of the coach's page show before anything is pressed."""

from collections.abc import Callable
from typing import Any

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.report_skills import title as called
from pdpmo_widgets.coach.said import CoachError, said
from pdpmo_widgets.coach.said import people as many
from pdpmo_widgets.coach.scores import Paper, Score, scores
from pdpmo_widgets.coach.state import in_words
from pdpmo_widgets.coach.talks import told as told_talks
from pdpmo_widgets.coach.todo import todo as todo_list
from pdpmo_widgets.pages.coach_week import (
    WORDS,
    Week,
    choice,
    chosen,
    people,
    titles,
)

Look = Callable[[Week, dict], dict[str, Any]]
SAID = WORDS["look"]
FEW = 12  # a list of so many learners is open at once


def cohort(week: Week, value: dict) -> dict[str, Any]:
    """Where the cohort stands: its folder, its dates, its learners and their points."""
    at = week.cohort
    found, all = at.learners(), titles(at)
    named = {stem: all[stem] for stem in at.opened}
    text = [
        SAID["head"].format(name=at.name, people=many(len(found)), folder=at.folder)
    ]
    if at.asked.word:
        text.append(SAID["word"].format(word=at.asked.word))
    for stem, title in named.items():
        text.append(_date(at, stem, title))
    given = {stem: {p.learner: p for p in _papers(at, stem)} for stem in named}
    rows = [
        [one.id, one.name, *(_far(at, one.id, s, given[s]) for s in named), one.mail]
        for one in found
    ]
    id, name, mail = SAID["learners_head"]
    head = [id, name, *named.values(), mail]
    table = {"kind": "table", "lines": [], "cells": [head, *rows]}
    part = {
        "title": SAID["learners"].format(count=len(rows)),
        "open": len(rows) <= FEW,
        "blocks": [table],
    }
    return {"text": text, "parts": [part], "chosen": {"coach": week.coach()}}


def _date(at: Cohort, stem: str, title: str) -> str:
    when = at.due.get(stem)
    if when is None:
        return str(SAID["no_date"].format(title=title))
    return str(SAID["date"].format(title=title, when=f"{when:%d %B %Y, %H:%M}"))


def _papers(at: Cohort, stem: str) -> list[Paper]:
    try:
        return scores(at, stem)
    except CoachError:
        return []


def _far(at: Cohort, id: str, stem: str, given: dict[str, Paper]) -> str:
    paper = given.get(id)
    if paper is None:  # there is no gradebook to ask
        sent = (at.folder / "submitted" / id / stem).is_dir()
        return said("state.waits" if sent else "state.nothing")
    if not paper.current:
        return in_words(paper)
    points = f"{paper.points:g} / {paper.most:g}"
    name = "graded" if paper.final else "waits"
    return str(SAID[name].format(points=points, state=in_words(paper)))


def nothing(week: Week, value: dict) -> dict[str, Any]:
    """A card that has all it needs in its words."""
    return {}


def one_exercise(week: Week, value: dict) -> dict[str, Any]:
    """The exercises, of which one is chosen."""
    named = titles(week.cohort)
    return {
        "options": {"stem": choice(named)},
        "chosen": {"stem": chosen(value, "stem", named)},
    }


def one_of_each(week: Week, value: dict) -> dict[str, Any]:
    """One exercise and one learner."""
    named, who = titles(week.cohort), people(week.cohort)
    at = {
        "stem": chosen(value, "stem", named),
        "learner": chosen(value, "learner", who),
    }
    return {"options": {"stem": choice(named), "learner": choice(who)}, "chosen": at}


def todo(week: Week, value: dict) -> dict[str, Any]:
    """The list of what is to do, made afresh each time."""
    return {"text": todo_list(week.cohort)}


def agreed(week: Week, value: dict) -> dict[str, Any]:
    """One learner and exercise, and what was agreed so far."""
    found = one_of_each(week, value)
    at = found["chosen"]
    return {**found, "text": told_talks(week.cohort, at["learner"], at["stem"])}


def leaving(week: Week, value: dict) -> dict[str, Any]:
    """One learner, and what shall happen."""
    who, do = people(week.cohort), WORDS["people"]["do"]
    at = {"learner": chosen(value, "learner", who), "do": chosen(value, "do", do)}
    return {"options": {"learner": choice(who), "do": choice(do)}, "chosen": at}


def settle(week: Week, value: dict) -> dict[str, Any]:
    """One exercise, one learner, and each question that the learner has marks for."""
    found = one_of_each(week, value)
    stem, id = found["chosen"]["stem"], found["chosen"]["learner"]
    paper = next((p for p in _papers(week.cohort, stem) if p.learner == id), None)
    if paper is None or not paper.marks:
        items, text = {"": SAID["whole"]}, [SAID["not_graded"]]
    else:
        items = {"": SAID["whole"], **{m.item: _mark(paper, m) for m in paper.marks}}
        text = [in_words(paper)]
    found["options"]["item"] = choice(items)
    found["chosen"]["item"] = chosen(value, "item", items)
    return {**found, "text": text}


def _mark(paper: Paper, one: Score) -> str:
    points = "–" if one.given is None else f"{one.points:g}"
    told = {
        "points": points,
        "most": f"{one.most:g}",
        "title": called(paper.stem, one.item),
    }
    return str(SAID["mark"].format(**told))


def collect(week: Week, value: dict) -> dict[str, Any]:
    """The learners, for a file that does not say whose it is."""
    options = {"": SAID["unsure"], **people(week.cohort)}
    return {
        "options": {"learner": choice(options)},
        "chosen": {"learner": chosen(value, "learner", options)},
    }


def exercises(week: Week, value: dict) -> dict[str, Any]:
    """All exercises, or one of them."""
    options = {"": SAID["all"], **titles(week.cohort)}
    return {
        "options": {"stem": choice(options)},
        "chosen": {"stem": chosen(value, "stem", options)},
    }


def forms(week: Week, value: dict) -> dict[str, Any]:
    """Exercises and formats."""
    found = exercises(week, value)
    found["options"]["form"] = choice(WORDS["forms"])
    found["chosen"]["form"] = chosen(value, "form", WORDS["forms"])
    return found
