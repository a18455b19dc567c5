"""The numbers of the capstone that we assumed; all of them are told to the learner."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Setting:
    """Every constant that we assumed; effects in shares of the scale 0..1."""

    close: float = 0.1  # share of cases in which closing is right
    merge: float = 0.1  # share of cases in which a business unit is the better home
    pressing: float = 0.6  # chance that an area will be leant on next year
    calm: float = 0.12  # how much a calm area is leant on, where a pressing one is 1
    bite: float = 0.9  # what a shock takes where nothing is left to lean on
    lift: float = 0.65  # share of what an area lacks that its change brings
    dip: float = 0.003  # lost per squared point of change in one quarter
    point: float = 0.012  # lost per point of change, for good
    reorganise: float = 0.03  # lost in support and value when the office is changed
    swap: float = 0.015  # lost in support per outcome that was not in the charter
    fit: float = 0.35  # support and value between a charter of nobody's and the best
    refused: float = 0.10  # support lost when 'not now' goes to what is needed
    chief: float = 4.0  # weight of the new chief's two wishes, where a vote is 1 to 3
    stale: float = 0.3  # lost in value when the office should go and stays
    wronged: float = 0.6  # lost in value when the office should stay and goes
    mixed: float = 0.20  # lost in value when merging and closing are mixed up
    homeless: float = 0.15  # lost in value when the work goes to the wrong home
    answer: float = 0.025  # support, and candour, moved by one good answer
    linked: float = 0.12  # support between no link from charter to ask and all links
    foresight: float = 0.08  # points of the result for six perfect forecasts
    gossip: float = 0.4  # chance that hearsay is wrong
    direct: float = 0.08  # chance that what is said directly is wrong
    hearsay: float = 0.5  # share of what is said that is hearsay
    spread: float = 0.2  # how much shocks differ in size (sd of the logarithm)
    looks: int = 9  # how many of the seventeen things said can be checked

    LIMITS: ClassVar[Mapping[str, tuple[float, float]]] = {
        "close": (0.05, 0.2),
        "merge": (0.05, 0.2),
        "pressing": (0.2, 0.8),
        "lift": (0.3, 1.0),
        "gossip": (0.2, 0.5),
        "hearsay": (0.25, 1.0),
        "looks": (4, 17),
    }


SETTING = Setting()
