"""The course map as cards: where one goes on, and the framework as a picture."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import words
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.parts.resume import Place, Resume, resume
from pdpmo_widgets.store.progress import complete_keys, share
from pdpmo_widgets.widgets.commitment import due, plans
from pdpmo_widgets.widgets.coursemap import CourseMap
from pdpmo_widgets.widgets.desk import Desk

WORDS = words("course_map", __package__)


def course_map(on: Desk | None = None, here: str = "") -> CourseMap:
    """The framework as a picture to click, and how far the learner has come."""
    ready = _ready()
    first, *pillars, last = catalog.drivers()

    def words_of(driver: catalog.Driver) -> dict:
        named = {"id": driver.noun, "name": driver.name, "question": driver.question}
        return named | {"practices": group(driver.noun)}

    def group(driver: str) -> list[dict]:
        return [_practice(m, ready) for m in catalog.modules() if m.driver == driver]

    def answer(value: dict, at: Desk) -> dict:
        kept, complete = _kept(value, at)
        found = resume(ready, kept, complete, _places(value, ready, at))
        place = {}
        if found and found.begun and found.number:
            said = WORDS["go"]["step"].format(number=found.number, of=_of(found))
            place = {found.module.noun: said[0].upper() + said[1:]}
        done = {module.noun: share(module.steps, complete) for module in ready}
        return {"here": here, "done": done, "at": place}

    return CourseMap(
        desk=on or desk, **common.head(WORDS["map"]), step=False, answer=answer,
        before=group(first.noun), drivers=[words_of(d) for d in pillars],
        after=group(last.noun), leader=WORDS["leader"], keys=_keys(ready),
    )  # fmt: skip


def go_on(on: Desk | None = None) -> CourseMap:
    """The one big button: where the learner stopped, or begins."""
    ready = _ready()

    def answer(value: dict, at: Desk) -> dict:
        if not value["asked"]:  # the browser has not said yet where one was
            return {}
        kept, complete = _kept(value, at)
        found = resume(ready, kept, complete, _places(value, ready, at))
        done = sum(share(one.steps, complete) == 1 for one in ready)
        far = WORDS["go"]["far"].format(over=done, all=len(catalog.modules()))
        said = _said(found, bool(kept), far if done else "")
        return {"go": said | {"asked": planned(ready, at, date.today())}}

    return CourseMap(
        desk=on or desk, title=WORDS["go"]["title"], step=False, answer=answer,
        part="go", drivers=[], keys=_keys(ready),
    )  # fmt: skip


def planned(
    ready: Sequence[catalog.Module], at: Desk, today: date
) -> dict[str, str] | None:
    """The first plan whose thirty days are over and of which nothing was said yet."""
    for module in ready:
        key = f"{module.noun}.commit"
        step = next((one.id for one in module.steps if key in one.keys), "")
        for plan in plans(at.get(key)):
            if due(plan, today) and not plan.get("did"):
                said = WORDS["go"]["planned"].format(plan=plan["then"])
                href = f"{module.href}#{step}"
                return {"say": said, "href": href, "link": WORDS["go"]["happened"]}
    return None


def _ready() -> tuple[catalog.Module, ...]:
    return catalog.ready(Path.cwd().parent)


def _keys(ready: Sequence[catalog.Module]) -> list[str]:
    return [key for module in ready for key in module.keys]


def _practice(module: catalog.Module, ready: Collection[catalog.Module]) -> dict:
    names = ("noun", "number", "title", "promise", "minutes", "leader")
    href = module.href if module in ready else None
    return {name: getattr(module, name) for name in names} | {"href": href}


def _kept(value: dict, at: Desk) -> tuple[dict[str, int], set[str]]:
    """When each answer was kept, and which are complete, by journey and browser.

    A browser's copy that is newer comes back when its page is opened: it counts.
    """
    entries: Mapping[str, Any] = getattr(at.book, "entries", dict)()
    kept = {key: entry.at for key, entry in entries.items()}
    values = {key: entry.value for key, entry in entries.items()}
    for key, copy in value["copies"].items():
        if copy["at"] > max(kept.get(key, 0), at.reset):
            kept[key], values[key] = copy["at"], copy["value"]
    return kept, set(complete_keys(values))


def _places(value: dict, ready: Sequence[catalog.Module], at: Desk) -> list[Place]:
    """What the browser holds, of the modules that are ready; nothing before a reset."""
    by_page = {module.path: module.noun for module in ready}
    return [
        Place(by_page[page], found["at"], found["when"], tuple(found["been"]))
        for page, found in value["places"].items()
        if page in by_page and found["when"] > at.reset
    ]


def _of(found: Resume) -> int:
    return len(found.module.steps)


def _said(found: Resume | None, kept: bool, far: str) -> dict[str, Any]:
    """The card in words."""
    said = WORDS["go"]
    if found is None:
        return {"over": said["over"], "far": far}
    module = found.module
    head = said["begun" if found.begun else "fresh" if kept else "first"]
    about = {"noun": module.noun, "number": module.number, "title": module.title}
    common = {**about, "driver": module.driver, "href": found.href, "far": far}
    common |= {"head": head, "segments": list(found.segments), "at": found.number - 1}
    if not found.number:
        verb = said["whole" if found.begun else "start"]
        return {**common, "verb": verb, "step": "", "then": said["sitting"]}
    at = module.steps[found.number - 1]
    verb = said["continue" if found.begun else "begin"].format(name=at.name)
    step = said["step"].format(number=found.number, of=_of(found))
    after = module.steps[found.number :]
    then = [said["about"].format(minutes=at.minutes)] if at.minutes else []
    then += [said["then"].format(name=after[0].name)] if after else []
    return {**common, "verb": verb, "step": step, "then": " ".join(then)}
