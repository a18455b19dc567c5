"""Rules of the graded run: the list with its cut, and the range for next year's EBIT.

Both read what one card has kept.
"""

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.graded_run import GradedRun
from pdpmo_widgets.grading.marks import Answers, Mark, Rule
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.screen.deciding import decisions

CASE, SAID = room_words("acumen"), room_words("acumen", "play")["rules"]
RUN = GradedRun(model, "list", decisions, CASE, room_words("acumen", "debrief"))


def tell_range(answers: Answers, learner: str) -> list[str]:
    """The range in words, or that none was given."""
    run = RUN.decided(RUN.dealt(learner), answers.get(""))
    if "ebit" not in run:
        return [SAID["no_range"]]
    low, high = run["ebit"]
    return [SAID["range"].format(low=f"{low:g}", high=f"{high:g}")]


def mark_range(answers: Answers, learner: str) -> Mark:
    """Above whoever always says "base to base and 5"; the best range there is is 1."""
    case = RUN.dealt(learner)
    try:
        run = RUN.decided(case, answers.get(""))
        if "ebit" not in run:
            return Mark(0.0, (SAID["no_range"],)) if run else RUN.none(answers)
        share = model.range_points(case, run)
        low, high = model.play(case, run).fair
    except model.DecisionError as error:
        return Mark(0.0, (str(error.args[0]),))
    fair = SAID["fair"].format(low=f"{low:.1f}", high=f"{high:.1f}")
    return Mark(round(share, 4), (*tell_range(answers, learner), fair))


RULES = {
    RUN.item: RUN.rule(),
    "range": Rule(tell_range, mark_range, done=RUN.ended, of=RUN.item),
}
