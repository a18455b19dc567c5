"""What is dealt: standing apart from title, needs that differ, signs beforehand."""

from collections import Counter

import pytest

from pdpmo_widgets.modules.purpose.model import PEOPLE, deal
from pdpmo_widgets.modules.purpose.model.case import ranked
from pdpmo_widgets.modules.purpose.model.deal import _dealt

MANY = range(300)
# Written down once: a case that was handed in must be dealt again, years later.
FAVOURITES_OF_1 = ("choice", "speed", "promises")
KEYS_OF_1 = ("marcus", "aisha", "yuki", "priya")


def test_the_same_seed_deals_the_same_case():
    first = deal(7)
    _dealt.cache_clear()
    assert deal(7) == first
    assert deal(7) != deal(8)


def test_a_dealt_case_is_the_same_on_every_machine():
    case = deal(1)
    assert case.favourites == FAVOURITES_OF_1
    assert case.hidden.keys == KEYS_OF_1


def test_what_is_visible_holds_nothing_hidden():
    visible = deal(3).visible()
    assert not hasattr(visible, "hidden")
    assert "wants" not in repr(visible)
    assert "hidden" not in repr(deal(3))


def test_a_title_says_nothing_about_who_carries_the_year():
    counts = Counter(w for seed in MANY for w in deal(seed).hidden.keys)
    expected = len(MANY) * 4 / 12
    chi = sum((counts[w] - expected) ** 2 / expected for w in PEOPLE)
    assert chi < 31.3  # 99.9 % point of chi-square with 11 degrees of freedom


def test_loudness_and_warmth_say_nothing_about_who_carries_the_year():
    loud = warm = 0.0
    for seed in MANY:
        case = deal(seed)
        mean = sum(s.mails for s in case.people) / 12
        keys = [s for s in case.people if s.who in case.hidden.keys]
        loud += sum(s.mails - mean for s in keys) / 4
        warm += sum(s.warmth - 2 for s in keys) / 4
    assert abs(loud / len(MANY)) < 1.5
    assert abs(warm / len(MANY)) < 0.15


@pytest.mark.parametrize("seed", range(30))
def test_four_carry_the_year_with_four_different_needs(seed):
    truth = deal(seed).hidden
    needs = {ranked(truth.wants[w])[0] for w in truth.keys}
    assert len(needs) == 4
    assert truth.popular not in needs
    assert sum(ranked(truth.wants[w])[0] == truth.popular for w in PEOPLE) >= 5


@pytest.mark.parametrize("seed", range(30))
def test_two_of_them_want_what_the_other_rejects_and_share_an_interest(seed):
    truth = deal(seed).hidden
    one, two = (ranked(truth.wants[w]) for w in truth.pair)
    assert one[0] == two[-1]
    assert two[0] == one[-1]
    assert one[1] == two[1] == truth.shared


@pytest.mark.parametrize("seed", range(30))
def test_every_change_is_announced_in_the_sketch(seed):
    case = deal(seed)
    facts = {s.who: s.facts for s in case.people}
    for change in case.hidden.changes:
        word = "gains" if change.has else "loses"
        signs = [f for f in facts[change.who] if f"{change.attribute}_{word}" in f.id]
        assert len(signs) == 2
        assert all(f.params["quarter"] == change.quarter for f in signs)
        assert not any(f.rumour for f in signs)


def test_firm_sentences_are_true_and_some_rumours_are_not():
    wrong = {True: 0, False: 0}
    for seed in range(60):
        case = deal(seed)
        for sketch in case.people:
            for fact in sketch.facts:
                attribute, _, sign = fact.id.partition("_")
                if sign.startswith(("yes", "no")):
                    said = sign.startswith("yes")
                    holds = attribute in case.hidden.today[sketch.who]
                    wrong[fact.rumour] += said != holds
    assert wrong[False] == 0
    assert wrong[True] > 0


def test_nobodys_sketch_is_long():
    assert max(len(s.facts) for seed in MANY for s in deal(seed).people) <= 6
