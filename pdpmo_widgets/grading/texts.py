"""What a machine can see of a written page: that something is there, not its worth.

Texts may be in any language, so nothing is looked up in a list of words: a text has
words, an amount has a figure and a unit, a time has a year.  What stands in fields
that ask for different things is a filler and counts in none of them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from pdpmo_widgets.grading import fillers

DAY = re.compile(r"\b\d{4}-\d\d(-\d\d)?\b|\b\d\d?[./]\d\d?[./]\d{2,4}\b")
YEAR = re.compile(r"\b(19|20)\d\d\b|\b\d\d?[./]\d\d?[./]\d\d\b")
FIGURE = re.compile(r"\d")
UNIT = re.compile(r"[$€£¥₹]|[^\W\d_]")
Row = Mapping[str, str]
Kinds = Mapping[str, str]
NONE: Kinds = MappingProxyType({})


@dataclass(frozen=True)
class Written:
    """A page as texts: rows by field, lists by field, and fields that are one text."""

    rows: Mapping[str, list[Row]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, list[str]] = field(default_factory=dict)

    def named(self, id: str) -> list[Row]:
        """Rows of a field that have a name of their own; a name counts once."""
        found = {r["name"].casefold(): r for r in self.rows[id] if words(r["name"], 1)}
        return list(found.values())


def read(
    entries: Mapping[str, Any],
    rows: Mapping[str, tuple[str, ...]],
    texts: tuple[str, ...],
    kinds: Kinds = NONE,
    lists: tuple[str, ...] = (),
) -> Written:
    """The page without fillers: what stands where different things are asked.

    ``rows``: the columns of each field of rows; ``kinds``: what a column or field asks
    for, where several ask for the same ("pnl.name" for one field only): may be alike.
    """
    plain = Written(
        {id: [_row(one, names) for one in listed(entries.get(id))]
         for id, names in rows.items()},
        {id: text(entries.get(id)) for id in texts},
        {id: [text(one) for one in listed(entries.get(id))] for id in lists},
    )  # fmt: skip
    same = fillers.fillers(_places(plain, kinds))

    def own(said: str) -> str:
        return "" if fillers.shape(said) in same else said

    return Written(
        {id: [{name: own(cell) for name, cell in row.items()} for row in found]
         for id, found in plain.rows.items()},
        {id: own(found) for id, found in plain.texts.items()},
        {id: [own(one) for one in found] for id, found in plain.lists.items()},
    )  # fmt: skip


def _places(page: Written, kinds: Kinds) -> Iterator[tuple[str, str]]:
    """Each text with the kind of thing that is asked where it stands."""
    for id, found in page.rows.items():
        for row in found:
            for name, said in row.items():
                yield kinds.get(f"{id}.{name}", kinds.get(name, name)), said
    for id, said in page.texts.items():
        yield kinds.get(id, id), said
    for id, lines in page.lists.items():
        yield from ((kinds.get(id, id), line) for line in lines)


def _row(given: Any, names: tuple[str, ...]) -> Row:
    found = given if isinstance(given, Mapping) else {}
    return {name: text(found.get(name)) for name in names}


def listed(value: Any) -> list[Any]:
    """The value if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def text(value: Any) -> str:
    """A text on one line; a number as it is typed; "" for anything else."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:.12g}"
    return " ".join(value.split()) if isinstance(value, str) else ""


def dated(said: str) -> bool:
    """Is it a day, as a field for dates keeps it?"""
    try:
        return bool(date.fromisoformat(said))
    except ValueError:
        return False


def words(said: str, least: int) -> bool:
    """So many different words, in any language."""
    return fillers.count(said) >= least


def amount(said: str) -> bool:
    """A figure with a unit: money, weeks, days; a date is none, a share neither."""
    rest = DAY.sub(" ", said)
    return bool(FIGURE.search(rest) and UNIT.search(rest))
