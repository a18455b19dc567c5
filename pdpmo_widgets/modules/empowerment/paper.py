"""The delegation board, and the words of one hand-over: two papers of one page.

The lesson asks for them on two cards, the exercise on one: `BOARD` and `SCRIPT` are
the parts, the module itself is the whole.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.grading.form import Form, form
from pdpmo_widgets.modules.empowerment.rules import board as rules
from pdpmo_widgets.papers import commitments
from pdpmo_widgets.papers import page as pages
from pdpmo_widgets.papers.page import Block, Entries, Page
from pdpmo_widgets.papers.plain import line, said_day
from pdpmo_widgets.papers.tables import Table

SAID = room_words("empowerment", "paper")
FORM = form("empowerment")
BOARD_KEY, SCRIPT_KEY = "empowerment.board", "empowerment.script"
KEPT = (BOARD_KEY, SCRIPT_KEY)  # in the lesson a card each, in the exercise one
LOOKS = (0, 30)  # days after which the calendar asks
SHORT = {str(n): text for n, text in room_words("empowerment")["levels"].items()}
Checks = list[dict[str, Any]]


@dataclass(frozen=True)
class Part:
    """One of the papers, with what a card asks of it; names as in a `paper` door."""

    FORM: Form
    page: Callable[..., Page]
    checks: Callable[[Entries], Checks]
    KEPT: tuple[str, ...] = (BOARD_KEY,)  # where the exercise keeps both


def page(entries: Entries, who: str = "") -> Page:
    """Both papers on one page; entries by field id, any may be missing."""
    board, script = board_page(entries, who), script_page(entries, who)
    columns = (*board.columns, *script.columns)
    return Page(SAID["title"], SAID["subtitle"], line(who), columns)


def board_page(entries: Entries, who: str = "") -> Page:
    """The board: what it serves, then a block for each person, in three columns."""
    rows = _rows(entries)
    owners = {row["who"].casefold(): row["who"] or SAID["nobody"] for row in rows}
    blocks = [
        pages.filled(
            SAID["serves"], pages.texts(entries, ["serves"]), SAID["open_serves"]
        )
    ]
    for folded, name in owners.items():
        mine = [row for row in rows if row["who"].casefold() == folded]
        blocks.append(Block(name, tuple(_told(row) for row in mine)))
    if not rows:
        blocks.append(pages.filled(SAID["rows"], [], SAID["open_rows"]))
    blocks.append(
        pages.filled(SAID["own"], pages.texts(entries, ["own"]), SAID["open_own"])
    )
    said = SAID["board"]
    return Page(said["title"], said["subtitle"], line(who), _columns(blocks))


def script_page(entries: Entries, who: str = "") -> Page:
    """The words of one hand-over."""
    found = {
        block["id"]: pages.texts(entries, [block["id"]]) for block in SAID["blocks"]
    }
    look = said_day(entries.get("look"))
    found["look"] = [look] if look else []
    return pages.build({**SAID, **SAID["script"]}, found, who)


def _rows(entries: Entries) -> list[dict[str, str]]:
    """The rows that name a decision, each cell as one line."""
    given = entries.get("rows")
    names = rules.ROWS["rows"]
    rows = [
        {name: line(row.get(name)) for name in names}
        for row in (given if isinstance(given, list) else [])
        if isinstance(row, Mapping)
    ]
    return [row for row in rows if row["name"]]


def _told(row: Mapping[str, str]) -> str:
    shown = {
        **row, "from": said_day(row["from"]),
        "now": _level(row["now"]), "next": _level(row["next"]),
    }  # fmt: skip
    return SAID["row"].format(
        **{id: text.rstrip(".") or SAID["unknown"] for id, text in shown.items()}
    )


def _level(number: str) -> str:
    said = SHORT.get(number)
    return f"{number} “{said['label']}”" if said else ""


def _columns(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], ...]:
    """The blocks in three columns of about the same length, in their order."""
    weights = [sum(map(len, (block.label, *block.lines))) for block in blocks]
    found: list[list[Block]] = [[], [], []]
    third, so_far = sum(weights) / 3, 0.0
    for block, weight in zip(blocks, weights, strict=True):
        found[min(2, int((so_far + weight / 2) / third))].append(block)
        so_far += weight
    return tuple(tuple(column) for column in found)


def checks(entries: Entries) -> Checks:
    """What a machine can see, as it is graded; then what it would ask about."""
    return [*_checks(entries, "board"), *_checks(entries, "script"), *_long(entries)]


def _checks(entries: Entries, part: str) -> Checks:
    found = [{"ok": ok, "text": text} for ok, text in rules.checks(entries, (part,))]
    doubts = _doubts(entries) if part == "board" else []
    return [*found, *({"ok": False, "text": t, "advice": True} for t in doubts)]


def _doubts(entries: Entries) -> list[str]:
    rows, said = _rows(entries), SAID["advice"]
    doubts = [
        said["down"].format(name=row["name"], who=row["who"] or SAID["unknown"])
        for row in rows
        if row["now"] and row["next"] and row["next"] < row["now"]
    ]
    levels = {row["next"] for row in rows if row["next"]}
    if len(rows) > 2 and len(levels) == 1:
        doubts.append(said["alike"].format(level=levels.pop()))
    return doubts


def _long(entries: Entries) -> Checks:
    long = pages.length(page(entries), rules.MOST_WORDS)
    return [] if long["ok"] else [{**long, "advice": True}]


def _form(part: str) -> Form:
    return Form(tuple(field for field in FORM.fields if field["part"] == part))


BOARD = Part(_form("board"), board_page, lambda entries: _checks(entries, "board"))
SCRIPT = Part(_form("script"), script_page, lambda entries: _checks(entries, "script"))


def table(entries: Entries) -> Table:
    """The board as rows of text, levels in words."""
    rows = tuple(
        (row["name"], row["who"], _level(row["now"]), _level(row["next"]), row["from"],
         row["rail"], row["alone"])
        for row in _rows(entries)
    )  # fmt: skip
    return Table(SAID["board"]["title"], tuple(SAID["head"]), rows)


def calendar(entries: Entries, who: str = "") -> bytes:
    """The days from which a row holds, and thirty days on. NothingToSend for none."""
    plans = [
        {
            "when": "", "then": SAID["dated"].format(**row), "date": row["from"],
            "witness": row["who"],
        }
        for row in _rows(entries)
    ]  # fmt: skip
    return commitments.ics(plans, BOARD_KEY, who, follow_ups=LOOKS)
