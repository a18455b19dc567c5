"""How the graded tasks of module 06 are told and marked; pure: no widget."""

from pdpmo_widgets.modules.acumen.rules import portfolio

__all__ = ["RULES"]

RULES = {**portfolio.RULES}
