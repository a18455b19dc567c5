"""The mirror: a guess, the team's sheets, nothing of fewer than five; one job."""

import pytest

from pdpmo_widgets.instruments import read_answers
from pdpmo_widgets.modules.empowerment import mirror


class At(dict):
    """A desk that holds these answers."""


def sheets(count: int) -> list[dict[str, int]]:
    found = read_answers.read(mirror.NAME, "x.csv", mirror.example()).others
    return [dict(one) for one in found][:count]


def shown(count: int, guess: float | None = 5.0) -> dict:
    given = {"mean": {"number": guess, "done": guess is not None}}
    at = At({mirror.GUESS: {"answers": given}})
    if count:
        at[mirror.TEAM] = {"data": {"a.csv": sheets(count)}, "name": "a.csv"}
    return mirror.voice().answer({}, at)


def test_the_example_is_nine_whole_sheets():
    assert len(sheets(20)) == 9
    assert all(len(one) == 7 for one in sheets(9))


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_nothing_is_shown_of_fewer_than_five(count):
    found = shown(count)
    assert "svg" not in found
    assert str(found["text"]).startswith(f"{count} people have answered")
    value = {"data": {"a.csv": sheets(count)}, "name": "a.csv"}
    told = " ".join(mirror.team().answer(value, None)["text"])
    assert f"{count} of 5" in told


def test_from_five_on_the_team_stands_beside_the_guess():
    for count in (5, 9):
        found = shown(count)
        assert "<svg" in found["svg"]
        assert f"{count} people" in found["say"]
        assert all("{" not in text for text in found["text"])


def test_the_guess_comes_first_and_the_team_second():
    assert shown(9, None)["text"] == mirror.WORDS["voice"]["guess"]
    assert shown(0)["text"] == mirror.WORDS["voice"]["todo"]


def test_a_file_that_is_loaded_again_replaces_itself():
    once = mirror.joined(None, sheets(3), "a.csv")
    twice = mirror.joined(once, sheets(3), "a.csv")
    other = mirror.joined(twice, sheets(2), "b.csv")
    assert [len(mirror.answers(x)) for x in (once, twice, other)] == [3, 3, 5]


def test_one_job_is_drawn_when_it_is_whole():
    scores = {"variety": 5, "whole": 3, "meaning": 6, "say": 2, "feedback": 4}
    found = mirror.job().answer({"scores": scores}, None)
    assert "<svg" in found["svg"]
    assert "37 of 343" in found["say"]
    assert "a say of one’s own" in found["say"]
    part = mirror.job().answer({"scores": {"variety": 5}}, None)
    assert "svg" not in part
    assert "4 of five" in part["text"]
    even = mirror.job().answer({"scores": dict.fromkeys(scores, 4)}, None)
    assert "level" in even["say"]
