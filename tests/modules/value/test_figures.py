"""Five figures by hand: each can be worked out from what is shown, by hand."""

import re
from math import sqrt

import pytest

from pdpmo_widgets.modules.value.rules import numbers

LEARNERS = [f"learner {n}" for n in range(30)]


def asked(learner: str) -> dict[str, str]:
    return {
        one["id"]: f"{one['label']} {one['hint']}" for one in numbers.fields(learner)
    }


def figures(text: str) -> list[float]:
    """The figures of a question, without its own number."""
    found = re.findall(r"\d[\d,]*(?:\.\d+)?", text.split(" ", 1)[1])
    return [float(one.rstrip(",").replace(",", "")) for one in found]


def by_hand(learner: str) -> dict[str, float]:
    """The answers of somebody who reads the questions and has a calculator."""
    said = asked(learner)
    t0, t1, c0, c1 = figures(said["gain"])[:4]
    n, glad, cross = figures(said["half"])[:3]
    p, d = glad / n, cross / n
    ratios = sorted(
        float(one) for one in re.findall(r"\d\.\d\d(?=[,.])", said["uplift"])[:11]
    )
    plan = [
        float(x) for x in re.search(r"earned ([\d, ]+) \(", said["time"])[1].split(",")
    ]
    now, value = (float(re.search(at, said["time"])[1]) for at in
                  (r"At the end of month (\d+),", r", (\d+) are earned"))  # fmt: skip
    whole = sum(one <= value for one in plan)
    before = plan[whole - 1]
    es = whole + (value - before) / (plan[whole] - before)
    cost, avoided, earlier, stopped, hours, rate, used = figures(said["dollar"])[:7]
    brought = avoided + earlier + stopped + hours * rate * used / 100 / 1e6
    return {
        "gain": (t1 - t0) - (c1 - c0),
        "half": 196 * sqrt((p + d - (p - d) ** 2) / n),
        "time": es / now,
        "uplift": 100 * (ratios[8] - 1),
        "dollar": brought / cost,
    }


@pytest.mark.parametrize("learner", LEARNERS)
def test_whoever_goes_by_the_hints_earns_all(learner):
    text = {name: f"{value:.2f}" for name, value in by_hand(learner).items()}
    assert numbers.mark_numbers({"": {"text": text}}, learner).share == 1


def test_the_obvious_mistakes_earn_nothing():
    """The gain of the helped alone, hours that nobody used, months of nought."""
    for learner in LEARNERS:
        said = asked(learner)
        t0, t1 = figures(said["gain"])[:2]
        cost, avoided, earlier, stopped, hours, rate, _ = figures(said["dollar"])[:7]
        every = (avoided + earlier + stopped + hours * rate / 1e6) / cost
        wrong = {"gain": f"{t1 - t0:g}", "dollar": f"{every:.2f}", "time": "1"}
        assert numbers.mark_numbers({"": {"text": wrong}}, learner).share == 0


def test_two_learners_have_other_figures_and_one_the_same():
    assert asked("ada") == asked("ada") != asked("ben")


def test_what_is_wrong_is_told_with_what_is_right():
    mark = numbers.mark_numbers({"": {"text": {"gain": "99"}}}, "ada")
    assert mark.reasons[0] == "0 of 5 right."
    assert sum("is right" in line for line in mark.reasons) == 5
    assert numbers.mark_numbers({}, "ada").reasons == ("0 of 5 right.",)


def test_a_comma_is_a_point_and_a_word_is_unread():
    right = {name: f"{v:.2f}" for name, v in numbers.dealt("ada").right.items()}
    comma = {name: text.replace(".", ",") for name, text in right.items()}
    assert numbers.mark_numbers({"": {"text": comma}}, "ada").share == 1
    some = {**right, "gain": "seven"}
    assert (
        "could not be read"
        in numbers.mark_numbers({"": {"text": some}}, "ada").reasons[-1]
    )
