"""What a machine can see of a written page: that something is there, not its worth.

Texts may be in any language, so nothing is looked up in a list of words: a text has
words, an amount has a figure and a unit, a time has a year.  What stands in fields
that ask for different things is a filler and counts in none of them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pdpmo_widgets.grading import fillers

DAY = re.compile(r"\b\d{4}-\d\d(-\d\d)?\b|\b\d\d?[./]\d\d?[./]\d{2,4}\b")
YEAR = re.compile(r"\b(19|20)\d\d\b|\b\d\d?[./]\d\d?[./]\d\d\b")
FIGURE = re.compile(r"\d")
UNIT = re.compile(r"[$€£¥₹]|[^\W\d_]")
Row = Mapping[str, str]
Kinds = Mapping[str, str]


@dataclass(frozen=True)
class Written:
    """A page as texts: rows by field, and the fields that are one text."""

    rows: Mapping[str, list[Row]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def named(self, id: str) -> list[Row]:
        """Rows of a field that have a name of their own; a name counts once."""
        found = {r["name"].casefold(): r for r in self.rows[id] if words(r["name"], 1)}
        return list(found.values())


def read(
    entries: Mapping[str, Any],
    rows: Mapping[str, tuple[str, ...]],
    texts: tuple[str, ...],
    kinds: Kinds,
) -> Written:
    """The page without fillers: what stands where different things are asked.

    ``rows``: the columns of each field of rows; ``kinds``: what a column asks for,
    where several ask for the same ("pnl.name" for one field only): may be alike.
    """
    found = {
        id: [_row(one, names) for one in listed(entries.get(id))]
        for id, names in rows.items()
    }
    plain = Written(found, {id: text(entries.get(id)) for id in texts})
    same = fillers.fillers(_places(plain, kinds))

    def own(said: str) -> str:
        return "" if fillers.shape(said) in same else said

    found = {
        id: [{name: own(said) for name, said in row.items()} for row in each]
        for id, each in plain.rows.items()
    }
    return Written(found, {id: own(said) for id, said in plain.texts.items()})


def _places(page: Written, kinds: Kinds) -> Iterator[tuple[str, str]]:
    """Each text with the kind of thing that is asked where it stands."""
    for id, found in page.rows.items():
        for row in found:
            for name, said in row.items():
                if said:
                    kind = kinds.get(f"{id}.{name}", kinds.get(name, name))
                    yield kind, said
    for id, said in page.texts.items():
        if said:
            yield kinds.get(id, id), said


def _row(given: Any, names: tuple[str, ...]) -> Row:
    found = given if isinstance(given, Mapping) else {}
    return {name: text(found.get(name)) for name in names}


def listed(value: Any) -> list[Any]:
    """The value if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def text(value: Any) -> str:
    """A text on one line; "" for what is none."""
    return " ".join(value.split()) if isinstance(value, str) else ""


def words(said: str, least: int) -> bool:
    """So many different words, in any language."""
    return fillers.count(said) >= least


def amount(said: str) -> bool:
    """A figure with a unit: money, weeks, days; a date is none, a share neither."""
    rest = DAY.sub(" ", said)
    return bool(FIGURE.search(rest) and UNIT.search(rest))
