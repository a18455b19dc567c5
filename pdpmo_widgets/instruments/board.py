"""The executives' answers to the best-worst cards, as plain and checked data.

Rows of a sheet become people; whatever does not fit becomes one sentence that
says where it stands and what to do.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pdpmo_widgets.cases.sheets import clean
from pdpmo_widgets.cases.words import words

from .best_worst import Ranking, rank

MOST_PEOPLE = 40
Item = Mapping[str, Any]


class BoardError(ValueError):
    """A sheet that cannot be read; the text says what is wrong and what to do."""


@dataclass(frozen=True)
class Row:
    """One line of a sheet; ``where`` says where it stands, for a sentence."""

    where: str
    name: str
    role: str
    card: str
    outcome: str
    mark: str


@dataclass(frozen=True)
class Person:
    """Who answered and the cards that both marks were given for."""

    name: str
    role: str
    cards: tuple[dict[str, Any], ...]
    items: tuple[str, ...]

    def ranking(self) -> Ranking:
        """The person's order of the outcomes on the cards that count."""
        shown = [tuple(card["items"]) for card in self.cards]
        return rank(shown, self.cards)

    def places(self) -> dict[str, float]:
        """Place of every outcome; what was never judged shares the middle."""
        known = self.ranking().places()
        middle = (len(self.items) + 1) / 2
        return {item: known.get(item, middle) for item in self.items}


@dataclass(frozen=True)
class Board:
    """Everybody who answered, with sentences for cards that do not count.

    ``said``: which file brought whom, where several were read.
    """

    people: tuple[Person, ...]
    notes: tuple[str, ...] = field(default=())
    said: tuple[str, ...] = field(default=())

    def json(self) -> dict[str, Any]:
        """What is kept of it; ``from_json`` makes a board of it again."""
        people = [
            {"name": p.name, "role": p.role, "cards": list(p.cards)}
            for p in self.people
        ]
        return {"people": people, "notes": list(self.notes)}


def joined(old: Any, new: Any, file: str) -> dict[str, Any]:
    """What is kept (``Board.json``, or None) with the people of one more file.

    Somebody who is there already is replaced, nobody else; ``said`` tells who came
    from ``file`` and who was replaced. BoardError above ``MOST_PEOPLE``.
    """
    said = words("board", __package__)["said"]
    before = {_known(one): one for one in part(old, "people")}
    found = {_known(one): one for one in part(new, "people")}
    again = [one["name"] for key, one in found.items() if key in before]
    fresh = [one["name"] for key, one in found.items() if key not in before]
    people = [*(before | found).values()]
    if len(people) > MOST_PEOPLE:
        raise wrong("people", most=MOST_PEOPLE)
    gone = tuple(f"{name}{mark}" for name in again for mark in (",", " "))
    notes = [note for note in part(old, "notes") if not str(note).startswith(gone)]
    lines = [
        said[key].format(file=file, names=", ".join(names))
        for key, names in (("added", fresh), ("replaced", again))
        if names
    ]
    earlier = part(old, "said")[-MOST_PEOPLE:]
    notes += part(new, "notes")
    return {"people": people, "notes": notes, "said": [*earlier, *lines]}


def part(data: Any, name: str) -> list[Any]:
    """The list of that name in what was kept; empty where there is none."""
    found = data.get(name) if isinstance(data, Mapping) else None
    return found if isinstance(found, list) else []


def _known(person: Mapping[str, Any]) -> str:
    return " ".join(str(person["name"]).casefold().split())


def wrong(key: str, **params: object) -> BoardError:
    """The error whose sentence has this id."""
    return BoardError(words("board", __package__)["wrong"][key].format(**params))


def gather(rows: Iterable[Row], items: Sequence[Item]) -> Board:
    """People from rows; BoardError for the first thing that cannot be right."""
    ids = {clean(i[k]).casefold(): i["id"] for i in items for k in ("id", "label")}
    found: dict[str, dict[str, list[Row]]] = {}
    roles: dict[str, str] = {}
    for row in rows:
        if not row.name:
            raise wrong("name", where=row.where)
        if row.outcome.casefold() not in ids:
            raise wrong("outcome", where=row.where, text=row.outcome)
        if not row.card:
            raise wrong("card", where=row.where)
        found.setdefault(row.name, {}).setdefault(row.card, []).append(row)
        roles[row.name] = roles.get(row.name) or row.role
        if len(found) > MOST_PEOPLE:
            raise wrong("people", most=MOST_PEOPLE)
    return _people(found, roles, ids)


def _people(
    found: Mapping[str, Mapping[str, list[Row]]],
    roles: Mapping[str, str],
    ids: Mapping[str, str],
) -> Board:
    said = words("board", __package__)["said"]
    people, notes = [], []
    every = tuple(dict.fromkeys(ids.values()))
    for name, cards in found.items():
        answers = []
        for card, rows in cards.items():
            answer, marks = _card(name, card, rows, ids)
            if answer:
                answers.append(answer)
            elif marks:
                notes.append(said["note_half"].format(name=name, card=card))
        if answers:
            people.append(Person(name, roles[name], tuple(answers), every))
        else:
            notes.append(said["note_blank"].format(name=name))
    if not people:
        raise wrong("empty")
    return Board(tuple(people), tuple(notes))


def _card(
    name: str, card: str, rows: Sequence[Row], ids: Mapping[str, str]
) -> tuple[dict[str, Any] | None, int]:
    """The answered card (or None) and how many marks stand on it."""
    shown: list[str] = []
    chosen: dict[str, str] = {}
    for row in rows:
        item, mark = ids[row.outcome.casefold()], _mark(row)
        if item in shown:
            raise wrong("again", where=row.where, text=row.outcome, card=card)
        shown.append(item)
        if mark and mark in chosen:
            letter = {"best": "B", "worst": "W"}[mark]
            raise wrong("many", where=row.where, name=name, card=card, mark=letter)
        if mark:
            chosen[mark] = item
    whole = len(chosen) == 2
    return ({"items": shown, **chosen} if whole else None), len(chosen)


def _mark(row: Row) -> str:
    marks = words("board", __package__)["marks"]
    text = row.mark.casefold().strip(" .!()'")
    for kind in ("best", "worst"):
        if text in marks[kind]:
            return kind
    if text:
        raise wrong("mark", where=row.where, text=row.mark)
    return ""


def from_json(data: Any, items: Sequence[Item]) -> Board:
    """A board from what ``Board.json`` made; BoardError if it was damaged."""
    known = tuple(item["id"] for item in items)
    try:
        people = tuple(_kept(person, known) for person in data["people"])
        notes = tuple(clean(note, 200) for note in data.get("notes", ()))
        told = tuple(clean(line, 400) for line in data.get("said", ()))
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise wrong("kept") from error
    if len({p.name for p in people}) != len(people) or len(people) > MOST_PEOPLE:
        raise wrong("kept")
    return Board(people, notes, told)


def _kept(person: Mapping[str, Any], known: tuple[str, ...]) -> Person:
    cards = []
    for card in person["cards"]:
        shown, best, worst = list(card["items"]), card["best"], card["worst"]
        fits = set(shown) <= set(known) and len(set(shown)) == len(shown)
        if not fits or best == worst or not {best, worst} <= set(shown):
            raise ValueError("card")
        cards.append({"items": shown, "best": best, "worst": worst})
    name = clean(person["name"])
    if not name or not cards:
        raise ValueError("person")
    return Person(name, clean(person.get("role")), tuple(cards), known)
