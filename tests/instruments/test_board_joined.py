"""Five executives return five files: each adds its own person only."""

from random import Random

import pytest

from pdpmo_widgets.instruments import board_sheet
from pdpmo_widgets.instruments.best_worst import design
from pdpmo_widgets.instruments.board import MOST_PEOPLE
from pdpmo_widgets.instruments.read_board import BoardError, from_json, joined, read

IDS = ["choice", "speed", "dates", "benefits", "news", "burden", "people", "audit"]
ITEMS = [{"id": i, "label": f"Better {i}", "text": ""} for i in IDS]
CARDS = design(IDS)


def file(name: str, seed: int = 0, kind: str = "xlsx", leave: int = 0) -> dict:
    """What is read from the file of one executive who left some cards open."""
    order = Random(seed).sample(IDS, len(IDS))
    [marks] = board_sheet.invent([order], CARDS, seed)
    half = {"best": marks[0]["best"]}
    some = {n: m for n, m in marks.items() if n >= leave} | ({0: half} if leave else {})
    make = getattr(board_sheet, kind)
    return read(
        f"a.{kind}", make([(name, "Chief")], ITEMS, CARDS, [some]), ITEMS
    ).json()


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_five_files_make_five_people(kind: str):
    kept = None
    names = ["Ana", "Ben", "Cem", "Dora", "Eli"]
    for number, name in enumerate(names):
        kept = joined(kept, file(name, number, kind), f"{name}.{kind}")
    found = from_json(kept, ITEMS)
    assert [one.name for one in found.people] == names
    assert found.said[1] == f"From “Ben.{kind}”: Ben."


def test_who_answers_again_replaces_their_own_answers_only_and_it_is_said():
    first = joined(joined(None, file("Ana", 1), "a.xlsx"), file("Ben", 2), "b.xlsx")
    after = joined(first, file(" ana ", 3), "new.xlsx")
    old, new = from_json(first, ITEMS), from_json(after, ITEMS)
    assert len(new.people) == 2
    assert new.people[1] == old.people[1]
    assert new.people[0].cards != old.people[0].cards
    assert "ana answered again" in new.said[-1]
    assert "“new.xlsx”" in new.said[-1]


def test_a_note_on_a_half_filled_card_goes_when_the_person_answers_again():
    half = joined(None, file("Ana", 1, leave=1), "a.xlsx")
    other = joined(half, file("Anabel", 1, leave=1), "b.xlsx")
    assert len(from_json(other, ITEMS).notes) == 2
    assert from_json(joined(other, file("Ana", 1), "c.xlsx"), ITEMS).notes == (
        "Anabel, card 1: a B and a W are both needed, so this card does not count.",
    )


def test_more_people_than_fit_are_refused():
    kept = {"people": [{**file("x")["people"][0], "name": f"P {n}"} for n in range(40)]}
    with pytest.raises(BoardError, match=str(MOST_PEOPLE)):
        joined(kept, file("One more"), "z.xlsx")
