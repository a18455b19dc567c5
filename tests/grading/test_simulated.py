"""From what a coin or a habit earns, which is nothing, to the mark, which is all."""

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.grading import deals
from pdpmo_widgets.grading.graded_run import GradedRun
from pdpmo_widgets.grading.simulated import (
    FLOOR_MISSED,
    SAID,
    mark_decisions,
    mark_runs,
    share_of,
)
from pdpmo_widgets.simulation import DecisionError
from pdpmo_widgets.simulation.basics import Score, scored

MARK = 0.8


def model(coin: float, **more: Any) -> Any:
    """A model in which decisions are their own score, and a coin gets `coin`."""

    def score(case: object, decisions: dict, futures: tuple[int, ...]) -> Score:
        if "share" not in decisions:
            raise DecisionError("There is nothing to play. Please choose something.")
        measures = {"heard": decisions.get("heard", 1.0)}
        return scored(
            decisions["share"], MARK, measures, {"heard": 0.5}, expected=0, reference=1
        )

    return SimpleNamespace(
        PASS=MARK, score=score, run=lambda name, case: {"share": coin}, **more
    )


WORDS = {"measures": {"heard": {"name": "Who was heard", "low": "You heard too few."}}}


def share(earned: float, coin: float) -> float:
    return mark_decisions(model(coin), None, {"share": earned}, (1,), WORDS).share


@pytest.mark.parametrize("coin", [0.0, 0.1, 0.3, 0.4])
def test_what_a_coin_gets_on_the_same_case_earns_nothing_and_the_mark_all(coin):
    assert share(coin, coin) == 0.0
    assert share(coin / 2, coin) == 0.0
    assert share(MARK, coin) == share(1.0, coin) == 1.0
    assert share((coin + MARK) / 2, coin) == pytest.approx(0.5)


@pytest.mark.parametrize("coin", [0.5, 0.7, 0.79, MARK, 0.95, 1.0])
def test_a_lucky_coin_takes_no_more_than_half_of_the_way_to_the_mark(coin):
    assert share(MARK / 2, coin) == 0.0
    assert share(0.75 * MARK, coin) == pytest.approx(0.5)
    assert share(MARK, coin) == 1.0


def test_what_was_missed_is_said_and_what_cannot_be_played_earns_nothing():
    low = {"share": 1.0, "heard": 0.0}
    found = mark_decisions(model(0.2), None, low, (1,), WORDS)
    assert found.share == FLOOR_MISSED
    assert found.reasons[-2:] == (SAID["half_of_points"], "You heard too few.")
    limit = "The floor “Who was heard”: you reached 0 of 100, and the limit is 50."
    assert found.reasons[-3] == limit
    refused = mark_decisions(model(0.2), None, {}, (1,), WORDS)
    assert refused.share == 0.0
    assert refused.reasons == ("There is nothing to play. Please choose something.",)


SHARES = st.floats(0, 1)


@given(SHARES, SHARES, SHARES, st.floats(0, MARK - 0.01))
def test_more_is_never_worth_less_and_a_missed_floor_never_more_than_half(
    one, other, coin, zero
):
    low, high = sorted((one, other))
    shares = [share_of(total, coin, MARK, zero=zero) for total in (low, high)]
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= 1
    assert share_of(zero, coin, MARK, zero=zero) == 0
    assert share_of(MARK, coin, MARK, zero=zero) == 1
    held = share_of(high, coin, MARK, zero=zero, missed=True)
    assert held == min(shares[1], FLOOR_MISSED)


def test_points_begin_where_a_habit_ends_and_the_reason_says_so():
    habit = model(0.1, ZERO=0.5)
    assert mark_decisions(habit, None, {"share": 0.5}, (1,), WORDS).share == 0
    half = mark_decisions(habit, None, {"share": 0.65}, (1,), WORDS)
    assert half.share == pytest.approx(0.5)
    assert half.reasons == (
        "Result 65 of 100; 80 passes, a coin got 10.",
        "The points of this task begin above a result of 50: that much one gets by "
        "always doing the same, without reading the case. From 80 on you have all of "
        "them.",
    )
    assert mark_decisions(habit, None, {"share": MARK}, (1,), WORDS).share == 1


