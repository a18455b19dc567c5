"""What a learner typed, made safe and readable: text stays text."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Any

MOST = 20_000
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
# Overrides of the reading direction can make a text show what it does not say.
OVERRIDES = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\ufeff\ufffe\uffff"))


def clean(value: Any) -> str:
    """Text without control characters; line breaks stay, spaces are tidied."""
    text = value if isinstance(value, str) else "" if value is None else str(value)
    text = text[:MOST].replace("\r\n", "\n").replace("\r", "\n").translate(OVERRIDES)
    kept = (c if c == "\n" or _fits(c) else " " for c in text)
    lines = (
        re.sub(r"[^\S\n]+", " ", line).strip() for line in "".join(kept).split("\n")
    )
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _fits(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cs", "Cn")


def line(value: Any) -> str:
    """The same on one line."""
    return " ".join(clean(value).split())


def items(value: Any) -> list[str]:
    """Lines of a list field, empty ones left out; a text counts line by line."""
    found = value if isinstance(value, list) else clean(value).split("\n")
    return [text for text in map(line, found) if text]


def people(value: Any) -> list[dict[str, str]]:
    """Rows of a people field that have a name: name, words, date."""
    rows = value if isinstance(value, list) else []
    found = [
        {key: line(row.get(key)) for key in ("name", "words", "date")}
        for row in rows
        if isinstance(row, Mapping)
    ]
    return [row for row in found if row["name"]]


def day(value: Any) -> date | None:
    """The date of an ISO text such as 2026-03-01, or None."""
    try:
        return date.fromisoformat(line(value)[:10])
    except ValueError:
        return None


def said_day(value: Any) -> str:
    """A date as it is written in a letter; other text as it is."""
    found = day(value)
    if not found:
        return line(value)
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def right_to_left(text: str) -> bool:
    """True if the first letter with a direction runs from right to left."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def count(text: str) -> int:
    """Number of words."""
    return len(text.split())
