from pdpmo_widgets.instruments.profile import profile, statements
from pdpmo_widgets.modules.welcome import charts as welcome

IDS = [one["id"] for one in statements()]


def test_the_profile_names_the_highest_and_the_lowest_area():
    scores = {i: 9 if i.startswith("value") else 2 for i in IDS}
    _, say = welcome.profile(profile(scores))
    assert say.startswith("Highest: The value with 9.0 of 10")
    assert "clear difference" in say


def test_areas_that_overlap_are_not_ordered_for_certain():
    scores = {i: (2, 8, 5, 4, 6 + n // 5)[n % 5] for n, i in enumerate(IDS)}
    _, say = welcome.profile(profile(scores))
    assert "cannot tell them apart" in say


def test_an_open_profile_is_drawn_and_says_that_it_is_open():
    _, say = welcome.profile(profile({IDS[0]: 3}))
    assert "No area is complete" in say


def test_one_complete_area_is_told_alone():
    _, say = welcome.profile(profile(dict.fromkeys(IDS[:5], 4)))
    assert say == "The leader: 4.0 of 10 on average."
