"""Rules give full points for what is right, none for nothing, some in between."""

import statistics

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets.grading.deals import Edition
from pdpmo_widgets.grading.marks import Mark, above, number, points
from pdpmo_widgets.modules.purpose import model as purpose
from pdpmo_widgets.modules.purpose.rules import agreement as rules_agreement
from pdpmo_widgets.modules.purpose.rules import board as rules_board
from pdpmo_widgets.modules.purpose.rules import charter as rules_charter
from pdpmo_widgets.modules.purpose.rules import people as rules_people
from pdpmo_widgets.modules.welcome import model as welcome
from pdpmo_widgets.modules.welcome import rules as rules_welcome
from tests.grading import handing
from tests.modules.purpose.answers import board as run_of

LEARNERS = [f"learner-{n}" for n in range(12)]
# Dealt as cases are today: from id and word.
WORDED = [Edition().dealt(who, "acorn-zebra") for who in LEARNERS]
GRADES = handing.key("welcome", "claims")["key"]
TRUTHS = handing.key("welcome", "ranges")["key"]
FULL_STANDING = handing.key("purpose", "standing")["full"]
FULL_NEEDS = handing.key("purpose", "needs")["full"]


@pytest.mark.parametrize("share", [float("nan"), -0.1, 1.01, None, True, "1"])
def test_a_share_that_is_no_plain_number_gives_no_points(share):
    with pytest.raises(ValueError, match="share"):
        points(share, 10)


@given(st.floats(0, 1), st.integers(1, 50))
def test_points_are_a_plain_float_in_range(share, most):
    assert type(points(share, most)) is float
    assert 0 <= points(share, most) <= most


def test_a_number_is_read_as_people_type_it():
    assert [number(t) for t in (" 0,45", "0.45", "45%", "", None, "nan", True)] == [
        0.45, 0.45, None, None, None, None, None,
    ]  # fmt: skip


@pytest.mark.parametrize("learner", LEARNERS)
def test_every_learner_gets_claims_of_every_grade_to_tell_apart(learner):
    grades = {GRADES[card["id"]] for card in rules_welcome.claims(learner)}
    assert grades >= {"A", "B"} or grades >= {"B", "C"} or grades >= {"A", "C"}
    assert len(rules_welcome.claims(learner)) == 6


def claims(place: dict[str, str], learner: str = "ada") -> Mark:
    return rules_welcome.mark_claims({"": {"place": place}}, learner, GRADES)


def test_claims_graded_as_in_the_key_earn_all_and_a_constant_next_to_nothing():
    assert claims(GRADES).share == 1.0
    assert claims({}).share == 0.0
    shares = [
        claims(dict.fromkeys(GRADES, g), who).share for g in "ABC" for who in LEARNERS
    ]
    assert statistics.mean(shares) < 0.15


def test_four_of_six_claims_earn_half():
    shown = [card["id"] for card in rules_welcome.claims("ada")]
    place = {i: GRADES[i] for i in shown[:4]}
    assert claims(place).share == pytest.approx(0.5)


def ranges(given_: dict[str, tuple[float, float]]) -> Mark:
    answers = {i: {"low": low, "high": high} for i, (low, high) in given_.items()}
    return rules_welcome.mark_ranges(answers, "ada", TRUTHS)


def test_ranges_that_hold_and_are_narrow_earn_all_and_shrugs_nothing():
    near = {i: (t - 5, t + 5) for i, t in TRUTHS.items()}
    assert ranges(near).share == 1.0
    assert ranges(dict.fromkeys(TRUTHS, (10, 90))).share == pytest.approx(0, abs=0.05)
    assert ranges(dict.fromkeys(TRUTHS, (0, 100))).share == 0.0
    assert ranges({}).share == 0.0
    assert ranges(dict.fromkeys(TRUTHS, (50, 50))).share < 0.2


def test_some_good_ranges_earn_some_points():
    two = [one["id"] for one in rules_welcome.questions("ada")][:1]
    share = ranges({i: (TRUTHS[i] - 5, TRUTHS[i] + 5) for i in two}).share
    assert 0.2 < share < 0.8


