"""The rule of the graded run: the playbook, told and marked from what the card kept."""

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.graded_run import GradedRun
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.screen.deciding import decisions

CASE, DEBRIEF = room_words("playbook"), room_words("playbook", "debrief")
RUN = GradedRun(model, "sizing", decisions, CASE, DEBRIEF)
RULES = {RUN.item: RUN.rule()}
