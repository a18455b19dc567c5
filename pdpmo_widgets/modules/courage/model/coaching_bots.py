"""The league of the coaching talk: those who tell, those who ask, those who listen."""

from collections.abc import Callable
from random import Random
from typing import Any

from pdpmo_widgets.modules.courage.model.coaching_case import (
    NEEDS,
    OFFERS,
    QUESTIONS,
    TAGS,
    TURNS,
    Visible,
)
from pdpmo_widgets.modules.courage.model.coaching_talk import Seen

Look = Callable[[dict[str, Any]], Seen]
Bot = Callable[[Visible, Look], dict[str, Any]]
Pick = Callable[[Seen, Random], int]  # the place of what is said


def talking(pick: Pick, name: str) -> Bot:
    """Talk to the end, choosing one of the four each time."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"{name}:{visible.seed}")
        said: list[int] = []
        for _ in range(visible.turns):
            seen = look({"say": said})
            if seen.over:
                break
            said.append(pick(seen, rng))
        return {"say": said}

    return bot


def wanting(tags: Callable[[Seen, Random], tuple[str, ...]]) -> Pick:
    """The first of some tags that is on offer, or else any of the four."""

    def pick(seen: Seen, rng: Random) -> int:
        offered = [offer.tag for offer in seen.offers]
        for tag in tags(seen, rng):
            if tag in offered:
                return offered.index(tag)
        return rng.randrange(OFFERS)

    return pick


def always(*tags: str) -> Pick:
    """The same in every turn."""
    return wanting(lambda seen, rng: tags)


def any_of(*tags: str) -> Pick:
    """Any of some tags, whichever is on offer."""
    return wanting(lambda seen, rng: tuple(rng.sample(tags, len(tags))))


def clock(turns: tuple[str, ...]) -> Pick:
    """By the clock: this in the first turn, that in the second …"""
    return wanting(lambda seen, rng: (turns[seen.turn % len(turns)], *QUESTIONS))


def at(place: int) -> Pick:
    """The same place of the four in every turn."""
    return lambda seen, rng: place


def need_of(seen: Seen) -> str:
    """What their last line shows that they need."""
    return seen.lines[-1].id.partition(".")[2].partition("_")[0]


def reads(slip: float, deaf: tuple[str, ...] = (), tells_from: int = TURNS) -> Pick:
    """Meet what they have just said; ``slip``: it is misread.

    ``deaf``: needs that are taken for another; ``tells_from``: the turn from which
    patience is over.
    """

    def tags(seen: Seen, rng: Random) -> tuple[str, ...]:
        if seen.turn >= tells_from:
            return ("tell", "rescue", "will")
        need = need_of(seen)
        if rng.random() < slip or need in deaf:
            need = rng.choice([n for n in NEEDS if n != need])
        return (need, *(n for n in QUESTIONS if n not in deaf))

    return wanting(tags)


GOOD = 0.07
CLOCK = ("goal", "goal", "reality", "reality", "options", "options", "will", "will")
_NAIVE: dict[str, Pick] = {
    "random": lambda seen, rng: rng.randrange(OFFERS),
    **{tag: always(tag) for tag in TAGS},
    "first": at(0),
    "last": at(OFFERS - 1),
    "clock": clock(CLOCK),
    "clock_with_listening": clock(("listen", *CLOCK[1:7], "will")),
    "four_in_turn": clock(QUESTIONS),
    "five_in_turn": clock(NEEDS),
    "questions": any_of(*QUESTIONS),
    "questions_and_listening": any_of(*NEEDS),
    "asks_once_then_tells": clock(("reality", *("tell",) * 7)),
    "listens_then_tells": clock(("listen", "listen", *("tell",) * 6)),
    "tells_or_rescues": always("tell", "rescue"),
}
_HALF: dict[str, Pick] = {
    "never_listens": reads(GOOD, ("listen",)),
    "never_asks_for_a_step": reads(GOOD, ("will",)),
    "never_asks_what_is_the_case": reads(GOOD, ("reality",)),
    "patient_for_four_turns": reads(GOOD, (), 4),
}
_INFORMED: dict[str, Pick] = {
    "informed_novice": reads(0.3),
    "informed": reads(GOOD),
    "informed_expert": reads(0.02),
}
NAIVE: dict[str, Bot] = {name: talking(p, name) for name, p in _NAIVE.items()}
HALF: dict[str, Bot] = {name: talking(p, name) for name, p in _HALF.items()}
INFORMED: dict[str, Bot] = {n: talking(p, "informed") for n, p in _INFORMED.items()}
BOTS: dict[str, Bot] = NAIVE | HALF | INFORMED
