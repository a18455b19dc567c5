"""Rows of an audit: what a leader writes about demands, measures, talks or changes.

Which columns there are, and what each may hold, stands in the instrument's words.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets.cases.sheets import clean

from .answers import AnswerError, Figure, instrument, number, shown
from .small import wilson

MOST_TEXT = 300
Entry = Mapping[str, Any]


def entries(name: str, given: object) -> tuple[dict[str, Any], ...]:
    """Checked rows: text, number (None if empty) or yes/no for each field.

    Names must differ, since they become ids.  AnswerError names the row and the field.
    """
    most = instrument(name)["most_rows"]
    if not isinstance(given, list | tuple):
        raise AnswerError("The rows could not be read. Enter them again.")
    if len(given) > most:
        raise AnswerError(f"There are {len(given)} rows. Keep the {most} that matter.")
    found = tuple(entry(name, one, f"Row {at}") for at, one in enumerate(given, 1))
    seen: set[str] = set()
    for at, row in enumerate(found, 1):
        if "name" in row and row["name"].casefold() in seen:
            raise AnswerError(
                f"Row {at}: {shown(row['name'])} stands above already. Rename one."
            )
        seen.add(str(row.get("name", at)).casefold())
    return found


def told_apart(name: str, given: Sequence[Any]) -> tuple[list[int], dict[str, str]]:
    """Places of the rows that can be read, and what is wrong in the others, by place.

    For a card: its rows stay, and each has its own sentence.  A row without anything in
    it is neither.
    """
    good: list[int] = []
    wrong: dict[str, str] = {}
    for place, row in enumerate(given):
        if not any(row.values()):
            continue
        try:
            entries(name, [given[at] for at in good] + [row])
            good.append(place)
        except AnswerError as error:
            said = str(error)
            wrong[str(place)] = said.replace(f"Row {len(good) + 1}", f"Row {place + 1}")
    return good, wrong


def entry(name: str, given: object, where: str) -> dict[str, Any]:
    """One row; a field that is not given counts as empty, and a box as not ticked."""
    fields = instrument(name)["fields"]
    if not isinstance(given, Mapping):
        raise AnswerError(f"{where} could not be read. Enter it again.")
    for key in given:
        if key not in fields:
            raise AnswerError(f"{where}: there is no field {shown(key)}. Leave it out.")
    return {
        id: _read(spec, given.get(id), f"{where}, {spec['label']}")
        for id, spec in fields.items()
    }


def _read(spec: Mapping[str, Any], value: object, where: str) -> Any:
    kind, needed = spec["kind"], spec.get("needed", False)
    if value is None or value == "":
        if needed:
            raise AnswerError(f"{where}: this is empty. Fill it in.")
        return {"text": "", "yes": False, "number": None}[kind]
    if kind == "number":
        return number(value, where, spec["least"], spec["most"])
    if kind == "yes":
        if not isinstance(value, bool):
            raise AnswerError(f"{where}: {shown(value)} is neither yes nor no.")
        return value
    if not isinstance(value, str):
        raise AnswerError(f"{where}: {shown(value)} is no text. Write a few words.")
    text = clean(value, MOST_TEXT)
    if needed and not text:
        raise AnswerError(f"{where}: this is empty. Fill it in.")
    return text


def share(id: str, rows: Sequence[Entry], field: str) -> Figure:
    """Share of the rows that say something in a field, with Wilson's 95 %."""
    held, n = sum(bool(row[field]) for row in rows), len(rows)
    return Figure(id, n, held / n, *wilson(held, n)) if n else Figure(id, 0)
