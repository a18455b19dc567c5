"""The table playbook_elements: thirty controls, what they take and what they catch.

What a control says it catches and what it has changed are two things; which of the
thirty still work is dealt, three of the six against each kind of risk.  Hours,
effects and shares are our own design: we know of no published table of them.
"""

from dataclasses import dataclass
from random import Random

KINDS = ("estimate", "supply", "technical", "adoption", "rules")
# control -> (kinds it was made for, hours a quarter, hours a quarter per $ million)
MADE_FOR: dict[str, tuple[tuple[str, ...], float, float]] = {
    "second_estimate": (("estimate",), 14, 1.8),
    "reserve_release": (("estimate",), 10, 1.6),
    "final_forecast": (("estimate", "supply"), 16, 1.9),
    "stage_gate": (("estimate", "technical"), 24, 2.4),
    "change_board": (("estimate", "adoption"), 21, 2.3),
    "ten_earlier": (("estimate",), 12, 1.1),
    "supplier_talk": (("supply",), 14, 1.8),
    "waiting_wall": (("supply",), 16, 1.4),
    "receiver_signs": (("supply", "technical"), 16, 1.9),
    "people_calendar": (("supply",), 12, 1.8),
    "weekly_report": (("supply", "estimate"), 24, 1.6),
    "contract_check": (("supply", "rules"), 14, 2.1),
    "outside_review": (("technical",), 19, 2.1),
    "working_model": (("technical",), 21, 2.3),
    "watched_test": (("technical", "adoption"), 16, 1.9),
    "architecture_board": (("technical",), 18, 1.9),
    "dress_rehearsal": (("technical", "adoption"), 18, 2.1),
    "quality_plan": (("technical", "rules"), 16, 1.2),
    "user_panel": (("adoption",), 16, 1.6),
    "benefit_owner": (("adoption",), 10, 1.1),
    "training_plan": (("adoption",), 14, 1.6),
    "sponsor_hour": (("adoption", "estimate"), 12, 0.9),
    "pilot_site": (("adoption", "technical"), 23, 2.4),
    "stakeholder_map": (("adoption",), 10, 1.2),
    "permit_list": (("rules",), 12, 1.4),
    "safety_walk": (("rules",), 16, 1.9),
    "records_check": (("rules",), 14, 1.8),
    "privacy_check": (("rules",), 12, 1.2),
    "legal_review": (("rules", "supply"), 18, 2.1),
    "risk_register": (("rules", "technical"), 18, 1.4),
}
CONTROLS = tuple(MADE_FOR)
WORKS, SECOND, DEAD = (0.5, 0.75), (0.15, 0.3), (0.0, 0.06)
SEEN, COSMETIC = 0.6, 0.03  # chance that a use changes a decision, per effect; at least

COLUMNS: dict[str, str] = {
    "control": "id of the control",
    "fixed_hours": "hours a quarter that every project spends on it",
    "hours_per_million": "hours a quarter for each $ million of budget, on top",
    "claims": "kinds of risk it says it catches",
    "uses": "times it was used in the last six months",
    "sent_back": "uses that only sent a paper back: a signature, a format",
    "decisions_changed": "uses after which somebody decided something else",
    "last_decision_changed": "month of the last changed decision (0 = this month)",
    "effect_estimate": "share of trouble caught: costs and time were guessed too low",
    "effect_supply": "share of trouble caught: somebody else delivers late",
    "effect_technical": "share of trouble caught: it does not work",
    "effect_adoption": "share of trouble caught: nobody uses it",
    "effect_rules": "share of trouble caught: it is not allowed, or not safe",
}
HIDDEN = tuple(f"effect_{kind}" for kind in KINDS)


@dataclass(frozen=True)
class Row:
    """One control; hours are a quarter's, effects are shares 0..1 (hidden)."""

    control: str
    fixed_hours: float
    hours_per_million: float
    claims: tuple[str, ...]
    uses: int
    sent_back: int
    decisions_changed: int
    last_decision_changed: int
    effect_estimate: float
    effect_supply: float
    effect_technical: float
    effect_adoption: float
    effect_rules: float

    @property
    def effects(self) -> tuple[float, ...]:
        """The share of trouble of each kind that it catches, in the order of KINDS."""
        return (
            self.effect_estimate,
            self.effect_supply,
            self.effect_technical,
            self.effect_adoption,
            self.effect_rules,
        )

    @property
    def main(self) -> int:
        """The place in KINDS of what it catches most of."""
        return self.effects.index(max(self.effects))

    @property
    def works(self) -> bool:
        """Does it catch enough of anything to be worth a form?"""
        return max(self.effects) > 2 * DEAD[1]


def deal(seed: int) -> tuple[Row, ...]:
    """The thirty controls of one case, in the order of ``CONTROLS``."""
    rng = Random(f"controls:{seed}")
    working: set[str] = set()
    for kind in KINDS:
        family = [c for c in CONTROLS if MADE_FOR[c][0][0] == kind]
        working |= set(rng.sample(family, 3))
    return tuple(_row(rng, control, control in working) for control in CONTROLS)


def _row(rng: Random, control: str, works: bool) -> Row:
    made_for, fixed, per_million = MADE_FOR[control]
    spans = (WORKS, SECOND) if works else (DEAD, DEAD)
    dealt = {k: rng.uniform(*spans[i]) for i, k in enumerate(made_for)}
    effects = [round(dealt.get(kind, 0.0), 3) for kind in KINDS]
    more = [kind for kind in KINDS if kind not in made_for]
    claims = {*made_for, *rng.sample(more, rng.choice((0, 1, 1, 2)))}
    uses = rng.randint(20, 36)
    chance = max(COSMETIC, SEEN * max(effects))
    changed = sum(rng.random() < chance for _ in range(uses))
    formal = rng.uniform(0.1, 0.8)
    back = sum(rng.random() < formal for _ in range(uses - changed))
    months = (0, 5) if changed else ((6, 9) if works else (7, 36))
    last = -rng.randint(*months)
    return Row(
        control,
        round(fixed * rng.uniform(0.8, 1.25), 1),
        round(per_million * rng.uniform(0.8, 1.25), 2),
        tuple(kind for kind in KINDS if kind in claims),
        uses,
        back,
        changed,
        last,
        *effects,
    )
