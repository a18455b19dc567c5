"""What a workspace sends to the page: places, names and text, and nothing that answers.

Every room whose ``screen`` makes a workspace is read with the same eyes: what stands in
the spec, and what is seen before the first look and after many; where no look is sold,
before and after the first stage is closed.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pdpmo_widgets import catalog

ROOT = Path(__file__).parents[2]
LONG = 10**4  # a seed that no figure of a case is by chance
WORKSPACE = ("decisions", "practice", "stages", "told", "view")
TIMES = 2  # runs that are looked at: the easy one and a full one


def _rooms() -> list[str]:
    found = []
    for module in catalog.modules():
        folder = ROOT / "pdpmo_widgets" / "modules" / module.noun
        doors = folder.glob("screen*")
        door = catalog.door(module.noun, "screen") if any(doors) else None
        if all(hasattr(door, name) for name in WORKSPACE):
            found.append(module.noun)
    return found


ROOMS = _rooms()
EVERY = pytest.mark.parametrize("noun", ROOMS)


def walk(found: Any) -> Iterator[Any]:
    """Everything in plain data and in dataclasses, keys as well."""
    yield found
    if is_dataclass(found) and not isinstance(found, type):
        for field in fields(found):
            yield from walk(getattr(found, field.name))
    elif isinstance(found, Mapping):
        for key, part in found.items():
            yield from walk(key)
            yield from walk(part)
    elif isinstance(found, list | tuple | set | frozenset):
        for part in found:
            yield from walk(part)


def words_in(found: Any) -> set[str]:
    return {part for part in walk(found) if isinstance(part, str)}


def sentence_ids(case: Any) -> set[str]:
    """Ids of sentences of a case; they say what the sentence only hints at."""
    ids = {
        str(part.id).rpartition(".")[2]
        for part in walk(case)
        if hasattr(part, "id") and hasattr(part, "params")
    }
    return {id for id in ids if "_" in id}


def leaks(case: Any, spec: Any, view: Any) -> set[str]:
    """What stands in a view and tells of the case what no screen may tell."""
    text, seen = json.dumps([spec, view]), words_in(view)
    named = words_in(spec) | {row["id"] for row in rows_of(view)}
    found = {id for id in sentence_ids(case) if id in text}
    found |= (words_in(getattr(case, "hidden", ())) - named) & seen
    numbers = {n for n in walk([spec, view]) if isinstance(n, int | float)}
    if case.seed in numbers or (case.seed > LONG and str(case.seed) in text):
        found.add("seed")
    return found


def rows_of(view: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [row for rows in view["lists"].values() for row in rows]


@cache
def seen(noun: str, run: int) -> tuple[Any, Any, list[Any]]:
    """Case, spec, and views: at first, and after the looks that the clock allows.

    A board that sells no look shows what it found when its first stage is closed, with
    all that can be ticked and chosen there.
    """
    screen = catalog.door(noun, "screen")
    said, case = screen.told(), screen.practice(run)
    stages = screen.stages(said)
    blank = {"looks": [], "rows": {}, "form": {}, "done": False}
    value = {"stages": [{**blank} for _ in stages], "done": False, "run": run}
    first = screen.view(case, value, said)
    left = min(stages[0]["total"], first.get("stage", {}).get("total", 10**6))
    looks = []
    for of in stages[0]["lists"]:
        for look in of.get("looks", ()):
            for row in first["lists"][of["id"]]:
                if not look.get("fields") and look["cost"] <= left / 2:
                    looks.append([of["id"], row["id"], look["id"]])
                    left -= look["cost"]
    if any(of.get("looks") for of in stages[0]["lists"]):
        assert len(looks) > 1
        value["stages"][0]["looks"] = looks
    else:
        chosen = {**closed(stages[0], first), "done": True}
        value = {**value, "stages": [chosen, *value["stages"][1:]]}
    return case, stages, [first, screen.view(case, value, said)]


def closed(stage: Mapping[str, Any], first: Mapping[str, Any]) -> dict[str, Any]:
    """A first stage with the last choice of each field, and the first rows ticked."""
    form = {
        field["id"]: field["options"][-1]["id"]
        for field in stage["form"]
        if field.get("options")
    }
    assert form
    rows = {
        of["id"]: {
            row["id"]: {of["tick"]: True} for row in first["lists"][of["id"]][:3]
        }
        for of in stage["lists"]
        if of.get("tick")
    }
    return {"looks": [], "rows": rows, "form": form}


@EVERY
@pytest.mark.parametrize("run", range(TIMES))
def test_nothing_that_is_sent_tells_what_only_a_look_may_tell(noun: str, run: int):
    case, spec, views = seen(noun, run)
    for view in views:
        assert json.loads(json.dumps(view)) == view, "plain JSON, as it is sent"
        assert leaks(case, spec, view) == set()


@EVERY
def test_a_leak_would_be_found(noun: str):
    case, spec, views = seen(noun, 1)
    for secret in (*sorted(sentence_ids(case))[:1], case.seed):
        planted = {**views[0], "log": [{"text": "", "of": secret}]}
        assert leaks(case, spec, planted)


def test_the_board_and_its_like_are_read_here():
    assert "purpose" in ROOMS
    assert sentence_ids(seen("purpose", 1)[0])
