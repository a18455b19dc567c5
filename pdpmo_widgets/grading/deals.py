"""Who gets which case: the same for one learner everywhere, different for the next."""

import hashlib
from collections.abc import Sequence
from random import Random
from typing import TypeVar

from pdpmo_widgets.models import case_seed

T = TypeVar("T")


def case_name(learner: str) -> str:
    """Short name of a learner's case; it stands in the keys of dealt answers."""
    return hashlib.sha256(f"case:{learner}".encode()).hexdigest()[:8]


def seed(learner: str, item: str) -> int:
    """The seed from which an item is dealt to a learner."""
    return case_seed(learner, f"exercise.{item}")


def drawn(learner: str, item: str, pool: Sequence[T], count: int) -> list[T]:
    """`count` of `pool`, in a learner's own choice and order."""
    return Random(f"{item}:{seed(learner, item)}").sample(list(pool), count)
