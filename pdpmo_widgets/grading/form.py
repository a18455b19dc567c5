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

Columns = Mapping[str, str]
"""The columns of a field of rows in the order of the form, each with its unit or ""."""
PEOPLE: Columns = dict.fromkeys(("name", "words", "date"), "")


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
        """A line a field that holds something; a line a row where rows have a shape."""
        text = self.entries(value)
        lines: list[str] = []
        for one in self.fields:
            found, columns = text.get(one["id"]), _columns(one)
            if one.get("shape") and isinstance(found, list):
                rows = (_shaped(one["shape"], row, columns) for row in found)
                lines += [f"– {row}" for row in rows if row]
            elif plain := _plain(found, columns):
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


def _columns(field: Mapping[str, Any]) -> Columns:
    return {c["id"]: c.get("unit", "") for c in field.get("columns", ())} or PEOPLE


def _shaped(shape: str, row: Any, columns: Columns) -> str:
    """A row in the words of its field; what is missing is a dash, "" for nothing."""
    if not isinstance(row, Mapping):
        return _plain(row)
    found = {name: _plain(row.get(name)) for name in columns}
    shown = {name: text.rstrip(".") or "–" for name, text in found.items()}
    return shape.format(**shown) if any(found.values()) else ""


def _plain(value: Any, columns: Columns = PEOPLE) -> str:
    if isinstance(value, dict) and [*columns] == [*PEOPLE]:
        return _quoted(*(_plain(value.get(name)) for name in PEOPLE))
    if isinstance(value, dict):
        known = {id: _plain(value.get(id)) for id in columns if id in value}
        return ", ".join(f"{text} {columns[id]}".strip() for id, text in known.items()
                         if text)  # fmt: skip
    if isinstance(value, list):
        return "; ".join(filter(None, (_plain(one, columns) for one in value)))
    return str(value).strip() if value is not None else ""


def _quoted(name: str, words: str, day: str) -> str:
    """What somebody said, and when: Ada: “In their own words” (2026-05-03)."""
    said = f"“{words.strip('“”')}”" if words else ""
    text = ": ".join(filter(None, (name, said)))
    return f"{text} ({day})" if text and day else text or day
