"""A cohort to open the coach's page on: three learners, two of whom handed in."""

import shutil
from pathlib import Path

from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.pages.coach_week import Week
from pdpmo_widgets.widgets.kept import Kept
from tests.coach.graded import fill

HOSTILE = "<img src=x onerror=window.pwned=1>"
LIST = f"""id,name,e-mail
ada,Ada Lovelace,ada@example.org
grace,"{HOSTILE}",
alan,Alan Turing,
"""


def begun(folder: Path) -> Cohort:
    """Released, with learners on its list and nothing handed in."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "list.csv").write_text(LIST, "utf-8")
    return begin(folder / "empty", folder / "list.csv", tell=lambda _: None)


def graded(empty: Cohort) -> Cohort:
    """A copy of it in which hand-ins are filed and graded."""
    folder = empty.folder.with_name("spring")
    shutil.copytree(empty.folder, folder)
    copy = Cohort(folder, empty.name)
    fill(copy, folder.with_name("sent"))
    return copy


def week(cohort: Cohort) -> Week:
    """Its week, in which jobs are done at once."""
    return Week(cohort.folder, apart=False)


def say(card: Kept, do: str = "hello", **message: object) -> dict:
    """Send a message of the page; the view that follows."""
    card._hear(card, {"do": do, **message}, [])
    return card.view
