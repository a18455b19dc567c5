"""Read the sheet that raters filled in, .xlsx or .csv.

Whatever goes wrong is an AnswerError in plain words, with row and column, up to ten at
once.  Names are refused: there is no column for them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pdpmo_widgets.cases.sheets import Limits, SheetError, tables

from .answer_rows import Page, Row, wrong
from .answer_sheet import MOST_PEOPLE, SELF, SELVES, Questions, questions
from .answers import AnswerError

LIMITS = Limits(rows=MOST_PEOPLE + 20, columns=110)
MOST_PROBLEMS = 10


@dataclass(frozen=True)
class Answers:
    """Answers by question: of oneself, of others, and of others by team."""

    own: Mapping[str, int]
    others: tuple[Mapping[str, int], ...]
    teams: Mapping[str, tuple[Mapping[str, int], ...]]


def read(
    name: str, filename: str, data: bytes, items: Questions | None = None
) -> Answers:
    """Everybody's answers to an instrument, what is empty left out.

    ``items``: question texts by id where they are not the instrument's own.  The only
    error is AnswerError; its ``problems`` are one sentence each.
    """
    problems: list[str] = []
    found: list[Row] = []
    heads = 0
    try:
        pages = tables(filename, data, LIMITS)
    except SheetError as error:
        raise AnswerError(wrong(error.key, **error.params)) from error
    for title, cells in pages:
        page = Page(name, questions(name, items), title, problems)
        head = page.head(cells)
        if head is not None:
            heads += 1
            found += page.rows(cells, head)
    if not heads:
        raise AnswerError(wrong("header"))
    selves = [row for row in found if row.group == SELF and name in SELVES]
    problems += [wrong("selves", where=row.where) for row in selves[1:]]
    if problems:
        more = (wrong("more"),) if len(problems) > MOST_PROBLEMS else ()
        raise AnswerError(problems[0], (*problems[:MOST_PROBLEMS], *more))
    if not found:
        raise AnswerError(wrong("none"))
    return _gathered(name in SELVES, found)


def _gathered(selves: bool, found: Sequence[Row]) -> Answers:
    if selves:
        own = next((row.answers for row in found if row.group == SELF), {})
        others = tuple(row.answers for row in found if row.group != SELF)
        return Answers(own, others, {})
    teams: dict[str, list[Mapping[str, int]]] = {}
    for row in found:
        teams.setdefault(row.group, []).append(row.answers)
    every = {team: tuple(rows) for team, rows in teams.items()}
    return Answers({}, tuple(row.answers for row in found), every)
