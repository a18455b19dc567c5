"""The course map as a card: on the first page, and in modules that show it."""

from pathlib import Path

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import words
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.coursemap import CourseMap
from pdpmo_widgets.widgets.desk import Desk

WORDS = words("course_map", __package__)


def course_map(on: Desk | None = None, here: str = "") -> CourseMap:
    """The framework as a picture to click, and how far the learner has come."""
    ready = {module.noun for module in catalog.ready(Path.cwd().parent)}

    def practice(module: catalog.Module) -> dict:
        href = module.href if module.noun in ready else None
        names = ("noun", "number", "title", "promise", "minutes")
        return {name: getattr(module, name) for name in names} | {"href": href}

    def words_of(driver: catalog.Driver) -> dict:
        named = {"id": driver.noun, "name": driver.name, "question": driver.question}
        return named | {"practices": group(driver.noun)}

    def group(driver: str) -> list[dict]:
        return [practice(m) for m in catalog.modules() if m.driver == driver]

    first, *pillars, last = catalog.drivers()

    def answer(_: dict, at: Desk) -> dict:
        return {"here": here, "done": {noun: common.share(at, noun) for noun in ready}}

    return CourseMap(
        desk=on or desk, **common.head(WORDS["map"]), step=False, answer=answer,
        before=group(first.noun), drivers=[words_of(d) for d in pillars],
        after=group(last.noun),
    )  # fmt: skip
