"""The coaching talk: it can be trusted with anything, and only listening passes."""

import json
from collections import Counter
from statistics import fmean

import pytest
from hypothesis import given

from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.modules.courage.model import coaching
from pdpmo_widgets.modules.courage.model.coaching_bots import need_of
from pdpmo_widgets.modules.courage.model.coaching_case import LINES, WORDINGS
from pdpmo_widgets.simulation import DecisionError, Entry
from tests.league.league import INFORMED_AT_LEAST, NAIVE_AT_MOST, bots, retest, row
from tests.league.seeds import REPORTING
from tests.modules.test_every_model import JSON, SLOWLY, answer, plain, within

NOUN = "courage.coaching"
SAID = room_words("courage", "coaching")
FEW = REPORTING[:60]


@pytest.mark.parametrize(
    "bot", [bot for bot, kind in bots(NOUN).items() if kind == "naive"]
)
def test_no_simple_idea_passes(bot):
    assert row(NOUN, bot, FEW).interval[0] <= NAIVE_AT_MOST


def test_whoever_reads_better_passes_more_often_and_a_reader_passes():
    novice, good, expert = (row(NOUN, b, FEW).rate for b in coaching.INFORMED)
    assert novice < good <= expert
    assert row(NOUN, "informed", FEW).interval[1] >= INFORMED_AT_LEAST


def test_listening_facts_and_a_first_step_are_all_needed():
    good = row(NOUN, "informed", FEW)
    for bot in coaching.HALF:
        assert row(NOUN, bot, FEW).interval[1] < good.interval[0], bot


def test_a_score_says_more_of_the_player_than_of_the_deal():
    rows = [row(NOUN, bot, FEW) for bot in bots(NOUN)]
    assert retest(rows) >= 0.7


def test_a_talk_that_meets_every_need_is_all_theirs():
    for seed in range(40):
        case = coaching.deal(seed)
        best = coaching.score(case, coaching.well_played(case))
        assert best.total == 1
        assert best.missed == ()


def test_needs_come_up_in_many_orders_and_the_first_step_last():
    cases = [coaching.deal(seed) for seed in range(80)]
    assert all(case.hidden[-1] == "will" for case in cases)
    assert all(len(case.hidden) == 6 and "listen" in case.hidden for case in cases)
    assert len({case.hidden for case in cases}) > 30


def test_telling_is_fast_and_leaves_nothing_behind():
    found = [coaching.deal(seed) for seed in range(40)]
    told = [coaching.score(c, coaching.run("tell", c)) for c in found]

    def turns(bot):
        return fmean(coaching.see(c, coaching.run(bot, c)).turn for c in found)

    assert turns("tells_or_rescues") < turns("informed_expert") - 1
    assert fmean(s.measures["plan"] for s in told) > 0.85
    assert fmean(s.measures["own"] for s in told) < 0.25


def test_a_judgement_has_to_be_listened_away():
    for seed in range(60):
        case = coaching.deal(seed)
        seen = coaching.see(case, {})
        judge = [at for at, o in enumerate(seen.offers) if o.tag == "judge"]
        if judge and case.hidden[0] != "listen":
            after = coaching.see(case, {"say": judge})
            assert need_of(after) == "listen"
            return
    raise AssertionError("no talk in which a judgement was on offer")


def test_what_they_say_shows_what_they_need_now():
    for seed in range(20):
        case = coaching.deal(seed)
        assert need_of(coaching.see(case, {})) == case.hidden[0]


def test_what_meets_the_need_is_always_on_offer_and_in_every_place():
    places: Counter[int] = Counter()
    for seed in range(400):
        case = coaching.deal(seed)
        tags = [o.tag for o in coaching.see(case, {}).offers]
        places[tags.index(case.hidden[0])] += 1
    assert max(places.values()) < 130


def test_each_kind_of_sentence_is_in_every_place_equally_often():
    places: Counter[tuple[str, int]] = Counter()
    for seed in range(600):
        offers = coaching.see(coaching.deal(seed), {}).offers
        places.update((offer.tag, at) for at, offer in enumerate(offers))
    for tag in coaching.TAGS:
        counts = [places[tag, at] for at in range(4)]
        # The spread is that of chance: no place is off by four standard deviations.
        spread = (sum(counts) * 3 / 16) ** 0.5
        assert max(abs(n - sum(counts) / 4) for n in counts) < 4 * spread, tag


def test_no_kind_of_sentence_is_much_longer_than_the_others():
    sizes = {
        tag: fmean(len(text) for text in said.values())
        for tag, said in SAID["say"].items()
    }
    assert max(sizes.values()) < 1.25 * min(sizes.values())