def test_the_figures_of_the_key_lie_on_the_scale_and_cover_every_question():
    asked = {one["id"] for one in rules_welcome.WORDS["ranges"]["questions"]}
    assert set(TRUTHS) == asked
    assert all(0 < t < rules_welcome.TOP for t in TRUTHS.values())
    assert set(GRADES) == {
        card["id"] for card in rules_welcome.WORDS["claims"]["cards"]
    }


def offices(bot: str, learner: str) -> float:
    value = welcome.run(bot, rules_welcome.offices(learner))
    key = handing.key("welcome", "offices")
    return rules_welcome.mark_offices({"": value}, learner, **key).share


def test_offices_chosen_by_reading_earn_the_pass_share_and_a_coin_little():
    informed = [offices("informed", who) for who in LEARNERS]
    coin = [offices("random", who) for who in LEARNERS]
    assert sum(share == 1.0 for share in informed) >= 0.8 * len(LEARNERS)
    assert statistics.mean(coin) < 0.1
    assert rules_welcome.mark_offices({}, "ada", (1,)).share == 0.0


def board(bot: str, learner: str) -> float:
    value = run_of(purpose.run(bot, rules_people.board(learner)))
    key = handing.key("purpose", "board")
    return rules_board.mark_board({"": value}, learner, **key).share


def test_a_board_played_by_reading_earns_the_pass_share_and_naive_play_little():
    informed = [board("informed", who) for who in WORDED]
    assert sum(share == 1.0 for share in informed) >= 0.75 * len(WORDED)
    assert statistics.mean(board("random", who) for who in WORDED) < 0.1
    assert statistics.mean(board("senior_4", who) for who in WORDED) < 0.5


def test_a_board_that_nobody_went_to_earns_nothing():
    assert rules_board.mark_board({}, "ada", (1,)).share == 0.0
    broken = {"steps": [{"do": "interview", "who": ["nobody"]}], "charter": {}}
    assert rules_board.mark_board({"": broken}, "ada", (1,)).share == 0.0
    found = rules_board.mark_board({"": {**broken, "done": True}}, "ada", (1,))
    assert found.share == 0.0
    assert found.reasons[0].endswith(".")


@pytest.mark.parametrize("learner", LEARNERS)
def test_people_placed_rightly_earn_all_and_one_bin_for_all_nothing(learner):
    truth = rules_people.standing(learner)
    assert standing(truth, learner) == 1.0
    for name in ("three", "two", "few"):
        assert standing(dict.fromkeys(truth, name), learner) == 0.0
    assert standing({}, learner) == 0.0
    half = dict(list(truth.items())[:8])
    assert 0 <= standing(half, learner) < 1


def standing(place: dict[str, str], learner: str) -> float:
    answers = {"": {"place": place}}
    return rules_people.mark_standing(answers, learner, FULL_STANDING).share


@pytest.mark.parametrize("learner", LEARNERS)
def test_changes_seen_earn_all_and_guessing_that_everybody_changes_nothing(learner):
    truth = rules_people.changes(learner)
    assert changes(truth, learner) == 1.0
    for name in ("gains", "stays", "loses"):
        assert changes(dict.fromkeys(truth, name), learner) == 0.0
    first = next(who for who in truth if truth[who] != "stays")
    assert changes({first: truth[first]}, learner) == pytest.approx(1 / 3)


def changes(place: dict[str, str], learner: str) -> float:
    return rules_people.mark_changes({"": {"place": place}}, learner).share


def needs(learner: str, sure: float, only: int = 6, wrong: bool = False) -> float:
    truth = list(rules_people.needs(learner).items())[:only]
    other = dict(
        zip(purpose.OUTCOMES, purpose.OUTCOMES[1:] + purpose.OUTCOMES[:1], strict=True)
    )
    answers = {
        who: {"pick": other[pick] if wrong else pick, "sure": sure}
        for who, pick in truth
    }
    return rules_people.mark_needs(answers, learner, FULL_NEEDS).share


def test_needs_forecast_with_confidence_earn_all_and_blind_certainty_nothing():
    assert needs("ada", 85) == 1.0
    assert 0 < needs("ada", 85, only=2) < 1
    assert needs("ada", 90, wrong=True) == 0.0
    assert needs("ada", 85, only=0) == 0.0


