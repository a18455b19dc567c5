"""`pdpmo coach report`: the cohort on one page, for whoever coaches it.

papermill runs the packaged notebook on the cohort, and nbconvert makes a page of what
its cells showed: no code, no script, nothing from outside. It is printed as it stands.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pdpmo_widgets.cases.words import words
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.due import late
from pdpmo_widgets.coach.progress import Progress
from pdpmo_widgets.coach.said import said, wrong
from pdpmo_widgets.coach.trouble import noted
from pdpmo_widgets.store import disk

Tell = Callable[[str], None]
QUIET = ["--IPKernelApp.log_level=40"]  # what a kernel thinks of itself is not news
NOTEBOOK = Path(__file__).parent / "notebooks" / "report.ipynb"
PAGE = Path(__file__).with_name("report.html.j2")


def report(cohort: Cohort, stem: str = "", tell: Tell = print) -> Path:
    """Write the report on one exercise, or on all; returns the page.

    CoachError when the notebook cannot be run; an older report stays.
    """
    chosen = cohort.chosen(stem)
    tell(said("report.making"))
    late(cohort, chosen)
    asked = {"cohort": str(cohort.folder), "exercise": chosen[0] if stem else ""}
    try:
        page = _page(cohort, _run(asked))
    except Exception as error:  # whatever a kernel may say is not for a coach
        raise wrong("report.failed", file=noted(cohort, "report", error)) from error
    place = cohort.folder / "reports" / _name(cohort, chosen[0] if stem else "")
    place.parent.mkdir(exist_ok=True)
    disk.write(place, page.encode("utf-8", "replace"))
    tell(said("report.written", path=place.relative_to(cohort.folder)))
    return place


def _name(cohort: Cohort, stem: str) -> str:
    """<date>-<name>.html in letters that every system takes."""
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", cohort.name).strip("-")[:60] or "cohort"
    parts = (f"{datetime.now(UTC):%Y-%m-%d}", plain, stem)
    return "-".join(filter(None, parts)) + ".html"


def _run(asked: dict[str, str]) -> Any:
    """The notebook, run in a kernel of its own, with what its cells showed."""
    from nbformat import read
    from papermill import execute_notebook

    cells = [c for c in read(NOTEBOOK, as_version=4).cells if c.cell_type == "code"]
    with Progress(said("report.running"), len(cells) + 1) as progress:
        return execute_notebook(
            NOTEBOOK, None, {"asked": asked}, kernel_name="python3",
            progress_bar=False, extra_arguments=QUIET,
            on_cell_executed=lambda **_: progress.step(),
        )  # fmt: skip


def _page(cohort: Cohort, book: Any) -> str:
    from nbconvert import HTMLExporter

    text = words("report", __package__)["said"]
    about = {"title": text["title"].format(cohort=cohort.name), "foot": text["foot"]}
    exporter = HTMLExporter(
        raw_template=PAGE.read_text("utf-8"),
        extra_template_paths=[str(PAGE.parent)],
        exclude_anchor_links=True,
    )
    return str(exporter.from_notebook_node(book, {"report": about})[0])
