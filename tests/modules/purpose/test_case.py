"""What is dealt: structure and needs that differ, signs and reasons in words."""

from collections import Counter
from itertools import chain

import pytest

from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.modules.purpose.model import FIRST, OUTCOMES, PEOPLE, deal, easy, see
from pdpmo_widgets.modules.purpose.model.case import ATTRIBUTES, ranked
from pdpmo_widgets.modules.purpose.model.deal import _dealt
from pdpmo_widgets.modules.purpose.model.shape import ALWAYS
from tests.tries import tries

MANY = range(300)
SAID = room_words("purpose")
# Written down once: a case that was handed in must be dealt again, years later.
FIRST_FAVOURITES_OF_1 = ("choice", "speed", "promises")
FIRST_KEYS_OF_1 = ("marcus", "aisha", "yuki", "priya")


def test_the_same_seed_deals_the_same_case():
    first = deal(7)
    _dealt.cache_clear()
    assert deal(7) == first
    assert deal(7) != deal(8)


def test_the_first_edition_s_case_is_dealt_as_it_was():
    case = deal(1, setting=FIRST)
    assert case.favourites == FIRST_FAVOURITES_OF_1
    assert case.hidden.keys == FIRST_KEYS_OF_1
    assert case.there == PEOPLE


def test_what_is_visible_holds_nothing_hidden():
    visible = deal(3).visible()
    assert not hasattr(visible, "hidden")
    assert "wants" not in repr(visible)
    assert "hidden" not in repr(deal(3))


def test_no_recipe_two_to_four_count_and_sometimes_nobody_comes_goes_or_clashes():
    cases = [deal(seed).hidden for seed in MANY]
    count = Counter(len(t.keys) for t in cases)
    assert set(count) == {2, 3, 4}
    moves = Counter(tuple(c.has for c in t.changes) for t in cases)
    assert set(moves) == {(), (True,), (False,), (True, False)}
    pairs = Counter(bool(t.pair) for t in cases)
    assert min(*count.values(), *moves.values(), *pairs.values()) > len(MANY) / 10


def test_those_who_count_hold_all_three_by_the_quarter_in_which_they_come():
    for seed in MANY:
        truth = deal(seed).hidden
        comes = {c.who: c.attribute for c in truth.changes if c.has}
        goes = {c.who for c in truth.changes if not c.has}
        for who, has in truth.today.items():
            full = set(has) | {comes.get(who, "")} >= set(ATTRIBUTES)
            assert (who in truth.keys) == (full and who not in goes)


def test_a_title_weighs_and_whoever_lacks_something_high_up_has_a_reason_in_words():
    for seed in MANY:
        case = deal(seed)
        comes = {(c.who, c.attribute) for c in case.hidden.changes}
        for sketch in case.people:
            has, always = case.hidden.today[sketch.who], ALWAYS.get(sketch.who, set())
            assert always <= has
            for attribute in set(ATTRIBUTES) - has if always else ():
                if (sketch.who, attribute) not in comes:
                    reason = f"{attribute}_no_{sketch.who}"
                    facts = [f for f in sketch.facts if f.id.startswith(reason)]
                    assert len(facts) == 1
                    assert not facts[0].rumour


def test_mails_say_nothing_about_who_carries_the_year():
    loud = 0.0
    for seed in MANY:
        case = deal(seed)
        mean = sum(s.mails for s in case.people) / 12
        keys = [s.mails for s in case.people if s.who in case.hidden.keys]
        loud += sum(keys) / len(keys) - mean
    assert abs(loud / len(MANY)) < 1.5


@pytest.mark.parametrize("seed", range(30))
def test_needs_differ_but_for_twins_and_about_half_of_the_others_want_the_same(seed):
    truth = deal(seed).hidden
    firsts = {w: ranked(wants)[0] for w, wants in truth.wants.items()}
    needs = {firsts[w] for w in truth.keys}
    twins = len(truth.keys) == 4 and not truth.pair
    assert len(needs) == len(truth.keys) - twins
    assert truth.popular not in needs
    assert 3 <= sum(o == truth.popular for o in firsts.values()) <= 8


def test_a_pair_wants_what_the_other_rejects_and_shares_an_interest():
    quarrels = 0
    for seed in MANY:
        truth = deal(seed).hidden
        one, two = (ranked(truth.wants[w]) for w in truth.keys[:2])
        clash = one[0] == two[-1] and two[0] == one[-1]
        assert bool(truth.pair) == (clash and one[1] == two[1])
        if truth.pair:
            assert one[1] == truth.shared
        quarrels += clash and not truth.pair
    assert quarrels > len(MANY) / 20


@pytest.mark.parametrize("seed", range(30))
def test_every_change_is_announced_on_the_card(seed):
    case = deal(seed)
    facts = {s.who: s.facts for s in case.people}
    for change in case.hidden.changes:
        word = "gains" if change.has else "loses"
        signs = [f for f in facts[change.who] if f"{change.attribute}_{word}" in f.id]
        assert len(signs) == 1
        assert signs[0].params["quarter"] == change.quarter
        assert not signs[0].rumour


def test_firm_sentences_are_true_and_of_hearsay_some_is_not_and_some_is_noise():
    wrong, noise = {True: 0, False: 0}, 0
    for seed in range(60):
        case = deal(seed)
        for fact, who in ((f, s.who) for s in case.people for f in s.facts):
            attribute, _, sign = fact.id.partition("_")
            noise += fact.rumour and attribute == "decoy"
            if sign.startswith(("yes", "no")):
                holds = attribute in case.hidden.today[who]
                wrong[fact.rumour] += sign.startswith("yes") != holds
    assert wrong[False] == 0
    assert wrong[True] > 0
    assert noise >= 60


def told(case) -> dict[str, list[str]]:
    """By person, every sentence of the card, and all that a talk can add."""
    found = {s.who: [sentence(SAID, f) for f in s.facts] for s in case.people}
    for who, lines in found.items():
        talks = [{"do": do, "who": [who]} for do in ("interview", "corridor")]
        for entry in chain(*see(case, {"steps": talks}).log):
            if entry.id.startswith(("fear", "public")):
                lines.append(sentence(SAID, entry))
    return found


def test_no_two_people_say_the_same_sentence_in_a_case():
    names = {SAID["people"][who][part] for who in PEOPLE for part in ("name", "short")}
    for case in (make(s) for s in range(tries(60, 500)) for make in (deal, easy)):
        lines = Counter()
        for mine in told(case).values():
            for line in mine:
                for name in names:
                    line = line.replace(name, "X")
                lines[line] += 1
        assert [line for line, count in lines.items() if count > 1] == []


def test_nobodys_sketch_is_long():
    assert max(len(s.facts) for seed in MANY for s in deal(seed).people) <= 6


def test_the_first_case_is_small_and_believable():
    for seed in range(60):
        case = easy(seed)
        truth = case.hidden
        assert len(case.people) == len(truth.wants) == 7
        assert "ingrid" in truth.keys
        assert len(truth.keys) == 2
        assert truth.changes == ()
        assert not any(f.rumour for s in case.people for f in s.facts)
        assert case.setting.hours < deal(seed).setting.hours
        assert {ranked(w)[0] for w in truth.wants.values()} <= set(OUTCOMES)
