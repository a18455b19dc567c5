"""The story chart of a quarter says the same as the debrief beside it."""

import pytest

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.charts.story import (
    NARROW,
    WIDE,
    draw,
    story,
    told,
)
from pdpmo_widgets.simulation.explained import Played, explain

SAID = room_words("empowerment", "play")["story"]
RUNS = [(seed, bot) for seed in (3, 4) for bot in ("ask_all", "always_2", "random")]


@pytest.mark.parametrize(("seed", "bot"), RUNS)
def test_the_points_of_the_lines_are_those_of_the_losses(seed, bot):
    case = model.deal(seed)
    decisions = model.run(bot, case)
    rows = told(case, decisions)
    found = explain(
        model, Played(case, decisions), room_words("empowerment"),
        room_words("empowerment", "debrief"), beside=False,
    )  # fmt: skip
    names = room_words("empowerment")["decisions"]
    cards = [(card["points"], card["did"]) for card in found["losses"] + found["more"]]
    for row in rows:
        name = row.name[0].lower() + row.name[1:]
        assert row.name in {one["name"] for one in names.values()}
        mine = [points for points, did in cards if did.startswith(f"You had ‘{name}’")]
        assert row.points == sum(mine), row.name
    assert [row.points for row in rows] == sorted(
        (r.points for r in rows), reverse=True
    )
    assert len(rows) == len(case.lines)


def test_whoever_plays_as_the_reader_lost_nothing():
    case = model.deal(3)
    found = story(case, model.reader(case))
    assert found["say"] == SAID["none"]
    assert found["title"].startswith(f"{len(case.lines)} of {len(case.lines)} ")


def test_who_decided_nothing_has_a_picture_too():
    found = story(model.deal(3), {})
    assert found["svg"].startswith("<svg")
    assert len(found["table"]["rows"]) == len(model.deal(3).lines)


def test_all_that_is_written_stands_inside_both_drawings():
    case = model.deal(3)
    rows = told(case, model.run("always_7_rails", case))
    for look in (WIDE, NARROW):
        fig = draw(rows, look)
        fig.canvas.draw()
        box = fig.bbox
        for text in fig.axes[0].texts:
            found = text.get_window_extent()
            assert found.x0 >= -1, text.get_text()
            assert found.x1 <= box.x1 + 1, text.get_text()
