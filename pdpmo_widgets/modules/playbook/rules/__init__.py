"""How the graded tasks of module 02 are told and marked; pure: no widget."""

from pdpmo_widgets.modules.playbook.rules import sizing

__all__ = ["RULES"]

RULES = {**sizing.RULES}
