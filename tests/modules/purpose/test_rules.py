"""The rules of 01 can be read, and what happened is told step by step."""

from dataclasses import replace
from time import process_time

import pytest

from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.grading.deals import Edition
from pdpmo_widgets.modules.purpose import exercise
from pdpmo_widgets.modules.purpose import model as purpose
from pdpmo_widgets.modules.purpose.model.rules import LOST, OF_100, PLAIN
from pdpmo_widgets.modules.purpose.rules import people
from pdpmo_widgets.parts.common import desk

# Ten questions about the game, and the sentence that answers each.
QUESTIONS = {
    "How many hours have I?": "You have 12 hours before the board",
    "Does a title make somebody count?": "High titles are 1.2 times as likely.",
    "How much does somebody count with two parts?": "with two 28 %,",
    "Can I trust a rumour?": "hearsay: 65 % of it is true",
    "Do people say in public what they want?": (
        "In public and in mails, 50 % name the popular wish"
    ),
    "Which interest brings two together?": "An interest among the first two needs o"
    "f both becomes "
    "the first of both, if their first needs differ",
    "When do I chair the workshop?": "after 3 interviews, towards those who count",
    "What does it help to tell a no in person?": (
        "40 % of that loss is left after an interview"
    ),
    "Who can block me, and when?": "after it, whoever counts fully and supports you by "
    "less than 40 blocks: 25 % of its chance is gone",
    "When should the review be?": "When somebody comes to count (if nobody does, "
    "ceases to) it adds 3",
    "What does it mean to tell somebody?": "Told in person, 40 % of that loss is left",
    "And if I promise it all the same?": "Promised then: 20 less.",
    "What is neither promised nor refused?": "What is neither promised nor refused ta"
    "kes up "
    "to 12 from the mean.",
    "When do mails matter?": "The two who mail most object in public",
    "When do years matter?": "who has known you 8 years says the true one",
    "When is a workshop dangerous?": (
        "If two who count fully clash, everybody gives 6 less."
    ),
    "How does a mandate fall with 100 points?": "is luck, and does not count",
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_rules_answer(question):
    told = " ".join(purpose.rules_text(purpose.deal(3).visible()))
    assert QUESTIONS[question] in told


@pytest.mark.parametrize("name", [*PLAIN, *OF_100, *LOST])
def test_a_changed_constant_changes_what_is_told(name):
    told = purpose.rules_text(purpose.deal(3).visible())
    more = getattr(purpose.SETTING, name) * 0.7
    whole = isinstance(getattr(purpose.SETTING, name), int)
    other = replace(purpose.SETTING, **{name: round(more) if whole else more})
    assert purpose.rules_text(purpose.deal(3, setting=other).visible()) != told


def test_every_step_is_told_with_what_it_cost_and_what_was_heard():
    case = purpose.deal(3)
    for name in ("informed", "random", "only_workshop", "own_favourites"):
        decisions = purpose.run(name, case)
        found = purpose.moments(case, decisions)
        seen = purpose.see(case, decisions)
        steps = [m for m in found if m.part == "steps"]
        assert tuple(m.cost for m in steps) == seen.costs
        assert tuple(m.learnt for m in steps) == seen.log
        assert [m.part for m in found][-1] == "charter"
        said = room_words("purpose")
        for moment in found:
            assert moment.when in said["moments"]
            for entry in (moment.did, *moment.learnt, *moment.came):
                assert "{" not in sentence(said, entry)


def test_a_cause_is_told_under_the_people_it_is_about_and_only_after_the_year():
    case = purpose.deal(3)
    decisions = purpose.run("informed", case)
    for moment in purpose.moments(case, decisions):
        if moment.part == "steps":
            assert {e.who for e in moment.came} <= set(moment.who)
            assert len(set(map(str, moment.came))) == len(moment.came)
    begun = purpose.moments(case, {"steps": decisions["steps"]})
    assert len(begun) == len(decisions["steps"])
    assert not any(m.came for m in begun)


def test_moments_are_told_at_once():
    case = purpose.deal(3)
    decisions, times = purpose.run("informed", case), []
    for _ in range(5):
        start = process_time()
        purpose.moments(case, decisions)
        times.append(process_time() - start)
    assert min(times) <= 0.033


def test_every_learner_is_asked_about_six_people_of_whom_some_carry_the_year():
    carried = set()
    for number in range(40):
        learner = Edition().dealt(f"learner {number}", "lantern-meadow")
        asked, case = people.asked(learner), people.board(learner)
        assert len(set(asked)) == 6
        assert set(asked) <= {sketch.who for sketch in case.people}
        assert len(set(asked) & set(case.hidden.keys)) == min(3, len(case.hidden.keys))
        carried.add(len(case.hidden.keys))
    assert carried == {2, 3, 4}


def test_who_says_i_do_not_know_has_answered_and_gains_and_loses_nothing():
    learner = Edition().dealt("learner 1", "lantern-meadow")
    truth = people.needs(learner)
    known = dict(list(truth.items())[:5])
    right = {w: {"pick": pick, "sure": 85, "done": True} for w, pick in known.items()}
    (last,) = set(truth) - set(known)
    honest = right | {last: {"pick": "unknown", "sure": None, "done": True}}
    assert people.mark_needs(honest, learner, 0.4) == people.mark_needs(
        right, learner, 0.4
    )
    assert (
        sum("I do not know" in one for one in people.tell_needs(honest, learner)) == 1
    )
    (card, *_) = exercise.needs(desk, learner, "t.needs")
    assert card.fit(card.spec, {"pick": "unknown"})["done"]
    assert not card.fit(card.spec, {"pick": "speed"})["done"]
