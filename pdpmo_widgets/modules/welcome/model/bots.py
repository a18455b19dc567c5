"""The league of "Which office is this?": readers of needs, and everyone else."""

from collections.abc import Callable, Iterable
from functools import partial
from random import Random
from typing import Any

from pdpmo_widgets.modules.welcome.model.case import (
    FUNCTIONS,
    LOADS,
    SURVEY,
    TYPES,
    Case,
    Office,
    Visible,
)
from pdpmo_widgets.modules.welcome.model.choices import Seen, see

Look = Callable[[dict[str, Any]], Seen]
Bot = Callable[[Visible, Look], dict[str, Any]]
Rule = Callable[[Office, Random], Iterable[str]]


def fitting(rule: Rule) -> Bot:
    """Take each office's functions in the rule's order, in turn, while they fit."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"bot:{visible.seed}")
        wish = {o.place: list(dict.fromkeys(rule(o, rng)))[:3] for o in visible.offices}
        picks: dict[str, list[str]] = {place: [] for place in wish}
        left = visible.budget
        for turn in range(3):
            for place, order in wish.items():
                if turn < len(order) and visible.loads[order[turn]] <= left:
                    picks[place].append(order[turn])
                    left -= visible.loads[order[turn]]
        return {"picks": picks}

    return bot


def always(*functions: str) -> Rule:
    """The same functions everywhere."""
    return lambda office, rng: functions


def named(office: Office, kinds: tuple[str, ...]) -> list[str]:
    """Functions that an office's sentences of some kinds are about, in order."""
    found = []
    for fact in office.facts:
        kind, _, rest = fact.id.partition(".")
        if kind in kinds:
            found.append(rest.split("_")[0])
        elif kind.split("_")[0] in kinds:
            found.append(str(fact.params["function"]))
    return found


def reads(slip: float) -> Rule:
    """Take what hurts and leave what is settled; ``slip``: a sentence misread."""

    def rule(office: Office, rng: Random) -> Iterable[str]:
        needs: list[str] = []
        other: list[str] = []
        for fact in office.facts:
            wrong = rng.random() < slip
            (function,) = named(
                Office(office.place, office.label, (fact,)),
                ("need", "solved", "wish", "fashion"),
            )
            need = fact.id.startswith("need.")
            if need != wrong:
                (needs if need else other).append(function)
        return [*needs, *other] if len(needs) < 3 else needs

    return rule


def thrifty(slip: float) -> Bot:
    """Read the needs; when the budget ends, leave out the heaviest."""
    rule = reads(slip)

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"informed:{slip}:{visible.seed}")
        wish = {o.place: list(dict.fromkeys(rule(o, rng)))[:3] for o in visible.offices}
        pairs = [(visible.loads[f], place, f) for place, fs in wish.items() for f in fs]
        picks: dict[str, list[str]] = {place: [] for place in wish}
        left = visible.budget
        for load, place, function in sorted(pairs):
            if load <= left:
                picks[place].append(function)
                left -= load
        return {"picks": picks}

    return bot


def _random(office: Office, rng: Random) -> Iterable[str]:
    return rng.sample(FUNCTIONS, 3)


def _anything_said(office: Office, rng: Random) -> Iterable[str]:
    return named(office, ("need", "solved", "wish", "fashion"))


def _boss(office: Office, rng: Random) -> Iterable[str]:
    return [*named(office, ("wish",)), *SURVEY]


NAIVE: dict[str, Bot] = {
    "random": fitting(_random),
    "nothing": fitting(always()),
    "by_type_name": fitting(lambda office, rng: TYPES[office.label]),
    "most_popular": fitting(always(*SURVEY[:3])),
    "lightest": fitting(always(*sorted(FUNCTIONS, key=lambda f: LOADS[f])[:3])),
    "heaviest": fitting(always(*sorted(FUNCTIONS, key=lambda f: -LOADS[f])[:3])),
    "boss_wish": fitting(_boss),
    "fashion": fitting(lambda o, r: [*named(o, ("fashion",)), *SURVEY]),
    "settled": fitting(lambda o, r: named(o, ("solved",))),
    "first_said": fitting(lambda o, r: list(_anything_said(o, r))[:3]),
    "last_said": fitting(lambda o, r: list(_anything_said(o, r))[::-1][:3]),
    "any_situation": fitting(
        lambda o, r: r.sample(found := named(o, ("need", "solved")), len(found))
    ),
    "first_listed": fitting(always(*FUNCTIONS[:3])),
    "last_listed": fitting(always(*FUNCTIONS[-3:])),
    **{
        f"always_{f}": fitting(always(f, FUNCTIONS[i - 1], FUNCTIONS[i - 4]))
        for i, f in enumerate(FUNCTIONS)
    },
}
INFORMED: dict[str, Bot] = {
    "informed_novice": thrifty(0.2),
    "informed": thrifty(0.05),
    "informed_expert": thrifty(0.01),
}
BOTS: dict[str, Bot] = NAIVE | INFORMED


def run(name: str, case: Case) -> dict[str, Any]:
    """The decisions that a bot takes on a case, seeing what a learner sees."""
    return BOTS[name](case.visible(), partial(see, case))
