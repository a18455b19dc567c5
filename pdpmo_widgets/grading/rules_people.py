"""Rules of the purpose exercise that concern people: standing, changes, needs."""

from collections.abc import Mapping
from functools import lru_cache
from random import Random
from typing import Any

from pdpmo_widgets.cases import words
from pdpmo_widgets.grading.deals import drawn, seed
from pdpmo_widgets.grading.marks import Answers, Mark, above, part
from pdpmo_widgets.models import purpose as model
from pdpmo_widgets.models.purpose_case import ranked

WORDS, CASE = words("exercise_purpose"), words("purpose")
SHOWN, ASKED = 10, 6
BINS = {3: "three", 2: "two"}


@lru_cache(maxsize=64)
def board(learner: str) -> model.Case:
    """The case of the graded simulation."""
    return model.deal(seed(learner, "board"))


@lru_cache(maxsize=64)
def sketches(learner: str) -> tuple[model.Case, tuple[str, ...]]:
    """Another case, and the ten people of it whose sketches are shown."""
    case = model.deal(seed(learner, "standing"))
    changing = {change.who for change in case.hidden.changes}
    others = [who for who in model.PEOPLE if who not in changing]
    shown = {*changing, *drawn(learner, "sketches", others, SHOWN - len(changing))}
    return case, tuple(who for who in model.PEOPLE if who in shown)


def standing(learner: str) -> dict[str, str]:
    """The right bin per person: how many of the three attributes today."""
    case, shown = sketches(learner)
    found = model.classes(case)
    return {who: BINS.get(len(found[who][0]), "few") for who in shown}


def changes(learner: str) -> dict[str, str]:
    """The right bin per person: gains, loses or stays."""
    case, shown = sketches(learner)
    known = {c.who: "gains" if c.has else "loses" for c in case.hidden.changes}
    return {who: known.get(who, "stays") for who in shown}


def mark_standing(answers: Answers, learner: str, full: float) -> Mark:
    """People placed rightly, above the best constant answer; `full` share is full."""
    truth = standing(learner)
    right, lines = _placed("standing", answers, truth)
    common = max(list(truth.values()).count(name) for name in truth.values())
    share = above(right / SHOWN, common / SHOWN, max(full, (common + 1) / SHOWN))
    return Mark(share, (*lines, f"{right} of {SHOWN} rightly placed."))


def mark_changes(answers: Answers, learner: str) -> Mark:
    """Changes seen, less people who were wrongly said to change."""
    truth = changes(learner)
    place = part(answers.get(""), "place") or {}
    moving = [who for who in truth if truth[who] != "stays"]
    seen = sum(part(place, who) == truth[who] for who in moving)
    false = sum(
        part(place, who) in ("gains", "loses") and part(place, who) != truth[who]
        for who in truth
    )
    _, lines = _placed("changes", answers, truth)
    line = f"{seen} of {len(moving)} changes seen, {false} seen that are none."
    return Mark(above(seen - false, 0, len(moving)), (*lines, line))


def asked(learner: str) -> tuple[str, ...]:
    """Six people of the board's case: three who carry the year, three others."""
    case = board(learner)
    dice = Random(f"needs:{case.seed}")
    keys = dice.sample(case.hidden.keys, ASKED // 2)
    others = [who for who in model.PEOPLE if who not in case.hidden.keys]
    return tuple(dice.sample([*keys, *dice.sample(others, ASKED // 2)], ASKED))


def needs(learner: str) -> dict[str, str]:
    """What each of the six needs most."""
    wants = board(learner).hidden.wants
    return {who: ranked(wants[who])[0] for who in asked(learner)}


def mark_needs(answers: Answers, learner: str, full: float) -> Mark:
    """Brier skill over eight outcomes against knowing nothing; `full` is full marks."""
    said, lines, total = WORDS["needs"], [], 0.0
    for who, truth in needs(learner).items():
        value = answers.get(who)
        pick, sure = part(value, "pick"), part(value, "sure")
        given = pick in model.OUTCOMES and type(sure) in (int, float)
        if given and 0 <= sure <= 100:
            total += outcome_skill(sure / 100, pick == truth)
        name = CASE["outcomes"][pick]["name"] if given else ""
        line = said["told" if given else "open"]
        lines.append(line.format(who=_name(who), outcome=name, sure=sure))
    skill = total / ASKED
    lines.append(f"Skill {skill:.2f}; 0 is knowing nothing, {full:g} earns full marks.")
    return Mark(above(skill, 0.0, full), tuple(lines))


def outcome_skill(sure: float, right: bool) -> float:
    """Brier skill of `sure` (0..1) on one of eight outcomes, the rest shared evenly.

    1 is certain and right, 0 an even guess (1/8 each); below 0 is worse than that.
    """
    others = len(model.OUTCOMES) - 1
    rest = (1 - sure) / others
    wrong = (1 - rest) ** 2 + sure**2 + (others - 1) * rest**2
    loss = (1 - sure) ** 2 + others * rest**2 if right else wrong
    return 1 - loss / (others / (others + 1))


def _placed(
    item: str, answers: Answers, truth: Mapping[str, str]
) -> tuple[int, list[str]]:
    said = WORDS[item]
    labels = {one["id"]: one["label"] for one in said["bins"]}
    place: Any = part(answers.get(""), "place") or {}
    lines, right = [], 0
    for who, bin_ in truth.items():
        given = part(place, who)
        right += given == bin_
        line = said["told" if given in labels else "open"]
        lines.append(line.format(who=_name(who), bin=labels.get(given, "")))
    return right, lines


def _name(who: str) -> str:
    return CASE["people"][who]["name"]
