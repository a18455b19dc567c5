"""From what the card keeps to the steps of the model, and back; pure.

The page knows projects by their place in the table ("1", "2", …), the largest stake
first, and a turn of a talk as "3-1": the third project, the first turn.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pdpmo_widgets.modules.courage import model

PROJECTS, TALK = "projects", "talk"
CHECK, TELL, SAY = "check", "tell", "say"
PLACES = "abcd"  # of what could be said in a turn, in the dealt order
TURNS = 3
UNKNOWN = "This project is not on the list. Reload the page, please."
Value = Mapping[str, Any]
Step = dict[str, Any]


def projects(case: model.Case) -> tuple[model.Project, ...]:
    """The projects in the order of the page: by what is at stake."""
    return tuple(sorted(case.projects, key=lambda p: -p.stake))


def place_of(case: model.Case, id: str) -> str:
    """The place of a project on the page."""
    return str([p.id for p in projects(case)].index(id) + 1)


def project_at(case: model.Case, place: object) -> model.Project:
    """The project at a place of the page. DecisionError where none is."""
    found = {str(at): one for at, one in enumerate(projects(case), 1)}
    if place not in found:
        raise model.DecisionError(UNKNOWN)
    return found[str(place)]


def stage_at(value: Value) -> int:
    """The place of the month that is open, 0 to 11, or of the last one."""
    done = [bool(stage.get("done")) for stage in value.get("stages") or []]
    done += [False] * (model.MONTHS - len(done))
    return done.index(False) if False in done else len(done) - 1


def decisions(case: model.Case, value: Value) -> dict[str, Any]:
    """The steps of the model, as far as they go. DecisionError for other projects."""
    steps: list[Step] = []
    for at in range(model.MONTHS):
        stage = _stage(value, at)
        for look in _rows(stage.get("looks")):
            _add(case, steps, _rows(look))
        if not stage.get("done") or at == model.MONTHS - 1:
            break
        steps.append({"do": "wait"})
    return {"steps": steps}


def _add(case: model.Case, steps: list[Step], look: Sequence[Any]) -> None:
    """One thing that was done: a check, the beginning of a talk, what was said."""
    if len(look) < 3:
        raise model.DecisionError(UNKNOWN)
    _, row, what, *more = look
    if what == SAY:
        said = str(_part(more[0] if more else {}).get(SAY) or "-")
        if (
            not is_open(steps)
            or row != turn_of(case, steps)
            or len(said) != 1
            or said not in PLACES
        ):
            raise model.DecisionError(UNKNOWN)
        steps[-1]["say"].append(PLACES.index(said))
    elif is_open(steps):
        return  # nothing else is on the screen as long as somebody waits for an answer
    elif what == CHECK:
        steps.append({"do": "check", "project": project_at(case, row).id})
    else:
        steps.append({"do": "raise", "project": project_at(case, row).id, "say": []})


def is_open(steps: Sequence[Mapping[str, Any]]) -> bool:
    """Does somebody wait for an answer?"""
    return bool(steps and steps[-1]["do"] == "raise" and len(steps[-1]["say"]) < TURNS)


def turn_of(case: model.Case, steps: Sequence[Mapping[str, Any]]) -> str:
    """The row of the turn that is open, as "3-1"."""
    last = steps[-1]
    return f"{place_of(case, last['project'])}-{len(last['say']) + 1}"


def kept(case: model.Case, decided: Mapping[str, Any]) -> dict[str, Any]:
    """What the card would keep of a whole run; the inverse of ``decisions``."""
    stages: list[dict[str, Any]] = [_blank()]
    for step in decided["steps"]:
        if step["do"] == "wait":
            stages.append(_blank())
        else:
            stages[-1]["looks"] += looks_of(case, step)
    stages += [_blank() for _ in range(model.MONTHS - len(stages))]
    return {"stages": stages, "done": True, "run": 0, "tries": 0}


def looks_of(case: model.Case, step: Mapping[str, Any]) -> Iterator[list[Any]]:
    """A check, or a talk with its turns, as the card keeps them."""
    place = place_of(case, step["project"])
    yield [PROJECTS, place, CHECK if step["do"] == "check" else TELL]
    for turn, said in enumerate(step.get("say", ()), 1):
        yield [TALK, f"{place}-{turn}", SAY, {SAY: PLACES[said]}]


def _blank() -> dict[str, Any]:
    return {"looks": [], "rows": {}, "form": {}, "done": True}


def _rows(found: object) -> Sequence[Any]:
    return found if isinstance(found, list | tuple) else ()


def _stage(value: Value, at: int) -> Mapping[str, Any]:
    stages = _rows(value.get("stages"))
    return _part(stages[at] if at < len(stages) else {})


def _part(found: object) -> Mapping[str, Any]:
    return found if isinstance(found, Mapping) else {}
