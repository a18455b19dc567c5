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
from pdpmo_widgets.cases.words import words
from pdpmo_widgets.coach.letters import words_of
from pdpmo_widgets.coach.said import CoachError, said, wrong
from pdpmo_widgets.grading.handed import PLAIN
from pdpmo_widgets.store import disk

LIMITS = Limits()
MAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\"]+")
WORDS = words("headings", __package__)
KINDS = ("id", "name", "first", "last", "mail")
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
    if any(len(rows) > LIMITS.rows for _, rows in sheets):
        raise wrong("list.long", name=name, most=LIMITS.rows)
    found = [
        (title, rows, at, heads)
        for title, rows in sheets
        for at, heads in [_head(rows)]
        if "id" in heads and heads.keys() & {"name", "last", "first"}
    ]
    # A book of several sheets: people have addresses, rooms and dates have none.
    if len(found) > 1 and any("mail" in heads for *_, heads in found):
        found = [one for one in found if "mail" in one[3]]
    if len(found) > 1:
        titles = ", ".join(f"“{title}”" for title, *_ in found)
        raise wrong("list.sheets", name=name, sheets=titles)
    if not found:
        raise _no_heads(name, sheets)
    _, rows, at, heads = found[0]
    return _learners(name, rows, at, heads)


def _head(rows: Sequence[Cells]) -> tuple[int, dict[str, int]]:
    """The first line with an id and a name, else the one that comes nearest."""
    all = [(at, _heads(row)) for at, row in enumerate(rows)]
    return max(all, key=lambda one: (_fits(one[1]), -one[0]), default=(0, {}))


def _fits(heads: dict[str, int]) -> int:
    named = bool(heads.keys() & {"name", "last", "first"})
    return ("id" in heads) + named + ("id" in heads and named)


def _no_heads(name: str, sheets: Sequence[tuple[str, Sequence[Cells]]]) -> CoachError:
    """What was found instead, in which row, and what would be understood."""
    lines = [said("list.heads", name=name)]
    for title, rows in sheets:
        at, _ = _head(rows)
        cells = [plain(cell) for cell in rows[at]] if rows else []
        shown = ", ".join(f"“{one[:40]}”" for one in cells if one) or said(
            "list.nothing"
        )
        where = said("list.in_sheet", title=title) if title else ""
        lines.append(said("list.found", row=at + 1, sheet=where, heads=shown))
    for kind in ("id", "name", "mail"):
        few = ", ".join(WORDS[kind][:8])
        lines.append(said("list.accepted", kind=said(f"list.kinds.{kind}"), heads=few))
    return CoachError("\n".join(lines))


def _learners(
    name: str, rows: Sequence[Cells], head: int, heads: dict[str, int]
) -> tuple[Learner, ...]:
    found: list[Learner] = []
    troubles: list[str] = []
    seen: dict[str, tuple[int, dict[str, str]]] = {}
    for number, row in enumerate(rows[head + 1 :], head + 2):
        cells = {k: plain(row[i]) if i < len(row) else "" for k, i in heads.items()}
        text = {k: "" if _key(v) in ABSENT else v for k, v in cells.items()}
        if not any(text.values()):
            continue
        first, same = seen.setdefault(text["id"].casefold(), (number, text))
        if first != number and same == text and text["id"]:
            continue  # the same line once more says nothing new
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
    if not (text.get("name") or text.get("last") or text.get("first")):
        yield said("list.no_name", row=row)
    if any(len(text.get(key, "")) > LONGEST for key in ("name", "first", "last")):
        yield said("list.long_name", row=row, most=LONGEST)
    if mail and not MAIL.fullmatch(mail):
        yield said("list.bad_mail", row=row, mail=mail[:60])


def _learner(text: dict[str, str]) -> Learner:
    first, last = text.get("first", ""), text.get("last", "")
    if not last and not text.get("name"):
        last, first = first, ""
    elif not last:
        whole = text.get("name", "")
        head, comma, tail = whole.partition(",")  # "Smith, Jr Ada" stays in two parts
        words = whole.rsplit(" ", 1)
        last, first = (head, tail.strip()) if comma else (words[-1], words[0])
        first = "" if not comma and len(words) == 1 else first
    return Learner(text["id"], first.strip(), last.strip(), text.get("mail", ""))


def _heads(row: Cells) -> dict[str, int]:
    heads: dict[str, int] = {}
    for at, cell in enumerate(row):
        text = _key(plain(cell))
        for key in KINDS:
            if text in HEADS[key]:
                heads.setdefault(key, at)
    # “Name, Vorname” and “Nombre, Apellidos”: the one word for all is the other part.
    if "name" in heads and ("first" in heads) != ("last" in heads):
        whole = len(_key(plain(row[heads["name"]])).split()) > 1  # a full name
        if not whole:
            heads["last" if "first" in heads else "first"] = heads.pop("name")
    return heads


def _key(text: str) -> str:
    """A heading without case, accents and punctuation; what has no letter as it is."""
    return " ".join(words_of(text)) or text.strip()


HEADS = {key: {_key(one) for one in WORDS[key]} for key in KINDS}
ABSENT = {_key(one) for one in WORDS["absent"]}


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
