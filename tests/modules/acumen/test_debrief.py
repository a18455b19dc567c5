"""What the debrief of "The CFO's 45 %" says is so, and teaches."""

from random import Random

import pytest

from pdpmo_widgets.modules.acumen import model as acumen
from pdpmo_widgets.modules.acumen.model.because import NOTHING
from pdpmo_widgets.modules.acumen.model.case import RESOURCES
from pdpmo_widgets.modules.acumen.model.check import orphans, overdrawn, playable
from pdpmo_widgets.modules.acumen.model.ledger import swaps
from pdpmo_widgets.modules.acumen.model.result import duties, reference
from pdpmo_widgets.modules.acumen.model.route import reader_of
from pdpmo_widgets.simulation.schema_draw import draw
from tests.modules.acumen.teach import REPORT, TUNING, closed

# Ten questions about the game, and the sentence that answers each.
QUESTIONS = {
    "When do I get 0 points?": "A list with only what the law requires scores 0.",
    "What does a sponsor's figure have to do with what comes?": "Multiply the cost, "
    "the benefit and the months of use by the figures of their kind",
    "How many cases can I check?": "One takes 3 of your 12 hours, so you can check 4.",
    "Can I trust a check?": "It tells cost and benefit, each to about 5 %",
    "What if I leave out what the law requires?": "a fine of $4 million each, and "
    "your result cannot be above 60.",
    "Is money that I leave unused worth anything?": "What you leave unused is worth "
    "nothing.",
    "What does more of one thing cost?": "The price, $1.6 million, is taken from the "
    "worth of your list",
    "What if I stop nothing?": "if you stop nothing, every project loses 15 % of its "
    "benefit",
    "What happens to a project that needs a stopped one?": "What needs another "
    "request cannot be chosen without it, and stops with it.",
    "What does a benefit do to next year's EBIT?": "its benefit divided by 6.86 (10 "
    "years at 7.5 %)",
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_rules_answer(question):
    told = " ".join(acumen.rules_text(acumen.deal(3).visible()))
    assert QUESTIONS[question] in told


def test_every_term_of_the_rules_is_told_with_its_own_number():
    """A constant that a player feels, changed, changes what is told."""
    from dataclasses import fields, replace

    from pdpmo_widgets.modules.acumen.model.case import Terms

    told = acumen.rules_text(acumen.deal(3).visible())
    names = {f.name for f in fields(Terms)} | {"price", "cut", "salami", "charter",
             "blur", "swing"}  # fmt: skip
    for name in names:
        more = getattr(acumen.SETTING, name) * 2
        setting = replace(acumen.SETTING, **{name: int(more) if name in (
            "hours", "check") else more})  # fmt: skip
        other = acumen.rules_text(acumen.deal(3, setting=setting).visible())
        assert other != told, name


def drawn(count):
    """Random runs: any decisions that can be played, and a coin's."""
    rng = Random("acumen:debrief")
    for at in range(count):
        if at % 20 == 0:
            case = acumen.deal(9000 + at)
            piece = acumen.DECISIONS(case.visible())
        yield case, draw(piece, rng) if at % 2 else acumen.run(*_bot(rng, case))


def _bot(rng, case):
    return rng.choice(sorted(acumen.BOTS)), case


def test_verdicts_never_contradict_the_causes_that_are_shown():
    said = set()
    for case, decisions in drawn(1000):
        verdict = {
            v.id.removeprefix("verdict.") for v in acumen.verdicts(case, decisions)
        }
        causes = acumen.play(case, decisions).because
        ids = {c.id.removeprefix("because.") for c in causes}
        said |= verdict
        assert ("duty_low" in verdict) == ("fined" in ids)
        assert not ("substance_high" in verdict and "promised" in ids)
        assert not ("substance_low" in verdict and "promised" not in ids)
        gave = bool({"gave_away", "gave_away_none"} & ids)
        assert gave == bool({"stops", "stops_low"} & verdict)
        ranges = {"range_fair", "range_wide", "range_narrow", "range_off"}
        assert verdict & ranges == ids & ranges
        best = next(
            (c.params["names"] for c in causes if c.id == "because.gave_away"), []
        )
        for cause in causes:
            if gave and cause.id in ("because.stopped_right", "because.stopped_cut"):
                assert cause.params["name"] in best
            if cause.id == "because.stopped":
                assert cause.params["name"] not in best
    assert len(said) >= 12


def test_losses_never_contradict_the_causes_that_are_shown():
    for case, decisions in drawn(300):
        causes = acumen.play(case, decisions).because
        point = max(0.1, reference(case) - duties(case)) / 100
        good = {c.params["request"] for c in causes
                if c.id in ("because.pays", "because.unlocked")}  # fmt: skip
        verdict = {v.id for v in acumen.verdicts(case, decisions)}
        for loss in acumen.losses(case, decisions):
            if loss.better.id == "better.leave" and loss.points > 0:
                assert not (len(loss.picks) == 1 and set(loss.picks) & good)
            if loss.part == "stop" and "verdict.stops_high" in verdict:
                assert loss.points <= NOTHING / point
                assert loss.better.id == "better.stop_same"


def test_every_step_towards_the_reader_is_a_list_that_fits():
    for case, decisions in drawn(100):
        plan, reader = playable(case, decisions), reader_of(case)
        portfolio, buy = plan.portfolio, plan.buy
        for swap in swaps(case, plan, reader):
            portfolio, buy = swap.portfolio, swap.buy
            assert not overdrawn(case, portfolio, buy)
            assert not orphans(case, portfolio)
            assert swap.came or swap.went or swap.part == "buy"
        assert set(portfolio) == set(reader.decisions["portfolio"])
        assert buy == reader.decisions["buy"]


def test_the_route_is_what_the_reader_decides():
    for seed in range(8):
        case = acumen.deal(seed)
        steps, decided = acumen.route(case), acumen.reader(case)
        taken = [s.picks[0] for s in steps if s.did.id == "did.take"]
        assert set(taken) == set(decided["portfolio"])
        assert [list(s.picks) for s in steps if s.part == "looks"] == [
            [id] for id, _ in decided["looks"]
        ]
        stopped = [id for s in steps if s.part == "stop" for id in s.picks]
        assert set(stopped) == set(decided["stop"])


def test_a_check_is_told_as_it_was_seen_and_costs_its_hours():
    case = acumen.deal(4)
    decisions = acumen.run("informed", case)
    found = acumen.see(case, decisions).found
    checks = [m for m in acumen.moments(case, decisions) if m.part == "looks"]
    assert [m.picks[0] for m in checks] == [id for id, _ in decisions["looks"]]
    for moment in checks:
        view = found[moment.picks[0]]
        assert (moment.cost, moment.unit) == (3, "hours")
        assert moment.who == (case.offer(moment.picks[0]).sponsor,)
        learnt = moment.learnt[0].params
        assert (learnt["cost"], learnt["benefit"]) == (view.cost, view.benefit)


def test_nothing_of_what_will_come_is_told_before_the_run_is_whole():
    case = acumen.deal(4)
    decisions = acumen.run("informed", case)
    begun = {k: v for k, v in decisions.items() if k != "ebit"}
    assert not any(
        m.came for m in acumen.moments(case, begun) if m.part in ("looks", "portfolio")
    )


def test_the_easy_case_is_small_and_its_room_is_short_as_ever():
    for seed in range(12):
        case = acumen.easy(seed)
        assert len(case.offers) == 10
        assert sum(o.mandatory for o in case.offers) == 1
        assert not orphans(case, [o.id for o in case.offers])
        everything = [o.id for o in case.offers]
        assert case.short in overdrawn(case, everything, "none")
        assert set(case.room) == set(RESOURCES)


def test_a_debrief_teaches_and_a_random_sentence_does_not():
    """A few learners only; ``python -m tests.modules.acumen.teach`` plays many."""
    found = closed(REPORT[:72])
    assert found["debrief, three lines"][-1] >= 0.4
    assert found["one random sentence"][-1] < 0.1
    assert not set(TUNING) & set(REPORT)
