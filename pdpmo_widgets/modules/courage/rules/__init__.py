"""How the graded tasks of module 07 are told and marked; pure: no widget."""

from pdpmo_widgets.modules.courage.rules import coaching, year

__all__ = ["RULES"]

RULES = {**year.RULES, **coaching.RULES}
