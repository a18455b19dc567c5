"""`pdpmo coach todo`: what waits for the coach now, the most urgent first."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from pdpmo_widgets.coach import arrivals, talks
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.due import until
from pdpmo_widgets.coach.feedback import RELEASES, ready
from pdpmo_widgets.coach.report_skills import title
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.coach.scores import Paper, scores

FEW = 5
SOON = timedelta(days=7)


def todo(cohort: Cohort) -> list[str]:
    """A line for each thing to do, with the command that does it."""
    lines, stems = [], cohort.opened
    papers = {stem: scores(cohort, stem) for stem in stems}
    unclear = cohort.folder / "received" / "_unclear"
    if count := sum(1 for _ in unclear.iterdir()) if unclear.is_dir() else 0:
        lines.append(said("todo.unclear", count=count))
    for stem, all in papers.items():
        lines += _of(cohort, stem, all)
    today = datetime.now(UTC).date()
    for day, id, stem in talks.ahead(cohort):
        if day <= (today + SOON).isoformat():
            lines.append(said("todo.talk", day=day, id=id, stem=stem))
    return lines or [said("todo.nothing")]


def _of(cohort: Cohort, stem: str, papers: list[Paper]) -> list[str]:
    lines = []

    def say(key: str, who: list[str], **more: object) -> None:
        if who:
            some = ", ".join(who[:FEW]) + (", …" if len(who) > FEW else "")
            told = {"stem": stem, "count": len(who), "who": some, **more}
            lines.append(said(f"todo.{key}", **told))

    def of(*states: str) -> list[str]:
        return [paper.learner for paper in papers if paper.state in states]

    say("asked", sorted(arrivals.waiting(cohort, stem)))
    say("grade", of("waits", "again"))
    noun = stem.partition("_")[2] or stem
    for item, count in _to_read(papers).items():
        about = {"item": f"{noun}.{item}", "title": title(stem, item)}
        lines.append(said("todo.read", stem=stem, count=count, **about))
    say("alike", of("alike"))
    say("broken", of("broken"))
    out = RELEASES.read(cohort).get(stem, {})
    say("release", [p.learner for p in papers if ready(p) and p.learner not in out])
    now = datetime.now(UTC)
    late = [
        one
        for one in of("nothing")
        if (day := until(cohort, stem, one)) is not None and day < now
    ]
    say("late", late)
    return lines


def _to_read(papers: list[Paper]) -> Counter[str]:
    """By question, how many have to be read or looked at."""
    waiting = (p for p in papers if p.state in ("look", "changed"))
    return Counter(item for paper in waiting for item in paper.open)
