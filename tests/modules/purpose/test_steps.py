"""The twelve hours: what steps cost, show and change, and what cannot be played."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets.modules.purpose.model import (
    BOTS,
    COSTS,
    OUTCOMES,
    PEOPLE,
    DecisionError,
    deal,
    play,
    run,
    score,
    see,
    well_played,
)
from pdpmo_widgets.modules.purpose.model.case import ranked
from pdpmo_widgets.modules.purpose.model.naive import needs
from pdpmo_widgets.modules.purpose.model.steps import walk
from tests.tries import tries

CASE = next(case for case in map(deal, range(11, 60)) if case.hidden.pair)
TRUTH = CASE.hidden


def steps(*rows: dict) -> dict:
    return {"steps": list(rows)}


def interview(who: str) -> dict:
    return {"do": "interview", "who": [who]}


def test_before_the_first_step_nothing_is_known():
    seen = see(CASE, {})
    assert seen.left == 12
    assert not any(k.met or k.cards or k.public or k.fear for k in seen.people.values())


@pytest.mark.parametrize("do", COSTS)
def test_each_step_costs_its_hours(do):
    who = {"pair": list(PEOPLE[:2]), "workshop": [], "draft": []}.get(do, ["mei"])
    sent = {"interest": "choice", "outcomes": list(OUTCOMES[:3])}
    seen = see(CASE, steps({"do": do, "who": who, **sent}))
    assert seen.left == 12 - COSTS[do]
    assert seen.log[0]


@pytest.mark.parametrize("seed", range(20))
def test_an_interview_tells_the_first_need_and_the_fear_behind_it(seed):
    case = deal(seed)
    who = case.hidden.keys[0]
    known = see(case, steps(interview(who))).people[who]
    order = ranked(case.hidden.wants[who])
    assert needs(known.cards)[0] in order[:2]
    both = [c for c in known.cards if {*order[:2]} <= {*c.items}]
    assert [c.best for c in both] == [order[0]]
    assert known.fear == order[1]
    assert {a for a, holds in known.standing.items() if holds} == case.hidden.today[who]


def test_a_corridor_talk_gives_the_public_line_only():
    known = see(CASE, steps({"do": "corridor", "who": ["rosa"]})).people["rosa"]
    assert known.public == TRUTH.public["rosa"]
    assert not known.cards
    assert not known.standing


def test_the_public_line_of_those_who_count_is_often_not_their_need():
    honest = total = 0
    for seed in range(100):
        truth = deal(seed).hidden
        for who in truth.keys:
            total += 1
            honest += truth.public[who] == ranked(truth.wants[who])[0]
    assert honest / total < 0.4


def test_a_show_of_hands_shows_the_popular_wish():
    tops = 0
    for seed in range(50):
        case = deal(seed)
        hands = see(case, steps({"do": "workshop"})).hands
        tops += max(hands, key=lambda o: hands[o]) == case.hidden.popular
    assert tops >= 48


def test_a_workshop_moves_people_towards_those_who_speak():
    room = walk(CASE, steps({"do": "workshop"}))
    spread = [max(w) - min(w) for w in TRUTH.wants.values()]
    after = [max(w) - min(w) for w in room.wants.values()]
    assert sum(after) < sum(spread)


def test_the_right_interest_brings_two_together_and_a_wrong_one_hardens_them():
    pair = {"do": "pair", "who": list(TRUTH.pair)}
    right = walk(CASE, steps({**pair, "interest": TRUTH.shared}))
    assert [ranked(right.wants[w])[0] for w in TRUTH.pair] == [TRUTH.shared] * 2
    wrong = next(
        o
        for o in OUTCOMES
        if not all(o in ranked(TRUTH.wants[w])[:2] for w in TRUTH.pair)
    )
    room = walk(CASE, steps({**pair, "interest": wrong}))
    assert set(room.pairs.values()) == {"hardened"}
    assert room.wants == TRUTH.wants


def test_the_loud_object_first_and_at_most_two():
    seen = see(CASE, steps({"do": "draft", "outcomes": list(OUTCOMES[:3])}))
    voices = [e.who for e in seen.log[0] if e.id == "draft.objection"]
    mails = {s.who: s.mails for s in CASE.people}
    assert len(voices) <= 2
    assert mails[voices[0]] > 20


def test_a_second_interview_wastes_two_hours():
    seen = see(CASE, steps(interview("mei"), interview("mei")))
    assert seen.left == 8
    assert seen.log[1][0].id == "interview.again"


def test_hours_that_are_gone_are_said_in_one_sentence():
    with pytest.raises(DecisionError, match="takes 2 hours and you have 0 left"):
        see(CASE, steps(*(interview(w) for w in PEOPLE[:7])))


BAD = [
    None,
    [],
    {"steps": "interview"},
    steps({"do": "bribe", "who": ["mei"]}),
    steps({"do": "interview", "who": ["nobody"]}),
    steps({"do": "interview", "who": []}),
    steps({"do": "pair", "who": ["mei", "mei"], "interest": "speed"}),
    steps({"do": "pair", "who": ["mei", "rosa"]}),
    steps({"do": "draft", "outcomes": ["speed"]}),
    steps({"do": "draft", "outcomes": []}),
    steps({"do": "draft"}),
    steps("interview"),
]


@pytest.mark.parametrize("decisions", BAD)
def test_what_cannot_be_played_is_said_in_a_plain_sentence(decisions):
    with pytest.raises(DecisionError) as caught:
        see(CASE, decisions)
    sentence = caught.value.args[0]
    assert sentence.endswith(".")
    assert "'" not in sentence


CHARTER = well_played(CASE)["charter"]
BAD_CHARTERS = [
    None,
    {},
    {**CHARTER, "outcomes": CHARTER["outcomes"][:2]},
    {**CHARTER, "not_now": CHARTER["outcomes"][:2]},
    {**CHARTER, "sponsor": "you"},
    {**CHARTER, "review": 1},
    {**CHARTER, "review": True},
    {**CHARTER, "outcomes": [["speed"], "choice", "audit"]},
]


@pytest.mark.parametrize("charter", BAD_CHARTERS)
def test_an_unfinished_charter_is_said_in_a_plain_sentence(charter):
    for ask in (play, score):
        with pytest.raises(DecisionError):
            ask(CASE, {"steps": [], "charter": charter})


def test_other_keys_in_the_decisions_are_ignored():
    decisions = well_played(CASE)
    assert score(CASE, {**decisions, "done": True, "run": 3}) == score(CASE, decisions)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from([*PEOPLE, *COSTS]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["steps", "do", "who", "interest", "outcomes", "charter"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(anything)
@settings(max_examples=tries(40, 150), deadline=None)
def test_any_answer_is_played_or_refused_in_words(decisions):
    for ask in (see, play, score):
        with suppress(DecisionError):
            ask(CASE, decisions)


@pytest.mark.parametrize("bot", BOTS)
def test_every_bot_plays_by_the_rules(bot):
    for seed in range(3):
        case = deal(seed)
        assert 0 <= score(case, run(bot, case)).total <= 1
