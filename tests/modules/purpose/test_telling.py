"""Telling somebody "not now" yourself: whom it helps, how much, and in which order."""

from typing import Any

import pytest

from pdpmo_widgets.modules.purpose.model import (
    PEOPLE,
    SETTING,
    deal,
    play,
    score,
    well_played,
)
from pdpmo_widgets.modules.purpose.model.case import Case, ranked
from pdpmo_widgets.modules.purpose.model.steps import walk
from pdpmo_widgets.modules.purpose.model.support import parts

SEEDS = range(20)
HEAR, TELL = "interview", "tell"
# What is done with one person, and the share of the loss that is then left.
ORDERS = [
    ((), 1.0),
    ((HEAR,), 1.0),
    ((TELL,), SETTING.told_unheard),
    ((TELL, HEAR), SETTING.told_unheard),
    ((HEAR, TELL), SETTING.told_heard),
    ((TELL, HEAR, TELL), SETTING.told_heard),
    ((HEAR, TELL, TELL), SETTING.told_heard),
]


def losers(case: Case, charter: dict[str, Any]) -> list[str]:
    """Those whose first need is refused."""
    wants = case.hidden.wants
    return [w for w in PEOPLE if ranked(wants[w])[0] in charter["not_now"]]


def with_steps(charter: dict[str, Any], who: str, order: tuple[str, ...]) -> dict:
    return {"steps": [{"do": do, "who": [who]} for do in order], "charter": charter}


@pytest.mark.parametrize(("order", "left"), ORDERS)
def test_telling_takes_some_of_the_loss_and_most_of_it_after_listening(order, left):
    for seed in SEEDS:
        case = deal(seed)
        charter = well_played(case)["charter"]
        for who in losers(case, charter)[:1]:
            room = walk(case, with_steps(charter, who, order))
            (loss,) = (p for p in parts(room, charter, who) if "refused" in p.id)
            assert loss.size == pytest.approx(-SETTING.refused * left)
            assert loss.id == f"refused_{'told' if TELL in order else 'unsaid'}"


def test_telling_moves_the_support_of_the_one_who_was_told_and_of_nobody_else():
    softened = 0
    for seed in SEEDS:
        case = deal(seed)
        charter = well_played(case)["charter"]
        who = losers(case, charter)[0]
        last = [
            play(case, with_steps(charter, who, order)).quarters[-1].support
            for order in ((HEAR,), (HEAR, TELL))
        ]
        assert {w for w in PEOPLE if last[0][w] != last[1][w]} <= {who}
        softened += last[1][who] > last[0][who]
    assert softened == len(SEEDS)


def test_those_who_lose_have_to_be_told_for_the_refusal_to_be_a_fair_one():
    tried = 0
    for seed in SEEDS:
        case = deal(seed)
        charter = well_played(case)["charter"]
        lose = losers(case, charter)
        others = [w for w in PEOPLE if w not in lose]

        def refused(*told: str, case: Case = case, charter: dict = charter) -> float:
            steps = [{"do": TELL, "who": [w]} for w in told]
            found = score(case, {"steps": steps, "charter": charter})
            return found.measures["refused"]

        nobody, need = refused(), min(2, len(lose))
        if nobody == 1.0:  # nothing that many want is left to refuse
            continue
        tried += 1
        assert refused(*others[:4]) == pytest.approx(nobody)
        assert refused(lose[0]) == pytest.approx(nobody + 0.3 / need)
        assert refused(*lose[:need]) == pytest.approx(nobody + 0.3)
        assert refused(*lose[:5]) == pytest.approx(nobody + 0.3)
    assert tried >= 5


def test_telling_one_who_loses_makes_the_mandate_safer_and_one_who_wins_less_safe():
    gains, spoilt = [], []
    for seed in SEEDS:
        case = deal(seed)
        charter = well_played(case)["charter"]
        lose = losers(case, charter)
        win = next(w for w in PEOPLE if ranked(case.hidden.wants[w])[0] not in
                   charter["not_now"] and ranked(case.hidden.wants[w])[0] in
                   charter["outcomes"])  # fmt: skip
        base = play(case, with_steps(charter, win, ())).expected
        told = play(case, with_steps(charter, win, (TELL,))).expected
        spoilt.append(base - told)
        if lose:
            told = play(case, with_steps(charter, lose[0], (TELL,))).expected
            gains.append(told - base)
    assert min(*gains, *spoilt) >= 0
    assert sum(gain > 0 for gain in gains) > len(gains) / 2
    assert sum(loss > 0 for loss in spoilt) > len(spoilt) / 2
