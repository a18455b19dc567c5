"""Broken hand-ins that nobody thought of; see `fuzz` for long runs."""

from random import Random

import pytest

from pdpmo_widgets.grading import entries
from tests.grading import fuzz as fuzzing
from tests.grading import handing
from tests.grading.fuzz import Lab, fuzz
from tests.grading.mutate import mutate
from tests.grading.spoil import STEM, raw

pytestmark = pytest.mark.timeout(300)
TRIES = 16  # a few seconds; what longer runs found stands in the corpus


def test_a_broken_hand_in_breaks_nothing_and_nobody_beside_it():
    report = fuzz("ci", tries=TRIES)
    assert report.tries == TRIES
    assert report.found == []


def test_the_fuzzer_finds_a_hole_that_is_planted(monkeypatch, tmp_path):
    """It would be no test if it could not fail."""
    lab = Lab(tmp_path)
    monkeypatch.setattr(entries, "_clock", lambda path: True)
    monkeypatch.setattr(fuzzing, "mutate", lambda folder, other, random: raw(
        b"9999-12-31 23:59:59 -2300", "timestamp.txt")(folder))  # fmt: skip
    found = list(lab.one("planted"))
    assert "graded=0" in found[0]
    assert "could not be written into the gradebook" in found[0]


@pytest.mark.parametrize("number", range(12))
def test_the_same_seed_makes_the_same_hand_in(tmp_path, number):
    made = []
    for name in ("a", "b"):
        folder, other = tmp_path / name / STEM, tmp_path / "other"
        for place in (folder, other):
            place.mkdir(parents=True, exist_ok=True)
            data = handing.book("purpose", "mona", handing.of_purpose("mona"))
            (place / "answers.json").write_bytes(data)
            (place / f"{STEM}.ipynb").write_bytes(b'{"cells": [{"metadata": {}}]}')
        mutate(folder, other, Random(f"x:{number}"))
        made.append({p.name: p.is_file() and p.read_bytes() for p in folder.iterdir()})
    assert made[0] == made[1]
