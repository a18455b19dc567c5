"""Runs that somebody played on the screen: their decisions still score as they did.

A file of a room's ``played/`` holds what the card kept (``value``), for which case
(``run`` in it, or ``learner`` of a graded run), who played it and how, and its score;
``share`` of a graded run's points, where it was noted. Rooms without a `Game`, and what
is no run of rounds (it names its ``item``), are replayed in tests of their rooms.
"""

import json
from pathlib import Path

import pytest

from pdpmo_widgets.catalog import door, modules
from pdpmo_widgets.parts.game import Game
from pdpmo_widgets.widgets.rounds import fit

HERE = Path(__file__).parent


def games() -> dict[str, Game]:
    """Each room's game, by its noun."""
    doors = (door(one.noun, "play") for one in modules())
    return {one.GAME.noun: one.GAME for one in doors if one is not None}


GAMES = games()
FILES = [
    (noun, file)
    for noun in GAMES
    for file in HERE.glob(f"{noun}/played/*.json")
    if "item" not in json.loads(file.read_text("utf-8"))
]
EVERY = pytest.mark.parametrize(
    ("noun", "file"), sorted(FILES), ids=[f"{n}-{f.stem}" for n, f in sorted(FILES)]
)


@EVERY
def test_a_run_from_the_screen_replays(noun: str, file: Path):
    kept, game = json.loads(file.read_text("utf-8")), GAMES[noun]
    learner, screen = kept.get("learner"), game.screen
    run = kept["value"].get("run")
    case = game.run.dealt(learner) if learner else screen.practice(run)
    score = game.model.score(case, screen.decisions(case, kept["value"]))
    assert round(score.total, 3) == kept["total"]
    assert list(score.missed) == kept["missed"]
    if learner:
        share = game.run.mark({"": kept["value"]}, learner, ()).share
        assert round(share, 3) == kept.get("share", round(share, 3))


@EVERY
def test_the_card_takes_what_was_kept(noun: str, file: Path):
    value = json.loads(file.read_text("utf-8"))["value"]
    found = fit(GAMES[noun].card().spec, value)
    assert found["done"]
    assert found["stages"] == value["stages"]


@pytest.mark.parametrize("noun", GAMES)
def test_there_are_runs_to_replay(noun: str):
    assert any(one == noun for one, _ in FILES)
