"""The card after a run: for both rooms, from the desk, played anew only when due."""

from pathlib import Path

import pytest

from pdpmo_widgets.parts.debrief import debrief
from pdpmo_widgets.simulation.explained import Played
from tests.league.league import model
from tests.widgets.at_desk import desk as at_desk
from tests.widgets.at_desk import now, tell

NOUNS = pytest.mark.parametrize("noun", ["purpose", "acumen"])


def made(noun: str, folder: Path, count: list[int]):
    """A card that reads the bot which "x.play" names; `count` says how often."""
    at, module = at_desk(folder), model(noun)

    def run(desk) -> Played | None:
        count.append(1)
        bot = (desk.get("x.play") or {}).get("bot")
        case = module.deal(6)
        return Played(case, module.run(bot, case), 50) if bot else None

    return at, debrief(at, noun, module, key="x.line", watch="x.play", run=run)


@NOUNS
def test_it_says_what_to_do_until_the_run_is_over_and_then_explains(noun, tmp_path):
    at, card = made(noun, tmp_path, [])
    tell(card, "hello", css=False)
    assert [*card.view] == ["todo"]
    assert card.view["todo"]
    at.put("x.play", {"bot": "random"}, now())
    assert card.view["losses"]
    assert card.view["scale"]["guess"] == 50


@NOUNS
def test_a_line_that_is_typed_does_not_play_the_case_again(noun, tmp_path):
    count: list[int] = []
    at, card = made(noun, tmp_path, count)
    tell(card, "hello", css=False)
    at.put("x.play", {"bot": "random"}, now())
    before, total = len(count), card.view["total"]
    for text in ("I", "I check", "I check first."):
        tell(card, "keep", value={"text": text})
    assert len(count) == before
    assert card.view["total"] == total
    at.put("x.play", {"bot": "informed"}, now())
    assert card.view["total"] > total


@NOUNS
def test_what_changes_later_names_a_later_module_and_is_not_too_much(noun, tmp_path):
    at, card = made(noun, tmp_path, [])
    tell(card, "hello", css=False)
    at.put("x.play", {"bot": "random"}, now())
    assert 1 <= len(card.view["later"]) <= 3
    assert all("Because" in text and "{" not in text for text in card.view["later"])
