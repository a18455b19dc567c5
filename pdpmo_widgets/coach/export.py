"""`pdpmo coach export`: grades as files for a sheet, for Canvas, Moodle and xAPI.

Everything is quoted where it must be; text that a sheet would take for a formula is
marked as text; CSV carries the mark by which Excel knows UTF-8. Somebody who handed in
nothing has empty points, never a zero that nobody gave; so has whoever's work is not
all read, or could not be graded. A coach can ask for what there is so far: then files
and columns are called provisional.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.cells import guarded, quoted, value
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.due import late
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.coach.scores import Paper, Score, all_scores
from pdpmo_widgets.coach.state import in_words, names
from pdpmo_widgets.store import disk

GRADES = (
    *("id", "last name", "first name", "e-mail", "exercise", "handed in (UTC)"),
    *("points by question", "late penalty", "points", "most", "to look at"),
    *("comment", "state"),
)
QUESTIONS = (
    *("id", "last name", "first name", "exercise", "question", "points by rule"),
    *("points by hand", "extra", "points", "most", "to look at", "comment"),
    "state",
)
Row = Sequence[Any]
Tell = Callable[[str], None]


def export(
    cohort: Cohort,
    form: str,
    stem: str = "",
    tell: Tell = print,
    provisional: bool = False,
) -> list[Path]:
    """Write the files of one format below exports/; returns them.

    ``provisional``: with the points so far of what is not final, marked as such.
    """
    from pdpmo_widgets.coach.xapi import statements

    late(cohort, cohort.chosen(stem))
    so_far = provisional
    papers = list(all_scores(cohort, stem))
    people = {one.id: one for one in cohort.learners()}
    files = {
        "csv": lambda: {
            "grades.csv": as_csv(GRADES, grades(papers, people, so_far)),
            "questions.csv": as_csv(QUESTIONS, questions(papers, people, so_far)),
        },
        "xlsx": lambda: {"grades.xlsx": workbook(papers, people, so_far)},
        "canvas": lambda: {"canvas.csv": canvas(papers, people, so_far)},
        "moodle": lambda: {"moodle.csv": moodle(papers, people, so_far)},
        "xapi": lambda: {"xapi.json": statements(cohort, papers, people, so_far)},
    }[form]()
    folder = cohort.folder / "exports"
    folder.mkdir(exist_ok=True)
    mark = said("export.file") if provisional else ""
    written = {Path(n).stem + mark + Path(n).suffix: each for n, each in files.items()}
    for name, data in written.items():
        disk.write(folder / name, data)
        tell(said("export.written", path=f"exports/{name}"))
    tell_open(papers, tell, provisional)
    tell_nothing(papers, tell)
    return [folder / name for name in written]


def tell_open(papers: Iterable[Paper], tell: Tell, provisional: bool = False) -> None:
    """Name, by exercise, whose work is not final, and what became of their points."""
    found: dict[str, list[str]] = {}
    for one in papers:
        if not one.final and one.state != "nothing":
            found.setdefault(one.stem, []).append(one.learner)
    for stem, ids in found.items():
        key = "export.provisional" if provisional else "export.empty"
        tell(said(key, stem=stem, count=len(ids), who=", ".join(ids)))


def tell_nothing(papers: Iterable[Paper], tell: Tell) -> None:
    """Name, by exercise, who handed in nothing; their points are empty, never 0."""
    found: dict[str, list[str]] = {}
    for one in papers:
        if one.state == "nothing":
            found.setdefault(one.stem, []).append(one.learner)
    for stem, ids in found.items():
        tell(said("grade.nothing", stem=stem, count=len(ids), who=", ".join(ids)))


def grades(
    papers: Iterable[Paper], people: dict[str, Learner], so_far: bool = False
) -> list[Row]:
    """One row for each learner and exercise; ``so_far``: not the final ones only."""
    rows: list[Row] = []
    for one in papers:
        sums = (sum(each.points for each in one.marks), one.penalty, one.points)
        rows.append(
            [
                *_who(one, people),
                people.get(one.learner, Learner("")).mail,
                one.stem,
                one.time,
                *(sums if _leaves(one, so_far) else (None, None, None)),
                one.most,
                "; ".join(names(one, one.open)),
                one.comment,
                _state(one, so_far),
            ]
        )
    return rows


def questions(
    papers: Iterable[Paper], people: dict[str, Learner], so_far: bool = False
) -> list[Row]:
    """One row for each learner and question; one where nothing is graded."""
    rows: list[Row] = []
    for one in papers:
        for each in one.marks or (Score("", one.most),):
            total = each.points if each.given is not None else None
            by_hand = None if each.changed else each.by_hand
            told = (each.auto, by_hand, each.extra, total)
            leaves = so_far or (one.current and not each.needs)
            rows.append(
                [
                    *_who(one, people),
                    one.stem,
                    each.item,
                    *(told if leaves else (None, None, None, None)),
                    each.most,
                    each.needs,
                    each.comment,
                    _state(one, so_far),
                ]
            )
    return rows


def _leaves(one: Paper, so_far: bool) -> bool:
    """Do its points go out?"""
    return one.final or (so_far and bool(one.marks) and one.state != "broken")


def _state(one: Paper, so_far: bool) -> str:
    state = in_words(one)
    marked = so_far and one.marks and not one.final
    return said("export.state", state=state) if marked else state


def canvas(
    papers: Sequence[Paper], people: dict[str, Learner], so_far: bool = False
) -> bytes:
    """Canvas' gradebook import: a column for each exercise, most points below it."""
    tops, table = _columns(papers, so_far)
    head = (
        "Student",
        "ID",
        "SIS User ID",
        "SIS Login ID",
        "Section",
        *_titles(papers, tops, so_far),
    )
    rows: list[Row] = [["    Points Possible", "", "", "", "", *tops.values()]]
    for id, points in table.items():
        one = people.get(id, Learner(id))
        name = ", ".join(filter(None, (one.last, one.first))) or id
        rows.append([name, "", id, id, "", *(points.get(stem) for stem in tops)])
    return as_csv(head, rows, raw=("    Points Possible",))


