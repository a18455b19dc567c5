"""Grades as xAPI statements (version 1.0.3): who scored what in which exercise.

A statement's id comes from its content: sent twice it is one, changed it is another.
Learners are named by their id in the cohort, never by their e-mail address.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from pdpmo_widgets import catalog
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.scores import Paper

VERB = {"id": "http://adlnet.gov/expapi/verbs/scored", "display": {"en": "scored"}}
TYPE = "http://adlnet.gov/expapi/activities/"
OPEN = {"https://pdpmo.invalid/provisional": True}
HOME = "https://pdpmo.invalid/"  # reserved (RFC 2606): a name, not a place to call


def statements(
    cohort: Cohort,
    papers: Iterable[Paper],
    people: dict[str, Learner],
    so_far: bool = False,
) -> bytes:
    """One statement for each graded exercise and one for each question, as JSON.

    What is not final is left out; with ``so_far`` it is there and says what it is.
    """
    home = HOME + "cohorts/" + quote(cohort.name, safe="")
    found = []
    for one in papers:
        if not one.marks or one.state == "broken":
            continue
        name = people.get(one.learner, Learner(one.learner)).name
        account = {"homePage": home, "name": one.learner}
        actor = {"objectType": "Agent", "name": name, "account": account}
        whole = HOME + "exercises/" + quote(one.stem)
        result = {**_score(one.points, one.most), "completion": one.final}
        if one.final or so_far:
            task = _one(actor, whole, _title(one.stem), "assessment", result, one)
            found.append(_marked(task, one.final))
        for each in one.marks:
            final = one.current and not each.needs
            if each.given is None or not (final or so_far):
                continue
            part = f"{whole}#{quote(each.item)}"
            result = _score(each.points, each.most)
            said = _one(actor, part, each.item, "question", result, one)
            said["context"] = {"contextActivities": {"parent": [{"id": whole}]}}
            found.append(_marked(said, final))
    for said in found:
        said["id"] = str(uuid5(NAMESPACE_URL, json.dumps(said, sort_keys=True)))
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def _one(
    actor: dict, id: str, name: str, kind: str, result: dict, paper: Paper
) -> dict[str, Any]:
    about = {"name": {"en": name}, "type": TYPE + kind}
    thing = {"objectType": "Activity", "id": id, "definition": about}
    said: dict[str, Any] = {
        "actor": actor,
        "verb": VERB,
        "object": thing,
        "result": result,
    }
    if paper.time:
        when = datetime.fromisoformat(paper.time).replace(tzinfo=UTC)
        said["timestamp"] = when.isoformat()
    return said


def _marked(said: dict[str, Any], final: bool) -> dict[str, Any]:
    """With a word in it that the points are provisional, unless they are final."""
    if final:
        return said
    return {**said, "context": {**said.get("context", {}), "extensions": OPEN}}


def _score(points: float, most: float) -> dict[str, Any]:
    """Points as xAPI wants them: raw lies between min and max, scaled in -1 to 1."""
    raw = round(min(points, most), 2)
    score: dict[str, float] = {"raw": raw, "min": 0, "max": most}
    if most > 0:
        score["scaled"] = round(raw / most, 4)
    return {"score": score}


def _title(stem: str) -> str:
    found = catalog.of_stem(stem)
    return found.title if found else stem
