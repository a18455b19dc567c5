"""The dealt coaching talk: who comes, with what, and what they need, one by one."""

from dataclasses import dataclass, field
from random import Random

from pdpmo_widgets.modules.courage.model.setting import SETTING, Setting
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.carried import START, Carried

TURNS = 8
QUESTIONS = ("goal", "reality", "options", "will")
NEEDS = ("listen", *QUESTIONS)
DIRECTIVE = ("tell", "rescue", "judge")
TAGS = (*NEEDS, *DIRECTIVE)
STEPS = 6  # needs on the way, from the question to the first step
GROWN = 1.0  # skill gained (in tenths) from which one of them is met already
COACHEES = ("kofi", "elena", "noor", "joan", "tariq", "samir")
MATTERS = ("supplier", "sponsors", "wishes", "colleague", "report", "tester")
LINES, WORDINGS = 4, 3  # per need, per tag
OFFERS = 4  # things to say in a turn


@dataclass(frozen=True)
class Offer:
    """One thing that you could say: its id in the words, and what it does."""

    id: str
    tag: str


@dataclass(frozen=True)
class Visible:
    """All that may be seen before the first turn."""

    seed: int
    who: str
    matter: str
    turns: int = TURNS
    because: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Case:
    """A dealt talk; ``hidden`` is what they need, in the order in which it comes up."""

    seed: int
    who: str
    matter: str
    hidden: tuple[str, ...] = field(repr=False)
    carried: Carried = START
    setting: Setting = SETTING

    def visible(self) -> Visible:
        """What may be shown: who comes, and with what."""
        grown = self.carried.growth >= GROWN
        because = (Entry("because.grown", {"who": self.who}),) if grown else ()
        return Visible(self.seed, self.who, self.matter, TURNS, because)


def deal(seed: int, carried: Carried = START, setting: Setting = SETTING) -> Case:
    """Deal a talk: the will to act comes last, all else in any order."""
    rng = Random(f"coaching:{seed}")
    needs = rng.sample(QUESTIONS[:3], 3)
    if rng.random() < 0.5:
        again = rng.choice(needs[:2])  # it comes up once more, later
        needs.append(again)
    while len(needs) < STEPS - 1:
        at = rng.randrange(len(needs))
        if "listen" not in needs[max(0, at - 1) : at + 1]:
            needs.insert(at, "listen")
    if carried.growth >= GROWN:
        needs.remove(rng.choice([n for n in needs if n != "listen"]))
    who, matter = rng.choice(COACHEES), rng.choice(MATTERS)
    return Case(seed, who, matter, (*needs, "will"), carried, setting)
