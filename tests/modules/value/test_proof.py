"""The graded run is told and marked from what the card kept, as far as it goes."""

from copy import deepcopy

import pytest

from pdpmo_widgets.grading.graded_run import SAID
from pdpmo_widgets.grading.marks import above
from pdpmo_widgets.modules.value import model, screen
from pdpmo_widgets.modules.value.rules.proof import CASE, RUN

FUTURES = (11, 12)
WHO = "ada"
BLANK = {"looks": [], "rows": {}, "form": {}, "done": False}


def whole(chosen=None, who=WHO):
    case = RUN.dealt(who)
    return screen.kept(case, chosen or model.reader(case))


def half(value):
    """The two quarters began, and nothing was claimed."""
    return {**deepcopy(value), "stages": [value["stages"][0], dict(BLANK)],
            "done": False}  # fmt: skip


def test_the_reader_earns_everything_and_a_habit_next_to_nothing():
    assert RUN.mark({"": whole()}, WHO, FUTURES).share == 1
    for bot in ("random", "always_great", "before_after_believer"):
        chosen = model.run(bot, RUN.dealt(WHO))
        assert RUN.mark({"": whole(chosen)}, WHO, FUTURES).share < 0.1


def test_nothing_earns_nothing_and_says_so():
    for value in (None, {}, {"stages": [dict(BLANK), dict(BLANK)]}):
        assert RUN.mark({"": value}, WHO, FUTURES).share == 0
        assert RUN.tell({"": value}, WHO) == [SAID["none"]]
        assert not RUN.ended({"": value})


def test_a_design_without_claims_is_graded_with_its_reason():
    case = RUN.dealt(WHO)
    mark = RUN.mark({"": half(whole())}, WHO, FUTURES)
    filled, ids = model.fill(case, screen.decisions(case, half(whole())))
    assert ids == ("claims",)
    total = model.score(case, filled, FUTURES).total
    assert total < model.score(case, model.reader(case), FUTURES).total
    assert mark.share <= above(total, model.ZERO, model.PASS) + 1e-9
    assert CASE["half"]["claims"] in mark.reasons


def test_what_was_put_in_stays_as_it_is():
    case = RUN.dealt(WHO)
    filled, _ = model.fill(case, {"design": {"measures": []}})
    assert model.fill(case, filled) == (filled, ())
    assert model.score(case, filled).total == 0


def test_the_whole_run_is_told_in_words():
    told = RUN.tell({"": whole()}, WHO)
    assert any("per cent, grade" in line for line in told)
    assert SAID["open"] not in told
    assert RUN.tell({"": half(whole())}, WHO)[-1] == SAID["open"]


@pytest.mark.parametrize(
    "value",
    [
        {"stages": [{**BLANK, "rows": {"cards": {"99": {"take": True}}}}]},
        {"stages": [{**BLANK, "form": {"comparison": "moon"}}]},
    ],
)
def test_what_no_card_has_kept_earns_nothing_with_a_sentence(value):
    mark = RUN.mark({"": value}, WHO, FUTURES)
    assert mark.share == 0
    assert mark.reasons[0].endswith((".", "?"))
