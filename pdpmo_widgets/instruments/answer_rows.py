"""One page of a filled-in sheet to rows, and sentences for what does not fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from pdpmo_widgets.cases.cells import plain
from pdpmo_widgets.cases.sheets import Cells, clean

from .answer_sheet import MOST_PEOPLE, OTHER, SELF, SELVES, Questions, group_label
from .answers import instrument, shown

GROUP = " group"  # no heading begins with a blank, so no question has this id
HEADINGS_WITHIN = 20  # rows in which the headings are looked for


@dataclass(frozen=True)
class Row:
    """One person's answers by question, where they stand, and self, other or team."""

    where: str
    group: str
    answers: Mapping[str, int]


@dataclass(frozen=True)
class Page:
    """A page to read: what is asked, its title, and a list for what goes wrong."""

    name: str
    asked: Questions
    title: str
    problems: list[str]

    def head(self, cells: Sequence[Cells]) -> int | None:
        """Where the headings stand: the first row that has most of the questions."""
        labels = self.labels()
        for at, row in enumerate(cells[:HEADINGS_WITHIN]):
            known = {labels.get(_low(cell)) for cell in row} - {None, GROUP}
            if 2 * len(known) > len(self.asked):
                return at
        return None

    def labels(self) -> dict[str, str]:
        """What a heading may say: the question, its short name, or its id."""
        short = instrument(self.name).get("short", {})
        found = {_low(short[id]): id for id in self.asked if id in short}
        found |= {_low(id): id for id in self.asked}
        found |= {_low(text): id for id, text in self.asked.items()}
        if label := group_label(self.name):
            found |= {_low(label): GROUP, _low(label.split(" ")[0]): GROUP}
        return found

    def rows(self, cells: Sequence[Cells], head: int) -> list[Row]:
        """Rows below the headings that hold an answer."""
        columns = self._columns(cells[head], head + 1)
        if len(cells) - head - 1 > MOST_PEOPLE:
            self.wrong("long", head + 1, most=MOST_PEOPLE)
            return []
        below = enumerate(cells[head + 1 :], head + 2)
        found = [self._row(row, at, columns) for at, row in below]
        return [row for row in found if row.answers]

    def _columns(self, cells: Cells, at: int) -> dict[int, str]:
        labels, found = self.labels(), dict[int, str]()
        for number, cell in enumerate(cells):
            if not (text := _low(cell)):
                continue
            id = labels.get(text)
            if id is None or id in found.values():
                key, column = "double" if id else "unknown", clean(cell, 60)
                self.wrong(key, at, letter=letter(number), column=column)
            else:
                found[number] = id
        missing = [text for id, text in self.asked.items() if id not in found.values()]
        if self.name in SELVES and GROUP not in found.values():
            missing.insert(0, group_label(self.name))
        for text in missing:
            self.wrong("missing", at, column=clean(text, 60))
        return found

    def _row(self, cells: Cells, at: int, columns: Mapping[int, str]) -> Row:
        group, found = "", dict[str, int]()
        for number, id in columns.items():
            text = plain(cells[number]) if number < len(cells) else ""
            if id == GROUP:
                group = clean(text)
            elif (answer := self._answer(text, at, number, id)) is not None:
                found[id] = answer
        if self.name in SELVES:
            group = group.casefold()
            if found and group not in (SELF, OTHER):
                self._who(group, at, columns)
        return Row(self.where(at), group, found)

    def _answer(self, text: str, at: int, number: int, id: str) -> int | None:
        scale = instrument(self.name)["scale"]
        if text.casefold() in instrument("answer_sheet")["blank"]:
            return None
        answer = _whole(text)
        if answer is not None and scale["least"] <= answer <= scale["most"]:
            return answer
        told = {"letter": letter(number), "column": clean(self.asked[id], 60)}
        ends = {"least": scale["least"], "most": scale["most"]}
        self.wrong("answer", at, text=shown(text), **told, **ends)
        return None

    def _who(self, group: str, at: int, columns: Mapping[int, str]) -> None:
        for number, id in columns.items():
            if id == GROUP:
                self.wrong("who", at, letter=letter(number), text=shown(group))

    def where(self, at: int) -> str:
        """The start of a sentence about a row, the first being 1."""
        return f"Sheet “{self.title}”, row {at}: " if self.title else f"Row {at}: "

    def wrong(self, key: str, at: int, **params: object) -> None:
        """Keep the sentence about a row that does not fit."""
        self.problems.append(wrong(key, where=self.where(at), **params))


def _whole(text: str) -> int | None:
    """A whole number of a scale, or nothing; "4.0" and "4" are the same."""
    short = text.removesuffix(".0")
    digits = short.isascii() and short.isdigit() and len(short) <= 3
    return int(short) if digits else None


def _low(cell: object) -> str:
    return plain(cell).casefold()


def letter(at: int) -> str:
    """The letters of a column in a spreadsheet, the first being 0."""
    first, last = divmod(at, 26)
    return (ascii_uppercase[first - 1] if first else "") + ascii_uppercase[last]


def wrong(key: str, **params: object) -> str:
    """What is said of a file that cannot be read."""
    return str(instrument("answer_sheet")["wrong"][key]).format(**params)
