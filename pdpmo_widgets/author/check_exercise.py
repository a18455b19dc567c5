"""Do notebook, rules, cards and module.toml of an exercise name the same questions?"""

from collections.abc import Iterator, Mapping
from typing import Any

from pdpmo_widgets.author.place import Place, asked, graded
from pdpmo_widgets.author.said import said
from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.coach.guides.check import problems
from pdpmo_widgets.grading.form import form

ALL, BY_COACH = 100, 50


def exercise(place: Place) -> Iterator[str]:
    """What is open in the exercise; nothing is said of what is missing altogether."""
    parts = {}
    for name in ("rules", "exercise", "examples"):
        try:
            parts[name] = place.door(name)
        except Exception as error:
            yield said("broken", name=f"{name}.py", why=error)
            return
    yield from _cells(place)
    if parts["rules"] is not None:
        examples = getattr(parts["examples"], "EXAMPLES", {})
        yield from _rules(place, parts["rules"].RULES, examples)
    if parts["exercise"] is not None:
        yield from _cards(place, set(parts["exercise"].exercise.cards))


def _cells(place: Place) -> Iterator[str]:
    """Graded cells, the questions of module.toml, and the points."""
    found, items = graded(place.solution), place.module.items
    for id in items:
        if found and id not in {one.id for one in found}:
            yield said("cell", id=id)
    for one in found:
        if one.id not in items:
            yield said("item", id=one.id)
        elif one.by_coach and not items[one.id].rubric:
            yield said("rubric", id=one.id)
    whole = sum(one.points for one in found)
    coach = sum(one.points for one in found if one.by_coach)
    if found and (whole, coach) != (ALL, BY_COACH):
        yield said("points", all=whole, coach=coach)


def _rules(
    place: Place, rules: Mapping[str, Any], examples: Mapping[str, Any]
) -> Iterator[str]:
    marked = set(asked(place.solution, "mark"))
    words = _words(place, "exercise")
    for id in sorted(marked - set(rules)):
        yield said("rule", id=id)
    for id in rules:
        if id not in marked:
            yield said("unmarked", id=id)
        if id not in examples:
            yield said("examples", id=id)
    for id in [*rules, *asked(place.solution, "essay")]:
        if not str(words.get(id, {}).get("title", "")).strip():
            yield said("name", id=id)


def _cards(place: Place, cards: set[str]) -> Iterator[str]:
    shown = set(asked(place.solution, "ask"))
    for id in sorted(shown - cards):
        yield said("asks", id=id)
    for id in sorted(cards - shown):
        yield said("unasked", id=id)


def guide(place: Place) -> Iterator[str]:
    """The problems of the coach's guide, as its page would refuse it."""
    words = _words(place, "guide")
    if not words or not _words(place, "paper"):
        return
    item = place.module.items.get(str(words.get("item")))
    rubric = item.rubric if item else ()
    for text in problems(words, form(place.noun), rubric):
        yield said("guide", text=text)


def _words(place: Place, name: str) -> Mapping[str, Any]:
    try:
        return room_words(place.noun, name)
    except FileNotFoundError:
        return {}
