"""`pdpmo coach feedback`: one readable page for each learner, as HTML and PDF.

It holds points, reasons, the rubric with the level given, the coach's words and the
next step; never a hidden test. Whatever somebody wrote is escaped: nothing runs in it.
It stands where nbgrader keeps its own; `pdpmo coach return` brings it to its learner.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import words
from pdpmo_widgets.catalog import RubricRow
from pdpmo_widgets.coach import reviews
from pdpmo_widgets.coach.cohort import Cohort, late
from pdpmo_widgets.coach.export import tell_nothing
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.progress import Progress
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.coach.scores import Paper, Score, scores
from pdpmo_widgets.coach.templates import template
from pdpmo_widgets.coach.told import Told, told
from pdpmo_widgets.coach.trouble import noted
from pdpmo_widgets.store import disk

Tell = Callable[[str], None]
TEMPLATE = "feedback.html.j2"


def feedback(
    cohort: Cohort,
    stem: str = "",
    learner: str = "",
    pdf: bool = True,
    tell: Tell = print,
) -> list[Path]:
    """Write the pages of one exercise, or of all; returns the HTML files."""
    from pdpmo_widgets.coach.pdf import print_all

    people = {one.id: one for one in cohort.learners()}
    learner = cohort.listed(learner) or learner
    late(cohort, cohort.chosen(stem))
    given, written = reviews.read(cohort), list[Path]()
    for each in cohort.chosen(stem):
        papers = [p for p in scores(cohort, each) if learner in ("", p.learner)]
        ready = [paper for paper in papers if paper.current]
        with Progress(said("feedback.writing", stem=each), len(ready)) as progress:
            for paper in ready:
                try:
                    who = people.get(paper.learner, Learner(paper.learner))
                    written.append(_write(cohort, paper, who, given))
                except (OSError, ValueError, KeyError, TypeError) as error:
                    file = noted(cohort, f"{each}, {paper.learner}", error)
                    tell(said("feedback.failed", id=paper.learner, file=file))
                progress.step()
        tell(said("feedback.sum", stem=each, count=len(ready)))
        tell_nothing(papers, tell)
        if waiting := [p.learner for p in papers if p.state in ("waits", "again")]:
            names = ", ".join(waiting)
            tell(said("feedback.waiting", stem=each, count=len(waiting), who=names))
        if asked := [p.learner for p in papers if p.asked]:
            names = ", ".join(asked)
            tell(said("collect.open", stem=each, count=len(asked), who=names))
    if pdf and written:
        tell(print_all(written))
    return written


def _write(cohort: Cohort, paper: Paper, who: Learner, given: dict[str, Any]) -> Path:
    stem = paper.stem
    book = cohort.folder / "autograded" / paper.learner / stem / f"{stem}.ipynb"
    place = cohort.folder / "feedback" / paper.learner / stem / f"{stem}.html"
    place.parent.mkdir(parents=True, exist_ok=True)
    page = page_of(cohort.name, paper, who, told(book), given)
    disk.write(place, page.encode("utf-8", "replace"))
    return place


def page_of(
    cohort: str,
    paper: Paper,
    who: Learner,
    found: dict[str, Told],
    given: dict[str, Any],
) -> str:
    """The page as HTML: ``found`` by question, ``given`` as `reviews.read`."""
    text = words("feedback", __package__)["said"]
    titles = {m.stem: m.title for m in catalog.modules()}
    waits = any(one.needs for one in paper.marks)
    most, points = f"{paper.most:g}", f"{paper.points:g}"
    late = text["late"].format(penalty=f"{paper.penalty:g}")
    return template(TEMPLATE).render(
        said=text,
        title=text["title"].format(title=titles.get(paper.stem, paper.stem)),
        name=who.name,
        handed=text["handed"].format(time=paper.time[:16]) if paper.time else "",
        sum=text["so_far" if waits else "points"].format(points=points, most=most),
        late=late if paper.penalty else "",
        next=_next(paper, given),
        items=_items(paper, found, given),
        foot=text["foot"].format(cohort=cohort),
    )


def _items(
    paper: Paper, found: dict[str, Told], given: dict[str, Any]
) -> list[dict[str, Any]]:
    text, seen, items = words("feedback", __package__)["said"], set[str](), []
    for one in paper.marks:
        about = found.get(one.item, Told())
        title = about.title or one.item
        rows = _rows(given, paper, one)
        rubric = reviews.rubric(paper.stem, one.item)
        by_rule = rubric and one.auto is not None  # the rule of a page beside it
        items.append(
            {
                "title": f"{title}: {text['again']}" if title in seen else title,
                "points": _points(one),
                "waits": _waits(one),
                "answer": about.answer,
                "reasons": about.reasons,
                "rubric": [] if by_rule else [_row(row, rows) for row in rubric],
                "words": "" if one.changed else one.comment,
            }
        )
        seen.add(title)
    return items


def _points(one: Score) -> list[str]:
    text, most = words("feedback", __package__)["said"], f"{one.most:g}"
    lines = []
    if one.by_hand is not None and not one.changed:
        lines.append(text["by_hand"].format(points=f"{one.by_hand:g}", most=most))
    elif one.auto is not None:
        lines.append(text["by_rule"].format(points=f"{one.auto:g}", most=most))
    if one.extra and not one.changed:
        lines.append(text["extra"].format(points=f"{one.extra:g}"))
    return lines


def _waits(one: Score) -> str:
    text = words("feedback", __package__)["said"]
    if not one.needs:
        return ""
    return str(text["waits_again" if one.changed else "waits"])


def _rows(given: dict[str, Any], paper: Paper, one: Score) -> reviews.Rows:
    """The levels given on this text; none on one that has changed since."""
    if one.changed:
        return {}
    return reviews.of(given, paper.stem, paper.learner, one.item)


def _row(row: RubricRow, rows: reviews.Rows) -> dict[str, Any]:
    given = rows[row.id].level if row.id in rows else 0
    return {"row": row.row, "levels": row.levels, "given": given}


def _next(paper: Paper, given: dict[str, Any]) -> list[str]:
    """One step, on the question where the largest share was left; and one level up."""
    told = words("feedback", __package__)
    module = catalog.of_stem(paper.stem)
    steps = {id: one.next for id, one in module.items.items()} if module else {}
    counted = [m for m in paper.marks if m.given is not None]
    left = {
        m.item: 1 - m.points / m.most for m in counted if m.most and m.item in steps
    }
    worst = max(left, key=lambda item: left[item], default="")
    short = worst and left[worst] > 0.005
    lines = [steps[worst] if short else told["done"]["step"]]
    for one in paper.marks:
        rows = _rows(given, paper, one)
        rubric = reviews.rubric(paper.stem, one.item)
        low = [r for r in rubric if r.id in rows and rows[r.id].level < len(r.levels)]
        if low:
            row = min(low, key=lambda r: rows[r.id].level)
            text = row.levels[rows[row.id].level].rstrip(".")
            lines.append(told["said"]["up"].format(row=row.row, text=text))
    return lines