def moodle(
    papers: Sequence[Paper], people: dict[str, Learner], so_far: bool = False
) -> bytes:
    """Moodle's grade import: map “ID number” or “Email address”, then the columns."""
    tops, table = _columns(papers, so_far)
    head = ("ID number", "First name", "Last name", "Email address",
            *_titles(papers, tops, so_far))  # fmt: skip
    rows = []
    for id, points in table.items():
        one = people.get(id, Learner(id))
        row = (id, one.first, one.last, one.mail)
        rows.append([*row, *(points.get(stem) for stem in tops)])
    return as_csv(head, rows)


def _columns(
    papers: Iterable[Paper], so_far: bool
) -> tuple[dict[str, float], dict[str, dict[str, float | None]]]:
    """The most of each exercise, and each learner's points by exercise."""
    tops: dict[str, float] = {}
    table: dict[str, dict[str, float | None]] = {}
    for one in papers:
        tops[one.stem] = one.most
        points = round(one.points, 2) if _leaves(one, so_far) else None
        table.setdefault(one.learner, {})[one.stem] = points
    return tops, table


def _titles(
    papers: Iterable[Paper], stems: Iterable[str], so_far: bool
) -> Iterator[str]:
    """Titles of the columns; one with points that are not final says so."""
    open = {one.stem for one in papers if one.marks and not one.final}
    for stem in stems:
        title = _title(stem)
        marked = so_far and stem in open
        yield said("export.title", title=title) if marked else title


def _title(stem: str) -> str:
    titles = {m.stem: f"{m.number:02d} {m.title}" for m in catalog.modules()}
    return titles.get(stem, stem)


def _who(one: Paper, people: dict[str, Learner]) -> tuple[str, str, str]:
    known = people.get(one.learner, Learner(one.learner))
    return one.learner, known.last, known.first


def as_csv(head: Row, rows: Iterable[Row], raw: Sequence[str] = ()) -> bytes:
    """Rows as CSV for Excel and others; ``raw`` texts keep their spaces."""
    out = StringIO()
    sheet = csv.writer(out)
    sheet.writerow([guarded(value(name)) for name in head])
    for row in rows:
        sheet.writerow([one if one in raw else guarded(value(one)) for one in row])
    return out.getvalue().encode("utf-8-sig")


def workbook(
    papers: Sequence[Paper], people: dict[str, Learner], so_far: bool = False
) -> bytes:
    """Two sheets: a row for each exercise, and a row for each question."""
    from io import BytesIO

    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheets = (("grades", GRADES, grades), ("questions", QUESTIONS, questions))
    for title, head, rows in sheets:
        page = book.create_sheet(title)
        page.freeze_panes = "B2"
        for at, name in enumerate(head):
            page.column_dimensions["ABCDEFGHIJKLM"[at]].width = max(12, len(name) + 2)
        page.append(list(head))
        for row in rows(papers, people, so_far):
            page.append([quoted(page, value(one)) for one in row])
    out = BytesIO()
    book.save(out)
    return out.getvalue()
