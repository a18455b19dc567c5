"""Pictures of a decision trail: one for each step, each with its own sentence."""

from pdpmo_widgets.modules.purpose import model, trail
from pdpmo_widgets.modules.purpose.rules.people import board
from pdpmo_widgets.modules.purpose.trail import pictures as charts
from pdpmo_widgets.modules.purpose.trail import scenes
from pdpmo_widgets.pages.coach_talk import strip_view
from tests.charts.test_shared import words_of
from tests.modules.purpose.test_trail import run, step, stored

CASE = board("ada")


def strip(learner: str, value: object) -> dict:
    return strip_view(trail.strip(learner, value))


def played(bot: str) -> dict:
    return stored(model.run(bot, CASE))


def seen(value: dict) -> tuple[scenes.Scene, ...]:
    return scenes.scenes(CASE, trail.replay(CASE, value), value)


def test_every_person_stands_in_every_picture_and_the_step_in_its_sentence():
    for one in seen(played("senior_4")):
        fig, say = charts.step(one)
        text = words_of(fig, say)
        assert all(charts.CASE["people"][who]["short"] in text for who in model.PEOPLE)
        assert say.startswith(f"{one.moment.done}: ")
        assert f"after {12 - one.moment.left - one.moment.cost:g} of 12" in say
        assert say.endswith(".")


def test_an_informed_choice_is_said_and_explained_only_where_it_is_drawn():
    for one in seen(played("senior_4")):
        fig, say = charts.step(one)
        drawn = charts.SAID["better"] in words_of(fig, say)
        assert drawn == bool(one.better)
        for who in one.better:
            assert charts.CASE["people"][who]["name"] in say


def test_the_strip_ends_with_the_page_that_was_taken_to_the_board():
    value = played("informed")
    view = strip("ada", value)
    assert len(view["sheets"]) == len(value["steps"]) + 1
    assert "promises" in view["sheets"][-1]["say"]
    assert all(one["svg"].startswith("<svg") for one in view["sheets"])
    assert len({one["say"] for one in view["sheets"]}) == len(view["sheets"])


def test_an_outcome_that_a_file_claims_is_not_believed():
    value = played("senior_4")
    claimed = {**value, "score": 100, "result": {"text": "100 of 100"}, "log": ["won"]}
    assert strip("ada", claimed) == strip("ada", value)


def test_what_cannot_be_replayed_is_said_and_the_rest_is_drawn():
    view = strip("ada", run(*[step("workshop")] * 4))
    assert len(view["sheets"]) == 3
    assert any("cannot be replayed" in line for line in view["text"])
    for odd in (None, [], "x", {"steps": [{"do": "interview", "who": "mei"}]}):
        assert strip("ada", odd)["sheets"] == []
