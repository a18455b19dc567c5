"""The course map and the notebooks agree."""

from pathlib import Path

import pytest

from pdpmo_widgets import catalog

ROOT = Path(__file__).resolve().parents[1]
NOUNS = [
    "welcome",
    "purpose",
    "playbook",
    "empowerment",
    "value",
    "communication",
    "acumen",
    "courage",
    "improvement",
    "team",
    "capstone",
]


def test_eleven_modules_stand_in_the_order_of_the_course():
    assert [found.noun for found in catalog.modules()] == NOUNS
    assert [found.number for found in catalog.modules()] == list(range(11))


def test_every_module_says_what_one_does_and_leaves_with():
    for found in catalog.modules():
        words = (found.title, found.promise, found.skill, found.leaves)
        assert all(len(word) > 10 for word in words), found.noun
        assert 30 <= found.minutes <= 240


def test_the_minutes_of_an_open_module_are_those_of_its_steps():
    for found in catalog.modules():
        if not found.draft:
            assert found.minutes == sum(step.minutes for step in found.steps)


def test_every_module_belongs_to_a_driver_with_a_question():
    drivers = {driver.noun: driver for driver in catalog.drivers()}
    assert {found.driver for found in catalog.modules()} == set(drivers)
    assert all(driver.question.endswith("?") for driver in drivers.values())


def test_every_lesson_in_the_course_is_on_the_map():
    known = {found.path for found in catalog.modules()} | {catalog.MAP}
    lessons = {f"course/{path.name}" for path in (ROOT / "course").glob("*.ipynb")}
    assert lessons <= known
    assert catalog.MAP in lessons


def test_the_first_two_modules_are_ready():
    ready = [found.noun for found in catalog.ready(ROOT)]
    assert ready[:2] == ["welcome", "purpose"]


def test_neighbours_skip_what_is_not_ready():
    first, second, _, fourth = catalog.modules()[:4]
    among = (first, second, fourth)
    assert catalog.neighbours(first, among) == [None, second]
    assert catalog.neighbours(second, among) == [first, fourth]
    assert catalog.neighbours(fourth, among) == [second, None]


def test_a_path_leads_to_its_module_and_a_strange_one_to_none():
    purpose = catalog.module("purpose")
    assert catalog.of_path("course/01_purpose.ipynb") is purpose
    assert catalog.of_path("exercises/01_purpose/01_purpose.ipynb") is purpose
    assert catalog.of_path("solutions/01_purpose/01_purpose.ipynb") is None


def test_an_unknown_noun_is_said():
    with pytest.raises(ValueError, match="'porpoise'"):
        catalog.module("porpoise")
