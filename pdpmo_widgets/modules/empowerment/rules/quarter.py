"""The rule of the graded run: three boards, three answers, on the learner's own case.

What no board of a run left half way names stays as it was, and who gives no answer
says nothing.
"""

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.graded_run import GradedRun
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.rules.told import told
from pdpmo_widgets.modules.empowerment.screen.deciding import decisions

CASE, DEBRIEF = room_words("empowerment"), room_words("empowerment", "debrief")
RUN = GradedRun(model, "quarter", decisions, CASE, DEBRIEF, told)
RULES = {RUN.item: RUN.rule()}