def test_every_need_and_every_tag_has_its_words():
    assert set(SAID["say"]) == set(coaching.TAGS)
    assert all(len(said) == WORDINGS for said in SAID["say"].values())
    for need in coaching.NEEDS:
        assert sum(k.startswith(f"{need}_") for k in SAID["lines"]) == LINES


def test_every_sentence_of_a_talk_has_its_words():
    for seed in range(12):
        case = coaching.deal(seed)
        for name in ("random", "informed", "rescue", "tell"):
            outcome = coaching.play(case, coaching.run(name, case))
            for entry in within(outcome):
                if isinstance(entry, Entry):
                    assert "{" not in sentence(SAID, entry)


def test_the_same_decisions_have_the_same_outcome():
    case = coaching.deal(7)
    said = coaching.run("informed", case)
    stored = json.loads(json.dumps(said))
    assert coaching.deal(7) == case
    assert coaching.play(case, said) == coaching.play(case, stored)


def test_what_was_not_on_offer_or_comes_after_the_end_is_answered():
    case = coaching.deal(7)
    for wrong in (4, -1, 1.0, True, None, "say.tell.tell_1"):
        with pytest.raises(DecisionError, match="Sentence 2 of the talk is not one of"):
            coaching.play(case, {"say": [0, wrong]})
    best = coaching.well_played(case)["say"]
    with pytest.raises(DecisionError, match="over"):
        coaching.play(case, {"say": [*best, best[0]]})


@SLOWLY
@given(decisions=JSON)
def test_anything_at_all_is_played_or_answered_with_a_sentence(decisions):
    case = coaching.deal(1)
    for act in (coaching.see, coaching.play, coaching.score):
        assert plain(answer(act, case, decisions))


def test_the_card_says_at_once_what_a_turn_did_and_graded_it_does_not(tmp_path):
    from pdpmo_widgets.modules.courage import talk
    from pdpmo_widgets.modules.courage.rules.coaching import TALK
    from tests.widgets.at_desk import desk, tell

    (card,) = talk.graded(desk(tmp_path), "ada", "courage.coaching.x")
    best = coaching.well_played(TALK.dealt("ada"))["say"]
    for turn in range(1, len(best) + 1):
        tell(card, "keep", value={"said": best[:turn]}, at=turn)
        assert all("act" not in one for one in card.view["turns"])
    assert card.value["done"]
    assert SAID["after"]["sent"] in card.view["text"]
    assert not any("of 100" in line for line in card.view["text"])


def test_in_practice_each_turn_is_told_and_the_next_talk_is_another():
    from pdpmo_widgets.modules.courage.screen import asking

    case = asking.practice(0)
    assert case.who == "kofi"
    assert case != asking.practice(1)
    best = coaching.well_played(case)["say"]
    shown = asking.view(case, {"said": best[:2]}, told=True)
    assert [("act" in one) for one in shown["turns"]] == [False, True, True]
    over = asking.view(case, {"said": best}, told=True)
    assert "offers" not in over
    assert any(
        line.startswith("This talk is worth 100 of 100.") for line in over["text"]
    )


def test_the_steps_of_a_way_add_up():
    for seed in range(40):
        case = coaching.deal(seed)
        for name in coaching.BOTS:
            found = coaching.steps(case, coaching.run(name, case))
            assert sum(found) == len(case.hidden)
            assert min(found) >= 0


def test_the_talk_ends_when_nothing_is_left_to_say_and_the_next_is_another(tmp_path):
    from pdpmo_widgets.modules.courage import talk
    from pdpmo_widgets.modules.courage.screen import asking
    from tests.widgets.at_desk import desk, tell

    card = talk._card(
        desk(tmp_path), "courage.coaching", SAID["card"],
        lambda value: asking.practice(int(value.get("tries") or 0)), graded=False,
    )  # fmt: skip
    best = coaching.well_played(asking.practice(0))["say"]
    tell(card, "keep", value={"said": best[:-1]}, at=1)
    assert not card.value["done"]
    tell(card, "keep", value={"said": best}, at=2)
    assert card.value["done"]
    assert len(best) < coaching.TURNS
    first = card.view["turns"][0]["they"]
    tell(card, "keep", value={"said": []}, at=3)
    assert card.value["tries"] == 1
    assert card.view["turns"][0]["they"] != first
    tell(card, "keep", value={"said": [0], "done": True}, at=4)
    assert card.value["done"]
    assert any("stayed open" in line for line in card.view["text"])
