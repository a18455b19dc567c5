"""The boards of the rooms on a phone: nothing that a run needs is out of reach."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pdpmo_widgets.modules.acumen import play
from pdpmo_widgets.modules.playbook import play as playbook
from pdpmo_widgets.modules.purpose import board
from pdpmo_widgets.widgets.rounds import Rounds
from tests.browser import overflow
from tests.journeys import ways
from tests.journeys.modules import DEALT
from tests.modules.acumen import acts
from tests.modules.playbook import acts as sizing
from tests.widgets.at_desk import desk
from tests.widgets.conftest import put_up

__all__ = ["put_up"]
PHONE = {"width": 390, "height": 844}


def list_of(folder: Path) -> Rounds:
    (card,) = play.graded(desk(folder), DEALT, "acumen.list")
    return card


def tiers_of(folder: Path) -> Rounds:
    (card,) = playbook.graded(desk(folder), DEALT, "playbook.sizing")
    return card


def agreement(folder: Path) -> Rounds:
    return board.practice_card(desk(folder), "purpose.play")


BOARDS: dict[str, tuple[Callable[[Path], Rounds], Callable[[Any], None]]] = {
    "acumen": (list_of, lambda card: acts.graded(card, DEALT)),
    "playbook": (tiers_of, lambda card: sizing.graded(card, DEALT)),
    "purpose": (agreement, ways.board),
}


@pytest.mark.browser
@pytest.mark.parametrize("noun", BOARDS)
def test_a_board_is_played_to_its_end_on_a_phone(put_up, tmp_path: Path, noun: str):
    make, play_it = BOARDS[noun]
    card = make(tmp_path)
    page = put_up(card, viewport=PHONE)
    play_it(page.locator("section.pd"))
    assert card.value["done"]
    assert overflow(page) == []
