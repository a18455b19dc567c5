"""Few answers and two jobs: one right answer each, and a coin earns nothing."""

from itertools import pairwise
from random import Random
from statistics import fmean, mean, stdev

import pytest

from pdpmo_widgets.grading.options import LETTERS
from pdpmo_widgets.instruments import climate, job_check
from pdpmo_widgets.instruments.form import AGREED, form, item_figure
from pdpmo_widgets.modules.empowerment.rules import jobs, numbers

FULL = 0.7
LEARNERS = [f"learner {n}" for n in range(40)]
RULES = [
    pytest.param(numbers.asked, numbers.mark_numbers, 6, id="numbers"),
    pytest.param(jobs.asked, jobs.mark_jobs, 4, id="jobs"),
]


def sheet(asked, pick, sure: float) -> dict:
    found = {one.id: {"pick": LETTERS[pick(one)], "sure": sure} for one in asked}
    return {"": {"answers": found, "done": True}}


@pytest.mark.parametrize(("asked", "mark", "count"), RULES)
def test_all_right_earns_all_a_blank_sheet_and_a_coin_nothing(asked, mark, count):
    for learner in LEARNERS[:6]:
        found = asked(learner)
        assert len({one.id for one in found}) == len(found) == count
        assert all(len(set(one.options)) == 4 for one in found)
        assert mark(sheet(found, lambda one: one.right, 100), learner, FULL).share == 1
        assert mark({}, learner, FULL).share == 0
        assert mark({"": {"answers": {}, "done": True}}, learner, FULL).share == 0
    for sure in (25, 60, 100):
        dice = Random(f"coin {sure}")
        found = mean(
            mark(sheet(asked(one), lambda _: dice.randrange(4), sure), one, FULL).share  # noqa: B023
            for one in LEARNERS
        )
        assert found <= 0.08, sure


@pytest.mark.parametrize(("asked", "mark", "count"), RULES)
def test_an_option_by_its_place_or_its_length_is_no_way(asked, mark, count):
    def longest(one):
        return max(range(4), key=lambda at: len(one.options[at]))

    for pick in (lambda _: 0, lambda _: 3, longest):
        found = [mark(sheet(asked(one), pick, 90), one, FULL).share for one in LEARNERS]
        assert mean(found) <= 0.2


@pytest.mark.parametrize(("asked", "mark", "count"), RULES)
def test_neighbours_have_other_questions(asked, mark, count):
    keys = {
        tuple(one.options[one.right] for one in asked(learner)) for learner in LEARNERS
    }
    assert len(keys) >= 0.7 * len(LEARNERS)


@pytest.mark.parametrize("kind", numbers.KINDS)
def test_what_may_be_said_is_what_the_instrument_says(kind):
    one = form(climate.NAME)
    for seed in range(200):
        answers = numbers.drawn(Random(seed), kind)
        found = item_figure(one, "skills", [{"skills": value} for value in answers])
        assert found.mark == {"mean": "", "split": "split", "few": "few"}[kind]
        assert all(1 <= value <= 7 for value in answers)
        if kind != "few":  # nobody has to compute what lies at the border
            alike = 1 - stdev(answers) ** 2 / 4
            assert alike >= AGREED + 0.05 or alike <= AGREED - 0.3


def test_the_guess_and_the_teams_are_what_their_ranges_say():
    for learner in LEARNERS:
        by = {one.id: one for one in numbers.asked(learner)}
        text, right = by["gap"].text, by["gap"].options[by["gap"].right]
        guess, mean_, low, high = figures(text, "expected", "is", "between", "and")
        said = numbers.WORDS["gap"]
        far = "over" if guess > high else "under" if guess < low else "close"
        assert right == said[far]
        assert far == "close" or abs(guess - mean_) >= 0.5
        text, right = by["teams"].text, by["teams"].options[by["teams"].right]
        lows, highs = figures(text, "between"), figures(text, "and")
        alike = lows[0] <= highs[1]
        assert right == numbers.WORDS["teams"]["alike" if alike else "differ"]


def figures(text: str, *before: str) -> list[float]:
    """The numbers that follow these words, in their order."""
    words = [word.strip(",.:;?") for word in text.split()]
    found = []
    for name in before:
        for word, after in pairwise(words):
            if word == name and after.replace(".", "").isdigit():
                found.append(float(after))
    return found


def test_a_turned_statement_is_turned():
    for learner in LEARNERS:
        one = next(q for q in numbers.asked(learner) if q.id == "turned")
        given = one.text.partition("(fully): ")[2].partition(". Turned")[0]
        answers = [int(value) for value in given.split(", ")]
        assert float(one.options[one.right]) == pytest.approx(8 - fmean(answers))


def test_the_product_and_what_raises_it_most_are_those_of_the_instrument():
    for learner in LEARNERS:
        by = {one.id: one for one in jobs.asked(learner)}
        for at in ("1", "2"):
            one = by[f"product_{at}"]
            shown = [
                int(w.strip(",.")) for w in one.text.split() if w.strip(",.").isdigit()
            ]
            job = dict(zip(jobs.PARTS, shown, strict=True))
            assert int(one.options[one.right]) == job_check.potential(job)
            other = by[f"raise_{at}"]
            best = max(jobs.RAISED, key=lambda part: jobs.raised(job, part))
            assert other.options[other.right] == jobs.WORDS["raise"][best]
            ranked = sorted(jobs.raised(job, part) for part in jobs.RAISED)
            assert ranked[-1] > ranked[-2]


def test_whoever_grades_reads_question_answer_and_certainty():
    learner = LEARNERS[0]
    given = sheet(numbers.asked(learner), lambda one: one.right, 80)
    told = numbers.tell_numbers(given, learner)
    assert len(told) == 6
    assert all("80 per cent sure" in line for line in told)
    assert jobs.tell_jobs({}, learner)[0].endswith("no answer")
