"""The graded run is told and marked from what the card kept, as far as it goes."""

from copy import deepcopy

import pytest

from pdpmo_widgets.grading.graded_run import SAID as OF_RUN
from pdpmo_widgets.grading.marks import above
from pdpmo_widgets.modules.acumen import model, screen
from pdpmo_widgets.modules.acumen.model.fill import WIDE
from pdpmo_widgets.modules.acumen.rules.portfolio import (
    CASE,
    RUN,
    SAID,
    mark_range,
    tell_range,
)

FUTURES = (11, 12)
WHO = "ada"
BLANK = {"looks": [], "rows": {}, "form": {}, "done": False}


def whole(chosen=None, who=WHO):
    case = RUN.dealt(who)
    return screen.kept(case, chosen or model.reader(case))


def half(value):
    """The list was signed, and nothing more was decided."""
    return {**deepcopy(value), "stages": [value["stages"][0], dict(BLANK)],
            "done": False}  # fmt: skip


def test_the_reader_earns_everything_and_a_coin_nothing():
    assert RUN.mark({"": whole()}, WHO, FUTURES).share == 1
    coin = model.run("random", RUN.dealt(WHO))
    assert RUN.mark({"": whole(coin)}, WHO, FUTURES).share < 0.1


def test_nothing_earns_nothing_and_says_so():
    for value in (None, {}, {"stages": [dict(BLANK), dict(BLANK)]}):
        assert RUN.mark({"": value}, WHO, FUTURES).share == 0
        assert RUN.tell({"": value}, WHO) == [OF_RUN["none"]]
        assert mark_range({"": value}, WHO).share == 0


def test_a_signed_list_without_mid_year_is_graded_with_its_reason():
    case = RUN.dealt(WHO)
    mark = RUN.mark({"": half(whole())}, WHO, FUTURES)
    filled, _ = model.fill(case, screen.decisions(case, half(whole())))
    total = model.score(case, filled, FUTURES).total
    assert 0 < total < model.score(case, model.reader(case), FUTURES).total
    assert mark.share == pytest.approx(above(total, model.ZERO, model.PASS))
    assert f"{100 * total:.0f} of 100" in mark.reasons[0]
    assert CASE["half"]["stop"] in mark.reasons
    assert mark_range({"": half(whole())}, WHO).reasons == (SAID["no_range"],)


def test_what_was_put_in_earns_nothing_and_costs_the_rest_nothing():
    case = RUN.dealt(WHO)
    run = screen.decisions(case, half(whole()))
    filled, ids = model.fill(case, run)
    assert ids == ("stop", "ebit")
    assert filled["portfolio"] == run["portfolio"]
    assert filled["stop"] == []
    assert model.range_points(case, filled) == 0
    assert filled["ebit"] == [case.base - WIDE, case.base + WIDE]
    assert model.fill(case, filled) == (filled, ())


def test_a_list_that_could_not_be_signed_counts_as_the_law_alone():
    case = RUN.dealt(WHO)
    value = whole()
    every = {str(at): {"take": True} for at in range(1, len(case.offers) + 1)}
    value["stages"] = [{**value["stages"][0], "rows": {"requests": every},
                        "done": False}, dict(BLANK)]  # fmt: skip
    mark = RUN.mark({"": value}, WHO, FUTURES)
    assert mark.share == 0
    assert CASE["half"]["unsigned"] in mark.reasons


def test_a_missed_floor_leaves_half_of_the_points():
    """Good lists whose stops give nearly everything away: found among the learners."""
    seen = 0
    for number in range(60):
        case = RUN.dealt(f"floor {number}")
        chosen = model.reader(case)
        free = [id for id in chosen["portfolio"] if not case.offer(id).mandatory]
        chosen = {**chosen, "stop": free}
        score = model.score(case, chosen, FUTURES)
        if score.missed:
            value = whole(chosen, f"floor {number}")
            mark = RUN.mark({"": value}, f"floor {number}", FUTURES)
            assert mark.share <= 0.5
            assert CASE["measures"][score.missed[0]]["low"] in mark.reasons
            seen += 1
    assert seen


def test_a_constant_range_earns_nothing_and_the_best_one_all():
    case = RUN.dealt(WHO)
    value = whole()
    value["stages"][1]["form"] = {"ebit": [case.base, case.base + 5]}
    assert mark_range({"": value}, WHO).share == 0
    fair = model.play(case, model.reader(case)).fair
    value["stages"][1]["form"] = {"ebit": list(fair)}
    assert mark_range({"": value}, WHO).share == pytest.approx(1)


def test_the_range_is_told_as_it_was_given():
    value = whole()
    value["stages"][1]["form"] = {"ebit": [181.25, 190]}
    assert tell_range({"": value}, WHO) == [
        SAID["range"].format(low="181.25", high="190")
    ]


@pytest.mark.parametrize(
    "value",
    [
        {"stages": [{**BLANK, "looks": [["requests", "99", "check"]]}]},
        {"stages": [{**BLANK, "rows": {"requests": {"x": {"take": True}}}}]},
        {"stages": [{**BLANK, "form": {"buy": "moon"}}]},
    ],
)
def test_what_no_card_has_kept_earns_nothing_with_a_sentence(value):
    mark = RUN.mark({"": value}, WHO, FUTURES)
    assert mark.share == 0
    assert mark.reasons[0].endswith(".")
    assert mark_range({"": value}, WHO).share == 0
