"""How the graded tasks of module 02 are told and marked; pure: no widget."""

from pdpmo_widgets.grading.marks import Rule
from pdpmo_widgets.modules.playbook.rules import burden, canvas, sizing, ways

__all__ = ["RULES"]

RULES = {
    **sizing.RULES,
    "ways": Rule(ways.tell_ways, ways.mark_ways, done=ways.placed),
    "burden": Rule(burden.tell_burden, burden.mark_burden, done=burden.summed),
    "canvas": Rule(canvas.tell_canvas, canvas.mark_canvas, dealt=False),
}