def test_an_even_guess_costs_and_earns_nothing_and_honesty_pays_best():
    assert rules_people.outcome_skill(1 / 8, True) == pytest.approx(0)
    assert rules_people.outcome_skill(1 / 8, False) == pytest.approx(0)
    assert rules_people.outcome_skill(1.0, True) == 1.0
    for truth in (0.2, 0.5, 0.9):
        expected = {
            said / 100: truth * rules_people.outcome_skill(said / 100, True)
            + (1 - truth) * rules_people.outcome_skill(said / 100, False)
            for said in range(0, 101, 5)
        }
        assert max(expected, key=expected.get) == pytest.approx(truth)


@pytest.mark.parametrize("learner", LEARNERS)
def test_a_table_lies_clearly_on_one_side_of_chance(learner):
    found = rules_agreement.table(learner)
    assert abs(found.w - found.high) > rules_agreement.CLEAR
    assert all(sorted(row) == [1, 2, 3, 4, 5, 6] for row in found.rows)


def test_both_readings_are_dealt():
    assert {rules_agreement.table(who).reading for who in LEARNERS} == {"agree", "lots"}


def test_each_right_answer_on_agreement_earns_a_quarter():
    text = handing.of_purpose("ada")["agreement"]["text"]
    for count in range(5):
        some = {"": {"text": dict(list(text.items())[:count])}}
        share = rules_agreement.mark_agreement(some, "ada").share
        assert share == count / 4


def charter(**change: object) -> float:
    text = {**handing.sample("purpose", "charter"), **change}
    return rules_charter.mark_charter({"": {"text": text}}).share


def test_a_whole_charter_holds_every_check_and_an_empty_page_none():
    assert charter() == 1.0
    assert rules_charter.mark_charter({}).share == 0.0


ABC = "abcdefghijklmnopqrstu"


@pytest.mark.parametrize(
    "change",
    [
        {"outcome": "We will be better", "target": "much more"},
        {"baseline": "low"},
        {"by": "soon"},
        {"not_now": ["Audit support", "audit support "]},
        {"review": "regularly, of course"},
        {"because": " ".join(f"{a}{b}n" for a in ABC for b in ABC)},
    ],
)
def test_each_gap_in_a_charter_costs_one_check(change):
    assert charter(**change) == pytest.approx(0.9)


def test_a_charter_that_one_person_agreed_to_lacks_people_words_and_dates():
    one = handing.sample("purpose", "charter")["agreed"][:1] * 3
    assert charter(agreed=one) == pytest.approx(0.9)
    assert charter(agreed=one[:1]) == pytest.approx(0.7)


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda s: (
        st.lists(s, max_size=3) | st.dictionaries(st.text(max_size=6), s, max_size=3)
    ),
    max_leaves=5,
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(["place", "text", "low", "pick", "x"]), JUNK))
def test_odd_answers_never_earn_more_than_all_and_never_fail(value):
    answers = {"": value, "coach": value, "mei": value}
    found = [
        rules_welcome.mark_claims(answers, "ada", GRADES),
        rules_welcome.mark_ranges(answers, "ada", TRUTHS),
        rules_people.mark_standing(answers, "ada", FULL_STANDING),
        rules_people.mark_changes(answers, "ada"),
        rules_people.mark_needs(answers, "ada", FULL_NEEDS),
        rules_agreement.mark_agreement(answers, "ada"),
        rules_charter.mark_charter(answers),
    ]
    assert all(0 <= mark.share <= 1 for mark in found)


def test_two_learners_are_dealt_different_cases():
    one, two = (handing.of_purpose(who) for who in ("ada", "grace"))
    assert one["standing"] != two["standing"]
    assert one["board"] != two["board"]
    assert rules_agreement.table("ada") != rules_agreement.table("grace")


def test_above_is_nothing_at_zero_and_one_at_full():
    assert [above(v, 0.2, 0.7) for v in (0, 0.2, 0.45, 0.7, 1)] == [
        0, 0, pytest.approx(0.5), 1, 1,
    ]  # fmt: skip
