"""The simulations: pure functions from a case and decisions to what follows."""

from pdpmo_widgets.models.basics import DecisionError, Entry, case_seed

__all__ = ["DecisionError", "Entry", "case_seed"]
