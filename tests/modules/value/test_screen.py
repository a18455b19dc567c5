"""The screen of "Prove it or lose it": what it sends, what it refuses, what it says."""

import json

import pytest

from pdpmo_widgets.modules.value import model, play, screen
from pdpmo_widgets.modules.value.model.signs import own
from pdpmo_widgets.modules.value.screen import left
from pdpmo_widgets.modules.value.screen.deciding import order, places

SAID = screen.told()
BLANK = {"looks": [], "rows": {}, "form": {}, "done": False}
RUNS = (0, 1, 2)


def value(run=0, first=None, second=None, done=False):
    stages = [{**BLANK, **(first or {})}, {**BLANK, **(second or {})}]
    return {"stages": stages, "done": done, "run": run, "tries": 0}


def ticked(case, ids):
    at = {id: place for place, id in places(case).items()}
    return {"cards": {at[id]: {"take": True} for id in ids}}


def closed(case, chosen, run=1):
    """The design of these decisions was closed; nothing is claimed yet."""
    whole = screen.kept(case, chosen)
    return {**whole, "run": run, "done": False, "stages": [whole["stages"][0], BLANK]}


@pytest.mark.parametrize("run", RUNS)
def test_what_is_kept_becomes_the_models_decisions_and_back(run):
    case = screen.practice(run)
    for bot in ("random", "most_measures", "by_hand", "informed"):
        chosen = model.run(bot, case)
        found = screen.decisions(case, screen.kept(case, chosen))
        assert model.score(case, found) == model.score(case, chosen)
        assert set(found["design"]["measures"]) == set(chosen["design"]["measures"])


def test_what_is_not_on_the_table_is_refused():
    case = screen.practice(0)
    for one in (
        value(0, {"rows": {"cards": {"99": {"take": True}}}}),
        value(0, {"done": True}, {"rows": {"practices": {"9": {"grade": "A"}}}}),
    ):
        with pytest.raises(model.DecisionError):
            screen.view(case, one, SAID)


@pytest.mark.parametrize("run", RUNS)
def test_nothing_that_tells_the_answer_reaches_the_page(run):
    """Places, names and text only: no seed, no id of a measure or of a sentence."""
    case = screen.practice(run)
    chosen = model.reader(case)
    sent = [
        screen.view(case, one, SAID)
        for one in (value(run), closed(case, chosen), screen.kept(case, chosen))
    ]
    text = json.dumps([sent, play.prove().spec], ensure_ascii=False)
    assert str(case.seed) not in text
    for card in case.cards:
        assert f'"{card.id}"' not in text
        assert card.source.id.partition(".")[2] not in text
    assert case.twins.id.partition(".")[2] not in text
    for effect in case.hidden.effect.values():
        assert effect == 0 or f"{effect:.3f}" not in text


@pytest.mark.parametrize("run", RUNS)
def test_claims_are_asked_only_when_the_design_is_closed(run):
    case = screen.practice(run)
    begun = screen.view(case, value(run), SAID)
    assert [*begun["lists"]] == ["cards"]
    assert len(begun["lists"]["cards"]) == len(case.cards)
    after = screen.view(case, closed(case, model.reader(case)), SAID)
    assert [*after["lists"]] == ["practices"]
    assert len(after["lists"]["practices"]) == len(case.outcomes)
    early = value(run, None, {"rows": {"practices": {"1": {"grade": "A"}}}})
    assert "claims" not in screen.decisions(case, early)


def test_what_hinders_is_named():
    case, words = screen.practice(1), SAID["problem"]
    blank = screen.view(case, value(1), SAID)
    assert blank["problem"] == words["empty"]
    every = {"rows": ticked(case, [c.id for c in case.cards])}
    many = screen.view(case, value(1, every), SAID)["problem"]
    assert str(len(case.cards) - model.MOST) in many
    asked = screen.view(case, closed(case, model.reader(case)), SAID)["problem"]
    assert SAID["practices"][case.outcomes[0]]["name"] in asked


def test_a_range_that_is_upside_down_stays_open():
    case = screen.practice(1)
    kept = screen.kept(case, model.reader(case))
    kept["stages"][1]["rows"]["practices"]["1"]["range"] = [9, 3]
    kept["stages"][1]["done"] = kept["done"] = False
    assert words_in("range") in screen.view(case, kept, SAID)["problem"]


def words_in(part):
    return SAID["problem"]["parts"][part]


