"""A written page as an exercise and a lesson ask for it: one set of fields for both.

The fields stand in the room's `words/paper.toml`. A field that had another name once
says so there (`[renamed]`), so that what was written before is still read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.grading.marks import part
from pdpmo_widgets.store.values import under_new_names

COLUMNS = ("name", "words", "date")


@dataclass(frozen=True)
class Form:
    """`fields` as the card of a journal takes them; `renamed`: old id to today's."""

    fields: tuple[Mapping[str, Any], ...]
    renamed: Mapping[str, str] = field(default_factory=dict)

    @property
    def asked(self) -> frozenset[str]:
        """Ids of the fields that are not optional."""
        return frozenset(f["id"] for f in self.fields if not f.get("optional"))

    def entries(self, value: object) -> dict[str, Any]:
        """What stands in the fields of a kept value, by today's ids; {} for nothing."""
        text = part(value, "text")
        return under_new_names(self.renamed, text if isinstance(text, Mapping) else {})

    def told(self, value: object) -> list[str]:
        """One line per field that holds something.

        A field of rows may say how each is ``told``, as "{name}: {baseline}".
        """
        text, lines = self.entries(value), []
        for one in self.fields:
            given = text.get(one["id"])
            if "told" in one and isinstance(given, list):
                plain = _rows(one, given)
            else:
                plain = _plain(given, _columns(one))
            if plain:
                lines.append(f"{_opened(one['label'])} {plain}")
        return lines


@cache
def form(noun: str, name: str = "paper") -> Form:
    """The form of a module's page. FileNotFoundError when the module has none."""
    said = room_words(noun, name)
    return Form(tuple(said["fields"]), said.get("renamed", {}))


def _opened(label: str) -> str:
    """A label before its text: a question asks, everything else gets its colon."""
    return label if label.endswith("?") else label.rstrip(" …:") + ":"


def _columns(field: Mapping[str, Any]) -> tuple[str, ...]:
    """The columns of a field of rows, in the order of the form."""
    return tuple(column["id"] for column in field.get("columns", ())) or COLUMNS


def _rows(field: Mapping[str, Any], given: list[Any]) -> str:
    """The rows of a field in its own words; a cell without anything is a dash."""
    names = _columns(field)
    rows = [
        {name: _plain(row.get(name)) for name in names}
        for row in given
        if isinstance(row, Mapping)
    ]
    told = [
        field["told"].format(**{name: text or "–" for name, text in row.items()})
        for row in rows
        if any(row.values())
    ]
    return " ".join(f"({at}) {line}" for at, line in enumerate(told, 1))


def _plain(value: Any, columns: tuple[str, ...] = COLUMNS) -> str:
    if isinstance(value, dict) and columns == COLUMNS:
        return _quoted(*(_plain(value.get(name)) for name in COLUMNS))
    if isinstance(value, dict):
        known = [_plain(value.get(name)) for name in columns if name in value]
        return ", ".join(filter(None, known))
    if isinstance(value, list):
        return "; ".join(filter(None, (_plain(one, columns) for one in value)))
    return str(value).strip() if value is not None else ""


def _quoted(name: str, words: str, day: str) -> str:
    """What somebody said, and when: Ada: “In their own words” (2026-05-03)."""
    said = f"“{words.strip('“”')}”" if words else ""
    text = ": ".join(filter(None, (name, said)))
    return f"{text} ({day})" if text and day else text or day
