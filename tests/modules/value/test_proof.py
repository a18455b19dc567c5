"""The graded run is told and marked from what the card kept, as far as it goes."""

from copy import deepcopy

import pytest

from pdpmo_widgets.grading.marks import above
from pdpmo_widgets.modules.value import model, screen
from pdpmo_widgets.modules.value.rules.proof import (
    CASE,
    SAID,
    dealt,
    ended,
    mark_proof,
    tell_proof,
)

FUTURES = (11, 12)
WHO = "ada"
BLANK = {"looks": [], "rows": {}, "form": {}, "done": False}


def whole(chosen=None, who=WHO):
    case = dealt(who)
    return screen.kept(case, chosen or model.reader(case))


def half(value):
    """The two quarters began, and nothing was claimed."""
    return {**deepcopy(value), "stages": [value["stages"][0], dict(BLANK)],
            "done": False}  # fmt: skip


def test_the_reader_earns_everything_and_a_habit_next_to_nothing():
    assert mark_proof({"": whole()}, WHO, FUTURES).share == 1
    for bot in ("random", "always_great", "before_after_believer"):
        chosen = model.run(bot, dealt(WHO))
        assert mark_proof({"": whole(chosen)}, WHO, FUTURES).share < 0.1


def test_nothing_earns_nothing_and_says_so():
    for value in (None, {}, {"stages": [dict(BLANK), dict(BLANK)]}):
        assert mark_proof({"": value}, WHO, FUTURES).share == 0
        assert tell_proof({"": value}, WHO) == [SAID["nothing"]]
        assert not ended({"": value})


def test_a_design_without_claims_is_graded_with_its_reason():
    case = dealt(WHO)
    mark = mark_proof({"": half(whole())}, WHO, FUTURES)
    filled, ids = model.fill(case, screen.decisions(case, half(whole())))
    assert ids == ("claims",)
    total = model.score(case, filled, FUTURES).total
    assert total < model.score(case, model.reader(case), FUTURES).total
    assert mark.share <= above(total, model.ZERO, model.PASS) + 1e-9
    assert CASE["half"]["claims"] in mark.reasons


def test_what_was_put_in_stays_as_it_is():
    case = dealt(WHO)
    filled, _ = model.fill(case, {"design": {"measures": []}})
    assert model.fill(case, filled) == (filled, ())
    assert model.score(case, filled).total == 0


def test_the_whole_run_is_told_in_words():
    told = tell_proof({"": whole()}, WHO)
    assert any("per cent, grade" in line for line in told)
    assert tell_proof({"": half(whole())}, WHO)[-1] != SAID["open"]
    open_ = half(whole())
    open_["stages"][0] = {**open_["stages"][0], "done": False}
    assert tell_proof({"": open_}, WHO)[-1] == SAID["open"]


@pytest.mark.parametrize(
    "value",
    [
        {"stages": [{**BLANK, "rows": {"cards": {"99": {"take": True}}}}]},
        {"stages": [{**BLANK, "form": {"comparison": "moon"}}]},
    ],
)
def test_what_no_card_has_kept_earns_nothing_with_a_sentence(value):
    mark = mark_proof({"": value}, WHO, FUTURES)
    assert mark.share == 0
    assert mark.reasons[0].endswith((".", "?"))
