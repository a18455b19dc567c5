"""The office's log of fifty kinds of decision: what hangs on each, and who decides.

Stakes, undoing and spread belong to the kind; how hard it is here, how often it comes,
who owns it and where it is decided today are dealt.  Every number is our own design.
"""

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pdpmo_widgets.cases import people, words

DOMAINS = ("plans", "money", "suppliers", "rules", "people", "reports")
TEAM = tuple(person.id for person in people.TEAM)
# kind -> domain, stakes (1 small, 2 middle, 4 large), share of a mistake that can
# still be undone when it is known early, and whether one in five is far bigger.
KINDS: dict[str, tuple[str, int, float, bool]] = {
    "slip_week": ("plans", 1, 0.9, False),
    "swap_tasks": ("plans", 1, 0.9, False),
    "accept_plan": ("plans", 2, 0.5, False),
    "cut_scope": ("plans", 2, 0.5, True),
    "freeze": ("plans", 2, 0.9, False),
    "rebaseline": ("plans", 4, 0.5, False),
    "outage": ("plans", 4, 0.1, True),
    "cutover": ("plans", 4, 0.1, False),
    "customer_date": ("plans", 2, 0.1, True),
    "small_change": ("money", 1, 0.9, True),
    "forecast": ("money", 1, 0.9, False),
    "benefit_owner": ("money", 1, 0.5, False),
    "contingency": ("money", 2, 0.5, True),
    "transfer": ("money", 2, 0.9, False),
    "benefit_claim": ("money", 2, 0.1, False),
    "overspend": ("money", 4, 0.5, True),
    "stop_phase": ("money", 4, 0.1, False),
    "order": ("suppliers", 1, 0.5, True),
    "invoice": ("suppliers", 1, 0.9, False),
    "defect": ("suppliers", 1, 0.9, False),
    "extend": ("suppliers", 2, 0.5, False),
    "penalty": ("suppliers", 2, 0.5, False),
    "delivery": ("suppliers", 2, 0.1, True),
    "claim": ("suppliers", 4, 0.1, True),
    "award": ("suppliers", 4, 0.1, False),
    "risk_rating": ("rules", 1, 0.9, False),
    "waiver": ("rules", 1, 0.5, True),
    "template": ("rules", 1, 0.9, False),
    "permit": ("rules", 2, 0.1, False),
    "deviation": ("rules", 2, 0.5, True),
    "audit_answer": ("rules", 2, 0.1, False),
    "gate": ("rules", 4, 0.5, True),
    "site_stop": ("rules", 4, 0.9, False),
    "partner_data": ("rules", 4, 0.1, False),
    "leave": ("people", 1, 0.9, False),
    "course": ("people", 1, 0.9, False),
    "weekend": ("people", 1, 0.5, True),
    "specialist": ("people", 2, 0.9, True),
    "stand_in": ("people", 2, 0.5, False),
    "release": ("people", 2, 0.5, False),
    "hire": ("people", 4, 0.1, False),
    "take_off": ("people", 4, 0.5, False),
    "actions": ("reports", 1, 0.9, False),
    "meeting": ("reports", 1, 0.9, False),
    "newsletter": ("reports", 1, 0.5, False),
    "colour": ("reports", 2, 0.9, True),
    "escalate": ("reports", 2, 0.5, False),
    "letter": ("reports", 2, 0.1, True),
    "board_page": ("reports", 4, 0.1, False),
    "press": ("reports", 4, 0.1, True),
}
WEEKLY = {1: 1.5, 2: 0.75, 4: 0.4}  # how often a kind comes: small ones often

COLUMNS = {
    "id": "the kind of decision, as a short name",
    "name": "the decision in words",
    "domain": "what one has to know for it: one of six fields of work",
    "stakes": "what hangs on it: 1 small, 2 middle, 4 large",
    "reversibility": "share of a mistake that early news lets you undo, 0–1",
    "spread": "true where one in five is far bigger than the rest",
    "difficulty": "skill at which it goes well half of the time, 0–1",
    "frequency": "how often it comes, times a week",
    "owner": "team member whose work it belongs to",
    "today_level": "who decides today, 1 (the leader alone) to 7 (the owner alone)",
}
HIDDEN = ("difficulty",)


@dataclass(frozen=True)
class Row:
    """One kind of decision; the fields are those of ``COLUMNS``."""

    id: str
    name: str
    domain: str
    stakes: int
    reversibility: float
    spread: bool
    difficulty: float
    frequency: float
    owner: str
    today_level: int


@lru_cache(maxsize=128)
def deal(seed: int) -> tuple[Row, ...]:
    """The fifty kinds as they stand in the log this month."""
    rng = Random(f"decisions:{seed}")
    names = words("decisions")["decisions"]
    return tuple(_row(rng, kind, names[kind]["name"]) for kind in KINDS)


def _row(rng: Random, kind: str, name: str) -> Row:
    domain, stakes, undo, spread = KINDS[kind]
    difficulty = round(rng.uniform(0.4, 0.6), 3)
    weekly = round(WEEKLY[stakes] * rng.uniform(0.8, 1.25), 2)
    held = rng.choice((1, 1, 2, 3, 3, 4, 5)) if stakes > 1 else rng.randint(1, 7)
    owner = rng.choice(TEAM)
    return Row(
        kind, name, domain, stakes, undo, spread, difficulty, weekly, owner, held
    )
