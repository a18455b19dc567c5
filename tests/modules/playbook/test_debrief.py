"""What the debrief of "Right-sizing" says is so, and teaches."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from pdpmo_widgets.modules.playbook import model as playbook
from pdpmo_widgets.modules.playbook.model import rules_card
from pdpmo_widgets.modules.playbook.model.check import playable
from pdpmo_widgets.modules.playbook.model.measures import groups
from pdpmo_widgets.modules.playbook.model.result import year_of
from pdpmo_widgets.simulation.schema_draw import draw
from tests.modules.playbook.teach import REPORT, TUNING, closed

# Ten questions about the game, and the words that answer each.
QUESTIONS = {
    "When do I get 0 points?": "A year without any control scores 0",
    "Does luck count?": "luck does not count",
    "How many projects can I visit?": "After the logs there is time for 10 visits.",
    "Can I believe what the office says?": "60 of 100 sentences are hearsay, and 50 of "
    "100 of those are wrong",
    "What if a visit does not name a kind of trouble?": "what is not named there does "
    "not threaten",
    "How do I know a control that works?": "changed a decision in about 30 of 100 uses",
    "What does repair cost where much hangs on it?": "5,100 where much",
    "What if I ask for more than a manager can bear?": "Controls that are done without "
    "thought catch 50 % less.",
    "What does a missing required control cost?": "Each that is missing takes 90 hours",
    "What becomes of an exception without an owner?": "every quarter 10 % more of all "
    "controls lapse",
}
# Numbers of the setting that a player feels, and that the rules tell.
TOLD = (
    "danger", "calm", "stake", "stake_million", "stake_critical", "together", "spread",
    "theatre", "ramp", "strict", "drift", "owner", "finding", "experience",
    "vigilance", "weighs", "hearsay", "false", "hours", "logs",
)  # fmt: skip


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_rules_answer(question):
    told = " ".join(playbook.rules_text(playbook.deal(3).visible()))
    assert QUESTIONS[question] in told


@pytest.mark.parametrize("name", TOLD)
def test_every_number_of_the_rules_is_the_setting_s(name):
    """A constant that a player feels, changed, changes what is told."""
    half = getattr(playbook.SETTING, name) / 2
    value = int(half) if name in ("hours", "logs") else half
    setting = replace(playbook.SETTING, **{name: value})
    told = rules_card.rules_text(playbook.deal(3).visible())
    other = rules_card.rules_text(playbook.deal(3, setting=setting).visible())
    assert other != told


def drawn(count: int) -> Iterator[tuple[Any, Any]]:
    """Random runs: any decisions that can be played, and any bot's."""
    rng = Random("playbook:debrief")
    for at in range(count):
        if at % 20 == 0:
            case = playbook.deal(9000 + at)
            piece = playbook.DECISIONS(case.visible())
        bot = rng.choice(sorted(playbook.BOTS))
        yield case, draw(piece, rng) if at % 2 else playbook.run(bot, case)


def test_verdicts_never_contradict_the_causes_that_are_shown():
    said = set()
    for case, decisions in drawn(1000):
        outcome = playbook.play(case, decisions)
        verdict = {
            v.id.removeprefix("verdict.") for v in playbook.verdicts(case, decisions)
        }
        causes = {c.id.removeprefix("because.") for c in outcome.causes}
        quarters = {e.id.removeprefix("because.")
                    for q in outcome.quarters for e in q.because}  # fmt: skip
        said |= verdict
        assert ("audit_low" in verdict) == ("audit" in causes)
        assert ("audit" in verdict) == ("audit_clean" in quarters)
        if "thought_high" in verdict:
            assert not {"theatre", "failed_theatre"} & quarters
        names = {c.params["project"] for c in outcome.causes
                 if c.id == "because.unwatched"}  # fmt: skip
        by = {p.id: p.name for p in case.projects}
        mine = groups(case, year_of(case, playable(case, decisions)))
        if "caught_high" in verdict:
            assert not names & {by[id] for id in mine.risky}
        if "small" in verdict:
            assert not names & {by[id] for id in mine.small}
    assert len(said) >= 11


def test_causes_tell_what_is_expected_and_not_what_happened_to_come():
    for case, decisions in drawn(40):
        ids = {c.id for c in playbook.play(case, decisions).causes}
        assert not any(id.startswith("because.failed") for id in ids)
        assert "because.quiet" not in ids
    case = playbook.deal(6)
    best = playbook.play(case, playbook.well_played(case)).causes
    saved = [c for c in best if c.id == "because.saved"]
    assert saved
    assert all(c.effect > 0 for c in saved)
    everything = playbook.play(case, playbook.run("everything", case)).causes
    vain = [c for c in everything if c.id == "because.idle_year"]
    assert vain
    assert all(c.effect < 0 for c in vain)


def test_a_line_names_what_was_decided_and_what_the_reader_did():
    for case, decisions in drawn(60):
        plan, theirs = (playable(case, d) for d in (decisions, playbook.reader(case)))
        for loss in playbook.losses(case, decisions):
            if loss.did.id == "did.nothing":
                assert plan.asked(loss.picks[0]) == ()
            if loss.better.id == "better.nothing":
                assert theirs.asked(loss.picks[0]) == ()
            if loss.did.id == "did.asked_vain":
                used = [theirs.asked(p.id) for p in case.projects]
                assert not any(loss.picks[0] in ids for ids in used)


def test_the_route_is_what_the_reader_decides():
    for seed in range(8):
        case = playbook.deal(seed)
        steps, decided = playbook.route(case), playbook.reader(case)
        looks = [list(s.picks) for s in steps if s.part == "looks"]
        assert looks == decided["looks"]
        tiers = {s.picks[0]: s.picks[1] for s in steps if s.part == "tiers"}
        assert tiers == decided["tiers"]


def test_looks_are_told_as_they_were_and_what_came_only_at_the_end():
    case = playbook.deal(4)
    decisions = playbook.run("informed", case)
    begun = {k: v for k, v in decisions.items() if k != "waiver"}
    assert not any(m.came for m in playbook.moments(case, begun))
    found = playbook.moments(case, decisions)
    looks = [m for m in found if m.part == "looks"]
    assert sum(m.cost for m in looks) == case.setting.hours
    assert len(looks[0].learnt) == len(case.controls)
    assert all(m.came for m in looks[1:])
    assert found[-1].part == "year"


def test_the_easy_case_is_small():
    for seed in range(12):
        case = playbook.easy(seed)
        assert (len(case.projects), len(case.controls)) == (8, 6)
        assert 3 <= sum(bool(d) for d in _threatened(case)) <= 6


def _threatened(case: Any) -> list[bool]:
    return [any("_yes_" in f.id for f in told) for told in case.hidden.told.values()]


def test_good_play_leaves_no_more_burden_than_a_newcomer_s_default():
    for seed in range(20):
        case = playbook.deal(seed)
        left = playbook.leaves(case, playbook.run("by_hand", case))
        assert left["overhead"] <= case.carried.overhead
        assert left["theatre"] <= case.carried.theatre


def test_a_debrief_teaches_and_a_random_sentence_does_not():
    """A few learners only; ``python -m tests.modules.playbook.teach`` plays many."""
    found = closed(REPORT[:72])
    assert found["debrief, three lines"][-1] >= 0.4
    assert found["one random sentence"][-1] < 0.1
    assert not set(TUNING) & set(REPORT)
