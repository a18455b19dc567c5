"""Published figures that the prose uses, one constant a line, with their source.

Every figure was found in a public source, in most cases in a report of the study
and not in the study itself; the words around it say so.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class TwoViews:
    """Share in per cent who rate the same thing good or excellent."""

    thing: str
    executives: int
    directors: int


# THE PMO SQUAD, 2022 Research Report, n = 105, self-selected.
NOT_MEASURING_VALUE_2022 = 78
# THE PMO SQUAD, 2024 report as summarised by its authors, n not given.
NO_DEFINITION_OF_SUCCESS_2024 = 23
# PMI, Pulse of the Profession 2017, appendix, as reported by IIL: 200 executives and
# 510 PMO directors.
TWO_VIEWS_2017 = (
    TwoViews("Formulating strategy", 90, 56),
    TwoViews("Prioritising and funding work", 83, 54),
    TwoViews("Learning from experience", 77, 51),
)
