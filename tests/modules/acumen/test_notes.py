"""What the debrief of "The CFO's 45 %" says beside the losses is so."""

import json
import re
from pathlib import Path

import pytest

import pdpmo_widgets
from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.modules.acumen import model, screen
from pdpmo_widgets.modules.acumen.model.result import RANGE, duties, optimum
from pdpmo_widgets.modules.acumen.rules.portfolio import RUN
from pdpmo_widgets.simulation.explained import Played, explain

SEEDS = range(8_100_000, 8_100_012)


def view(case, decisions):
    about = room_words("acumen", "debrief")
    return explain(model, Played(case, decisions), screen.told(), about)


def note(case, decisions, about):
    lead = room_words("acumen", "debrief")["notes"][about]
    found = [n["text"] for n in view(case, decisions)["notes"] if n["lead"] == lead]
    assert len(found) <= 1
    return found[0] if found else ""


@pytest.mark.parametrize("name", ["informed", "npv_first", "random"])
def test_every_run_is_told_what_became_of_its_range(name):
    for at in SEEDS:
        case = model.deal(at)
        decisions = model.run(name, case)
        low, high = decisions["ebit"]
        out, text = model.play(case, decisions), note(case, decisions, "range")
        held = low <= out.ebit <= high
        assert f"You said {low:.1f} to {high:.1f}." in text
        assert ("your range held it" in text) == held
        assert ("outside your range" in text) != held
        assert f"was {out.fair[0]:.1f} to {out.fair[1]:.1f}." in text
        points = 5 * model.range_points(case, decisions)
        assert f"earns {points:.1f} of 5 points." in text


@pytest.mark.parametrize("name", ["a-full", "b-full", "stranger-full"])
def test_a_good_range_earns_points_where_the_habit_is_as_good(name):
    """The first full case: three people gave a good range there and got nothing."""
    case, file = screen.practice(1), Path(__file__).parent / f"played/{name}.json"
    value = json.loads(file.read_text("utf-8"))["value"]
    decisions = screen.decisions(case, value)
    assert model.range_points(case, decisions) > 0.4
    assert "It is little because" not in note(case, decisions, "range")
    habit = {**decisions, "ebit": [case.base, case.base + 5]}
    told = note(case, habit, "range")
    assert "earns 0.0 of 5 points. It is little because" in told
    sure = {**decisions, "ebit": [150.0, 151.0]}
    assert "It is little because" not in note(case, sure, "range")


def test_the_points_of_the_range_are_those_of_the_exercise():
    page = Path(pdpmo_widgets.__file__).parents[1] / "solutions/06_acumen"
    cells = json.loads((page / "06_acumen.ipynb").read_text("utf-8"))["cells"]
    told = [cell["metadata"].get("nbgrader", {}) for cell in cells]
    assert [t["points"] for t in told if "range" in t.get("grade_id", "")] == [RANGE]


def test_a_list_that_lost_money_is_told_so_first_and_no_line_only_closes_the_sum():
    case, seen = screen.practice(2), 0
    for name in model.BOTS:
        decisions = model.run(name, case)
        found = view(case, decisions)
        below = model.score(case, decisions).expected < duties(case) - 0.1
        assert found["headline"].startswith("Your list lost money") == below
        seen += below
        assert not any("only makes the sum right" in x["better"]
                       for x in (*found["losses"], *found["more"]))  # fmt: skip
    assert seen > 2


def test_a_promise_that_was_believed_is_a_loss_by_the_record():
    """Played: the largest promises of a case, nothing checked, bought or stopped."""
    case = screen.practice(2)
    decisions = {
        "lens": "promised", "looks": [], "buy": "none", "stop": [],
        "portfolio": ["r03", "r13", "r14", "r17", "r18", "r22"], "ebit": [198, 205],
    }  # fmt: skip
    lines = view(case, decisions)["losses"]
    one = next(x for x in lines if x["did"] == "You took Harrow Vale trunk main.")
    assert one["points"] > 0
    assert "Of what Civil works promises, 35 % has come" in one["sign"]
    every = [*lines, *view(case, decisions)["more"]]
    tiny = [x["points"] for x in every if x["did"].startswith("You left out")]
    assert all(points < one["points"] for points in tiny)
    stop = next(x for x in every if x["did"] == "Nothing was stopped.")
    assert "To take Quarry Bank feeder cable was right" in stop["better"]


def test_a_check_that_was_not_made_is_not_said_to_have_found_anything():
    seen = 0
    for at in SEEDS:
        case = model.deal(at)
        for name in ("npv_first", "loudest", "random"):
            for loss in model.losses(case, {**model.run(name, case), "looks": []}):
                assert loss.sign.id != "sign.checked"
                seen += loss.sign.id == "sign.unchecked"
    assert seen


def test_what_was_hidden_is_named_with_its_two_worths():
    seen = 0
    for at in SEEDS:
        case = model.deal(at)
        reader, best = model.reader(case), set(optimum(case).portfolio)
        gap = 100 - round(100 * model.score(case, reader).total)
        text = note(case, reader, "hidden")
        assert bool(text) == (gap > 0)
        if not text:
            continue
        assert f"are {gap} points" in text
        if found := re.search(r"makes (.+?) worth \$", text):
            one = next(o for o in case.offers if o.name == found.group(1))
            assert (one.id in best) != (one.id in reader["portfolio"])
            worth = f"{model.realistic(case)[one.id].value:.1f}".replace("-", "−")
            assert f"it is worth ${worth} million" in text
            seen += 1
    assert seen > 3


def test_a_graded_case_can_be_won_by_reading():
    first = [model.deal(seed(f"fresh {at}", RUN.item)) for at in (0, 1, 18, 28)]
    assert [model.winnable(case) for case in first] == [False, True, False, False]
    cases = [RUN.dealt(f"fresh {at}") for at in (0, 1, 18, 28)]
    assert all(model.winnable(case) for case in cases)
    assert cases[1] == first[1]


def test_the_worth_before_signing_has_the_purchase_in_it():
    case = screen.practice(1)
    for lens in ("promised", "record"):
        decided = {**model.reader(case), "lens": lens, "buy": "none"}
        sums = []
        for buy in ("none", "architect_weeks"):
            run = {**decided, "buy": buy}
            shown = screen.desk.list_sum(case, run, model.see(case, run), screen.told())
            sums.append(float(shown["number"].replace("−", "-")))
            assert ("Your purchase (" in shown["text"]) == (buy != "none")
        assert sums[0] - sums[1] == pytest.approx(case.setting.price, abs=0.11)


def test_small_is_only_said_of_what_is_small():
    seen = 0
    for at in SEEDS:
        offers = model.deal(at).offers
        costs = sorted(o.cost for o in offers)
        said = [o for o in offers if o.pitch == "pitch.p8"]
        assert all(o.cost <= costs[len(costs) // 3] for o in said)
        seen += len(said)
    assert seen
