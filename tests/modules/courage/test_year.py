"""What a year is worth, what it does to your word, and what cannot be done in it."""

from collections import defaultdict
from functools import partial
from statistics import fmean, stdev

import pytest

from pdpmo_widgets.instruments.small import wilson
from pdpmo_widgets.modules.courage.model import (
    BESIDE,
    CHECKS,
    MONTHS,
    PASS,
    beside,
    deal,
    play,
    run,
    score,
    see,
    well_played,
)
from pdpmo_widgets.modules.courage.model.belief import beliefs, share
from pdpmo_widgets.modules.courage.model.result import best_words
from pdpmo_widgets.modules.courage.model.value import came, worth_of
from pdpmo_widgets.modules.courage.model.year import saved, to_the_end, walk
from pdpmo_widgets.simulation import DecisionError

SEEDS = range(25)
WAIT = {"do": "wait"}


def raised(case, project, say=None):
    return {
        "do": "raise",
        "project": project.id,
        "say": say or best_words(case, project),
    }


def bad_and_sound(case):
    truth = case.hidden.troubled
    bad = next(p for p in case.projects if truth[p.id])
    return bad, next(p for p in case.projects if not truth[p.id])


def test_four_or_five_of_ten_are_in_trouble():
    found = [sum(deal(seed).hidden.troubled.values()) for seed in range(60)]
    assert set(found) == {4, 5}


def test_what_the_model_holds_for_likely_is_as_frequent_as_it_says():
    bins = defaultdict(list)
    for seed in range(200):
        case = deal(seed)
        odds = beliefs(case)
        for id, bad in case.hidden.troubled.items():
            for month in (3, 9):
                chance = share(odds[id][month])
                bins[month, int(chance * 5)].append((chance, bad))
    for pairs in bins.values():
        low, high = wilson(sum(bad for _, bad in pairs), len(pairs), z=3.3)
        assert low <= fmean(chance for chance, _ in pairs) <= high


def test_what_is_scored_is_what_comes_on_average():
    gaps = []
    for seed in range(150):
        case = deal(seed)
        found = to_the_end(walk(case, _steps(case, run("informed", case))))
        gaps.append(came(found) - worth_of(found, tuple(range(8))))
    assert abs(fmean(gaps)) < 3 * stdev(gaps) / len(gaps) ** 0.5


def _steps(case, decisions):
    from pdpmo_widgets.modules.courage.model.steps import steps_of

    return steps_of(case, decisions)


@pytest.mark.parametrize("seed", SEEDS)
def test_silence_scores_nothing_and_the_reference_everything(seed):
    case = deal(seed)
    assert score(case, {}).total == 0
    best = score(case, well_played(case))
    assert best.uncapped == pytest.approx(1)
    assert best.missed == ()


def test_every_month_of_waiting_leaves_less_to_save():
    case = deal(3)
    left = [saved(case, month) for month in range(1, MONTHS + 1)]
    assert left == sorted(left, reverse=True)
    assert left[0] == 1
    assert left[-1] < 0.1


def test_a_false_alarm_costs_of_your_word_and_a_right_call_adds_to_it():
    for seed in SEEDS:
        case = deal(seed)
        bad, sound = bad_and_sound(case)
        before = see(case, {}).credibility
        for project, better in ((bad, True), (sound, False)):
            steps = [raised(case, project), WAIT]
            assert see(case, {"steps": steps}).credibility == before
            after = see(case, {"steps": [*steps, WAIT]})
            assert (after.credibility > before) == better
            assert after.projects[project.id].known == better


def test_a_false_alarm_costs_less_of_your_word_when_it_was_well_said():
    case = deal(6)
    _, sound = bad_and_sound(case)
    worst = [worst_of(case, sound)]
    well = see(case, {"steps": [raised(case, sound), WAIT, WAIT]}).credibility
    badly = see(case, {"steps": [raised(case, sound, *worst), WAIT, WAIT]}).credibility
    assert badly < well


def worst_of(case, project):
    """The worst wording of each turn."""
    from pdpmo_widgets.modules.courage.model.talk import turn, worth

    said, worths = [], []
    for at in range(3):
        now = turn(case, project, at, tuple(worths))
        values = [worth(case.setting, at, now.room, o) for o in now.options]
        said.append(values.index(min(values)))
        worths.append(min(values))
    return said


