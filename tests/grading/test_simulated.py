"""Between what a coin earns, which is nothing, and the pass mark, which is all."""

from types import SimpleNamespace
from typing import Any

import pytest

from pdpmo_widgets.grading.simulated import mark_decisions
from pdpmo_widgets.simulation import DecisionError
from pdpmo_widgets.simulation.basics import Score, scored

MARK = 0.8


def model(coin: float) -> Any:
    """A model in which decisions are their own score, and a coin gets `coin`."""

    def score(case: object, decisions: dict, futures: tuple[int, ...]) -> Score:
        if "share" not in decisions:
            raise DecisionError("There is nothing to play. Please choose something.")
        measures = {"heard": decisions.get("heard", 1.0)}
        return scored(
            decisions["share"], MARK, measures, {"heard": 0.5}, expected=0, reference=1
        )

    return SimpleNamespace(
        PASS=MARK, score=score, run=lambda name, case: {"share": coin}
    )


WORDS = {"measures": {"heard": {"low": "You heard too few."}}}


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
    assert found.share == pytest.approx((0.6 - 0.2) / (MARK - 0.2))
    assert found.reasons[-1] == "You heard too few."
    refused = mark_decisions(model(0.2), None, {}, (1,), WORDS)
    assert refused.share == 0.0
    assert refused.reasons == ("There is nothing to play. Please choose something.",)
