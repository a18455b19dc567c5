"""The calibration exercise: nothing is told before, nothing is changed after."""

import json
from pathlib import Path

import pytest

from pdpmo_widgets.coach import calibrations
from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.guides.guide import load
from pdpmo_widgets.coach.said import CoachError
from pdpmo_widgets.pages import coach
from pdpmo_widgets.pages.coach_week import ME
from pdpmo_widgets.widgets.leaf import Leaf
from tests.pages.cohort import say, week

GUIDE = load("welcome")
FIRST = GUIDE.samples[0]


@pytest.fixture
def cohort(tmp_path: Path) -> Cohort:
    """A folder in which a coach can measure; nobody has to have handed in."""
    cohorts.save(Cohort(tmp_path, "spring"))
    return cohorts.load(tmp_path)


def card_of(cohort: Cohort, name: str) -> Leaf:
    at = week(cohort)
    card = coach.calibrate(at)
    at.desk.put(ME, {"coach": name}, 1)
    say(card)
    return card


def read(card: Leaf, by: int = 0, commit: bool = True) -> dict:
    """Give our levels on the first sample, each moved; then commit."""
    view = card.view
    for one in FIRST.levels:
        level = min(4, max(1, one.level + by))
        view = say(card, "give", sheet=FIRST.id, row=one.row.row, level=level)
    return say(card, "commit", sheet=FIRST.id) if commit else view


def test_no_level_and_no_reason_of_ours_leaves_python_before_the_commitment(cohort):
    card = card_of(cohort, "kim")
    before = json.dumps(read(card, commit=False), ensure_ascii=False)
    told = [one.reason for one in FIRST.levels]
    assert not any(reason in before for reason in told)
    assert '"ours"' not in before
    after = json.dumps(say(card, "commit", sheet=FIRST.id), ensure_ascii=False)
    assert all(reason in after for reason in told)


def test_a_sample_that_was_committed_stays_as_it_was(cohort):
    card = card_of(cohort, "kim")
    read(card)
    view = say(card, "give", sheet=FIRST.id, row=FIRST.levels[0].row.row, level=1)
    assert "committed this text already" in view["trouble"]
    kept = calibrations.levels(cohort, "welcome", "kim", done=True)[FIRST.id]
    assert kept == {one.row.id: one.level for one in FIRST.levels}


def test_a_sample_with_an_open_row_cannot_be_committed(cohort):
    card = card_of(cohort, "kim")
    say(card, "give", sheet=FIRST.id, row=FIRST.levels[0].row.row, level=2)
    assert "each row" in say(card, "commit", sheet=FIRST.id)["trouble"]
    assert "no sample" in say(card, "commit", sheet="nothing")["trouble"]
    assert calibrations.committed(cohort, "welcome")["kim"] == {}


def test_a_second_coach_overwrites_nothing_and_sees_the_first_only_afterwards(cohort):
    read(card_of(cohort, "kim"))
    other = card_of(cohort, "robin")
    assert "kim" not in json.dumps(read(other, by=1, commit=False))
    view = say(other, "commit", sheet=FIRST.id)
    assert "kim" in json.dumps(view["parts"])
    found = calibrations.committed(cohort, "welcome")
    assert found["kim"][FIRST.id] == {one.row.id: one.level for one in FIRST.levels}
    assert found["robin"][FIRST.id] != found["kim"][FIRST.id]


def test_a_coach_is_told_where_the_levels_stand_beside_ours(cohort):
    parts = read(card_of(cohort, "kim"))["parts"]
    lines = [line for part in parts for one in part["blocks"] for line in one["lines"]]
    assert any("the same level on 1 of 1" in line for line in lines)
    assert any("Nowhere so far" in line for line in lines)
    assert any("One coach alone" in line for line in lines)


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"welcome": 3}', '{"welcome": {"k": []}}']
)
def test_a_damaged_file_is_said_and_left_as_it_is(cohort, text: str):
    path = cohort.folder / calibrations.FILE
    path.write_text(text, "utf-8")
    view = say(card_of(cohort, "kim"))
    assert calibrations.FILE in view["trouble"]
    with pytest.raises(CoachError):
        calibrations.give(cohort, "welcome", "kim", (FIRST.id, "honesty"), 2)
    assert path.read_text("utf-8") == text
