"""The decisions of a year in words: checks and talks, in their order."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases import room_words, sentence
from pdpmo_widgets.modules.courage import model

CASE = room_words("courage")


def told(case: model.Case, run: Mapping[str, Any], *, whole: bool = True) -> list[str]:
    """A run, as far as it goes, in sentences; ``run`` as `decisions` gives it.

    ``whole``: with what was said in each turn.
    """
    lines = []
    for one in model.moments(case, run):
        if one.part == "known":
            continue
        more = one.learnt if whole or one.part == "check" else ()
        entries = [one.did, *more, *one.came]
        text = " ".join(sentence(CASE, entry) for entry in entries)
        lines.append(f"{CASE['moments'][one.when]}: {text}")
    return lines or [CASE["verdict"]["silent"]]
