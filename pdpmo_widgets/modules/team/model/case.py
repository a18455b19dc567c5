"""The dealt case of "Next year's team": nine people, eleven streams, two rumours.

Numbers that nobody has measured stand in ``Setting``; money is $ thousand.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from pdpmo_widgets.cases.team import UPSET, Stream
from pdpmo_widgets.simulation.carried import START, Carried

HOWS = ("relieve", "step", "listen", "retrain", "praise", "order")
CURE = {"worn": "relieve", "stuck": "step", "unheard": "listen", "fading": "retrain"}
CHECKS = ("peers", "sample")
Q = 4


@dataclass(frozen=True)
class Setting:
    """Every constant that we assumed [D]."""

    hours: int = 16  # for learning what people can do
    peers: int = 2  # hours to ask three colleagues about one person
    sample: int = 3  # hours to look at one person's work
    budget: float = 160.0  # for hiring, contracts, courses and promotions
    worth: float = 200.0  # one person-year of work covered
    share: float = 0.6  # of a stream's work that its lead does
    pair: float = 0.06  # of a stand-in's time
    study: float = 0.06  # of a learner's time
    mentor: float = 0.12  # of the lead's time beside somebody new
    room: float = 0.9  # of the time; what is asked beyond is not done
    strain: float = 4.0  # how fast overload drives people away
    upset: float = UPSET  # how much more often whoever has a reason leaves
    dissent: float = 1.4  # the same where little is decided alone
    grown: float = 0.7  # how much less often whoever learns leaves
    replace: float = 80.0  # cost of one person leaving
    cover: float = 12.0  # what knowing who could take over a large stream is worth
    stand_in: float = 0.75  # of the stand-in's skill that the stream then gets
    course: float = 2.0  # levels that a course gives a beginner in a year
    stretch: float = 0.9  # levels that leading slightly too much gives in a year
    pairing: float = 0.9  # levels that standing in gives in a year
    level: float = 10.0  # what a level gained is worth later
    course_price: float = 8.0  # of one course
    hire_price: float = 75.0  # of one hire, first year
    hire_skill: float = 0.85  # of the need that a hire covers once settled
    hire_later: float = 40.0  # what a hire saves later, per person needed at the end
    contract_price: float = 32.0  # of one quarter
    contract_skill: float = 0.85  # of the need that a contractor covers
    promote_price: float = 15.0  # of one promotion
    solid: float = 0.85  # chance that news with a document behind it comes true
    hearsay: float = 0.1  # chance that hearsay comes true

    LIMITS: ClassVar[Mapping[str, tuple[float, float]]] = {
        "share": (0.3, 0.9),
        "pair": (0.0, 0.3),
        "room": (0.6, 1.2),
        "dissent": (1.0, 2.8),
        "upset": (1.0, 6.0),
        "grown": (0.3, 1.0),
        "stand_in": (0.2, 1.0),
        "hire_skill": (0.3, 1.0),
        "contract_skill": (0.3, 1.0),
        "solid": (0.4, 1.0),
        "hearsay": (0.0, 0.3),
    }


SETTING = Setting()


@dataclass(frozen=True)
class Member:
    """One person as everyone sees them; units stand in ``cases.team.COLUMNS``.

    ``rated`` are the own ratings, in the order of ``cases.team.SKILLS``.
    """

    who: str
    today: str
    tenure: float
    step: float
    asked: int
    autonomy: float
    load: float
    hired: bool
    fact: str
    rated: tuple[float, ...]


@dataclass(frozen=True)
class News:
    """What may happen at mid-year.

    ``kind``: fades (``old`` is replaced by ``new``) or moves (the work of the stream
    ``old`` comes in quarter 2 instead of later); ``solid`` when a document backs it.
    """

    id: str
    kind: str
    old: str
    new: str
    solid: bool


@dataclass(frozen=True)
class Hidden:
    """What people can do, by skill; why they would leave, and how likely each is."""

    levels: tuple[tuple[float, ...], ...]
    peers: tuple[tuple[float, ...], ...]
    troubles: tuple[str, ...]
    hazards: tuple[float, ...]


@dataclass(frozen=True)
class Visible:
    """All that a learner, or a bot, may see before asking anyone."""

    seed: int
    members: tuple[Member, ...]
    streams: tuple[Stream, ...]
    news: tuple[News, ...]
    rules: Setting
    safety: float
    ease: float  # how much room there is to learn; 1 is usual


@dataclass(frozen=True)
class Case:
    """A dealt case; ``hidden`` holds true levels and what makes people leave."""

    seed: int
    members: tuple[Member, ...]
    streams: tuple[Stream, ...]
    news: tuple[News, ...]
    hidden: Hidden = field(repr=False)
    carried: Carried = START
    setting: Setting = SETTING

    def visible(self) -> Visible:
        """What may be shown: own ratings, work, news; nothing of the truth."""
        ease = 1 + 0.6 * (START.load - self.carried.load)
        return Visible(
            self.seed, self.members, self.streams, self.news, self.setting,
            self.carried.safety, ease,
        )  # fmt: skip
