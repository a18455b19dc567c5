"""The rule of every graded simulation: from what a habit earns (0) to the mark (1).

Decisions are played again in futures that stand only in the hidden tests, and beside
a coin's on the same case and futures, so that neither chance nor a habit earns
anything. A missed floor takes half of the points: no strength makes up for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor
from statistics import fmean
from types import ModuleType
from typing import Any

from pdpmo_widgets.cases.words import words
from pdpmo_widgets.grading.marks import Mark, above
from pdpmo_widgets.simulation import DecisionError
from pdpmo_widgets.simulation.basics import Score
from pdpmo_widgets.simulation.explained import Played, explain, in_lines

FLOOR_MISSED = 0.5  # of the points, whatever else went well
SAID = words("exercise", __package__)["run"]


def share_of(
    total: float, coin: float, mark: float, *, zero: float = 0.0, missed: bool = False
) -> float:
    """The share of the points, 0 to 1, of a ``total`` that lies between what a
    ``coin`` or a habit (``zero``) gets and the ``mark``."""
    start = max(min(coin, mark / 2), zero)
    found = above(total, start, mark)
    return min(found, FLOOR_MISSED) if missed else found


def mark_decisions(
    model: ModuleType,
    case: Any,
    decisions: Mapping[str, Any],
    futures: tuple[int, ...],
    words: Mapping[str, Any],
    about: Mapping[str, Any] | None = None,
    *,
    early: bool = False,
) -> Mark:
    """The mark of decisions on one case; ``model`` keeps the contract of `simulation`.

    Decisions that cannot be played earn nothing, and their sentence says why.
    ``early``: what was dealt before cohorts had a word keeps the points of its time,
    which began at a coin, and of which a missed floor took no more than of the total.
    ``about``: the room's ``words/debrief.toml``; with it the reasons hold the debrief.
    """
    return mark_runs(model, [case], [decisions], futures, words, about, early=early)


def mark_runs(
    model: ModuleType,
    cases: Sequence[Any],
    runs: Sequence[Mapping[str, Any] | None],
    futures: tuple[int, ...],
    words: Mapping[str, Any],
    about: Mapping[str, Any] | None = None,
    *,
    early: bool = False,
) -> Mark:
    """The mark of the decisions on several cases, one run each, in their order.

    It is the mean of their totals; a floor that one of them missed caps all of it; a
    run of which there is nothing (None), or that cannot be played, counts 0. A run
    that stopped half way is graded as far as it goes, see `as_far`. ``words`` are
    those of the case, ``about`` those of its debrief.
    """
    about = None if early else about
    found = [
        _ran(model, case, run, futures, words, about)
        for case, run in zip(cases, runs, strict=True)
    ]
    reasons = tuple(
        line if len(found) == 1 else SAID["of"].format(number=number, text=line)
        for number, one in enumerate(found, 1)
        for line in one.reasons
    )
    review = tuple(dict.fromkeys(line for one in found for line in one.review))
    if not any(one.played for one in found):
        return Mark(0.0, reasons, review)
    coin = fmean(
        model.score(case, model.run("random", case), futures).total for case in cases
    )
    zero = 0.0 if early else getattr(model, "ZERO", 0.0)
    total, missed = fmean(one.total for one in found), any(o.missed for o in found)
    missed = missed and not early
    share = share_of(total, coin, model.PASS, zero=zero, missed=missed)
    told = {"total": total, "mark": model.PASS, "coin": coin, "zero": zero}
    whole = {name: f"{100 * one:.0f}" for name, one in told.items()}
    said = [SAID["result"].format(**whole)]
    if zero > min(coin, model.PASS / 2):
        said.append(SAID["zero"].format(**whole))
    if missed:
        said += dict.fromkeys(line for one in found for line in one.limits)
    if missed and share == FLOOR_MISSED:
        said.append(SAID["half_of_points"])
    return Mark(share, (*said, *reasons), review)


@dataclass(frozen=True)
class Ran:
    """One run: its total, whether it could be played, which floors it missed."""

    total: float = 0.0
    played: bool = False
    missed: bool = False
    reasons: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()


def _ran(
    model: ModuleType,
    case: Any,
    run: Mapping[str, Any] | None,
    futures: tuple[int, ...],
    words: Mapping[str, Any],
    about: Mapping[str, Any] | None,
) -> Ran:
    if run is None:
        return Ran(reasons=(SAID["none"],))
    try:
        decisions, filled = as_far(model, case, run, words)
        score = model.score(case, decisions, futures)
    except DecisionError as error:
        twice = (SAID["twice"],) if _twice(run) else ()
        return Ran(reasons=(str(error.args[0]),), review=twice)
    low = tuple(words["measures"][name]["low"] for name in score.missed)
    told = list[str]()
    if about is not None:
        played = Played(case, decisions, futures=futures)
        told = in_lines(explain(model, played, words, about, beside=False))
    limits = tuple(_limit(score, name, words) for name in score.missed)
    reasons = (*filled, *low, *told)
    return Ran(score.total, True, bool(score.missed), reasons, limits=limits)


def _limit(score: Score, name: str, words: Mapping[str, Any]) -> str:
    """A missed floor in numbers; rounded down, so that it stays below the limit."""
    have, least = score.measures[name], score.floors[name]
    return str(SAID["limit"]).format(
        name=words["measures"][name]["name"],
        have=floor(100 * have), least=f"{100 * least:.3g}",
    )  # fmt: skip


def _twice(run: Mapping[str, Any]) -> bool:
    """Does a list in it hold the same twice over, as no card of ours writes it?"""
    lists = (one for one in run.values() if isinstance(one, list) and len(one) > 1)
    return any(one[: len(one) // 2] == one[len(one) // 2 :] for one in lists)


def as_far(
    model: ModuleType, case: Any, run: Mapping[str, Any], words: Mapping[str, Any]
) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    """A run that stopped half way as decisions that can be played, and what was put
    in for what is missing, in words.

    A model whose runs can be left half way may have ``fill(case, run) -> (decisions,
    ids)``: what is missing becomes what earns nothing (nothing done, nothing claimed),
    and each id names a sentence in the table ``half`` of the case's words. A whole run
    comes back as it is, with no id. Without ``fill`` the model itself says what it
    cannot play.
    """
    fill = getattr(model, "fill", None)
    if fill is None:
        return run, ()
    decisions, ids = fill(case, run)
    return decisions, tuple(words["half"][id] for id in ids)
