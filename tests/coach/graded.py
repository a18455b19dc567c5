"""Hand-ins of a small cohort, filed and graded, for the tests of what follows."""

from pathlib import Path

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.collect import collect
from pdpmo_widgets.coach.grade import grade
from tests.grading import handing

STEM = "01_purpose"
SCRIPT = "<script>window.hacked = 1</script><img src=x onerror=alert(1)>"


def fill(cohort: Cohort, folder: Path) -> None:
    """Ada hands in all, Grace a charter with a script in it, Alan nothing."""
    best = handing.of_purpose("ada", "best")
    text = {**handing.sample("purpose", "charter"), "because": SCRIPT}
    hostile = {"charter": {"text": text}}
    folder.mkdir(exist_ok=True)
    files = {"answers.json": ("ada", best), "answers (1).json": ("grace", hostile)}
    for name, (learner, answers) in files.items():
        (folder / name).write_bytes(handing.book("purpose", learner, answers))
    collect(cohort, [folder], tell=lambda _: None)
    grade(cohort, STEM, tell=lambda _: None)