def runs(*found: Any, coin: float = 0.2, **more: Any) -> Any:
    return mark_runs(model(coin, **more), [None] * len(found), found, (1,), WORDS)


def test_several_runs_are_graded_by_the_mean_of_their_totals():
    assert runs({"share": 0.2}, {"share": 0.8}).share == pytest.approx(0.5)
    assert runs({"share": 1.0}, {"share": 0.6}).share == 1
    one = mark_decisions(model(0.2), None, {"share": 0.5}, (1,), WORDS)
    assert runs({"share": 0.5}) == one


def test_a_run_that_is_missing_or_cannot_be_played_counts_nothing():
    found = runs({"share": 0.9}, None)
    assert found.share == pytest.approx((0.45 - 0.2) / (MARK - 0.2))
    assert found.reasons[1:] == (f"Run 2: {SAID['none']}",)
    broken = runs({"share": 0.9}, {})
    assert broken.share == found.share
    assert broken.reasons[1] == (
        "Run 2: There is nothing to play. Please choose something."
    )
    assert runs(None, None).share == 0


@pytest.mark.parametrize("first", [True, False])
def test_a_floor_that_one_run_missed_caps_all_of_it(first):
    good, low = {"share": 1.0}, {"share": 1.0, "heard": 0.0}
    found = runs(low, good) if first else runs(good, low)
    assert found.share == FLOOR_MISSED
    assert f"Run {1 if first else 2}: You heard too few." in found.reasons


def test_a_run_that_stopped_half_way_is_graded_as_far_as_it_goes():
    def fill(case: object, run: dict) -> tuple[dict, tuple[str, ...]]:
        return (run, ()) if "share" in run else ({"share": run["half"]}, ("late",))

    words = WORDS | {"half": {"late": "You stopped half way: nothing counts after."}}
    half = model(0.2, fill=fill)
    found = mark_decisions(half, None, {"half": 0.5}, (1,), words)
    assert found.share == pytest.approx(0.5)
    assert found.reasons[-1] == "You stopped half way: nothing counts after."
    assert len(mark_decisions(half, None, {"share": 0.5}, (1,), words).reasons) == 1


def rule(size: int) -> Any:
    dealt: list[int] = []
    found = GradedRun(
        model(0.2, RUNS=size, deal=lambda at: dealt.append(at)), "hunt",
        lambda _, value: value["run"], WORDS,
        told=lambda _, run: [f"Share {run['share']}"], begun=bool,
    )  # fmt: skip
    return found.rule(), dealt


def test_one_run_is_kept_under_the_items_own_key_and_two_under_numbers():
    one, dealt = rule(1)
    assert (one.runs, one.parts("ada")) == (1, [""])
    assert one.mark({"": {"run": {"share": 0.5}}}, "ada", futures=(1,)).share > 0
    assert dealt == [deals.seed("ada", "hunt")]
    two, dealt = rule(2)
    assert (two.runs, two.parts("ada")) == (2, ["1", "2"])
    answers = {"1": {"run": {"share": 0.8}, "done": True}}
    assert not two.done(answers)
    assert two.mark(answers, "ada", futures=(1,)).share == pytest.approx(1 / 3)
    assert dealt == [deals.seed("ada", "hunt.1"), deals.seed("ada", "hunt.2")]
    assert two.tell(answers, "ada") == [
        "Run 1: Share 0.8",
        f"Run 2: {SAID['none']}",
    ]
    assert two.done(dict.fromkeys(("1", "2"), answers["1"]))
    assert two.mark({}, "ada", futures=(1,)).share == 0
    assert deals.seed("ada", "hunt.1") != deals.seed("ada", "hunt.2")
