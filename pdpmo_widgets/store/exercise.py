"""The answers of one exercise: `answers.json`, which nbgrader collects and grades.

On an own machine, a hub or Binder it lies beside the exercise notebook; on a class
server all visitors run in one folder, so there it lies in the visitor's own.
"""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from pdpmo_widgets import catalog
from pdpmo_widgets.store.book import Book
from pdpmo_widgets.store.visitor import visitor

NAME = "answers.json"


def open_answers(
    noun: str,
    wait: Callable[[], object] | None = None,
    env: Mapping[str, str] = os.environ,
) -> Book:
    """The loaded answers of the exercise `noun`. StoreError with a sentence."""
    book = Book(_folder(noun, wait, env) / NAME, noun)
    book.load()
    return book


def answers_beside(noun: str, env: Mapping[str, str] = os.environ) -> Book | None:
    """The answers of an exercise, seen from a page of the course; None for none.

    Nothing is made and nothing is written: a folder without answers stays without.
    """
    stem = catalog.module(noun).stem
    if env.get("PDPMO_CLASS_HOME"):
        place = visitor(None, env).folder / "exercises" / stem
    else:
        place = Path.cwd().parent / "exercises" / stem
    if not (place / NAME).is_file():
        return None
    book = Book(place / NAME, noun)
    book.load()
    return book


def _folder(
    noun: str, wait: Callable[[], object] | None, env: Mapping[str, str]
) -> Path:
    stem = catalog.module(noun).stem
    if env.get("NBGRADER_EXECUTION") or not env.get("PDPMO_CLASS_HOME"):
        return Path.cwd()
    return visitor(wait, env).folder / "exercises" / stem
