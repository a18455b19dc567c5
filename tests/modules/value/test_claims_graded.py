"""Six claims: every grade is dealt, a habit earns nothing, and the rules are shown."""

from collections import Counter
from statistics import mean

import pytest

from pdpmo_widgets.modules.value.rules import claims

LEARNERS = [f"learner {n}" for n in range(60)]


def share(learner: str, grade) -> float:
    place = {one.id: grade(one) for one in claims.dealt(learner)}
    return claims.mark_claims({"": {"place": place}}, learner).share


def test_each_grade_is_dealt_once_or_twice():
    for learner in LEARNERS:
        found = Counter(claims.truth(learner).values())
        assert set(found) == set("ABCD")
        assert max(found.values()) <= 2


@pytest.mark.parametrize("always", "ABCD")
def test_one_grade_for_all_earns_nothing(always):
    assert all(share(learner, lambda _: always) == 0 for learner in LEARNERS)


def test_whoever_forgets_who_reports_or_who_came_first_earns_part():
    def design_only(one) -> str:
        return one.way.grade(True)

    def comparison_only(one) -> str:
        ways = {"staggered": "A", "matched": "B", "before_after": "C", "none": "D"}
        return ways[one.way.comparison]

    for reader in (design_only, comparison_only):
        assert 0.05 < mean(share(learner, reader) for learner in LEARNERS) < 0.85


def test_every_way_and_source_has_its_sentence_and_comes_up():
    ways = {one.way.id for learner in LEARNERS for one in claims.dealt(learner)}
    assert ways == {way.id for way in claims.WAYS} == set(claims.WORDS["ways"])
    assert set(claims.SOURCES) == set(claims.WORDS["sources"])


def test_a_card_says_nothing_of_its_grade():
    for learner in LEARNERS[:5]:
        for card in claims.cards(learner):
            assert set(card) == {"id", "title", "text", "source"}
            assert card["id"] in claims.WORDS["said"]


def test_what_was_graded_otherwise_is_told():
    place = dict.fromkeys(claims.truth("ada"), "A")
    reasons = claims.mark_claims({"": {"place": place}}, "ada").reasons
    right = sum(grade == "A" for grade in claims.truth("ada").values())
    assert sum("bears grade" in line for line in reasons) == claims.SHOWN - right