def test_a_record_that_is_too_short_is_marked_and_its_price_told():
    case = screen.practice(1)
    short = min(case.cards, key=lambda c: c.records)
    first = {"rows": ticked(case, [short.id]),
             "form": {"comparison": "matched", "first": "lot",
                      "baseline": "12"}}  # fmt: skip
    shown = screen.view(case, value(1, first), SAID)
    name = SAID["metrics"][short.id]["name"]
    row = next(r for r in shown["lists"]["cards"] if r["title"] == name)
    assert row["signs"][0]["short"] == SAID["design"]["late"]
    design = model.design_of(case, screen.decisions(case, value(1, first)))
    assert design.wait > 0
    assert f"${design.wait * case.setting.month:g}k" in shown["sum"]["text"]


def test_what_the_design_costs_is_the_models_price():
    from pdpmo_widgets.modules.value.model.evidence import cost

    for run in RUNS:
        case = screen.practice(run)
        chosen = model.run("by_hand", case)
        kept = screen.kept(case, chosen)
        kept["stages"][0]["done"] = False
        shown = screen.view(case, {**kept, "done": False}, SAID)
        price = cost(case, model.design_of(case, chosen))
        assert shown["sum"]["number"] == f"${round(price, 1):g}k"


def test_each_practice_shows_its_figures_with_what_chance_does():
    case = screen.practice(1)
    chosen = model.reader(case)
    seen = model.see(case, chosen)
    rows = screen.view(case, closed(case, chosen), SAID)["lists"]["practices"]
    shown = [row["table"]["rows"] for row in rows if "table" in row]
    names = [line[0] for lines in shown for line in lines]
    assert sorted(names) == sorted(SAID["metrics"][m]["name"] for m in seen.series)
    assert all("±" in line[-1] for lines in shown for line in lines)


def test_rules_are_told_in_the_act_that_needs_them():
    case = screen.practice(1)
    first = screen.view(case, value(1), SAID)["rules"]
    second = screen.view(case, closed(case, model.reader(case)), SAID)["rules"]
    assert any("**Comparison.**" in rule for rule in first)
    assert any("**Grades.**" in rule for rule in second)
    assert not any("**Grades.**" in rule for rule in first)


def test_kofi_designs_and_leaves_the_claims():
    case = screen.practice(0)
    found = screen.example(case, SAID)
    begun = value(0, {"rows": found["rows"], "form": found["form"]})
    decided = screen.decisions(case, begun)["design"]
    assert decided == {**model.reader(case)["design"], "measures": decided["measures"]}
    assert set(decided["measures"]) == set(model.reader(case)["design"]["measures"])
    assert all(step["why"] for step in found["steps"])


def test_measures_stand_promise_by_promise_and_the_first_is_on_top():
    case = screen.practice(1)
    rows = screen.view(case, value(1), SAID)["lists"]["cards"]
    promises = [row["cells"]["promise"] for row in rows]
    assert promises == sorted(promises, reverse=True)
    assert sorted(row["id"] for row in rows) == sorted(places(case))
    assert len(order(case)) == len(rows)


@pytest.mark.parametrize(
    ("design", "words"),
    [
        ({}, ()),
        ({"comparison": "matched"}, ("partners differ",)),
        ({"comparison": "before_after"}, ("moves everybody",)),
        ({"comparison": "none"}, ("moves everybody", "nothing is compared")),
        ({"first": "willing"}, ("volunteers",)),
        ({"first": "worst"}, ("the worst come back",)),
    ],
)
def test_what_the_chance_beside_a_gain_leaves_out_is_said(design, words):
    case = screen.practice(1)
    # Those who start later, by lot, and figures that nobody fills in on themselves.
    fair = {"comparison": "staggered", "first": "lot", "baseline": 3}
    checked = [c.id for c in case.cards if not own(case, c.id)][: model.MOST]
    chosen = {"design": {"measures": checked, **fair, **design}}
    whole = model.design_of(case, chosen)
    assert whole is not None
    for outcome in case.outcomes:
        said = left.open_of(case, whole, outcome, SAID)
        assert bool(said) == bool(whole.of(outcome, "result"))
        if said and not words:
            assert SAID["claims"]["all"] in said
        assert all(one in said for one in words) or not said


def test_own_reports_are_named_in_what_the_chance_leaves_out():
    for run in range(1, 6):
        case = screen.practice(run)
        for card in case.cards:
            outcome = model.OUTCOME_OF[card.id]
            chosen = {"measures": [card.id], "comparison": "staggered",
                      "first": "lot", "baseline": 3}  # fmt: skip
            design = model.design_of(case, {"design": chosen})
            said = left.open_of(case, design, outcome, SAID)
            flattered = bool(design.of(outcome, "result")) and own(case, card.id)
            assert ("too well of themselves" in said) == flattered
