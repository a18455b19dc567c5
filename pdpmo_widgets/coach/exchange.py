"""nbgrader's exchange: where hand-ins come in, and where pages go back.

Each page lies there under a name made of a secret that the learner's hand-in brought
along, in a folder that nobody can list: only who handed in finds it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pdpmo_widgets.coach import reviews
from pdpmo_widgets.coach.cohort import CONFIG, Cohort
from pdpmo_widgets.coach.due import late
from pdpmo_widgets.coach.feedback import made, published
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.said import said, wrong
from pdpmo_widgets.coach.scores import Paper, scores
from pdpmo_widgets.coach.state import in_words
from pdpmo_widgets.coach.zips import SECRET
from pdpmo_widgets.store import disk

Tell = Callable[[str], None]
USUAL = "/usr/local/share/nbgrader/exchange"  # where nbgrader itself looks
MOST = 50_000_000  # bytes of a page


def folder(cohort: Cohort) -> Path:
    """The course's folder in the exchange; CoachError when there is none.

    The cohort's own settings count first, then those of this machine: on a hub the
    administrator says in one place where the exchange is.
    """
    root = course = ""
    for config in (cohort.config(), *_machine()):
        root = root or str(config.Exchange.get("root") or "")
        course = course or str(config.CourseDirectory.get("course_id") or "")
    place = Path(root or USUAL) / (course or "pdpmo")
    if not (place / "inbound").is_dir():
        raise wrong("collect.no_exchange", place=place / "inbound")
    return place


def give_back(
    cohort: Cohort, stem: str = "", learner: str = "", tell: Tell = print
) -> int:
    """Put the pages of one exercise, or of all, where their learners fetch them.

    Returns how many went back. Who handed in by another way is named, not forgotten.
    """
    learner = cohort.listed(learner) or learner
    target, count = folder(cohort) / "feedback", 0
    if not target.is_dir():
        target.mkdir()
        target.chmod(0o711)  # a page is found by its name or not at all
    chosen = cohort.chosen(stem)
    late(cohort, chosen)
    given, people = reviews.read(cohort), {p.id: p for p in cohort.learners()}
    for each in chosen:
        papers = {paper.learner: paper for paper in scores(cohort, each)}
        for page in sorted(cohort.folder.glob(f"feedback/*/{each}/{each}.html")):
            id = page.parts[-3]
            if learner not in ("", id):
                continue
            paper = papers.get(id) or Paper(id, each, 0.0)
            fresh = _fresh(cohort, paper, people.get(id, Learner(id)), given, page)
            done = fresh
            if fresh in ("", "exchange.anew"):
                done = _give(cohort, each, id, page, target)
                count += done == "exchange.given"
                done = fresh if fresh and done == "exchange.given" else done
            about = {"page": page.relative_to(cohort.folder), "state": in_words(paper)}
            tell(said(done, id=id, stem=each, **about))
    if not count:
        tell(said("exchange.none"))
    return count


def _fresh(
    cohort: Cohort, paper: Paper, who: Learner, given: dict[str, Any], page: Path
) -> str:
    """ "" for a page that is released and as it has to be; else a word about it, and
    one that is only out of date is made anew."""
    if not published(cohort, paper):
        return "exchange.draft"
    try:
        right = made(cohort, paper, who, given)
    except (OSError, ValueError, KeyError, TypeError):
        return "exchange.stale"
    if disk.read(page, MOST) == right:
        return ""
    disk.write(page, right)
    page.with_suffix(".pdf").unlink(missing_ok=True)
    return "exchange.anew"


def _give(cohort: Cohort, stem: str, id: str, page: Path, target: Path) -> str:
    from nbgrader.utils import notebook_hash

    key = cohort.folder / "submitted" / id / stem / SECRET
    secret = b"" if key.is_symlink() else disk.read(key, 200) or b""
    if not secret:
        return "exchange.elsewhere"
    found = notebook_hash(secret=secret.decode("utf-8", "replace"), notebook_id=stem)
    place = target / f"{found}.html"
    try:
        disk.write(place, disk.read(page, MOST) or b"")
        place.chmod(0o644)  # whatever the coach's account does with new files
    except OSError:
        return "exchange.closed"
    return "exchange.given"


def _machine() -> list[Any]:
    """nbgrader's settings outside of the cohort, the nearest first."""
    from jupyter_core.paths import jupyter_config_path
    from traitlets.config.loader import PyFileConfigLoader

    found = []
    for place in jupyter_config_path():
        if (Path(place) / CONFIG).is_file():
            try:
                found.append(PyFileConfigLoader(CONFIG, place).load_config())
            except Exception as error:
                why = f"{type(error).__name__}: {error}"
                name = Path(place) / CONFIG
                raise wrong("exchange.settings", name=name, why=why) from error
    return found
