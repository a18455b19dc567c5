"""Whoever follows one simple idea about who should decide.

To be hard on the game, all of them answer in the three moments as well as one can,
unless their idea is about the answers.
"""

from collections.abc import Callable, Sequence
from random import Random
from statistics import fmean
from typing import Any

from pdpmo_widgets.modules.empowerment.model.case import LEVELS, Line, Moment, Visible
from pdpmo_widgets.modules.empowerment.model.moments import PLACES, well
from pdpmo_widgets.modules.empowerment.model.seen import Seen

Look = Callable[[dict[str, Any]], Seen]
Bot = Callable[[Visible, Look], dict[str, Any]]
Rule = Callable[[Line, Visible, Random], int]
Answer = Callable[[Moment, Random], int]

# By title, highest first: the order of the door signs.
TITLES = (
    "bruno", "samir", "piet", "lucia", "elena", "joan", "tariq", "kofi", "noor",
)  # fmt: skip
BY_WORDS = {1: 2, 2: 3, 3: 5, 4: 6, 5: 7}


def board(rule: Rule, guard: bool = False, answer: Answer | None = None) -> Bot:
    """One board for the whole quarter after a rule, nobody asked."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"bot:{visible.seed}")
        cells = {
            line.id: {"level": rule(line, visible, rng), "guard": guard}
            for line in visible.lines
        }
        said = [answer(m, rng) if answer else well(m) for m in visible.moments]
        return {"looks": [], "stages": quarter(cells, said)}

    return bot


def quarter(board: dict[str, Any], answers: Sequence[int]) -> list[dict[str, Any]]:
    """Three stages: one board for all of them, and an answer in each moment."""
    first, *rest = answers
    return [{"board": board, "moment": first}, *({"moment": one} for one in rest)]


def always(level: int) -> Rule:
    """The same level for everything and everybody."""
    return lambda line, visible, rng: level


def coin(line: Line, visible: Visible, rng: Random) -> int:
    """Any level."""
    return rng.choice(LEVELS)


def any_answer(moment: Moment, rng: Random) -> int:
    """Any answer."""
    return rng.choice(PLACES)


def by_place(order: list[str], line: Line) -> int:
    """The first third of an order decides, the last third is told."""
    return (7, 6, 6, 5, 5, 4, 3, 2, 2)[order.index(line.who)]


def seniority(line: Line, visible: Visible, rng: Random) -> int:
    """The longer someone is here, the more they may decide."""
    return by_place(sorted(visible.years, key=lambda w: -visible.years[w]), line)


def title(line: Line, visible: Visible, rng: Random) -> int:
    """The higher the title, the more they may decide."""
    return by_place(list(TITLES), line)


def confident(line: Line, visible: Visible, rng: Random) -> int:
    """Whoever says that it is easy decides."""
    return BY_WORDS[line.says]


def trivial(low: int, high: int) -> Rule:
    """Hand over only what is small or can be undone, keep what is important."""

    def rule(line: Line, visible: Visible, rng: Random) -> int:
        return high if line.stakes == 1 or line.undo > 0.8 else low

    return rule


def stakes(line: Line, visible: Visible, rng: Random) -> int:
    """The more hangs on it, the more it is yours."""
    return {1: 6, 2: 5, 4: 3}[line.stakes]


def undoing(line: Line, visible: Visible, rng: Random) -> int:
    """What can be undone is theirs, what cannot is yours."""
    return 6 if line.undo > 0.8 else 5 if line.undo > 0.3 else 3


def hardness(line: Line, visible: Visible, rng: Random) -> int:
    """The easy ones are theirs, the hard ones are yours."""
    return {1: 7, 2: 6, 3: 5, 4: 3}[line.hard]


def own_field(line: Line, visible: Visible, rng: Random) -> int:
    """Keep what you are good at, hand over the rest."""
    return 3 if visible.own[line.domain] > 0.6 else 6


def by_domain(line: Line, visible: Visible, rng: Random) -> int:
    """Each field has a level of its own, the same for everyone in it."""
    said = [other.says for other in visible.lines if other.domain == line.domain]
    return BY_WORDS[round(fmean(said))]


def by_person(line: Line, visible: Visible, rng: Random) -> int:
    """Each person has one level, by all that was ever left to them."""
    mine = [other for other in visible.lines if other.who == line.who]
    share = sum(m.held for m in mine) / sum(m.past for m in mine)
    return 6 if share > 0.7 else 5 if share > 0.4 else 3


def record(line: Line, visible: Visible, rng: Random) -> int:
    """Go by the few that were left to them before."""
    share = line.held / line.past
    return 7 if share == 1 else 5 if share >= 0.5 else 3


def rare(line: Line, visible: Visible, rng: Random) -> int:
    """What comes often is theirs, what is rare is yours."""
    return 6 if line.weekly > 1 else 5 if line.weekly > 0.5 else 3


def placed(order: int) -> Rule:
    """Hand over the first, or last, half of the list."""

    def rule(line: Line, visible: Visible, rng: Random) -> int:
        at = [other.id for other in visible.lines][::order].index(line.id)
        return 6 if at < len(visible.lines) / 2 else 3

    return rule


def greedy(line: Line, visible: Visible, rng: Random) -> int:
    """Save as many of your own hours as you can where little hangs on it."""
    return 7 if line.stakes < 4 else 6


def mixed(line: Line, visible: Visible, rng: Random) -> int:
    """Ask nobody: add up record, own words and what can be undone."""
    points = 2 * line.held / line.past + (line.says - 1) / 2 + 2 * line.undo
    return max(3, min(7, round(3 + points * 4 / 6)))


def mild(line: Line, visible: Visible, rng: Random) -> int:
    """The owner decides with advice; what can be undone without."""
    return 6 if line.undo > 0.8 else 5


def by_results(visible: Visible, look: Look) -> dict[str, Any]:
    """Advice on everything first; then what failed is taken back, the rest let go."""
    levels = {line.id: 5 for line in visible.lines}
    stages: list[dict[str, Any]] = []
    for moment in visible.moments:
        if stages:
            for id, found in look({"stages": stages}).results[-1].items():
                share = found.wrong / max(1, found.decided)
                levels[id] += 1 if share < 0.1 else -2 if share > 0.35 else 0
                levels[id] = max(3, min(7, levels[id]))
        board = {id: {"level": level} for id, level in levels.items()}
        stages.append({"board": board, "moment": well(moment)})
    return {"looks": [], "stages": stages}


NAIVE: dict[str, Bot] = {
    "random": board(coin, answer=any_answer),
    **{f"always_{level}": board(always(level)) for level in LEVELS},
    **{f"always_{level}_rails": board(always(level), True) for level in (5, 6, 7)},
    "today": board(lambda line, visible, rng: line.today),
    "by_seniority": board(seniority),
    "by_title": board(title),
    "trust_the_confident": board(confident),
    "only_trivial": board(trivial(2, 7)),
    "only_trivial_ask": board(trivial(3, 6)),
    "by_stakes": board(stakes),
    "by_undoing": board(undoing),
    "by_hardness": board(hardness),
    "keep_own_field": board(own_field),
    "by_domain": board(by_domain),
    "by_person": board(by_person),
    "by_track_record": board(record),
    "by_frequency": board(rare),
    "first_listed": board(placed(1)),
    "last_listed": board(placed(-1)),
    "greedy": board(greedy),
    "mixed_card": board(mixed),
    "mild_rails": board(mild, True),
    "by_results": by_results,
}
