"""What follows from a charter, with its causes; the score; luck apart."""

from itertools import combinations

import pytest

from pdpmo_widgets.modules.purpose.model import (
    BESIDE,
    FLOORS,
    OUTCOMES,
    PASS,
    PEOPLE,
    beside,
    classes,
    deal,
    luck,
    moments,
    play,
    score,
    see,
    well_played,
)
from pdpmo_widgets.modules.purpose.model.case import ranked

SEEDS = range(25)


def with_charter(decisions: dict, **changes: object) -> dict:
    return {**decisions, "charter": {**decisions["charter"], **changes}}


def without(decisions: dict, do: str) -> dict:
    steps = [s for s in decisions["steps"] if s["do"] != do]
    return {**decisions, "steps": steps}


def mean(better: list[float]) -> float:
    return sum(better) / len(better)


def gains(change, where=lambda case: True) -> list[float]:
    """By how much the chance falls when a well played evening is changed."""
    found = []
    for case in filter(where, map(deal, SEEDS)):
        best = well_played(case)
        found.append(
            play(case, best).expected - play(case, change(case, best)).expected
        )
    return found


def test_the_same_decisions_have_the_same_outcome():
    case = deal(5)
    assert play(case, well_played(case)) == play(case, well_played(case))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_well_played_evening_gets_full_marks_and_misses_no_floor(seed):
    case = deal(seed)
    result = score(case, well_played(case))
    assert result.total == 1
    assert result.passed
    assert result.missed == ()


def test_bringing_the_two_together_pays():
    paired = gains(
        lambda case, best: without(best, "pair"), lambda case: case.hidden.pair
    )
    assert len(paired) > 5
    assert min(paired) > 0


def test_where_nobody_can_be_brought_together_a_pair_talk_is_two_hours_lost():
    for case in (c for c in map(deal, SEEDS) if not c.hidden.pair):
        one, two = case.hidden.keys[:2]
        best = well_played(case)
        talk = {"do": "pair", "who": [one, two], "interest": case.hidden.popular}
        steps = [s for s in best["steps"] if s["do"] == "interview"][:4]
        tried = {**best, "steps": [*steps, talk]}
        assert play(case, tried).expected <= play(case, best).expected
        missed = score(case, tried).missed
        firsts = {ranked(case.hidden.wants[w])[0] for w in (one, two)}
        assert ("aligned" in missed) == (len(firsts) == 2)


def test_a_workshop_that_is_chaired_pays_in_some_cases_and_a_clash_in_it_never():
    used = 0
    for case in map(deal, range(60)):
        best = well_played(case)
        used += any(step["do"] == "workshop" for step in best["steps"])
        one, two = case.hidden.keys[:2]
        order = {w: ranked(case.hidden.wants[w]) for w in (one, two)}
        today = {len(case.hidden.today[w]) for w in (one, two)}
        if order[one][0] == order[two][-1] and order[two][0] == order[one][-1]:
            talks = [{"do": "interview", "who": [w]} for w in case.hidden.keys[:3]]
            held = {**best, "steps": [*talks, {"do": "workshop"}]}
            trust = play(case, held).quarters[0].support
            quiet = play(case, {**best, "steps": talks}).quarters[0].support
            if today == {3}:
                assert sum(trust.values()) < sum(quiet.values())
    assert 6 <= used <= 54


def test_a_word_in_the_corridor_tells_what_is_behind_hearsay():
    behind = set()
    for case in map(deal, SEEDS):
        for sketch in case.people:
            known = see(case, {"steps": [{"do": "corridor", "who": [sketch.who]}]})
            checked = known.people[sketch.who].checked
            hearsay = {f.id.partition("_")[0] for f in sketch.facts if f.rumour}
            assert set(checked) == hearsay - {"decoy"}
            for attribute, holds in checked.items():
                assert holds == (attribute in case.hidden.today[sketch.who])
            behind |= {e.id for e in known.log[0]} & {"hearsay.noise"}
    assert behind


