"""Every number of the watermelon hunt that we assumed; none of them is published."""

from dataclasses import dataclass
from typing import ClassVar

from pdpmo_widgets.cases.status import Shape


@dataclass(frozen=True)
class Setting:
    """Constants of our own design (mark D); shares are 0..1, trust moves are points."""

    # What the records show (cases/status.py has the same defaults).
    grown: float = 0.65  # chance that a project's moves were agreed growth
    grown_late: float = 0.85  # the same where delay beyond the moves is unsaid
    stray: float = 0.05  # chance that one move is of the other sort
    noise: float = 0.1  # sd of a project's pace so far, shares of the first promise
    step_noise: float = 0.4  # sd of a single milestone, months
    stumbled: float = 0.2  # share of projects that began late and kept up since
    own: float = 0.3  # share of projects whose manager accepts the most alone
    mostly: float = 0.75  # chance there that a milestone is accepted so
    seldom: float = 0.12  # the same in the other projects
    # What a truly red project costs, in units of one that is just red.
    least_harm: float = 0.4  # of a project that is just red
    most_more: float = 0.7  # the most that more delay adds
    later: float = 0.9  # what acting a quarter later still saves
    false_cost: float = 0.2  # of a call that was wrong
    sits: float = 0.45  # chance that a sponsor sits on news that only they have
    # Looking.
    look_noise: float = 0.05  # sd of what a look finds, shares of the first promise
    ambush_noise: float = 0.02  # the same when nobody could prepare
    # Telling: what each executive makes of a page.
    sponsor_weight: float = 0.4  # weight of the sponsor; the others share the rest
    missed: float = 0.35  # of an executive whose one question is not answered
    bad_card: float = 0.15  # taken off by each card that clouds the page
    buried: float = 0.4  # what is left when a sponsor told first sits on it
    unwarned: float = 0.45  # of the sponsor who learns it together with the others
    public: float = 0.75  # of the action when the page comes first at the board
    doubt: float = 0.5  # what an executive without any trust takes off
    # Trust of an executive.
    right: float = 0.05  # up: a call that was right, on a page that answered
    wrong: float = 0.07  # down: a call that was wrong
    surprised: float = 0.05  # down: the sponsor hears it when the others do
    in_public: float = 0.12  # down: the sponsor hears it before the board
    stale: float = 0.03  # down: the news came a quarter late
    bare: float = 0.04  # down: a single number that proved off
    unsaid: float = 0.09  # down, besides, when the office knew and had not said
    burst: float = 0.02  # down per truly red project that comes out without a word
    out: int = 4  # projects not raised whose trouble comes out in a quarter, at most
    # Candour of the project managers.
    ambush: float = 0.03  # down per look without a word before
    shamed: float = 0.09  # down per manager who is blamed
    taken: float = 0.04  # down per manager whose project is taken away
    joined: float = 0.035  # up per manager who is thanked and asked
    exposed: float = 0.03  # down per project shown at the board
    soothed: float = 0.2  # what a promise to keep quiet takes off the action
    theatre_dulls: float = 0.3  # candour down per share of forms filled without thought
    volunteer: float = 0.7  # of a candid manager in trouble to come forward
    worry: float = 0.03  # of a manager without trouble to do so
    dressing: float = 0.6  # of a manager without candour to accept alone
    claim_trust: float = 0.02  # finance's trust per claim graded A or B; less for a D

    LIMITS: ClassVar[dict[str, tuple[float, float]]] = {
        "grown_late": (0, 1), "mostly": (0, 1), "later": (0, 1), "missed": (0, 1),
        "grown": (0, 1), "sits": (0, 1), "sponsor_weight": (0.1, 0.8), "buried": (0, 1),
        "unwarned": (0, 1), "public": (0, 1), "doubt": (0, 0.9),
        "volunteer": (0, 1), "dressing": (0, 1),
    }  # fmt: skip

    def shape(self) -> Shape:
        """How records mislead, for the tables of the case."""
        return Shape(
            self.grown, self.grown_late, self.stray, self.noise, self.step_noise,
            self.stumbled, self.own, self.mostly, self.seldom,
        )  # fmt: skip


SETTING = Setting()
QUARTERS = 2
HOURS = 30.0  # that the office can spend on deep dives in a quarter
COSTS = {"announced": 5.0, "unannounced": 4.0}
CARDS = 3  # on one page
