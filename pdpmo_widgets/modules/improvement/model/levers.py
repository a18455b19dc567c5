"""The twelve levers: their hours, whether they act at one gate, what they remove."""

from dataclasses import dataclass

from pdpmo_widgets.cases.gate_office import GATES

WHOLE = "all"


@dataclass(frozen=True)
class Lever:
    """``hours`` of your team; ``gated``: acts at one gate; ``removes`` something.

    ``form``: hours of form-filling added per request by those who ask.
    """

    hours: int
    gated: bool = True
    removes: bool = False
    form: float = 0.0


LEVERS = {
    "dashboard": Lever(10, gated=False, form=0.5),
    "training": Lever(14),
    "template": Lever(12, gated=False, form=1.5),
    "extra_reviewer": Lever(18),
    "intake_form": Lever(16, gated=False, form=0.7),
    "meet_more": Lever(12),
    "wip_limit": Lever(14, gated=False),
    "fast_lane": Lever(12),
    "delegate": Lever(14),
    "batch_less": Lever(12),
    "merge": Lever(16, removes=True),
    "drop": Lever(10, removes=True),
}
NAMES = tuple(LEVERS)
PLACE = {gate: at for at, gate in enumerate(GATES)}
INVOLVE_HOURS = 7
MOST, MONTHS, HORIZON = 3, 3, 6  # levers a month, months to choose, months that count
WATCH = 2
STOPS = ("never", "worse", "signal")


def options() -> list[tuple[str, str]]:
    """Every lever with every gate where it can act."""
    return [
        (name, gate)
        for name, lever in LEVERS.items()
        for gate in (GATES if lever.gated else (WHOLE,))
    ]
