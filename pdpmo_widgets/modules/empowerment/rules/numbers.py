"""Six questions on few answers: a mean or none, turned, a guess, two teams."""

from collections.abc import Sequence
from functools import lru_cache
from random import Random
from statistics import fmean

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading import options
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark
from pdpmo_widgets.instruments import climate
from pdpmo_widgets.instruments.answers import instrument
from pdpmo_widgets.instruments.question import Question
from pdpmo_widgets.instruments.small import FEWEST, half_range

WORDS = room_words("empowerment", "exercise")["numbers"]
ZERO = 0.2  # skill at which points begin: what a coin gets of so few questions
ASKED = 3  # questions on what may be said
KINDS = ("mean", "split", "few")
GAPS = ("over", "under", "close")
TEAMS = ("alike", "differ")
CAMPS = ((1, 2, 2), (6, 6, 7))  # two camps on a scale from 1 to 7


@lru_cache(maxsize=64)
def asked(learner: str) -> tuple[Question, ...]:
    """The learner's own six questions."""
    rng = Random(f"empowerment.numbers:{seed(learner, 'numbers')}")
    said = instrument(climate.NAME)
    straight = [id for id in said["items"] if id not in said["turned"]]
    statements = rng.sample(straight, ASKED)
    kinds = [*rng.sample(KINDS, 2), rng.choice(KINDS)]
    rng.shuffle(kinds)
    found = [
        _say(rng, f"say_{at}", said["items"][id], kind)
        for at, (id, kind) in enumerate(zip(statements, kinds, strict=True), 1)
    ]
    found.append(_turned(rng, said["items"][rng.choice(said["turned"])]))
    found += [_gap(rng, rng.choice(GAPS)), _teams(rng, rng.choice(TEAMS))]
    return tuple(found)


def mark_numbers(answers: Answers, learner: str, full: float) -> Mark:
    """Brier skill over four options against knowing nothing; ``full`` is full marks."""
    return options.mark(answers, asked(learner), full, WORDS, ZERO)


def tell_numbers(answers: Answers, learner: str) -> list[str]:
    """What was answered to each question, and how sure, in words."""
    return options.tell(answers, asked(learner), WORDS)


def forecasts(answers: Answers, learner: str) -> list[options.Forecast]:
    """Each answer that was given: the pick, how sure (0..100), what is right."""
    return options.forecasts(answers, asked(learner))


def drawn(rng: Random, kind: str) -> list[int]:
    """Answers of a team that sees it alike, in two camps, or is too small."""
    if kind == "split":
        camps = [rng.choice(CAMPS[at % 2]) for at in range(rng.randint(6, 9))]
        return rng.sample(camps, len(camps))
    count = rng.randint(3, FEWEST - 1) if kind == "few" else rng.randint(6, 9)
    middle = rng.randint(3, 5)
    found = [middle + rng.choice((-1, 0, 0, 1)) for _ in range(count)]
    return found if len(set(found)) > 1 else [*found[1:], middle + 1]


def dealt(rng: Random, id: str, text: str, offers: Sequence[str], why: str) -> Question:
    """A question whose first offer is right, in a dealt order."""
    order = rng.sample(range(len(offers)), len(offers))
    return Question(id, text, tuple(offers[at] for at in order), order.index(0), why)


def _say(rng: Random, id: str, statement: str, kind: str) -> Question:
    said, answers = WORDS["say"], drawn(rng, kind)
    mean = f"{fmean(answers):.1f}"
    text = said["question"].format(
        statement=statement, n=len(answers), answers=_listed(answers)
    )
    others = [one for one in (*KINDS, "whole") if one != kind]
    offers = [said[one].format(mean=mean) for one in (kind, *others)]
    return dealt(rng, id, text, offers, said[f"why_{kind}"].format(mean=mean))


def _turned(rng: Random, statement: str) -> Question:
    said, middle = WORDS["turned"], rng.choice((2, 6))
    answers = [middle + step for step in (-1, 0, 0, 1)]
    answers.insert(rng.randrange(4), middle + rng.choice((-1, 1)))
    mean = fmean(answers)
    offers = [f"{one:.1f}" for one in (8 - mean, mean, 7 - mean, (8 - mean + mean) / 2)]
    text = said["question"].format(statement=statement, answers=_listed(answers))
    return dealt(rng, "turned", text, offers, said["why"].format(right=offers[0]))


def _gap(rng: Random, kind: str) -> Question:
    said, n = WORDS["gap"], rng.randint(6, 9)
    half = half_range(n, rng.choice((0.8, 1.0, 1.2)))
    mean = round(rng.uniform(3.6, 4.8), 1)
    off = {"over": half + 0.6, "under": -half - 0.6, "close": rng.choice((-1, 1)) * 0.1}
    figures = {
        "guess": mean + off[kind], "mean": mean,
        "low": mean - half, "high": mean + half,
    }  # fmt: skip
    told = {id: f"{value:.1f}" for id, value in figures.items()}
    text = said["question"].format(n=n, **told)
    others = [one for one in (*GAPS, "worse") if one != kind]
    return dealt(
        rng, "gap", text, [said[one] for one in (kind, *others)],
        said[f"why_{kind}"].format(n=n),
    )  # fmt: skip


def _teams(rng: Random, kind: str) -> Question:
    said, n = WORDS["teams"], rng.randint(6, 9)
    half = half_range(n, 0.9)
    one = round(rng.uniform(4.8, 5.4), 1)
    two = round(one - (0.2 if kind == "alike" else 2 * half + 0.9), 1)
    figures = {
        "one": one, "one_low": one - half, "one_high": one + half,
        "two": two, "two_low": two - half, "two_high": two + half,
    }  # fmt: skip
    told = {id: f"{value:.1f}" for id, value in figures.items()}
    other = next(name for name in TEAMS if name != kind)
    offers = [said[name] for name in (kind, other, "better", "last")]
    text = said["question"].format(n=n, **told)
    return dealt(rng, "teams", text, offers, said[f"why_{kind}"])


def _listed(answers: Sequence[int]) -> str:
    return ", ".join(map(str, answers))
