"""How the graded tasks of module 03 are told and marked; pure: no widget."""

from pdpmo_widgets.modules.empowerment.rules import quarter

__all__ = ["RULES"]

RULES = {**quarter.RULES}
