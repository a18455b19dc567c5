"""The commands and options of `pdpmo coach …`, in words that a person can read.

Nothing heavy is imported here, so that help comes at once; `command` does the work.
"""

import argparse
from pathlib import Path
from typing import Any

from pdpmo_widgets.coach import helps

FORMATS = ("csv", "xlsx", "canvas", "moodle", "xapi")
SHAPE = argparse.RawDescriptionHelpFormatter


def add(jobs: Any) -> None:
    """Add `coach` to the commands of `pdpmo`."""
    coach = jobs.add_parser("coach", description=helps.ABOUT, formatter_class=SHAPE)
    tasks = coach.add_subparsers(
        dest="task",
        metavar="COMMAND",
        required=True,
        help="one of these; “pdpmo coach COMMAND --help” says more",
    )
    new = _task(tasks, "new", helps.NEW, cohort=False)
    new.add_argument("folder", metavar="COHORT", type=Path, help="its folder")
    new.add_argument(
        "--learners", metavar="FILE", type=Path, required=True, help="the list"
    )
    new.add_argument("--name", default="", help="the cohort's name (the folder's)")
    new.add_argument(
        "--due",
        metavar="EXERCISE=DATE",
        action="append",
        default=[],
        help="when it is due, in UTC: 01_purpose=2026-12-01 (as often as you need)",
    )
    new.add_argument("--industry", metavar="WORD", default="", help="see above")
    new.add_argument("--seed", metavar="N", default="", help="deals other cases (0)")
    page = _task(tasks, "open", helps.OPEN)
    page.add_argument("--lab", action="store_true", help="open JupyterLab instead")
    page.add_argument("--no-browser", action="store_true", help="open no browser")
    page.add_argument("--port", type=int, default=8868, help="first port to try (8868)")
    collect = _task(tasks, "collect", helps.COLLECT)
    collect.add_argument("places", metavar="FROM", nargs="*", type=Path)
    collect.add_argument(
        "--learner", metavar="ID", default="", help="all of it is this learner's"
    )
    collect.add_argument(
        "--take", action="store_true", help="these count, whatever else came"
    )
    grade = _task(tasks, "grade", helps.GRADE)
    _exercise(grade)
    grade.add_argument("--learner", metavar="ID", default="", help="only this one")
    grade.add_argument(
        "--workers", metavar="N", type=int, default=1, help="processes at once (1)"
    )
    grade.add_argument(
        "--stock", action="store_true", help="nbgrader's own autograde, much slower"
    )
    grade.add_argument(
        "--address", default="", help="of a dask scheduler: tcp://host:8786"
    )
    grade.add_argument(
        "--not-isolated", action="store_true", help="run learners' code all the same"
    )
    review = _task(tasks, "review", helps.REVIEW)
    review.add_argument(
        "words", metavar="EXERCISE | set … | bank", nargs="*", help="see above"
    )
    review.add_argument(
        "--item",
        metavar="EXERCISE.ITEM",
        default="",
        help="the question: purpose.charter or welcome.map",
    )
    review.add_argument("--texts", action="store_true", help="show the answers too")
    review.add_argument("--comment", metavar="ID|TEXT", help="with “set”")
    _coach(review)
    feedback = _task(tasks, "feedback", helps.FEEDBACK)
    _exercise(feedback)
    feedback.add_argument("--learner", metavar="ID", default="", help="only this one")
    feedback.add_argument("--no-pdf", action="store_true", help="HTML only, faster")
    call = _task(tasks, "invite", helps.INVITE)
    call.add_argument("stems", metavar="EXERCISE", nargs="*", help="what opens")
    call.add_argument("--due", metavar="DATE", default="", help="in UTC: 2026-12-01")
    call.add_argument("--address", metavar="URL", default="", help="of your server")
    call.add_argument("--learner", metavar="ID", default="", help="only this one")
    _exercise(_task(tasks, "update", helps.UPDATE))
    _task(tasks, "todo", helps.TODO)
    talk = _task(tasks, "talk", helps.TALK)
    talk.add_argument("id", metavar="LEARNER", help="with whom")
    talk.add_argument("stem", metavar="EXERCISE", help="01_purpose or purpose")
    talk.add_argument(
        "--agreed",
        metavar="TEXT",
        action="append",
        default=[],
        help="as often as needed",
    )
    talk.add_argument("--next", metavar="DATE", default="", help="of the next talk")
    _coach(talk)
    gone = _task(tasks, "remove", helps.REMOVE)
    gone.add_argument("id", metavar="LEARNER")
    other = _task(tasks, "rename", helps.RENAME)
    other.add_argument("id", metavar="LEARNER")
    other.add_argument("new", metavar="NEW-ID")
    forget = _task(tasks, "forget", helps.FORGET)
    forget.add_argument("id", metavar="LEARNER")
    forget.add_argument("--yes", action="store_true", help="delete it, for good")
    settle = _task(tasks, "settle", helps.SETTLE)
    settle.add_argument("id", metavar="LEARNER", help="whose")
    settle.add_argument("question", metavar="EXERCISE[.QUESTION]", help="see above")
    settle.add_argument("points", metavar="POINTS", nargs="?", default="")
    settle.add_argument("--comment", metavar="TEXT", help="your words to the learner")
    _coach(settle)
    extend = _task(tasks, "extend", helps.EXTEND)
    extend.add_argument("id", metavar="LEARNER", help="whose")
    extend.add_argument("stem", metavar="EXERCISE", help="01_purpose or purpose")
    extend.add_argument("date", metavar="DATE", help="in UTC: 2026-12-08, or none")
    _coach(extend)
    out = _task(tasks, "release", helps.RELEASE)
    _exercise(out)
    out.add_argument("--learner", metavar="ID", default="", help="only this one")
    out.add_argument("--no-pdf", action="store_true", help="HTML only, faster")
    _coach(out)
    back = _task(tasks, "return", helps.RETURN)
    _exercise(back)
    back.add_argument("--learner", metavar="ID", default="", help="only this one")
    _exercise(_task(tasks, "report", helps.REPORT))
    guide = _task(tasks, "guide", helps.GUIDE)
    _exercise(guide)
    guide.add_argument(
        "--scored", action="store_true", help="with our levels of the three texts"
    )
    export = _task(tasks, "export", helps.EXPORT)
    export.add_argument(
        "form", metavar="FORMAT", choices=FORMATS, help=" | ".join(FORMATS)
    )
    _exercise(export)
    export.add_argument(
        "--provisional", action="store_true", help="also what is not final, marked"
    )


def _task(
    tasks: Any, name: str, about: str, cohort: bool = True
) -> argparse.ArgumentParser:
    task: argparse.ArgumentParser = tasks.add_parser(
        name, description=about, formatter_class=SHAPE
    )
    if cohort:
        task.add_argument("--cohort", metavar="FOLDER", help="the cohort's folder")
    return task


def _coach(task: argparse.ArgumentParser) -> None:
    task.add_argument(
        "--coach", metavar="NAME", default="", help="who decides (your login)"
    )


def _exercise(task: argparse.ArgumentParser) -> None:
    task.add_argument(
        "stem", metavar="EXERCISE", nargs="?", default="", help="01_purpose or purpose"
    )
