"""What every simulation shares: its one error, its sentences by id, its seeds."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field


class DecisionError(ValueError):
    """Decisions that cannot be played; ``args[0]`` is a sentence for the learner."""


@dataclass(frozen=True)
class Entry:
    """A sentence still to be said: its id in the words' TOML and its parameters.

    ``effect`` is how much it moved the result, in the result's own units (0 when
    it only informs).  ``who`` is the person or organisation it is about, or "".
    """

    id: str
    params: Mapping[str, object] = field(default_factory=dict)
    who: str = ""
    effect: float = 0.0


@dataclass(frozen=True)
class Score:
    """How good decisions were, 0..1, against references on the same case.

    ``total`` is capped when a measure misses its floor, ``uncapped`` is not;
    ``expected`` and ``reference`` are in the result's own units; ``luck`` is what
    the one year that came added or took, and is in none of the others.
    """

    total: float
    passed: bool
    expected: float
    reference: float
    measures: Mapping[str, float]
    floors: Mapping[str, float]
    missed: tuple[str, ...]
    luck: float
    uncapped: float


CAPPED = 0.6


def scored(
    share: float,
    mark: float,
    measures: Mapping[str, float],
    floors: Mapping[str, float],
    *,
    expected: float,
    reference: float,
    luck: float = 0.0,
) -> Score:
    """The score of a ``share`` (cut to 0..1) with its floors.

    A measure below its floor caps the total at ``CAPPED``, below every pass ``mark``:
    no strength makes up for it.
    """
    missed = tuple(name for name, floor in floors.items() if measures[name] < floor)
    uncapped = max(0.0, min(1.0, share))
    total = min(uncapped, CAPPED) if missed else uncapped
    return Score(
        total, total >= mark, expected, reference, measures, floors, missed, luck,
        uncapped,
    )  # fmt: skip


def case_seed(learner_id: str, module: str) -> int:
    """The seed of a learner's own case: the same on every machine and version."""
    text = f"pdpmo:{module}:{learner_id}".encode()
    return int.from_bytes(hashlib.sha256(text).digest()[:6], "big")
