"""Scenes of a trail: what was known, and an informed player beside it, fairly."""

from dataclasses import replace

import pytest

from pdpmo_widgets.modules.purpose import model, trail
from pdpmo_widgets.modules.purpose.trail import scenes
from tests.modules.purpose.test_trail import CASE, run, step, stored

SEEDS = range(10)


def of(bot: str, seed: int) -> tuple[scenes.Scene, ...]:
    case = model.deal(seed)
    value = stored(model.run(bot, case))
    return scenes.scenes(case, trail.replay(case, value), value)


def test_a_scene_shows_who_was_heard_before_and_who_is_meant_now():
    value = run(
        step("interview", "tomas"), step("pair", "tomas", "priya", card="audit")
    )
    found = scenes.scenes(CASE, trail.replay(CASE, value), value)
    assert [one.heard for one in found] == [(), ("tomas",)]
    assert [one.named for one in found] == [("tomas",), ("tomas", "priya")]


def test_the_best_reader_is_never_told_to_have_heard_somebody_else():
    for seed in SEEDS:
        case = model.deal(seed)
        value = stored(model.reader(case))
        for one in scenes.scenes(case, trail.replay(case, value), value):
            assert one.moment.do != "interview" or not one.better


def test_who_goes_by_title_is_shown_whom_an_informed_player_would_have_heard():
    better = [bool(one.better) for seed in SEEDS for one in of("senior_4", seed)]
    assert sum(better) > len(better) / 2


def test_nobody_is_named_as_better_who_was_heard_already():
    for seed in SEEDS:
        for one in of("loudest_4", seed):
            assert not set(one.better) & set(one.heard)
            assert bool(one.better) <= bool(one.says)


def test_what_an_informed_player_would_do_hangs_on_nothing_hidden():
    value = run(step("corridor", "mei"), step("interview", "owen"))
    for seed in SEEDS:
        case = model.deal(seed)
        mixed = replace(case, hidden=model.deal(seed + 100).hidden)
        assert mixed.visible() == case.visible()
        one, other = (
            scenes.scenes(each, trail.replay(each, value), value)
            for each in (case, mixed)
        )
        assert one[0].better == other[0].better != ()
        assert (one[1].better, one[1].says) == (other[1].better, other[1].says)


def test_the_page_names_who_of_those_heard_had_chosen_an_outcome():
    value = run(step("interview", "tomas"))
    found = scenes.page(CASE, trail.replay(CASE, value), value)
    wanted = {c.best for c in model.see(CASE, {"steps": [
        {"do": "interview", "who": ["tomas"]}]}).people["tomas"].cards}  # fmt: skip
    assert [one.promised for one in found.lines] == [True] * 3 + [False] * 2
    assert {one.outcome for one in found.lines if one.wanted} <= wanted
    assert found.heard
    assert found.sponsor == "tomas"


@pytest.mark.parametrize("value", [None, [], 7, {"done": True}, run(done=False),
                                   run(*[step("workshop")] * 4)])  # fmt: skip
def test_without_a_page_that_can_be_read_there_is_none(value):
    found = trail.replay(CASE, value)
    assert scenes.page(CASE, found, value) is None
    assert len(scenes.scenes(CASE, found, value)) == len(found.moments)
