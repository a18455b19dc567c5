"""The list of learners: an id, a name and an e-mail address each, from CSV or xlsx.

Whatever is wrong is said at once for the whole list, by row and column.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pdpmo_widgets.cases.cells import guarded, plain
from pdpmo_widgets.cases.sheets import Cells, Limits, SheetError, tables
from pdpmo_widgets.coach.said import CoachError, said, wrong
from pdpmo_widgets.grading.handed import PLAIN
from pdpmo_widgets.store import disk

LIMITS = Limits()
MAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\"]+")
HEADS = {
    "id": ("id", "learner", "learner id", "user", "username", "student id"),
    "name": ("name", "full name", "learner name"),
    "first": ("first name", "first", "given name"),
    "last": ("last name", "last", "surname", "family name"),
    "mail": ("e-mail", "email", "mail", "e-mail address", "email address"),
}
LONGEST = 80
SHOWN = 20


@dataclass(frozen=True)
class Learner:
    """One person of a cohort; ``id`` is the name of their folder."""

    id: str
    first: str = ""
    last: str = ""
    mail: str = ""

    @property
    def name(self) -> str:
        """First and last name, or the id where neither is known."""
        return f"{self.first} {self.last}".strip() or self.id


def read(path: Path) -> tuple[Learner, ...]:
    """The learners in a file; CoachError names every row that is wrong."""
    try:
        data = disk.read(path, LIMITS.bytes)
    except OSError as error:
        raise wrong("list.closed", name=path.name) from error
    if data is None:
        raise wrong("list.none", name=path.name)
    return parse(path.name, data)


@lru_cache(maxsize=4)  # one command asks for the same list several times
def parse(name: str, data: bytes) -> tuple[Learner, ...]:
    """The learners in the bytes of a file called ``name``."""
    try:
        sheets = tables(name, data, LIMITS)
    except SheetError as error:
        why = said(f"list.sheet.{error.key}", **error.params)
        raise wrong("list.kind", name=name, why=why) from error
    for _, rows in sheets:
        if len(rows) > LIMITS.rows:
            raise wrong("list.long", name=name, most=LIMITS.rows)
        for at, row in enumerate(rows):
            if "id" in (heads := _heads(row)):
                return _learners(name, rows, at, heads)
    raise wrong("list.heads", name=name)


def _learners(
    name: str, rows: Sequence[Cells], head: int, heads: dict[str, int]
) -> tuple[Learner, ...]:
    if not heads.keys() & {"name", "last"}:
        raise wrong("list.heads", name=name)
    found: list[Learner] = []
    troubles: list[str] = []
    seen: dict[str, int] = {}
    for number, row in enumerate(rows[head + 1 :], head + 2):
        text = {k: plain(row[i]) if i < len(row) else "" for k, i in heads.items()}
        if not any(text.values()):
            continue
        first = seen.setdefault(text["id"].casefold(), number)
        troubles += _troubles(number, text, first)
        found.append(_learner(text))
    if troubles:
        rest = len(troubles) - SHOWN
        more = [said("list.more", count=rest)] if rest > 0 else []
        lines = [said("list.wrong", name=name), *troubles[:SHOWN], *more]
        raise CoachError("\n".join(lines))
    if not found:
        raise wrong("list.empty", name=name)
    return tuple(found)


def _troubles(row: int, text: dict[str, str], first: int) -> Iterator[str]:
    id, mail = text["id"], text.get("mail", "")
    if not id:
        yield said("list.no_id", row=row)
    elif not PLAIN.fullmatch(id):
        yield said("list.bad_id", row=row, id=id[:60])
    elif first != row:
        yield said("list.twice", row=row, id=id, first=first)
    if not (text.get("name") or text.get("last")):
        yield said("list.no_name", row=row)
    if any(len(text.get(key, "")) > LONGEST for key in ("name", "first", "last")):
        yield said("list.long_name", row=row, most=LONGEST)
    if mail and not MAIL.fullmatch(mail):
        yield said("list.bad_mail", row=row, mail=mail[:60])


def _learner(text: dict[str, str]) -> Learner:
    first, last = text.get("first", ""), text.get("last", "")
    if not last:
        whole = text.get("name", "")
        head, comma, tail = whole.partition(",")  # "Smith, Jr Ada" stays in two parts
        words = whole.rsplit(" ", 1)
        last, first = (head, tail.strip()) if comma else (words[-1], words[0])
        first = "" if not comma and len(words) == 1 else first
    return Learner(text["id"], first.strip(), last.strip(), text.get("mail", ""))


def _heads(row: Cells) -> dict[str, int]:
    heads: dict[str, int] = {}
    for at, cell in enumerate(row):
        text = plain(cell).casefold()
        for key, names in HEADS.items():
            if text in names:
                heads.setdefault(key, at)
    return heads


def as_csv(learners: Sequence[Learner]) -> bytes:
    """The list as the CSV that ``read`` reads back."""
    import csv
    from io import StringIO

    out = StringIO()
    sheet = csv.writer(out)
    sheet.writerow(["id", "first name", "last name", "e-mail"])
    for one in learners:
        row = (one.id, one.first, one.last, one.mail)
        sheet.writerow([guarded(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")