def test_whoever_was_told_later_and_gets_it_first_is_not_delighted():
    tried = doubts = 0
    for case in map(deal, SEEDS):
        best = well_played(case)
        promised = best["charter"]["outcomes"]
        served = [w for w in case.hidden.keys if w not in case.hidden.pair
                  and ranked(case.hidden.wants[w])[0] in promised]  # fmt: skip
        if not served:
            continue
        who, tried = served[0], tried + 1
        heard = [s for s in best["steps"] if s["do"] == "interview"]
        told = [*heard, {"do": "tell", "who": [who]}]
        before, after = (
            play(case, {**best, "steps": steps}) for steps in (heard, told)
        )
        assert after.quarters[-1].support[who] < before.quarters[-1].support[who]
        said = {e.id for q in after.quarters for e in q.because if e.who == who}
        assert "because.served" not in said
        doubts += bool(said & {"because.contrary", "because.after_all"})
    assert tried > len(SEEDS) / 2
    assert doubts > tried / 2


def test_a_draft_says_what_was_sent_and_stays_so():
    case = deal(3)
    sent = {"do": "draft", "outcomes": ["choice", "speed", "audit"]}
    log = see(case, {"steps": [sent]}).log[0]
    assert log[-1].params["outcomes"] == sent["outcomes"]
    moment = moments(case, {"steps": [sent], "charter": {"outcomes": ["people"]}})[0]
    assert moment.did.params["outcomes"] == sent["outcomes"]


def test_one_year_has_one_number():
    for case in map(deal, SEEDS):
        outcome = play(case, well_played(case))
        assert outcome.quarters[-1].kept == pytest.approx(outcome.expected)
        said = luck(case, well_played(case))
        assert said.params["chance"] == round(100 * outcome.expected)
        assert said.id.startswith("luck.kept") == all(outcome.happened)


def test_listening_pays_even_when_the_charter_is_right():
    assert min(gains(lambda case, best: without(best, "interview"))) > 0


def test_promising_what_most_people_say_costs_more_than_it_brings():
    def popular(case, best):
        outcomes = [case.hidden.popular, *best["charter"]["outcomes"][1:]]
        free = [o for o in OUTCOMES if o not in outcomes]
        return with_charter(best, outcomes=outcomes, not_now=free[:2])

    def four_others(case):
        chosen = well_played(case)["charter"]["outcomes"]
        return len(case.hidden.keys) == 4 and case.hidden.popular not in chosen

    four = gains(popular, four_others)
    assert len(four) > 5
    assert min(four) > 0.05


def test_where_two_count_the_wish_of_the_many_is_worth_a_promise_as_a_rule():
    promised = [
        case.hidden.popular in well_played(case)["charter"]["outcomes"]
        for case in map(deal, range(120))
        if len(case.hidden.keys) == 2
    ]
    assert sum(promised) > 0.6 * len(promised)


def test_leaving_out_one_who_counts_costs_the_pass_as_a_rule():
    failed = tried = 0
    for seed in SEEDS:
        case = deal(seed)
        best = well_played(case)
        last = ranked(case.hidden.wants[case.hidden.keys[-1]])[0]
        if last not in best["charter"]["outcomes"]:
            continue
        tried += 1
        kept = [o for o in best["charter"]["outcomes"] if o != last]
        free = [o for o in OUTCOMES if o not in kept and o != last]
        decisions = with_charter(best, outcomes=[*kept, free[0]], not_now=free[1:3])
        failed += not score(case, decisions).passed
    assert failed >= 0.8 * tried > 0.3 * len(SEEDS)


def test_refusing_what_many_want_is_better_than_refusing_what_nobody_wants():
    def hollow(case, best):
        wants = case.hidden.wants.values()
        firsts = [ranked(w)[0] for w in wants]
        free = [o for o in OUTCOMES if o not in best["charter"]["outcomes"]]
        few = sorted(free, key=firsts.count)[:2]
        return with_charter(best, not_now=few)

    assert mean(gains(hollow)) > 0


def test_telling_someone_in_person_softens_the_no():
    softened = tried = 0
    for seed in SEEDS:
        case = deal(seed)
        best = well_played(case)
        best = {**best, "steps": best["steps"][:3]}
        losers = [
            w
            for w in PEOPLE
            if ranked(case.hidden.wants[w])[0] in best["charter"]["not_now"]
        ]
        if not losers:
            continue
        loser, tried = losers[0], tried + 1
        told = {**best, "steps": [*best["steps"], {"do": "tell", "who": [loser]}]}
        before = play(case, best).quarters[3].support[loser]
        after = play(case, told).quarters[3].support[loser]
        assert after >= before  # both are 0 for whoever has nothing else in it
        softened += after > before
    assert softened > 0.6 * tried > 0.3 * len(SEEDS)


