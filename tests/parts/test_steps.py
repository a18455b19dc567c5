"""The steps of a page are its headings, and a lesson's are those of module.toml."""

import json
from pathlib import Path
from typing import Any

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.parts.steps import headings, shown, slug, steps_of, title_of

ROOT = Path(__file__).parents[2]
TOLD = [m for m in catalog.ready(ROOT) if any(step.title for step in m.steps)]
EXERCISES = sorted(ROOT.glob("exercises/*/*.ipynb"))


def read(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))


def text(source: str, *tags: str) -> dict[str, Any]:
    metadata = {"tags": list(tags)}
    return {"cell_type": "markdown", "metadata": metadata, "source": source}


@pytest.mark.parametrize("module", TOLD, ids=lambda module: module.noun)
def test_the_headings_of_a_lesson_are_its_steps(module: catalog.Module) -> None:
    assert headings(read(ROOT / module.path)) == [step.title for step in module.steps]
    ids = [step.id for step in module.steps]
    assert len(set(ids)) == len(ids)
    assert all(id == slug(id) for id in ids), "an address has small letters and hyphens"


@pytest.mark.parametrize("module", TOLD, ids=lambda module: module.noun)
def test_every_step_tells_its_minutes_and_they_add_up(module: catalog.Module) -> None:
    minutes = [step.minutes for step in module.steps]
    assert all(minutes)
    assert abs(sum(minutes) - module.minutes) <= 10


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_an_exercise_ends_with_handing_in(path: Path) -> None:
    steps = steps_of(read(path), None)
    assert len(steps) > 2
    assert steps[-1].id == "hand-in"
    assert not any("points" in step.title for step in steps)


def test_headings_inside_a_cell_count_and_what_only_lab_shows_does_not() -> None:
    cells = [
        text("# T\n\nx\n\n## One\n\n### a\n\n## Two"),
        text("## Three", "lab-only"),
    ]
    assert headings({"cells": cells}) == ["One", "Two"]
    assert headings({}) == []


def test_a_heading_loses_its_number_and_its_points() -> None:
    raw = (
        "3. Who counts? (<!--points.a-->4<!--/--> and <!--points.b-->3<!--/--> points)"
    )
    assert title_of(raw) == "Who counts?"
    assert title_of("Monday, 7:40") == "Monday, 7:40"
    assert slug("Érable & Co., 7:40") == "erable-co-7-40"


def test_two_headings_of_one_name_have_two_addresses() -> None:
    steps = steps_of({"cells": [text("## Idea: a"), text("## Idea: b")]}, None)
    assert [step.id for step in steps] == ["idea", "idea-2"]
    assert [step.name for step in steps] == ["Idea", "Idea"]
    assert [one["asks"] for one in shown(steps, None)] == [None, None]
