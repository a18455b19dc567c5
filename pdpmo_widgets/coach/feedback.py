"""`pdpmo coach feedback`: one readable page for each learner, as HTML and PDF.

It holds points, reasons, the rubric with the level given, the coach's words and the
next step; never a hidden test. Whatever somebody wrote is escaped: nothing runs in it.
It stands where nbgrader keeps its own, as a draft that says so until `pdpmo coach
release` publishes it; `pdpmo coach return` brings it to its learner.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import words
from pdpmo_widgets.catalog import RubricRow
from pdpmo_widgets.coach import reviews
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.due import late
from pdpmo_widgets.coach.export import tell_nothing
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.ledger import Ledger
from pdpmo_widgets.coach.progress import Progress
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.coach.scores import Paper, Score, scores
from pdpmo_widgets.coach.state import in_words, tally
from pdpmo_widgets.coach.templates import template
from pdpmo_widgets.coach.told import Told, told
from pdpmo_widgets.coach.trouble import noted
from pdpmo_widgets.store import disk

Tell = Callable[[str], None]
TEMPLATE = "feedback.html.j2"
RELEASES = Ledger("releases.json")
"""By exercise and learner: who published the page, and when."""


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
        shown = [paper for paper in papers if paper.current or paper.why]
        with Progress(said("feedback.writing", stem=each), len(shown)) as progress:
            for paper in shown:
                try:
                    who = people.get(paper.learner, Learner(paper.learner))
                    written.append(_write(cohort, paper, who, given))
                except (OSError, ValueError, KeyError, TypeError) as error:
                    file = noted(cohort, f"{each}, {paper.learner}", error)
                    tell(said("feedback.failed", id=paper.learner, file=file))
                progress.step()
        tell(said("feedback.sum", stem=each, count=len(shown)))
        drafts = sum(not published(cohort, paper) for paper in shown)
        if drafts:
            tell(said("feedback.drafts", stem=each, count=drafts))
        tell(said("state.tally", stem=each, states=tally(papers)))
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


def ready(paper: Paper) -> bool:
    """Can it be published: is it final, or has its learner to be told why it is not
    graded?"""
    return paper.final or paper.state == "broken"


def published(cohort: Cohort, paper: Paper) -> bool:
    """Is it no draft? What changed after it was published is one again."""
    found = RELEASES.read(cohort).get(paper.stem)
    return ready(paper) and isinstance(found, dict) and paper.learner in found


def _write(cohort: Cohort, paper: Paper, who: Learner, given: dict[str, Any]) -> Path:
    place = place_of(cohort, paper)
    place.parent.mkdir(parents=True, exist_ok=True)
    disk.write(place, made(cohort, paper, who, given))
    place.with_suffix(".pdf").unlink(missing_ok=True)  # it shows what was before
    return place


def place_of(cohort: Cohort, paper: Paper) -> Path:
    """Where a learner's page stands."""
    stem = paper.stem
    return cohort.folder / "feedback" / paper.learner / stem / f"{stem}.html"


def made(cohort: Cohort, paper: Paper, who: Learner, given: dict[str, Any]) -> bytes:
    """The page as it has to be now."""
    stem = paper.stem
    book = cohort.folder / "autograded" / paper.learner / stem / f"{stem}.ipynb"
    found = told(book) if paper.marks else {}
    draft = not published(cohort, paper)
    page = page_of(cohort.name, paper, who, found, given, draft)
    return page.encode("utf-8", "replace")


def page_of(
    cohort: str,
    paper: Paper,
    who: Learner,
    found: dict[str, Told],
    given: dict[str, Any],
    draft: bool = False,
) -> str:
    """The page as HTML: ``found`` by question, ``given`` as `reviews.read`; a
    ``draft`` says that it is one."""
    text = words("feedback", __package__)["said"]
    titles = {m.stem: m.title for m in catalog.modules()}
    key = "points" if paper.final else "broken" if paper.why else "so_far"
    most, points = f"{paper.most:g}", f"{paper.points:g}"
    late = text["late"].format(penalty=f"{paper.penalty:g}")
    return template(TEMPLATE).render(
        said=text,
        title=text["title"].format(title=titles.get(paper.stem, paper.stem)),
        name=who.name,
        handed=text["handed"].format(time=paper.time[:16]) if paper.time else "",
        sum=text[key].format(points=points, most=most),
        draft=text["draft"] if draft else "",
        state=_state(paper),
        late=late if paper.penalty else "",
        next=_next(paper, given),
        words=paper.comment,
        items=_items(paper, found, given),
        foot=text["foot"].format(cohort=cohort),
    )


def _state(paper: Paper) -> list[str]:
    """How far it is, as the coach is told, and what there is to do about it."""
    text = words("feedback", __package__)["said"]
    if paper.final:
        return []
    again = [text["once_more"]] if paper.state == "broken" else []
    return [text["state"].format(state=in_words(paper)), *again]


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
                "points": _points(one, paper.state == "broken"),
                "waits": _waits(one),
                "review": about.review if one.needs else [],
                "answer": about.answer,
                "reasons": about.reasons,
                "rubric": [] if by_rule else [_row(row, rows) for row in rubric],
                "words": "" if one.changed else one.comment,
            }
        )
        seen.add(title)
    return items


def _points(one: Score, broken: bool) -> list[str]:
    text, most = words("feedback", __package__)["said"], f"{one.most:g}"
    lines = []
    if one.by_hand is not None and not one.changed:
        lines.append(text["by_hand"].format(points=f"{one.by_hand:g}", most=most))
    elif one.auto is not None and not broken:
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
    if paper.state == "broken":
        return [told["said"]["once_more"]]
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
