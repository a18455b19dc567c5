from collections import Counter

from pdpmo_widgets.instruments.profile import band, profile, reading, statements

IDS = [one["id"] for one in statements()]


def test_twenty_statements_five_in_each_of_four_areas():
    assert len(set(IDS)) == 20
    assert set(Counter(one["area"] for one in statements()).values()) == {5}


def test_an_area_shows_nothing_before_all_five_are_answered():
    areas = profile(dict.fromkeys(IDS[:4], 6))
    assert areas[0].answered == 4
    assert areas[0].mean is None
    assert areas[0].band is None
    assert "Answer all five" in reading(areas)


def test_a_mean_carries_its_range_and_a_band_only_when_the_range_lies_within():
    steady = profile(dict.fromkeys(IDS, 8))[0]
    assert (steady.mean, steady.low, steady.high, steady.band) == (8, 8, 8, "habit")
    mixed = profile(dict(zip(IDS, [0, 10, 5, 2, 9], strict=False)))[0]
    assert mixed.low < mixed.mean < mixed.high
    assert mixed.band == "between"
    assert mixed.spread == (0, 10)


def test_the_range_stays_on_the_scale():
    area = profile(dict(zip(IDS, [10, 10, 10, 10, 0], strict=False)))[0]
    assert area.high == 10


def test_bands_meet_without_a_hole():
    assert [band(x, x) for x in (0, 4, 5, 7, 7.1, 10)] == [
        "seldom", "seldom", "partly", "partly", "habit", "habit",
    ]  # fmt: skip


def test_a_high_mark_without_an_occasion_is_asked_about():
    scores = dict.fromkeys(IDS, 8)
    when = dict.fromkeys(IDS[1:], "last Tuesday")
    areas = profile(scores, when)
    assert areas[0].undated == (IDS[0],)
    assert "one high mark" in reading(areas)


def test_a_clear_difference_and_an_unclear_one_read_differently():
    clear = {i: 9 if i.startswith("leader") else 2 for i in IDS}
    assert "clearly above" in reading(profile(clear))
    level = {i: (2, 8, 5, 4, 6 + n // 5)[n % 5] for n, i in enumerate(IDS)}
    assert "overlap" in reading(profile(level))
