"""What learners load: one file, small, that sets words as words."""

import gzip
import re
from pathlib import Path

from pdpmo_widgets.widgets import kit
from pdpmo_widgets.widgets.choice import Choice

UI = Path(__file__).parents[2] / "ui"
SOURCES = sorted((UI / "src").rglob("*.ts*"))
MARKUP = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(")


def test_the_kit_is_small_enough_for_a_first_visit():
    assert len(kit.KIT) <= 110_000
    assert len(gzip.compress(kit.KIT, 9)) <= 40_000


def test_the_first_page_needs_a_third_of_the_kit_or_less():
    assert b'"coursemap"' in kit.MAP.code
    assert b'"coursemap"' not in kit.KIT
    assert len(kit.MAP.code) <= 40_000


def test_learners_load_nothing_that_only_a_coach_meets():
    assert len(kit.COACHES.code) <= 50_000
    only = (b"pd-leaf", b"pd-job")
    assert all(name in kit.COACHES.code for name in only)
    assert not any(name in kit.KIT for name in only)


def test_a_card_brings_the_mark_its_kind_and_little_else(desk):
    card = Choice(desk=desk, key="x", question="?", options=[])
    assert kit.MARK in card._esm
    assert "choice" in card._esm
    assert len(card._esm) <= 2_100


def test_nothing_that_somebody_wrote_becomes_markup():
    assert SOURCES
    found = [path.name for path in SOURCES if MARKUP.search(path.read_text("utf-8"))]
    assert found == []
