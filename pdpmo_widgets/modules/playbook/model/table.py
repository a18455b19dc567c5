"""The controls on the table: half of them work, and their logs say which."""

from random import Random

from pdpmo_widgets.cases import controls
from pdpmo_widgets.modules.playbook.model.case import AVAILABLE, KINDS, Control, Fact

REQUIRED, WISHED = (1, 2, 2, 3), (2, 3, 3, 4)  # D: how many of the controls


def on_table(
    rng: Random,
    seed: int,
    dangers: dict[str, tuple[str, ...]],
    working: int,
    many: int = AVAILABLE,
) -> list[controls.Row]:
    """Some of the thirty: about half of them work, against five kinds or four.

    Where only four kinds are served, it is the kind that threatens fewest.
    """
    rows = controls.deal(seed)
    works = [r for r in rows if r.works]
    working = max(1, min(many, working + rng.choice((-1, 0, 1))))
    counts = [sum(kind in d for d in dangers.values()) for kind in KINDS]
    order = sorted(range(len(KINDS)), key=lambda k: -counts[k])
    chosen = []
    for k in order[: min(working, rng.choice((4, 5)))]:
        chosen.append(rng.choice([r for r in works if r.main == k]))
    spare = [r for r in works if r not in chosen]
    chosen += rng.sample(spare, working - len(chosen))
    chosen += rng.sample([r for r in rows if r not in works], many - working)
    rng.shuffle(chosen)
    return chosen


def offered(
    rng: Random, table: list[controls.Row], effort: float
) -> tuple[Control, ...]:
    """What is said of them: hours and claims; some are required, some only wished."""
    names = [r.control for r in table]
    required = set(rng.sample(names, rng.choice(REQUIRED)))
    rest = [name for name in names if name not in required]
    wished = required | set(rng.sample(rest, min(len(rest), rng.choice(WISHED))))
    return tuple(
        Control(
            r.control, r.fixed_hours * effort, r.hours_per_million * effort, r.claims,
            r.control in required, r.control in wished,
        )
        for r in table
    )  # fmt: skip


def record(rng: Random, row: controls.Row) -> Fact:
    """What the log of a control says: uses, papers sent back, decisions changed."""
    params = {
        "uses": row.uses,
        "back": row.sent_back,
        "changed": row.decisions_changed,
        "months": -row.last_decision_changed,
    }
    if row.decisions_changed:
        return Fact(f"record.{KINDS[row.main]}_{rng.randint(1, 2)}", params)
    return Fact(f"record.nothing_{rng.randint(1, 2)}", params)


def caught(row: controls.Row, factor: float) -> tuple[float, ...]:
    """The share of each kind of trouble that a control catches; never quite all."""
    return tuple(min(0.95, factor * effect) for effect in row.effects)
