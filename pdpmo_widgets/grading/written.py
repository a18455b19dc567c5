"""What stands in a written page, in any language: texts, rows, and what is a filler.

Nothing is looked up in a list of words: a text has words. What stands in fields that
ask for different things is a filler and counts in none of them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

WORD = re.compile(r"[^\W\d_]{2,}")
Row = Mapping[str, str]
Rows = Mapping[str, tuple[str, ...]]
"""Of each field of rows its columns."""


@dataclass(frozen=True)
class Written:
    """A page as texts: rows by field, lists by field, and fields that are one text."""

    rows: Mapping[str, list[Row]] = field(default_factory=dict)
    lists: Mapping[str, list[str]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def named(self, id: str) -> list[Row]:
        """Rows of a field that have a name of their own; a name counts once."""
        found = {r["name"].casefold(): r for r in self.rows[id] if said(r["name"], 1)}
        return list(found.values())


def written(
    entries: Mapping[str, Any],
    rows: Rows,
    texts: tuple[str, ...],
    lists: tuple[str, ...] = (),
    kinds: Mapping[str, str] | None = None,
) -> Written:
    """The page without fillers.

    ``kinds``: what is asked in a column or field (by ``field.column``, else by its own
    name) where it is the same as in others: those may be alike.
    """
    plain = Written(
        {id: [_row(one, names) for one in listed(entries.get(id))]
         for id, names in rows.items()},
        {id: [text(one) for one in listed(entries.get(id))] for id in lists},
        {id: text(entries.get(id)) for id in texts},
    )  # fmt: skip
    where: dict[str, set[str]] = {}
    for kind, found in _places(plain, kinds or {}):
        where.setdefault(found.casefold(), set()).add(kind)
    filler = {found for found, asked in where.items() if len(asked) > 1}

    def own(found: str) -> str:
        return "" if found.casefold() in filler else found

    return Written(
        {id: [{name: own(cell) for name, cell in row.items()} for row in found]
         for id, found in plain.rows.items()},
        {id: [own(one) for one in found] for id, found in plain.lists.items()},
        {id: own(found) for id, found in plain.texts.items()},
    )  # fmt: skip


def _places(page: Written, kinds: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each text with the kind of thing that is asked where it stands."""
    for id, found in page.rows.items():
        for row in found:
            for name, cell in row.items():
                if cell:
                    yield kinds.get(f"{id}.{name}", kinds.get(name, name)), cell
    for id, lines in page.lists.items():
        yield from ((kinds.get(id, id), line) for line in lines if line)
    for id, one in page.texts.items():
        if one:
            yield kinds.get(id, id), one


def _row(given: Any, names: tuple[str, ...]) -> Row:
    found = given if isinstance(given, Mapping) else {}
    return {name: text(found.get(name)) for name in names}


def listed(value: Any) -> list[Any]:
    """A list as it is; anything else is none."""
    return value if isinstance(value, list) else []


def text(value: Any) -> str:
    """A text on one line; a number as it is typed; "" for anything else."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:.12g}"
    return " ".join(value.split()) if isinstance(value, str) else ""


def said(found: str, least: int) -> bool:
    """So many different words, in any language."""
    return len({word.casefold() for word in WORD.findall(found)}) >= least


def dated(found: str) -> bool:
    """Is it a day, as a field for dates keeps it?"""
    try:
        return bool(date.fromisoformat(found))
    except ValueError:
        return False
