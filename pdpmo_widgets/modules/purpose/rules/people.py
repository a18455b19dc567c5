"""Rules of the purpose exercise that concern people: standing, changes, needs."""

from collections.abc import Mapping
from functools import lru_cache
from random import Random
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import drawn, early, seed
from pdpmo_widgets.grading.marks import Answers, Mark, above, odd_choices, part, unread
from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model.case import ranked

WORDS, CASE = room_words("purpose", "exercise"), room_words("purpose")
SHOWN, ASKED = 10, 6
UNKNOWN = "unknown"  # the pick of somebody who says so
BINS = {3: "three", 2: "two"}


def dealt_by(learner: str) -> model.Setting:
    """The first edition's rules, for what was dealt before cohorts had a word.

    A name for which cases are dealt is of one line, or of two with an edition; the word
    (for practice an empty one) is a third.  See ``deals.Edition.dealt``.
    """
    return model.FIRST if early(learner) else model.SETTING


@lru_cache(maxsize=64)
def board(learner: str) -> model.Case:
    """The case of the graded simulation."""
    return model.deal(seed(learner, "board"), setting=dealt_by(learner))


@lru_cache(maxsize=64)
def sketches(learner: str) -> tuple[model.Case, tuple[str, ...]]:
    """Another case, and the ten people of it whose sketches are shown."""
    case = model.deal(seed(learner, "standing"), setting=model.FIRST)
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


def tell_standing(answers: Answers, learner: str) -> list[str]:
    """Who was placed where, in words."""
    return _placed("standing", answers, learner)


def mark_standing(answers: Answers, learner: str, full: float) -> Mark:
    """People placed rightly, above the best constant answer; `full` share is full."""
    truth = standing(learner)
    place = part(answers.get(""), "place")
    right = sum(part(place, who) == bin_ for who, bin_ in truth.items())
    bins = list(truth.values())
    common = max(map(bins.count, bins))
    share = above(right / SHOWN, common / SHOWN, max(full, (common + 1) / SHOWN))
    odd = _odd("standing", place, truth)
    return Mark(share, (f"{right} of {SHOWN} rightly placed.", *unread(odd)))


def tell_changes(answers: Answers, learner: str) -> list[str]:
    """Who was said to gain, lose or stay, in words."""
    return _placed("changes", answers, learner)


def mark_changes(answers: Answers, learner: str) -> Mark:
    """Changes seen, less people who were wrongly said to change."""
    truth, place = changes(learner), part(answers.get(""), "place")
    said = {w: part(place, w) for w in truth if part(place, w) in ("gains", "loses")}
    moving = sum(bin_ != "stays" for bin_ in truth.values())
    seen = sum(bin_ == truth[who] for who, bin_ in said.items())
    reason = f"{seen} of {moving} changes seen, {len(said) - seen} seen that are none."
    odd = _odd("changes", place, truth)
    return Mark(above(2 * seen - len(said), 0, moving), (reason, *unread(odd)))


def asked(learner: str) -> tuple[str, ...]:
    """Six people of the board's case: of those who carry the year three, or the two
    that there are, and others."""
    case = board(learner)
    dice = Random(f"needs:{case.seed}")
    keys = dice.sample(case.hidden.keys, min(ASKED // 2, len(case.hidden.keys)))
    others = [who for who in model.PEOPLE if who not in case.hidden.keys]
    return tuple(dice.sample([*keys, *dice.sample(others, ASKED - len(keys))], ASKED))


def needs(learner: str) -> dict[str, str]:
    """What each of the six needs most."""
    wants = board(learner).hidden.wants
    return {who: ranked(wants[who])[0] for who in asked(learner)}


def tell_needs(answers: Answers, learner: str) -> list[str]:
    """The forecasts, in words."""
    said, lines = WORDS["needs"], []
    for who in asked(learner):
        pick, sure = _forecast(answers.get(who))
        name = CASE["outcomes"][pick]["name"] if pick else ""
        line = said["told" if pick else "unknown" if _passed(answers, who) else "open"]
        lines.append(line.format(who=name_of(who), outcome=name, sure=sure))
    return lines


def mark_needs(answers: Answers, learner: str, full: float) -> Mark:
    """Brier skill over eight outcomes against knowing nothing; `full` is full marks."""
    made = forecasts(answers, learner)
    total = sum(outcome_skill(sure / 100, pick == truth) for pick, sure, truth in made)
    skill = total / ASKED
    reason = f"Skill {skill:.2f}; 0 is knowing nothing, {full:g} earns full marks."
    given = [who for who in asked(learner) if who in answers]
    odd = sum(not _passed(answers, who) for who in given) - len(made)
    return Mark(above(skill, 0.0, full), (reason, *unread(odd)))


def forecasts(answers: Answers, learner: str) -> list[tuple[str, float, str]]:
    """Each forecast that was made: what was picked, how sure (0..100), what is true."""
    made = [(*_forecast(answers.get(w)), truth) for w, truth in needs(learner).items()]
    return [one for one in made if one[0]]


def outcome_skill(sure: float, right: bool) -> float:
    """Brier skill of `sure` (0..1) on one of eight outcomes, the rest shared evenly.

    1 is certain and right, 0 an even guess (1/8 each); below 0 is worse than that.
    """
    others = len(model.OUTCOMES) - 1
    rest = (1 - sure) / others
    wrong = (1 - rest) ** 2 + sure**2 + (others - 1) * rest**2
    loss = (1 - sure) ** 2 + others * rest**2 if right else wrong
    return 1 - loss / (others / (others + 1))


def name_of(who: object) -> str:
    """A person's name; a dash for somebody unknown."""
    return part(CASE["people"], str(who), "name") or "–"


def _forecast(value: Any) -> tuple[str, float]:
    pick, sure = part(value, "pick"), part(value, "sure")
    plain = type(sure) in (int, float) and 0 <= sure <= 100
    return (pick, sure) if pick in model.OUTCOMES and plain else ("", 0.0)


def _passed(answers: Answers, who: str) -> bool:
    """Was "I do not know" the answer?  It earns nothing and costs nothing."""
    return part(answers.get(who), "pick") == UNKNOWN


def _odd(item: str, place: Any, people: Mapping[str, str]) -> int:
    """How many people stand in a bin that is not there."""
    return odd_choices(place, people, [one["id"] for one in WORDS[item]["bins"]])


def _placed(item: str, answers: Answers, learner: str) -> list[str]:
    said, lines = WORDS[item], []
    labels = {one["id"]: one["label"] for one in said["bins"]}
    for who in sketches(learner)[1]:
        given = str(part(answers.get(""), "place", who))
        line = said["told" if given in labels else "open"]
        lines.append(line.format(who=name_of(who), bin=labels.get(given, "")))
    return lines
