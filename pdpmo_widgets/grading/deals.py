"""Who gets which case: the same for one learner everywhere, different for the next.

An edition of the course deals other cases to the same learners, so that a cohort
cannot hand its answers on to the next. The coach's own notebook says which edition.
"""

import ast
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, TypeVar

from pdpmo_widgets.cases.words import STANDARD, industries
from pdpmo_widgets.simulation import case_seed

T = TypeVar("T")
TAGS = {"parameters", "injected-parameters"}  # as papermill calls them
HIGHEST = 999_999_999
DEALT_IN = "learner.edition"
"""Under this key the answers keep the seed of the edition that they were dealt in."""
OTHER = "The cases were dealt for another edition of the course, not for this cohort's."


@dataclass(frozen=True)
class Edition:
    """A seed from which cases are dealt, and the industry whose words they speak."""

    seed: int = 0
    industry: str = STANDARD

    def dealt(self, learner: str, word: str | None = None) -> str:
        """The name for which a learner's cases are dealt: the id, in edition 0.

        ``word``: the cohort's, "" for practice; None for what was dealt before there
        were words: that keeps its deal.
        """
        if word is not None:
            return f"{learner}\n{self.seed}\n{word}"
        return f"{learner}\n{self.seed}" if self.seed else learner

    def strange(self, answers: Mapping[str, Any]) -> bool:
        """Do these answers say that they were dealt in another edition?"""
        return bool(answers) and seed_of(answers.get(DEALT_IN, 0)) != self.seed


def early(dealt: str) -> bool:
    """Was it dealt before cohorts had a word? ``dealt``: the name from `dealt`, whose
    third line is the word, an empty one for practice."""
    return dealt.count("\n") < 2


def edition(value: object) -> Edition:
    """The edition that a notebook names; the course's own for what names none."""
    told = value if isinstance(value, Mapping) else {}
    industry = told.get("industry")
    known = isinstance(industry, str) and industry in industries()
    return Edition(seed_of(told.get("seed")) or 0, str(industry) if known else STANDARD)


def named_in(book: Mapping[str, Any]) -> Edition:
    """The edition that a coach's notebook names, in its last cell of parameters."""
    found: object = None
    for cell in book["cells"]:
        if TAGS & set(cell["metadata"].get("tags", ())):
            tree = ast.parse("".join(cell["source"])).body
            if tree and isinstance(tree[-1], ast.Assign):
                found = ast.literal_eval(tree[-1].value)
    return edition(found)


def seed_of(value: object) -> int | None:
    """A seed as it may be kept, None for anything else."""
    return value if type(value) is int and 0 <= value <= HIGHEST else None


def case_name(learner: str) -> str:
    """Short name of a learner's case; it stands in the keys of dealt answers."""
    return hashlib.sha256(f"case:{learner}".encode()).hexdigest()[:8]


def seed(learner: str, item: str) -> int:
    """The seed from which an item is dealt to a learner."""
    return case_seed(learner, f"exercise.{item}")


def drawn(learner: str, item: str, pool: Sequence[T], count: int) -> list[T]:
    """`count` of `pool`, in a learner's own choice and order."""
    return Random(f"{item}:{seed(learner, item)}").sample(list(pool), count)
