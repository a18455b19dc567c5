"""The dealt case of "A quarter of decisions": the lines on a board.

Seven levels after Tannenbaum and Schmidt (1958), Harvard Business Review 36(2):95, in
our own words.  Readiness, stakes and what can be undone decide which one fits.
"""

from dataclasses import dataclass, field, fields
from typing import ClassVar

from pdpmo_widgets.cases.decisions import DOMAINS
from pdpmo_widgets.simulation.carried import Carried

LEVELS = (1, 2, 3, 4, 5, 6, 7)
WEEKS = 26
STEP = 2  # weeks that the model takes at once
STEPS = WEEKS // STEP
STAGES = ((0, 4), (4, 9), (9, 13))  # first step of a board, and the one after its last
MOMENT_STEPS = (2, 6, 10)  # at the start of these steps
HOURS = 12.0  # for finding out, before the quarter begins
COSTS = {"peers": 1.0, "talk": 1.0, "watch": 1.5}
BANDS = (-0.25, -0.1, 0.05, 0.2)  # skill over difficulty: where five words part
FUTURES = tuple(range(1, 9))


@dataclass(frozen=True)
class Setting:
    """Every constant of the game; all are our own design (D)."""

    LIMITS: ClassVar[dict[str, tuple[float, float]]] = {
        "undo": (0.0, 1.0),
        "late_undo": (0.0, 1.0),
        "told": (0.0, 0.5),
        "heard_at_7": (0.0, 1.0),
        "big": (0.0, 0.26),
        "bigger": (1.0, 4.9),
    }

    steep: float = 9.0  # how fast the chance rises with skill over difficulty
    two_heads: float = 0.15  # skill that deciding together adds, at its best
    blind: float = 1.0  # how much you miss when you decide without asking
    tired: float = 0.2  # skill that you lose with twice the work that you have time for
    win: float = 1.0  # worth of a decision that goes well, per stake
    lose: float = 5.0  # cost of one that goes wrong, per stake
    undo: float = 0.9  # of what can be undone, the share that early news saves
    late_undo: float = 0.8  # of what early news would have saved, late news still saves
    rots: float = 0.08  # growth of hidden bad news, a week
    surfaces: float = 0.25  # of hidden news, the share that comes out in a week
    late: float = 1.25  # cost of news that is heard late, where lines are compared
    told: float = 0.45  # chance of early news gained from no safety to full safety
    heard_at_7: float = 0.6  # share of early news left where nobody tells you
    wait: float = 0.12  # cost of waiting for a busy leader, per stake
    strategic: float = 14.0  # worth of a week full of the leader's own work
    soon: float = 5.0  # free hours at which most of that is reached
    capacity: float = 18.0  # leader hours a week for decisions and own work
    overhead: float = 0.25  # of the hours of control carried in, those that you lose
    learning: float = 0.011  # skill gained per stake decided in the growth zone
    zone: float = 0.16  # how far from one's skill one still learns
    grown: float = 90.0  # worth of a whole point of skill in later quarters
    leader_hours: float = 1.0  # scale of the hours that a level takes
    asked: float = 0.15  # leader hours of a rail where no decision is bigger
    big: float = 0.2  # where there are big ones, their share
    bigger: float = 3.8  # their stakes, in those of the line
    harder: float = 0.45  # what they take more of skill
    apart: float = 1.0  # scale of how far people's readiness lies apart
    manner: float = 1.0  # scale of how far people's words are from it
    easier: float = 0.2  # how much easier the past ones were
    unlike: float = 0.5  # spread of how unlike the past ones were
    peers: float = 0.17  # error of what colleagues see
    sample: float = 0.04  # error of what you see for yourself
    shift: float = 0.6  # how much readiness a person loses or gains midway
    keen: float = 0.06  # skill that wanting it adds, and not wanting it takes
    voice: float = 0.004  # safety a week from being asked before things are decided
    burnt: float = 0.005  # safety lost per stake that fails in unready hands
    back: float = 0.03  # safety lost when a decision is taken back
    reaction: float = 1.25  # how much your words in a moment move safety


