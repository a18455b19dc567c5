"""The numbers of the evening and the year that we assumed; nobody measured them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

# The weight of somebody who holds nothing. In the dealt cases everybody holds one
# attribute at least; only the picture with three levers (``salience``) shows it.
NOBODY = 0.02


@dataclass(frozen=True)
class Setting:
    """Every constant that we assumed; hours, and shares of support from 0 to 1.

    What a person wants most is worth 1 to her or him, what least, nothing.
    """

    people: int = 12  # who can be heard
    hours: float = 12.0  # before the board
    interview: float = 2.0  # hours that each step takes
    corridor: float = 0.5
    pair: float = 2.0
    workshop: float = 4.0
    draft: float = 1.0
    tell: float = 0.5

    two: float = 0.15  # chance that two count during the year
    three: float = 0.4  # that three do; else it is four
    titled: float = 1.2  # how much more often one of the four highest titles counts
    broad: float = 0.8  # chance that one of the others has two of three
    rises: float = 0.55  # chance that somebody comes to count during the year
    leaves: float = 0.5  # chance that somebody ceases to
    shared: float = 0.5  # chance that two who count clash and share an interest
    quarrel: float = 0.2  # chance that two clash and share none

    second: float = 0.6  # what the second need is worth to a person
    third: float = 0.45
    fourth: float = 0.35
    fifth: float = 0.25
    sixth: float = 0.15
    seventh: float = 0.08
    sure_yes: float = 0.9  # chance that what somebody has is told as a fact
    sure_no: float = 0.85  # the same of what somebody has not
    untold: float = 0.3  # chance that the rest is not told at all; else it is hearsay
    rumour: float = 0.65  # chance that a rumour is true
    polite: float = 0.5  # chance to name the popular wish in public, not one's own
    long_known: int = 8  # years after which somebody tells you the need in a corridor

    agreed: float = 0.8  # what the old first need is worth after a pair talk
    softened: float = 0.15  # and everything else is worth at least that
    pull: float = 0.15  # of the way to the others, in a workshop
    chaired: int = 3  # people heard before a workshop, so that you chair it
    asked: float = 0.08  # support of those not heard, for a workshop that you chair
    clash: float = 0.06  # lost by everybody if two who count clash in a workshop

    base: float = 0.12  # support whatever the charter says
    best: float = 0.6  # support for what one wants most of the charter
    rest: float = 0.15  # support for the mean of the charter
    heard: float = 0.1  # for an interview
    greeted: float = 0.02  # for a talk in the corridor
    refused: float = 0.25  # lost when the first need is a "not now"
    left_out: float = 0.12  # lost when the charter says nothing of the first need
    told_heard: float = 0.4  # of that loss, for whoever was heard and then told
    told_unheard: float = 0.8  # of that loss, for whoever was told and not heard
    contrary: float = 0.2  # lost when one was told that it comes later, and it comes
    rejected: float = 0.12  # lost when the charter promises what one wants least
    hardened: float = 0.12  # lost by a pair talk about the wrong thing
    creep: float = 0.12  # lost a quarter if all want what is neither promised nor not

    weight_one: float = 0.08  # of somebody with one of power, legitimacy, urgency
    weight_two: float = 0.28  # with two; all three weigh 1
    never: float = 0.08  # chance that an announced change does not come
    later: float = 0.15  # chance that it comes a quarter later
    lasting: float = 0.04  # standard deviation of a person's mood over the year
    mood: float = 0.03  # and from quarter to quarter

    steep: float = 11.0  # how sharply the mandate decides
    middle: float = 0.46  # the mandate at which a quarter is lost every other time
    veto: float = 0.4  # support below which somebody with all three blocks
    veto_leaves: float = 0.75  # of the chance, after each block
    grace: float = 0.08  # in the first quarter, when people wait and see
    cold: float = 0.5  # support below which a sponsor does not carry
    sponsor_strong: float = 0.03
    sponsor_weak: float = -0.03
    sponsor_cold: float = -0.06
    review_right: float = 0.03
    review_late: float = -0.03
    review_done: float = 0.03
    review_early: float = -0.01

    EARLY: ClassVar[bool] = False  # is it the first edition's?
    # A share stays a share, and who wants what keeps its order.
    LIMITS: ClassVar[Mapping[str, tuple[float, float]]] = {
        "people": (7, 12),
        "two": (0.1, 0.5),
        "three": (0.1, 0.5),
        "broad": (0.3, 0.9),
        "rises": (0.0, 1.0),
        "leaves": (0.0, 1.0),
        "shared": (0.2, 0.7),
        "quarrel": (0.0, 0.3),
        "untold": (0.0, 1.0),
        "second": (0.5, 0.9),
        "third": (0.37, 0.55),
        "fourth": (0.27, 0.43),
        "fifth": (0.17, 0.33),
        "sixth": (0.1, 0.23),
        "seventh": (0.02, 0.13),
        "sure_yes": (0.0, 1.0),
        "sure_no": (0.0, 1.0),
        "rumour": (0.5, 1.0),
        "polite": (0.0, 1.0),
        "agreed": (0.2, 0.95),
        "told_heard": (0.0, 1.0),
        "told_unheard": (0.0, 1.0),
        "weight_two": (0.1, 0.7),
        "middle": (0.3, 0.7),
        "veto_leaves": (0.3, 1.0),
        "cold": (0.2, 0.8),
    }

    @cached_property
    def costs(self) -> Mapping[str, float]:
        """Hours of each step that can be taken."""
        steps = ("interview", "corridor", "pair", "workshop", "draft", "tell")
        return {name: getattr(self, name) for name in steps}

    @cached_property
    def levels(self) -> tuple[float, ...]:
        """What outcomes are worth to a person, from the most to the least wanted."""
        middle = (self.second, self.third, self.fourth, self.fifth, self.sixth)
        return 1.0, *middle, self.seventh, 0.0

    @cached_property
    def weights(self) -> tuple[float, float, float, float]:
        """How much somebody counts, by the number of attributes held."""
        return NOBODY, self.weight_one, self.weight_two, 1.0

    @cached_property
    def sponsor(self) -> Mapping[str, float]:
        """What a sponsor adds to the mandate, by the sentence that says so."""
        kinds = ("strong", "weak", "cold")
        return {f"sponsor.{one}": getattr(self, f"sponsor_{one}") for one in kinds}

    @cached_property
    def review(self) -> Mapping[str, float]:
        """What a review adds to the mandate, by the sentence that says so."""
        kinds = ("right", "late", "done", "early")
        return {f"review.{one}": getattr(self, f"review_{one}") for one in kinds}


@dataclass(frozen=True)
class FirstSetting(Setting):
    """The first edition's numbers; ``deal`` deals with its rules for them.

    What was handed in then keeps its case and its mark.  Nothing here may change.
    """

    EARLY: ClassVar[bool] = True
    hours: float = 12.0
    interview: float = 2.0
    corridor: float = 0.5
    pair: float = 2.0
    workshop: float = 4.0
    draft: float = 1.0
    tell: float = 0.5
    second: float = 0.6
    third: float = 0.45
    fourth: float = 0.35
    fifth: float = 0.25
    sixth: float = 0.15
    seventh: float = 0.08
    sure_yes: float = 0.96
    sure_no: float = 0.8
    rumour: float = 0.65
    polite: float = 0.5
    agreed: float = 0.8
    softened: float = 0.15
    pull: float = 0.15
    chaired: int = 4
    base: float = 0.12
    best: float = 0.6
    rest: float = 0.15
    heard: float = 0.1
    greeted: float = 0.02
    refused: float = 0.25
    left_out: float = 0.12
    told_heard: float = 0.4
    told_unheard: float = 0.8
    rejected: float = 0.12
    hardened: float = 0.12
    creep: float = 0.12
    weight_one: float = 0.08
    weight_two: float = 0.35
    never: float = 0.08
    later: float = 0.15
    lasting: float = 0.04
    mood: float = 0.03
    steep: float = 11.0
    middle: float = 0.46
    veto: float = 0.4
    veto_leaves: float = 0.75
    grace: float = 0.08
    cold: float = 0.5
    sponsor_strong: float = 0.03
    sponsor_weak: float = -0.03
    sponsor_cold: float = -0.06
    review_right: float = 0.03
    review_late: float = -0.03
    review_done: float = 0.03
    review_early: float = -0.01
    asked: float = 0.0
    clash: float = 0.0
    contrary: float = 0.0


SETTING = Setting()
FIRST = FirstSetting()
