"""The direct grader's way with an exercise in which learners wrote code.

The coach's tests stand in their locked cells, the learner's code in the others; all of
it runs in a child, in the order of the notebook, as in nbgrader's own autograde.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from pdpmo_widgets.grading import coding
from pdpmo_widgets.grading.sheet import Row, cell
from pdpmo_widgets.grading.transplant import TAG


def asks_for_code(released: Path) -> bool:
    """Does this exercise have code of learners to be run?"""
    return _asked(released, released.stat().st_mtime_ns)


@cache
def _asked(released: Path, stamp: int) -> bool:
    return bool(coding.answers(released.stem, json.loads(released.read_bytes())))


def graded(
    source: Path, sent: Path, place: Path, bare: bool
) -> tuple[tuple[Row, ...], bytes, str]:
    """Rows, notebook and note of one learner; NotIsolated where it must not run.

    ``sent``: the notebook as put in order; ``place``: the folder of what was handed in.
    """
    coding.laid_over(source.parent, place)
    book = json.loads(sent.read_bytes())
    cells = list(_with_tests(book["cells"], json.loads(source.read_bytes())["cells"]))
    found = coding.outputs(cells, place, bare)
    made = [cell(each, found.outputs.get(at)) for at, each in enumerate(cells)]
    whole = json.dumps(
        {**book, "cells": [json.loads(one.text) for one in made]},
        ensure_ascii=False, indent=1, sort_keys=True,
    )  # fmt: skip
    data = (whole + "\n").encode("utf-8", "replace")
    return tuple(one.row for one in made if one.row), data, found.note


def _with_tests(sent: list[Any], source: list[Any]) -> list[Any]:
    """The cells with the coach's own text in those that are locked."""
    ours = {each["id"]: each["source"] for each in source}
    return [
        {**each, "source": ours[each["id"]]}
        if _locked(each) and each["id"] in ours
        else each
        for each in sent
    ]


def _locked(each: Any) -> bool:
    data = each["metadata"]
    return TAG not in data.get("tags", []) and data.get("nbgrader", {}).get("locked")
