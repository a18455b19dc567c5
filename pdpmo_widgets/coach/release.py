"""`pdpmo coach release`: from when on a learner's page is no draft any more.

What is final is published, learner by learner, and so is the reason why something
cannot be graded: who is not told cannot mend it. What waits for a coach or the machine
stays a draft; run again, the command publishes it as soon as it is final.
"""

from collections.abc import Callable
from pathlib import Path

from pdpmo_widgets.cases.words import words
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.due import late
from pdpmo_widgets.coach.feedback import RELEASES, feedback, published, ready
from pdpmo_widgets.coach.invite import mail, title
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.ledger import at, now
from pdpmo_widgets.coach.said import said, wrong
from pdpmo_widgets.coach.scores import scores
from pdpmo_widgets.coach.state import in_words
from pdpmo_widgets.coach.who import login
from pdpmo_widgets.store import disk

Tell = Callable[[str], None]
SAID = words("feedback", __package__)


def release(
    cohort: Cohort,
    stem: str,
    learner: str = "",
    coach: str = "",
    pdf: bool = True,
    tell: Tell = print,
) -> list[Path]:
    """Publish one exercise to its learners, or to one; returns their pages.

    CoachError when there is nothing to publish.
    """
    if not stem:
        raise wrong("release.which", stems=", ".join(cohort.stems))
    (each,) = cohort.chosen(stem)
    late(cohort, [each])
    one = cohort.listed(learner) or learner
    papers = [p for p in scores(cohort, each) if one in ("", p.learner)]
    out = [paper for paper in papers if ready(paper)]
    if not out:
        raise wrong("release.nothing", stem=each)
    with RELEASES.changing(cohort) as all:
        given = {"coach": coach or login(), "at": now()}
        at(all, each).update({paper.learner: given for paper in out})
    pages = feedback(cohort, each, one, pdf, lambda _: None)
    tell(said("release.done", stem=each, count=len(out)))
    for paper in papers:
        if not ready(paper) and paper.state != "nothing":
            tell(said("release.not_yet", id=paper.learner, state=in_words(paper)))
    done = {paper.learner for paper in out if published(cohort, paper)}
    released = [page for page in pages if page.parts[-3] in done]
    _mails(cohort, released)
    return released


def _mails(cohort: Cohort, pages: list[Path]) -> None:
    """Beside each page a mail that carries it, to be opened and sent by the coach."""
    people, text = {one.id: one for one in cohort.learners()}, SAID["mail"]
    for page in pages:
        who = people.get(page.parts[-3], Learner(page.parts[-3]))
        about = {"title": title(page.stem), "name": who.name, "cohort": cohort.name}
        files = [p for p in (page.with_suffix(".pdf"), page) if p.is_file()]
        letter = text["text"].format(**about)
        data = mail(who, text["subject"].format(**about), letter, files[:1])
        disk.write(page.with_suffix(".eml"), data)
