"""No score changes unless somebody means it: one case of each simulation, every bot.

Where a change is meant, write ``fingerprints.txt`` anew, in the same commit::

    python -m tests.league.hashes --seeds 1 --digits 9 > tests/league/fingerprints.txt

Nine digits are the same on Python 3.11 and 3.13, numpy 1.26 and 2.4.
"""

from pathlib import Path

import numpy as np
import pytest

from tests.league.hashes import fingerprint, scored, told
from tests.league.league import nouns
from tests.league.seeds import REPORTING

TEXT = Path(__file__).with_name("fingerprints.txt").read_text("utf-8")
KEPT = {noun: found for found, noun in map(str.split, TEXT.splitlines())}


def test_every_simulation_has_a_fingerprint():
    assert set(KEPT) == set(nouns())


@pytest.mark.parametrize("noun", nouns())
def test_every_bot_scores_as_it_did(noun):
    bots = scored(noun, REPORTING[:1], 9).values()
    assert fingerprint(line for some in bots for line in some) == KEPT[noun]


def test_a_score_is_told_alike_wherever_it_comes_from():
    assert told({"b": 1, "a": -0.0}, 9) == told({"a": 0.0, "b": 1}, 9)
    assert told(np.float64(0.5), None) == told(0.5, None)
    assert told(0.12345678912, 9) == told(0.12345678908, 9)
    assert told(0.12345678912, None) != told(0.12345678908, None)
    assert told(0.123456789, 9) != told(0.123456788, 9)
    assert told((0.1, True), 9) != told((0.1, False), 9)
