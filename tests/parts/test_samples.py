"""After one's own page the samples are read; ours come only after one's own reading."""

import json
from pathlib import Path

import pytest

from pdpmo_widgets.coach.guides.guide import load, nouns
from pdpmo_widgets.parts.samples import SAID, samples
from pdpmo_widgets.store.book import Book
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.leaf import Leaf

EVERY = pytest.mark.parametrize("noun", nouns())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    book = Book(tmp_path / "journey.json", "journey")
    book.load()
    return Desk(lambda: book, scope=lambda: "test", by_cookie=False)


def card(desk: Desk, noun: str, written: bool = True) -> Leaf:
    if written:
        desk.put(f"{noun}.{load(noun).item}", {"text": {"a": "One line."}}, 1)
    return samples(desk, noun)


def said(card: Leaf, **message: object) -> str:
    heard: list[dict] = []
    card.send = lambda content, *_: heard.append(content)
    card._hear(card, message, [])
    return str([one["text"] for one in heard if "text" in one][-1])


def give(card: Leaf, noun: str, sample: str, level: int = 2) -> None:
    for row in load(noun).rubric:
        said(card, do="give", sheet=sample, row=row.row, level=level)


@EVERY
def test_nothing_is_shown_before_ones_own_page_is_written(desk, noun):
    shown = card(desk, noun, written=False)
    shown.show()
    assert shown.view == {"text": SAID["first"]}
    desk.put(f"{noun}.{load(noun).item}", {"text": {"a": ""}}, 1)
    shown.show()
    assert shown.view == {"text": SAID["first"]}


@EVERY
def test_none_of_our_levels_leaves_python_before_a_sample_is_committed(desk, noun):
    shown, guide = card(desk, noun), load(noun)
    first, second = (one.id for one in guide.samples[:2])
    give(shown, noun, first)
    shown.show()
    sent = json.dumps([shown.spec, shown.view])
    assert not any(one.reason in sent for s in guide.samples for one in s.levels)
    assert "ours" not in shown.view["sheet"]["rows"][0]
    said(shown, do="commit", sheet=first)
    ours = [row["ours"] for row in shown.view["sheet"]["rows"]]
    assert ours == [one.level for one in guide.samples[0].levels]
    assert shown.view["parts"]
    others = [one.reason for one in guide.samples[1].levels]
    assert not any(one in json.dumps(shown.view) for one in others)
    shown.keep({"at": second}, 9)
    assert "ours" not in shown.view["sheet"]["rows"][0]


@EVERY
def test_what_was_committed_stays_and_half_a_reading_is_not_committed(desk, noun):
    shown, guide = card(desk, noun), load(noun)
    first = guide.samples[0].id
    row = guide.rubric[0].row
    said(shown, do="give", sheet=first, row=row, level=3)
    assert said(shown, do="commit", sheet=first) == SAID["open"]
    give(shown, noun, first, 4)
    said(shown, do="commit", sheet=first)
    kept = desk.get(f"{noun}.samples")
    assert said(shown, do="give", sheet=first, row=row, level=1) == SAID["settled"]
    assert desk.get(f"{noun}.samples") == kept


@EVERY
def test_after_the_last_one_the_learner_is_asked_to_read_the_own_page(desk, noun):
    shown = card(desk, noun)
    for one in load(noun).samples:
        shown.show()
        assert SAID["revise"] not in shown.view["text"]
        give(shown, noun, one.id)
        said(shown, do="commit", sheet=one.id)
    assert SAID["revise"] in shown.view["text"]


@pytest.mark.parametrize(
    "kept", [7, [], {"roads": 3}, {"roads": {"levels": {"jointness": 9}, "done": True}},
             {"roads": {"levels": None}}, {"nobody": {"levels": {}, "done": True}}]
)  # fmt: skip
def test_odd_things_that_were_kept_count_for_nothing(desk, kept):
    shown = card(desk, "purpose")
    desk.put("purpose.samples", kept, 2)
    shown.show()
    assert shown.view["text"][0] == SAID["far"].format(done=0, count=3)
    for sheet, row in (("nobody", "Jointness"), ("roads", "No such row")):
        answer = said(shown, do="give", sheet=sheet, row=row, level=1)
        assert answer == SAID["unknown"]
