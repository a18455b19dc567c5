"""A guide as blocks of plain text.

Blocks hold what is said, never markup, so that a card, a page or a template may show
them its own way.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pdpmo_widgets.cases import words
from pdpmo_widgets.catalog import RubricRow
from pdpmo_widgets.coach.guides.guide import Guide, Sample, Turn

SAID = words("words", __package__)["guide"]


@dataclass(frozen=True)
class Block:
    """`kind`: heading (1 to 3 in `depth`), text, list or table; plain `lines`.

    `cells`: a table's rows, the head first; all rows have the same length.
    """

    kind: str
    lines: tuple[str, ...] = ()
    depth: int = 0
    cells: tuple[tuple[str, ...], ...] = ()


def blocks(guide: Guide, scored: bool = True) -> tuple[Block, ...]:
    """The whole guide; without levels and reasons if not `scored`, to calibrate."""
    agenda = [
        (one.step, str(one.minutes), one.ask, one.do, one.heard) for one in guide.agenda
    ]
    asked = [(one.ask, one.step, one.why) for one in guide.questions]
    look = [(one.where, one.see, one.may_mean) for one in guide.look]
    turns = ((name, getattr(guide, name)) for name in ("stuck", "sure", "nice"))
    return (
        _heading(1, guide.title),
        Block("text", (guide.aim,)),
        *_part("before", Block("list", guide.before)),
        *_part("agenda", _table("agenda", agenda)),
        *_part("questions", _table("questions", asked)),
        *_part("look", _table("look", look)),
        *(block for name, turn in turns for block in _turn(name, turn)),
        *_part("after", Block("list", guide.after)),
        *_part("samples", Block("text", (SAID["samples_about"],))),
        rubric(guide.rubric),
        *(block for one in guide.samples for block in sample(one, scored)),
        Block("text", (guide.source,)),
    )


def sample(one: Sample, scored: bool = True) -> tuple[Block, ...]:
    """One sample as a coach reads it; levels and reasons only if `scored`."""
    text = (_heading(3, one.who), Block("list", one.told))
    levels = [(r.row.row, str(r.level), r.reason) for r in one.levels]
    return (*text, _table("levels", levels)) if scored else text


def rubric(rows: Iterable[RubricRow]) -> Block:
    """The four levels of each row, as learners see them."""
    head = (SAID["rubric"][0], *map(str, range(1, 5)))
    return Block("table", cells=(head, *((r.row, *r.levels) for r in rows)))


def _heading(depth: int, text: str) -> Block:
    return Block("heading", (text,), depth)


def _part(name: str, block: Block) -> tuple[Block, Block]:
    return _heading(2, SAID["headings"][name]), block


def _turn(name: str, turn: Turn) -> tuple[Block, ...]:
    ask = SAID["ask"].format(question=turn.say)
    signs = Block("text", (turn.signs,))
    return (*_part(name, signs), Block("list", turn.do), Block("text", (ask,)))


def _table(name: str, rows: Sequence[tuple[str, ...]]) -> Block:
    return Block("table", cells=(tuple(SAID[name]), *rows))
