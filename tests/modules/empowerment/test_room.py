"""The room of module 03 is written to its end; red until it is."""

from pathlib import Path

from pdpmo_widgets.author.check import open_points

ROOT = Path(__file__).parents[3]


def test_nothing_of_the_room_is_open() -> None:
    assert open_points("empowerment", ROOT) == []