def test_better_words_save_more_at_the_same_moment():
    for seed in SEEDS:
        case = deal(seed)
        bad, _ = bad_and_sound(case)
        well = play(case, {"steps": [raised(case, bad)]})
        badly = play(case, {"steps": [raised(case, bad, worst_of(case, bad))]})
        assert well.expected > badly.expected
        assert well.came > badly.came


def test_only_the_months_until_now_are_seen():
    case = deal(2)
    seen = see(case, {"steps": [WAIT, WAIT]})
    assert seen.month == 3
    assert all(len(k.months) == 3 for k in seen.projects.values())
    assert all(k.check is None and k.known is None for k in seen.projects.values())


def test_the_end_says_of_every_project_what_became_of_it_and_why():
    case = deal(4)
    outcome = play(case, run("informed", case))
    assert [e.who for e in outcome.ends] == [p.id for p in case.projects]
    assert all(e.id.startswith("because.") for e in outcome.ends)
    assert len(outcome.why) == len(outcome.raised)


def test_silence_about_trouble_costs_of_your_word_in_the_end():
    case = deal(5)
    quiet = play(case, {})
    assert quiet.word_came < case.carried.credibility
    assert quiet.word < case.carried.credibility


def test_a_check_is_right_about_as_often_as_it_says():
    hits = []
    for seed in range(100):
        truth = deal(seed).hidden
        hits += [truth.checks[id] == bad for id, bad in truth.troubled.items()]
    low, high = wilson(sum(hits), len(hits), z=3.3)
    assert low < deal(0).setting.check_right < high


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (lambda c, a, b: [WAIT] * MONTHS, "twelve months"),
        (lambda c, a, b: seven(c), "6 checks"),
        (lambda c, a, b: [check(p) for p in c.projects[:3]], "Two checks fit into"),
        (lambda c, a, b: [check(a), check(a)], "once"),
        (lambda c, a, b: [raised(c, a), raised(c, a)], "once"),
        (lambda c, a, b: [raised(c, a), check(a)], "raised this project already"),
        (lambda c, a, b: [{"do": "raise", "project": a.id}, WAIT], "finish it first"),
        (
            lambda c, a, b: [raised(c, a, [0, 4])],
            "Step 1: the talk is “4”, which is not one of the",
        ),
        (
            lambda c, a, b: [raised(c, a, [-1])],
            "Step 1: the talk is “-1”, which is not one",
        ),
        (
            lambda c, a, b: [raised(c, a, ["say.0.evidence.plain_1"])],
            "one of the choices",
        ),
        (lambda c, a, b: [raised(c, a, [0, 1, 2, 3])], "4 entries, 3 are possible"),
        (lambda c, a, b: [{"do": "raise", "project": "p99"}], "not one of the choices"),
        (lambda c, a, b: [{"do": "shout"}], "not one of the choices"),
    ],
)
def test_what_a_year_does_not_allow_is_answered_with_a_sentence(steps, words):
    case = deal(9)
    with pytest.raises(DecisionError, match=words):
        see(case, {"steps": steps(case, *bad_and_sound(case))})


def seven(case):
    """Two checks a month, and one more than the year has."""
    checks = [check(p) for p in case.projects[: CHECKS + 1]]
    return [s for at, c in enumerate(checks) for s in ([c, WAIT] if at % 2 else [c])]


def check(project):
    return {"do": "check", "project": project.id}


def test_a_talk_may_be_open_while_playing_and_not_at_the_end():
    case = deal(9)
    open_ = {"steps": [{"do": "raise", "project": case.projects[0].id}]}
    assert see(case, open_).talk.at == 0
    with pytest.raises(DecisionError, match="not finished"):
        play(case, open_)


def test_the_debrief_shows_the_bots_by_their_names_and_only_the_reader_passes():
    shown = beside(deal(8))
    assert tuple(shown) == BESIDE
    assert [name for name, one in shown.items() if one.total >= PASS] == ["informed"]


def test_look_is_see_for_bots():
    case = deal(1)
    assert partial(see, case)({}) == see(case, {})