def test_a_review_when_things_change_is_the_best_review_as_a_rule():
    # Not in every single case: a change may come a quarter later than announced.
    best_is_right = changing = 0
    for seed in SEEDS:
        case = deal(seed)
        best = well_played(case)
        chance = {
            q: play(case, with_charter(best, review=q)).expected for q in (2, 3, 4)
        }
        if not case.hidden.changes:
            assert len({round(one, 9) for one in chance.values()}) == 1
            continue
        right = case.hidden.changes[0].quarter
        changing += 1
        best_is_right += max(chance, key=lambda q: chance[q]) == right
    assert best_is_right >= 0.8 * changing


def test_a_sponsor_who_gets_nothing_does_not_carry():
    for seed in SEEDS:
        case = deal(seed)
        best = well_played(case)
        support = play(case, best).quarters[3].support
        cold = min(support, key=lambda w: support[w])
        if support[cold] < 0.5:
            changed = with_charter(best, sponsor=cold)
            assert play(case, changed).expected < play(case, best).expected


def test_every_consequence_has_a_cause_of_the_right_sign():
    good = ("because.served", "because.heard", "because.sponsor.strong")
    bad = ("because.refused", "because.left", "because.disliked", "because.veto")
    for seed in SEEDS:
        case = deal(seed)
        steps = [{"do": "interview", "who": [w]} for w in case.hidden.crowd]
        charter = {
            "outcomes": list(OUTCOMES[:3]),
            "not_now": list(OUTCOMES[3:5]),
            "sponsor": "mei",
            "review": 3,
        }
        for quarter in play(case, {"steps": steps, "charter": charter}).quarters:
            assert quarter.because
            for entry in quarter.because:
                assert not (entry.id.startswith(good) and entry.effect < 0)
                assert not (entry.id.startswith(bad) and entry.effect > 0)


def test_a_cause_is_told_once():
    case = deal(4)
    seen = [
        (e.id, e.who) for q in play(case, well_played(case)).quarters for e in q.because
    ]
    told = [pair for pair in seen if pair[0] not in ("because.still", "because.steady")]
    assert len(told) == len(set(told))


def test_nobody_blocks_in_the_first_quarter():
    charter = {"not_now": ["audit", "people"], "sponsor": "mei", "review": 3}
    vetoes = {1: 0, 4: 0}
    for seed in SEEDS:
        for outcomes in list(combinations(OUTCOMES[:6], 3))[:5]:
            decisions = {"charter": {**charter, "outcomes": list(outcomes)}}
            quarters = play(deal(seed), decisions).quarters
            for number in vetoes:
                vetoes[number] += len(quarters[number - 1].vetoes)
    assert vetoes[1] == 0
    assert vetoes[4] > 0


def test_those_who_change_are_of_another_class_after_it():
    for case in map(deal, SEEDS):
        changed = {w for w, row in classes(case).items() if len(set(row)) > 1}
        assert changed == {change.who for change in case.hidden.changes}


def test_hidden_futures_decide_the_score_and_never_the_case():
    case = deal(9)
    decisions = well_played(case) | {"steps": []}
    one, two = score(case, decisions, (1, 2, 3)), score(case, decisions, (7, 8, 9))
    assert one.expected != two.expected
    assert one == score(case, decisions, (1, 2, 3))
    years = [play(case, decisions, seeds).quarters for seeds in ((7, 8, 9), ())]
    told = [[(q.because, q.support, q.mandate) for q in year] for year in years]
    assert told[0] == told[1]


def test_luck_is_reported_and_not_scored():
    lucky = unlucky = 0
    for seed in range(60):
        case = deal(seed)
        result = score(case, well_played(case))
        stood = play(case, well_played(case)).happened[-1]
        assert result.luck == float(stood) - result.expected
        assert result.total == 1
        lucky, unlucky = lucky + stood, unlucky + (not stood)
    assert lucky > unlucky > 0


def test_a_missed_floor_caps_the_score_below_the_mark():
    for seed in SEEDS:
        case = deal(seed)
        result = score(case, {**well_played(case), "steps": []})
        assert "heard" in result.missed
        assert result.total < PASS
        assert set(result.measures) == set(FLOORS)


def test_a_debrief_can_show_a_few_bots_on_the_same_case():
    rows = beside(deal(2))
    assert tuple(rows) == BESIDE
    assert rows["informed"].total > rows["random"].total