SETTING = Setting()


@dataclass(frozen=True)
class Terms:
    """Those constants of the game that a learner is told; see ``Setting``."""

    steep: float
    two_heads: float
    blind: float
    win: float
    lose: float
    undo: float
    late_undo: float
    rots: float
    told: float
    heard_at_7: float
    strategic: float
    soon: float
    leader_hours: float
    asked: float
    big: float
    bigger: float
    grown: float
    peers: float
    sample: float
    shift: float
    keen: float
    back: float


TOLD = tuple(f.name for f in fields(Terms))


@dataclass(frozen=True)
class Line:
    """One kind of decision on the board, and who it belongs to.

    ``stakes`` 1, 2 or 4; ``undo`` the share that can be undone when known early;
    ``hard`` 1 to 4 as it is said to be; ``weekly`` how often; ``past`` how many were
    left to the owner before, ``held`` how many of these went well; ``says`` how the
    owner speaks of it, 1 (not yet) to 5 (easily), in the words ``said``; ``today``
    today's level.
    """

    id: str
    who: str
    domain: str
    stakes: int
    undo: float
    spread: bool
    hard: int
    weekly: float
    past: int
    held: int
    says: int
    today: int
    said: str


@dataclass(frozen=True)
class Moment:
    """What happens in a week, to whom, and four answers in a dealt order.

    ``options`` are their letters in the words; an answer is named by its place, 0 to 3.
    """

    id: str
    story: str
    who: str
    week: int
    options: tuple[str, ...]


@dataclass(frozen=True)
class News:
    """From a stage on (1 or 2) the owner of a line is less ready (``by`` > 0) or more.

    ``id`` is its sentence; where ``by`` is 0 the news is no news for the decision.
    """

    id: str
    stage: int
    line: int
    by: float


@dataclass(frozen=True)
class Truth:
    """What nobody sees: skill over difficulty per line, what each person wants."""

    difficulty: tuple[float, ...]
    margin: tuple[float, ...]
    keen: dict[str, int]
    manner: dict[str, float]
    peers: tuple[int, ...]
    sample: tuple[int, ...]
    news: tuple[News, ...]


@dataclass(frozen=True)
class Visible:
    """All that a learner, or a bot, may see.

    ``own`` is your skill by domain, 0..1; ``terms`` are the rules that are told.
    """

    seed: int
    lines: tuple[Line, ...]
    moments: tuple[Moment, ...]
    own: dict[str, float]
    years: dict[str, int]
    hours: float
    capacity: float
    safety: float
    terms: Terms
    domains: tuple[str, ...] = DOMAINS


@dataclass(frozen=True)
class Case:
    """A dealt case; ``hidden`` is the truth that no screen may show early."""

    seed: int
    lines: tuple[Line, ...]
    moments: tuple[Moment, ...]
    own: dict[str, float]
    years: dict[str, int]
    carried: Carried
    setting: Setting
    hidden: Truth = field(repr=False)

    @property
    def capacity(self) -> float:
        """Leader hours a week, after the control that the playbook asks for."""
        s = self.setting
        lost = s.overhead * self.carried.overhead * (0.8 + self.carried.theatre)
        return max(4.0, s.capacity - lost)

    def visible(self) -> Visible:
        """What may be shown: everything but ``hidden``."""
        return Visible(
            self.seed, self.lines, self.moments, dict(self.own), dict(self.years),
            HOURS, self.capacity, self.carried.safety,
            Terms(*(getattr(self.setting, name) for name in TOLD)),
        )  # fmt: skip


def band(margin: float) -> int:
    """Skill over difficulty in five words, 1 (not yet) to 5 (easily)."""
    return 1 + sum(margin > cut for cut in BANDS)
