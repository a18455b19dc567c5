"""Do notebook, rules, cards and module.toml of an exercise name the same questions?"""

from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any

from pdpmo_widgets.author.findings import finding
from pdpmo_widgets.author.place import Place, graded_cells, texts_of
from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.coach.guides.check import problems
from pdpmo_widgets.grading.form import form

ALL, BY_COACH = 100, 50
CERTAINTY = {"forecasts": "forecasts", "ranges": "given"}  # asked by `report_sure`


def exercise(place: Place) -> Iterator[str]:
    """What is open in the exercise; nothing is said of what is missing altogether."""
    yield from _cells(place)
    if rules := place.door("rules"):
        examples = getattr(place.door("examples"), "EXAMPLES", {})
        yield from _rules(place, rules.RULES, examples)
        yield from _certainty(place, rules)
    if cards := place.door("exercise"):
        yield from _cards(place, set(cards.exercise.cards))


def _cells(place: Place) -> Iterator[str]:
    """Graded cells, the questions of module.toml, and the points."""
    found, items = graded_cells(place.solution), place.module.items
    for id in items:
        if found and id not in {one.id for one in found}:
            yield finding("cell", id=id)
    for one in found:
        if one.id not in items:
            yield finding("item", id=one.id)
        elif one.by_coach and not items[one.id].rubric:
            yield finding("rubric", id=one.id)
    whole = sum(one.points for one in found)
    coach = sum(one.points for one in found if one.by_coach)
    if found and (whole, coach) != (ALL, BY_COACH):
        yield finding("points", all=whole, coach=coach)


def _rules(
    place: Place, rules: Mapping[str, Any], examples: Mapping[str, Any]
) -> Iterator[str]:
    marked = set(texts_of(place.solution, "mark"))
    words = _words(place, "exercise")
    for id in sorted(marked - set(rules)):
        yield finding("rule", id=id)
    for id in rules:
        if id not in marked:
            yield finding("unmarked", id=id)
        if id not in examples:
            yield finding("examples", id=id)
    for id in [*rules, *texts_of(place.solution, "essay")]:
        if not str(words.get(id, {}).get("title", "")).strip():
            yield finding("name", id=id)


def _certainty(place: Place, rules: ModuleType) -> Iterator[str]:
    """Where learners say how sure they are, the report asks the rules for it."""
    for item in place.module.items.values():
        name = CERTAINTY.get(item.certainty)
        if item.certainty and not (name and hasattr(rules, name)):
            about = {"certainty": item.certainty, "name": name or "no such kind"}
            yield finding("certainty", id=item.id, **about)


def _cards(place: Place, cards: set[str]) -> Iterator[str]:
    shown = set(texts_of(place.solution, "ask"))
    for id in sorted(shown - cards):
        yield finding("asks", id=id)
    for id in sorted(cards - shown):
        yield finding("unasked", id=id)


def guide(place: Place) -> Iterator[str]:
    """The problems of the coach's guide, as its page would refuse it."""
    words = _words(place, "guide")
    if not words or not _words(place, "paper"):
        return
    item = place.module.items.get(str(words.get("item")))
    rubric = item.rubric if item else ()
    for text in problems(words, form(place.noun), rubric):
        yield finding("guide", text=text)


def _words(place: Place, name: str) -> Mapping[str, Any]:
    try:
        return room_words(place.noun, name)
    except FileNotFoundError:
        return {}
