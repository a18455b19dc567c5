"""The rules of the league on a few of the reporting seeds.

A rate is only called broken when its Wilson interval lies beyond the rule, so that a
small number of seeds does not cry wolf; the full figures are in REPORT.md.
"""

import pytest

from tests.league.league import (
    INFORMED_AT_LEAST,
    NAIVE_AT_MOST,
    RETEST_AT_LEAST,
    Row,
    bots,
    missed,
    model,
    nouns,
    retest,
    row,
    rows,
)
from tests.league.report import REPORT, kept, report
from tests.league.seeds import REPORTING, tuned

FEW, MORE = REPORTING[:24], REPORTING[:80]


def naive(noun: str) -> list[str]:
    known = tuned(noun)["known"]
    kinds = bots(noun).items()
    return [bot for bot, kind in kinds if kind == "naive" and bot not in known]


def runs(noun: str, seeds: range) -> range:
    """As many graded runs as one case each would be, up to four times as many seeds."""
    size = getattr(model(noun), "RUNS", 1)
    return range(seeds.start, seeds.start + len(seeds) * min(size, 4))


@pytest.mark.parametrize("noun", nouns())
def test_no_seed_both_tunes_and_reports(noun):
    assert not any(set(part) & set(REPORTING) for part in tuned(noun)["seeds"])


@pytest.mark.parametrize("noun", nouns())
def test_at_least_eight_simple_ideas_a_coin_and_three_skills_play(noun):
    kinds = list(bots(noun).values())
    assert kinds.count("naive") >= 9
    assert "random" in bots(noun)
    assert kinds.count("informed") == 3


@pytest.mark.parametrize("noun", nouns())
def test_no_simple_idea_passes(noun):
    found = rows(noun, naive(noun), runs(noun, FEW))
    assert [r.bot for r in found if r.interval[0] > NAIVE_AT_MOST] == []


@pytest.mark.parametrize("noun", nouns())
def test_all_simple_ideas_together_pass_hardly_ever(noun):
    seeds = runs(noun, REPORTING[24:36])
    found = rows(noun, naive(noun), seeds)
    passed, played = sum(r.passed for r in found), sum(r.played for r in found)
    assert passed / played <= NAIVE_AT_MOST


@pytest.mark.parametrize("noun", nouns())
def test_a_reader_passes(noun):
    found = row(noun, "informed", runs(noun, MORE))
    if "informed" not in tuned(noun)["known"]:
        assert found.interval[1] >= INFORMED_AT_LEAST


@pytest.mark.parametrize("noun", nouns())
def test_whoever_reads_better_passes_more_often(noun):
    names = ("informed_novice", "informed", "informed_expert")
    novice, good, expert = (r.rate for r in rows(noun, names, runs(noun, MORE)))
    assert novice < good <= expert + 0.05


@pytest.mark.parametrize("noun", nouns())
def test_a_grade_says_more_of_the_player_than_of_the_deal(noun):
    found = rows(noun, list(bots(noun)), runs(noun, FEW))
    if "retest" not in tuned(noun)["known"]:
        assert retest(found) >= RETEST_AT_LEAST - 0.1


@pytest.mark.parametrize(
    "bot", ["today_only", "no_power", "no_legitimacy", "no_urgency", "no_pair_talk"]
)
def test_power_legitimacy_urgency_change_and_aligning_are_all_needed(bot):
    part, whole = row("purpose", bot, MORE), row("purpose", "informed", MORE)
    assert part.interval[1] < whole.interval[0]


def test_a_rule_that_is_broken_is_said():
    found = [
        Row("random", "naive", 6, 100, 0.1, 0.0),
        Row("informed_novice", "informed", 50, 100, 0.7, 0.0),
        Row("informed", "informed", 79, 100, 0.8, 0.0),
        Row("informed_expert", "informed", 79, 100, 0.8, 0.0),
    ]
    assert list(missed(found)) == ["random", "informed", "skill"]


def test_a_score_that_is_all_luck_fails_the_retest():
    lucky = Row("random", "naive", 0, 4, 0.5, 0.0, (0.1, 0.9, 0.8, 0.2))
    steady = Row("informed", "informed", 4, 4, 0.9, 0.0, (0.9, 0.1, 0.1, 0.8))
    assert "retest" in missed([lucky, steady])


def test_the_report_is_made_of_what_was_played():
    assert REPORT.read_text("utf-8") == report()


@pytest.mark.parametrize("noun", nouns())
def test_what_is_known_to_be_missed_is_what_the_report_says_is_missed(noun):
    found = kept(noun)
    names = {row.bot for row in found["rows"]} | {"retest", "skill"}
    assert len(found["missed"]) == len(tuned(noun)["known"])
    assert set(tuned(noun)["known"]) <= names
    assert {row.bot for row in found["rows"]} == set(bots(noun))
