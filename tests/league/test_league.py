"""The rules of the league on a few of the reporting seeds.

A rate is only called broken when its Wilson interval lies beyond the rule, so that a
small number of seeds does not cry wolf; the full figures are in REPORT.md.
"""

import pytest

from tests.league.league import (
    INFORMED_AT_LEAST,
    MODULES,
    NAIVE_AT_MOST,
    Row,
    bots,
    missed,
    row,
    wilson,
)
from tests.league.seeds import REPORTING, TUNING

FEW, MORE = REPORTING[:25], REPORTING[:80]


def naive(noun: str) -> list[str]:
    return [bot for bot, kind in bots(noun).items() if kind == "naive"]


def test_no_seed_both_tunes_and_reports():
    for ranges in TUNING.values():
        assert not any(set(tuned) & set(REPORTING) for tuned in ranges)


@pytest.mark.parametrize("noun", MODULES)
def test_no_simple_idea_passes(noun):
    rows = [row(noun, bot, FEW) for bot in naive(noun)]
    assert [r.bot for r in rows if r.interval[0] > NAIVE_AT_MOST] == []


@pytest.mark.parametrize("noun", MODULES)
def test_all_simple_ideas_together_pass_hardly_ever(noun):
    rows = [row(noun, bot, REPORTING[25:35]) for bot in naive(noun)]
    passed, played = sum(r.passed for r in rows), sum(r.played for r in rows)
    assert passed / played <= NAIVE_AT_MOST / 2


@pytest.mark.parametrize("noun", MODULES)
def test_a_reader_passes(noun):
    assert row(noun, "informed", MORE).rate >= INFORMED_AT_LEAST


@pytest.mark.parametrize("noun", MODULES)
def test_whoever_reads_better_passes_more_often(noun):
    rates = [row(noun, bot, MORE).rate for bot in ("informed_novice", "informed")]
    expert = row(noun, "informed_expert", MORE).rate
    assert rates[0] + 0.05 < rates[1] <= expert + 0.05


@pytest.mark.parametrize(
    "bot", ["today_only", "no_power", "no_legitimacy", "no_urgency", "no_pair_talk"]
)
def test_power_legitimacy_urgency_change_and_aligning_are_all_needed(bot):
    part, whole = row("purpose", bot, MORE), row("purpose", "informed", MORE)
    assert part.interval[1] < whole.interval[0]


def test_wilson_agrees_with_a_published_value():
    # Newcombe 1998, Statistics in Medicine 17:857, table I: 81 of 263.
    low, high = wilson(81, 263)
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)


def test_a_rule_that_is_broken_is_said():
    rows = [
        Row("random", "naive", 6, 100, 0.1, 0.0),
        Row("informed_novice", "informed", 50, 100, 0.7, 0.0),
        Row("informed", "informed", 79, 100, 0.8, 0.0),
        Row("informed_expert", "informed", 79, 100, 0.8, 0.0),
    ]
    assert len(missed(rows)) == 3
