"""A coach's levels beside ours, and beside other coaches': counts before figures."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets.catalog import RubricRow
from pdpmo_widgets.coach.guides import coaches
from pdpmo_widgets.coach.guides.calibration import compare, sign_test, tell_apart
from pdpmo_widgets.coach.guides.guide import load, nouns
from pdpmo_widgets.instruments import small

GUIDE = load("welcome")
ROW = RubricRow("row", "Row", ("a", "b", "c", "d"))


def moved(by, guide=GUIDE):
    """Our levels, each moved by `by` and kept on the scale."""
    return {
        s.id: {one.row.id: min(4, max(1, one.level + by)) for one in s.levels}
        for s in guide.samples
    }


@pytest.mark.parametrize("noun", nouns())
def test_our_own_levels_agree_with_ours_everywhere(noun):
    found = compare(load(noun), moved(0, load(noun)))
    assert found.whole.same == found.whole.count == 9
    assert [row.count for row in found.rows] == [3, 3, 3]
    assert found.whole.signed == 0
    assert not found.apart
    assert any("too little to say" in line for line in found.words)


def test_a_coach_who_is_always_higher_is_told_so_carefully():
    found = compare(GUIDE, moved(1))
    at_the_top = sum(one.level == 4 for s in GUIDE.samples for one in s.levels)
    assert found.whole.above == 9 - at_the_top
    assert found.whole.below == 0
    assert found.whole.signed == pytest.approx((9 - at_the_top) / 9)
    lean = next(line for line in found.words if "first hint" in line)
    assert "more lenient" in lean


def test_a_coach_who_is_always_lower_is_called_stricter():
    found = compare(GUIDE, moved(-1))
    assert found.whole.signed < 0
    assert any("you are stricter" in line for line in found.words)


def test_a_single_row_says_how_often_and_how_far_apart():
    sample = GUIDE.samples[0]
    row = sample.levels[0]
    found = compare(GUIDE, {sample.id: {row.row.id: row.level + 3}})
    assert (found.rows[0].count, found.rows[0].near, found.rows[0].signed) == (1, 0, 3)
    assert found.rows[1].signed is None
    assert found.whole.count == 1
    assert any("So few levels (1)" in line for line in found.words)
    assert row.reason in tell_apart(found)[0]


def test_the_widest_difference_is_named_first():
    levels = moved(0)
    first, last = GUIDE.samples[0], GUIDE.samples[2]
    levels[first.id][first.levels[0].row.id] = 2
    levels[last.id][last.levels[0].row.id] = 1
    gaps = [abs(one.given - one.ours) for one in compare(GUIDE, levels).apart]
    assert gaps == [3, 1]


def test_what_one_level_for_all_would_have_reached_is_shown_beside():
    for level in (1, 2, 3, 4):
        everywhere = {s.id: {r.row.id: level for r in s.levels} for s in GUIDE.samples}
        found = compare(GUIDE, everywhere)
        assert found.whole.same <= found.constant[1] < 9


def test_no_levels_at_all_is_said_and_is_no_error():
    found = compare(GUIDE, {})
    assert found.whole.count == 0
    assert found.whole.signed is None
    assert len(found.words) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"nobody": {}},
        {"bank": {"Style": 2}},
        {"bank": {"honesty": 0}},
        {"bank": {"honesty": 5}},
        {"bank": {"honesty": True}},
        {"bank": {"honesty": 2.5}},
        {"bank": {"honesty": "3"}},
    ],
)
def test_a_level_that_is_none_is_refused_with_a_sentence(wrong):
    with pytest.raises(ValueError, match=r"\.$"):
        compare(GUIDE, wrong)


def test_a_lean_needs_six_differences_that_all_point_one_way():
    assert sign_test(5, 0) > 0.05 > sign_test(6, 0)
    assert sign_test(7, 1) > 0.05 > sign_test(8, 1)
    assert sign_test(0, 0) == 1
    assert sign_test(4, 4) == 1


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from([1, 2, 3, 4]), min_size=9, max_size=9))
def test_counts_add_up_whatever_a_coach_gives(levels):
    dealt = iter(levels)
    read = {s.id: {one.row.id: next(dealt) for one in s.levels} for s in GUIDE.samples}
    found = compare(GUIDE, read)
    whole = found.whole
    assert whole.same + whole.above + whole.below == whole.count == 9
    assert sum(row.same for row in found.rows) == whole.same <= whole.near
    assert len(found.apart) == whole.above + whole.below == len(tell_apart(found))


# --- several coaches


def read_by(*levels_of_coaches):
    """Coaches A, B, … each with a level per text, None for not read."""
    return {
        name: {f"t{n}": {"row": lev} for n, lev in enumerate(levels) if lev is not None}
        for name, levels in zip("ABCD", levels_of_coaches, strict=False)
    }


def ordinal_alpha(table):
    """Krippendorff's alpha for ordered levels, for complete tables: Krippendorff 2011,
    "Computing Krippendorff's alpha-reliability". Only to test against."""
    data = np.array(table)
    pairs = np.zeros((4, 4))
    for unit in data.T:
        counts = np.bincount(unit - 1, minlength=4)
        pairs += (np.outer(counts, counts) - np.diag(counts)) / (len(unit) - 1)
    n = pairs.sum(0)
    apart = np.array(
        [
            [(n[min(a, b) : max(a, b) + 1].sum() - (n[a] + n[b]) / 2) ** 2
             for b in range(4)]
            for a in range(4)
        ]
    )  # fmt: skip
    chance = (np.outer(n, n) - np.diag(n)) / (n.sum() - 1)
    lost = (chance * apart).sum()
    return None if lost == 0 else float(1 - (pairs * apart).sum() / lost)


def test_three_samples_get_counts_and_no_alpha():
    found = coaches.between(read_by([1, 2, 4], [1, 3, 2]), [ROW])[0]
    assert (found.texts, found.same, found.near, found.gap) == (3, 1, 2, 2)
    assert found.alpha is None
    assert "not shown below 18" in found.words[1]


def test_texts_that_one_coach_alone_read_do_not_count():
    read = read_by([1, 2, None, 4], [None, 2, 3, 4], [None, None, None, 3])
    assert coaches.table(read, ROW) == [[2, 4], [2, 4], [None, 3]]
    found = coaches.between(read, [ROW])[0]
    assert (found.texts, found.same, found.near, found.gap) == (2, 1, 2, 1)


def test_from_eighteen_texts_on_alpha_is_shown_with_its_interval():
    first = [1, 2, 3, 4, 2, 3] * 3
    second = [1, 2, 3, 4, 3, 3] * 3
    found = coaches.between(read_by(first, second), [ROW])[0]
    assert found.texts == 18
    assert found.alpha.value == pytest.approx(ordinal_alpha([first, second]))
    assert found.alpha.low < found.alpha.value < found.alpha.high
    assert f"{found.alpha.value:.2f} on 18 texts" in found.words[1]


def test_coaches_who_give_the_same_level_to_all_have_no_alpha():
    same = [3] * 20
    found = coaches.between(read_by(same, same), [ROW])[0]
    assert found.same == 20
    assert found.alpha is None
    assert "has no value" in found.words[1]


def test_one_coach_alone_and_coaches_who_read_different_texts_are_told_so():
    alone = coaches.between(read_by([1, 2]), [ROW])[0]
    assert alone.words[0].startswith("One coach alone")
    apart = coaches.between(read_by([1, None], [None, 2]), [ROW])[0]
    assert apart.texts == 0
    assert "no text was read by two" in apart.words[0]
    assert coaches.between({}, [ROW])[0].texts == 0


def test_a_wrong_level_of_a_coach_is_refused_by_name():
    with pytest.raises(ValueError, match="A, t0, Row"):
        coaches.between(read_by([9], [1]), [ROW])


def spread(texts, misses, runs=300):
    """5th and 95th percentile of alpha of two coaches one level off on some texts."""
    dice = np.random.default_rng([texts, 7])
    found = []
    for _ in range(runs):
        true = np.tile(dice.integers(1, 5, texts), (2, 1))
        off = (dice.random((2, texts)) < misses) * dice.choice([-1, 1], (2, texts))
        off = np.where((true + off < 1) | (true + off > 4), -off, off)
        found.append(ordinal_alpha(true + off))
    return np.quantile([one for one in found if one is not None], [0.05, 0.95])


def lots_reach(texts, runs=300):
    """How often two coaches who draw lots reach .67."""
    dice = np.random.default_rng([texts, 8])
    alphas = [ordinal_alpha(dice.integers(1, 5, (2, texts))) for _ in range(runs)]
    return np.mean([one is not None and one >= 0.67 for one in alphas])


def test_the_least_number_of_texts_is_where_alpha_begins_to_tell_something():
    low, high = spread(coaches.LEAST, 0.4)
    assert high - low < 0.45
    few_low, few_high = spread(3, 0.4)
    assert few_high - few_low > 0.9
    assert lots_reach(coaches.LEAST) < 0.02 < lots_reach(3)
    assert small.FEWEST < coaches.LEAST
