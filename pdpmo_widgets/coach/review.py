"""`pdpmo coach review`: the same question across all learners, and levels for it.

A level goes into reviews.json; as soon as every row has one, the points (see
`reviews`) and the comments go into nbgrader's gradebook, so that formgrader shows them.
"""

import getpass
import tomllib
from collections.abc import Callable

from pdpmo_widgets.coach import reviews
from pdpmo_widgets.coach.cohort import Cohort, late
from pdpmo_widgets.coach.said import line, said, wrong
from pdpmo_widgets.coach.scores import Paper, Score, scores
from pdpmo_widgets.coach.told import told

Tell = Callable[[str], None]
LONGEST, WIDE = 4_000, 100


def show(cohort: Cohort, stem: str, item: str, texts: bool, tell: Tell = print) -> int:
    """A line for each learner on one question; ``texts`` with the answers.

    Returns how many have an answer to read.
    """
    each = _exercise(cohort, stem, item)
    rubric, given = reviews.rubric(each, item), reviews.read(cohort)
    tell(said("review.head", stem=each, item=item))
    for number, row in enumerate(rubric, 1):
        tell(said("review.row", number=number, row=row["row"]))
        for level, text in enumerate(row["levels"], 1):
            tell(f"       {level}  {text}")
    count = 0
    for paper in scores(cohort, each):
        mark = next((m for m in paper.marks if m.item == item), None)
        if mark is None:
            tell(said("review.missing", id=paper.learner))
            continue
        count += 1
        rows = reviews.of(given, each, paper.learner, item)
        tell(_line(paper.learner, mark, rows, [row["row"] for row in rubric]))
        if texts:
            for one in _answer(cohort, paper, item):
                tell(f"    {one}")
    return count


def _line(id: str, mark: Score, rows: reviews.Rows, names: list[str]) -> str:
    rows = {} if mark.changed else rows
    levels = " ".join(str(rows[n].level) if n in rows else "–" for n in names)
    points = f"{mark.points:g}" if mark.given is not None else "–"
    shown = said(
        "review.line", id=id, levels=levels, points=points, most=f"{mark.most:g}"
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
    item: str,
    row: str,
    level: str,
    comment: str | None = None,
    stem: str = "",
    coach: str = "",
) -> str:
    """Give a level on a row, by number or by name; returns a line about it.

    ``comment``: the id of one in the bank, or words of your own.
    """
    each, learner = _exercise(cohort, stem, item), cohort.listed(learner) or learner
    paper = next((p for p in scores(cohort, each) if p.learner == learner), None)
    mark = next((m for m in paper.marks if m.item == item), None) if paper else None
    if mark is None:
        raise wrong("review.not_graded", id=learner, stem=each)
    if level not in map(str, reviews.LEVELS):
        raise wrong("review.level", level=level)
    name = _row(each, item, row)
    before = reviews.in_words(reviews.of(reviews.read(cohort), each, learner, item))
    words = None if comment is None else _words(cohort, comment)
    rows = reviews.give(
        cohort, (each, learner, item, name), int(level), words, coach or _who()
    )
    points = reviews.points(rows, each, item, mark.most)
    _enter(cohort, (item, each, each, learner), points, before, reviews.in_words(rows))
    shown = said("review.open") if points is None else f"{points:g}"
    most = f"{mark.most:g}"
    return said(
        "review.given", id=learner, row=name, level=level, points=shown, most=most
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


def _exercise(cohort: Cohort, stem: str, item: str) -> str:
    """The exercise that has this question with a rubric."""
    chosen = cohort.chosen(stem)
    found = [each for each in chosen if reviews.rubric(each, item)]
    if not found:
        raise wrong("review.no_rubric", item=item, stems=", ".join(chosen))
    return found[0]


def _row(stem: str, item: str, row: str) -> str:
    names = [one["row"] for one in reviews.rubric(stem, item)]
    if row.isdecimal() and 1 <= int(row) <= len(names):
        return names[int(row) - 1]
    found = [name for name in names if name.casefold().startswith(row.casefold())]
    if len(found) != 1 or not row:
        listed = ", ".join(f"{n} {name}" for n, name in enumerate(names, 1))
        raise wrong("review.no_row", row=row, rows=listed)
    return found[0]


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "coach"


def _enter(
    cohort: Cohort,
    place: tuple[str, str, str, str],
    points: float | None,
    before: str,
    after: str,
) -> None:
    """Points and comments into the gradebook; other words of a coach stay there."""
    from nbgrader.api import Gradebook, MissingEntry

    with Gradebook(cohort.url) as book:
        if points is not None:
            grade = book.find_grade(*place)
            grade.manual_score, grade.needs_manual_grade = points, False
        try:
            comment = book.find_comment(*place)
        except MissingEntry:
            comment = None  # a question without a free text has none
        if comment is not None and before != after:
            old = comment.manual_comment or ""
            if before and before in old:
                text = old.replace(before, after)
            else:
                text = "\n".join(filter(None, (old, after)))
            comment.manual_comment = text or None
        book.db.commit()
    late(cohort, [place[1]])
