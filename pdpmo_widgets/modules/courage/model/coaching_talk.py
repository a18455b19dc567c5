"""Walk the coaching talk: what they say, what you could say, how it moves them."""

from dataclasses import dataclass, field
from functools import lru_cache
from random import Random

from pdpmo_widgets.cases.words import find, room_words
from pdpmo_widgets.modules.courage.model.coaching_case import (
    DIRECTIVE,
    LINES,
    NEEDS,
    OFFERS,
    TURNS,
    WORDINGS,
    Case,
    Offer,
)
from pdpmo_widgets.modules.courage.model.steps import Decisions
from pdpmo_widgets.simulation import inputs
from pdpmo_widgets.simulation.basics import DecisionError, Entry

TELL_SKIPS = 2  # needs that advice jumps over
TEMPTING = (2, 1, 1)  # how often you could tell, take it over, judge


@dataclass(frozen=True)
class Seen:
    """The talk so far: ``lines`` of theirs, the last one now; what you could say.

    ``offers`` are in a dealt order; what is said is named by its place, 0 to 3.
    ``because`` has one sentence per turn; ``over`` when nothing is left to say.
    """

    turn: int
    lines: tuple[Entry, ...]
    offers: tuple[Offer, ...]
    because: tuple[Entry, ...]
    over: bool


@dataclass
class Walk:
    """The state of the talk while it is walked; ``own`` counts what they found."""

    case: Case
    needs: list[str]
    own: int = 0
    given: int = 0
    ease: float = 1.0
    first_step: bool = False
    rescued: bool = False
    lines: list[Entry] = field(default_factory=list)
    because: list[Entry] = field(default_factory=list)
    offers: tuple[Offer, ...] = ()

    @property
    def over(self) -> bool:
        """Is there nothing more to say?"""
        return not self.needs or len(self.because) == TURNS


def walk(case: Case, decisions: Decisions) -> Walk:
    """The talk up to the last thing said; DecisionError for what was not on offer."""
    table = inputs.mapping(decisions, "the talk")
    said = inputs.rows(table.get("say", []), "the talk", TURNS)
    found = Walk(case, list(case.hidden))
    found.lines.append(_entry(case, f"lines.ask_{1 + case.seed % 2}"))
    _next(found)
    for at, one in enumerate(said, 1):
        if found.over:
            raise DecisionError("The talk is over. Please leave out what comes after.")
        place = inputs.place(one, f"sentence {at} of the talk", OFFERS)
        _say(found, found.offers[place])
        _next(found)
    return found


def see(case: Case, decisions: Decisions) -> Seen:
    """What has been said so far, and the four things that you could say now."""
    found = walk(case, decisions)
    offers = () if found.over else found.offers
    return Seen(
        len(found.because), tuple(found.lines), offers, tuple(found.because), found.over
    )


def _entry(case: Case, id: str, effect: float = 0.0) -> Entry:
    matter = find(room_words("courage", "coaching"), f"matters.{case.matter}")
    return Entry(id, {"who": case.who, "matter": matter}, case.who, effect)


def _next(found: Walk) -> None:
    """Their next line, and four things to say: the one that meets it among them."""
    if found.over:
        found.lines.append(_entry(found.case, f"ends.{_end(found)}"))
        return
    need, turn = found.needs[0], len(found.because)
    line, found.offers = _turn(found.case.seed, turn, need)
    found.lines.append(_entry(found.case, f"lines.{need}_{line}"))


@lru_cache(maxsize=4096)
def _turn(seed: int, turn: int, need: str) -> tuple[int, tuple[Offer, ...]]:
    rng = Random(f"coaching:{seed}:{turn}:{need}")
    tags = [need, *rng.sample([n for n in NEEDS if n != need], 2)]
    tags += rng.choices(DIRECTIVE, TEMPTING)
    rng.shuffle(tags)
    offers = [Offer(f"say.{t}.{t}_{rng.randint(1, WORDINGS)}", t) for t in tags]
    return 1 + (turn + rng.randrange(2) * 2) % LINES, tuple(offers)


def _end(found: Walk) -> str:
    if found.rescued:
        return "rescued"
    if found.needs:
        return "unfinished"
    return "own" if found.own > found.given else "told"


def _say(found: Walk, offer: Offer) -> None:
    """How it moves them; each turn has its sentence."""
    need, tag = found.needs[0], offer.tag
    id = f"beside_{need}"
    if tag == need:
        found.needs.pop(0)
        found.own += 1
        found.first_step = not found.needs
        id = f"answered_{need}"
    elif tag == "tell":
        found.given += len(found.needs[:TELL_SKIPS])
        del found.needs[:TELL_SKIPS]
        id = "told"
    elif tag == "rescue":
        found.given += len(found.needs)
        found.needs.clear()
        found.rescued, id = True, "rescued"
    elif tag == "judge":
        found.ease = max(0.0, found.ease - found.case.setting.guard)
        if need != "listen":
            found.needs.insert(0, "listen")
        id = "judged"
    elif tag == "listen":
        id = "silence"
    found.because.append(_entry(found.case, f"because.{id}", float(tag == need)))
