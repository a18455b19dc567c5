"""`pdpmo coach review`: the same question across all learners, and levels for it.

A level goes into reviews.json; as soon as every row has one, the points (see
`reviews`) and the comments go into nbgrader's gradebook, so that formgrader shows them.
"""

import re
import tomllib
from collections.abc import Callable, Sequence
from functools import partial

from pdpmo_widgets.catalog import RubricRow
from pdpmo_widgets.coach import reviews, settled
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.due import late
from pdpmo_widgets.coach.questions import question
from pdpmo_widgets.coach.rows import row_of
from pdpmo_widgets.coach.said import line, said, wrong
from pdpmo_widgets.coach.scores import Paper, Score, scores
from pdpmo_widgets.coach.told import told
from pdpmo_widgets.coach.who import login

Tell = Callable[[str], None]
LONGEST, WIDE = 4_000, 100


def show(cohort: Cohort, stem: str, asked: str, texts: bool, tell: Tell = print) -> int:
    """A line for each learner on one question, as in `questions`; ``texts`` with the
    answers.

    Returns how many have an answer to read.
    """
    each, item = question(cohort, asked, stem)
    rubric, given = reviews.rubric(each, item), reviews.read(cohort)
    tell(said("review.head", stem=each, item=item))
    for number, row in enumerate(rubric, 1):
        tell(said("review.row", number=number, row=row.row))
        for level, text in enumerate(row.levels, 1):
            tell(f"       {level}  {text}")
    count = 0
    for paper in scores(cohort, each):
        mark = next((m for m in paper.marks if m.item == item), None)
        if mark is None:
            tell(said("review.missing", id=paper.learner))
            continue
        count += 1
        rows = reviews.of(given, each, paper.learner, item)
        tell(_line(paper.learner, mark, rows, [row.id for row in rubric]))
        if texts:
            for one in _answer(cohort, paper, item):
                tell(f"    {one}")
    return count


def _line(who: str, mark: Score, rows: reviews.Rows, ids: list[str]) -> str:
    rows = {} if mark.changed else rows
    levels = " ".join(str(rows[id].level) if id in rows else "–" for id in ids)
    points = f"{mark.points:g}" if mark.given is not None else "–"
    shown = said(
        "review.line", id=who, levels=levels, points=points, most=f"{mark.most:g}"
    )
    comment = " / ".join(mark.comment.split("\n"))
    changed = "  " + said("review.changed") if mark.changed else ""
    return f"{shown}{changed}  {line(comment[:WIDE])}".rstrip()


def _answer(cohort: Cohort, paper: Paper, item: str) -> list[str]:
    stem = paper.stem
    book = cohort.folder / "autograded" / paper.learner / stem / f"{stem}.ipynb"
    try:
        lines = told(book)[item].answer
    except (OSError, ValueError, KeyError, TypeError):
        return [said("review.unreadable")]
    return [line(one) for one in lines]


def give(
    cohort: Cohort,
    learner: str,
    asked: str,
    row: str,
    level: str,
    comment: str | None = None,
    stem: str = "",
    coach: str = "",
) -> str:
    """Give a level on a row, by number, id or name; returns a line about it.

    ``asked``: the question, as in `questions`; ``comment``: the id of one in the bank,
    or words of your own.
    """
    each, item = question(cohort, asked, stem)
    learner = cohort.listed(learner) or learner
    paper = next((p for p in scores(cohort, each) if p.learner == learner), None)
    mark = next((m for m in paper.marks if m.item == item), None) if paper else None
    if mark is None:
        raise wrong("review.not_graded", id=learner, stem=each)
    if level not in map(str, reviews.LEVELS):
        raise wrong("review.level", level=level)
    rubric = reviews.rubric(each, item)
    one = _row(rubric, row)
    text = settled.texts(cohort, each, learner).get(item, "")
    before = reviews.of(reviews.read(cohort), each, learner, item)
    words = None if comment is None else _words(cohort, comment)
    rows = reviews.give(
        cohort, (each, learner, item, one.id), int(level), words, coach or login(), text
    )
    points = reviews.points(rows, each, item, mark.most)
    renew = partial(_renewed, rubric, before, rows)
    _enter(cohort, (item, each, each, learner), points, renew)
    shown = said("review.open") if points is None else f"{points:g}"
    most = f"{mark.most:g}"
    return said(
        "review.given", id=learner, row=one.row, level=level, points=shown, most=most
    )


def bank(cohort: Cohort) -> dict[str, str]:
    """The cohort's comments by id; CoachError when the file cannot be read."""
    try:
        text = (cohort.folder / reviews.BANK).read_text("utf-8")
        found = tomllib.loads(text)["comments"]
        return {str(id): str(one) for id, one in found.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise wrong("review.bank", name=reviews.BANK, why=error) from error


def _words(cohort: Cohort, comment: str) -> str:
    text = bank(cohort).get(comment, comment).strip()
    if len(text) > LONGEST:
        raise wrong("review.long", most=LONGEST)
    return text


def _row(rubric: Sequence[RubricRow], name: str) -> RubricRow:
    if name.isdecimal() and 1 <= int(name) <= len(rubric):
        return rubric[int(name) - 1]
    if named := row_of(rubric, name):
        return named
    found = [r for r in rubric if r.row.casefold().startswith(name.casefold())]
    if len(found) != 1 or not name:
        listed = ", ".join(f"{n} {one.row}" for n, one in enumerate(rubric, 1))
        raise wrong("review.no_row", row=name, rows=listed)
    return found[0]


def _renewed(
    rubric: tuple[RubricRow, ...], before: reviews.Rows, after: reviews.Rows, old: str
) -> str:
    """A coach's words with the comments of `before` replaced by those of `after`.

    The row that a comment is on may have been reworded since it was entered.
    """
    was, now = reviews.in_words(before, rubric), reviews.in_words(after, rubric)
    if was == now:
        return old
    if was and was in old:
        return old.replace(was, now)
    given = [before[row.id].comment for row in rubric if row.id in before]
    lines = [f"[^\n]*: {re.escape(comment)}" for comment in given if comment]
    place = re.search("^" + "\n".join(lines) + "$", old, re.M) if lines else None
    if place:
        return old[: place.start()] + now + old[place.end() :]
    return "\n".join(filter(None, (old, now)))


def _enter(
    cohort: Cohort,
    place: tuple[str, str, str, str],
    points: float | None,
    renew: Callable[[str], str],
) -> None:
    """Points and comments into the gradebook; other words of a coach stay there."""
    from nbgrader.api import Gradebook, MissingEntry

    with Gradebook(cohort.url) as book:
        if points is not None:
            grade = book.find_grade(*place)
            grade.manual_score, grade.needs_manual_grade = points, False
        try:
            comment = book.find_comment(*place)
            comment.manual_comment = renew(comment.manual_comment or "") or None
        except MissingEntry:
            pass  # a question without a free text has no comment
        book.db.commit()
    late(cohort, [place[1]])
