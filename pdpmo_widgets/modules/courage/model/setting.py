"""Every constant of the year, and of the coaching talk, that we assumed.

All of them are our own design (mark D); where a published figure stands behind one,
the comment names it.
"""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Setting:
    """What the model assumes; money is in $m, shares are 0..1."""

    troubled: float = 0.45  # share of the ten projects that are in trouble
    hard_bad: float = 0.42  # a broken promise in a month of a troubled project
    hard_sound: float = 0.1  # the same in a month of a sound one
    good_bad: float = 0.08  # a kept promise in a month of a troubled project
    good_sound: float = 0.3  # the same in a month of a sound one
    chatter: float = 0.32  # a rumour or a cheerful claim, in a month of any project
    temper: float = 0.85  # of it gloomy where people are gloomy, cheerful elsewhere
    straight: float = 0.2  # quarters in which a colour follows the truth
    fade: float = 0.083  # of what can be saved, lost with each month of waiting
    false_alarm: float = 2.2  # $m: a review, a pause, people's time, for nothing
    relation: float = 0.15  # $m of goodwill that any such talk costs
    proud: float = 0.25  # $m more where a boss, a rival or a green sponsor listens
    check_price: float = 0.08  # $m: two days of two people
    check_right: float = 0.85  # how often a check finds what is the case
    alarm_costs: float = 0.12  # of your word's weight, per false alarm
    right_gains: float = 0.06  # of your word's weight, per call that proves right
    silence_costs: float = 0.04  # of your word's weight, per silence that comes out
    trust_moves: float = 0.3  # of a sponsor's trust, from the worst to the best talk
    steep: float = 9.0  # how steeply being heard follows from how it was said
    middle: float = 0.66  # how well it must be said for an even chance
    trust_counts: float = 0.2  # how far trust makes up for wording
    word_counts: float = 0.3  # how far the weight of your word makes up for it
    beside: float = 0.25  # worth of a plain sentence that answers another question
    hedged: float = 0.5  # what is left of a sentence that takes itself back
    blaming: float = 0.2  # what is left of a sentence that looks for the guilty
    team_saves: float = 0.05  # more is saved per tenth of skill that the team gained
    not_own: float = 0.35  # worth of a way that somebody else found
    no_first_step: float = 0.7  # what is left of a way without a first step
    guard: float = 0.3  # of their ease, lost with a judgement

    LIMITS: ClassVar[dict[str, tuple[float, float]]] = {
        "troubled": (0.2, 0.7),
        "hard_bad": (0.2, 0.5),
        "hard_sound": (0.03, 0.2),
        "good_bad": (0.03, 0.16),
        "good_sound": (0.14, 0.48),
        "chatter": (0.1, 0.35),
        "temper": (0.5, 1.0),
        "straight": (0.0, 0.5),
        "check_right": (0.5, 0.97),
        "alarm_costs": (0.0, 0.3),
        "right_gains": (0.0, 0.3),
        "middle": (0.4, 0.85),
        "beside": (0.0, 0.5),
        "hedged": (0.0, 0.9),
        "blaming": (0.0, 0.5),
        "not_own": (0.0, 0.6),
        "no_first_step": (0.3, 1.0),
        "guard": (0.0, 0.6),
    }


SETTING = Setting()
