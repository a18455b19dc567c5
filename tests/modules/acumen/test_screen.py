"""The screen of "The CFO's 45 %": what it sends, what it refuses, what it says live."""

import json
import re
import time
from random import Random

import pytest

from pdpmo_widgets.modules.acumen import model, play, screen
from pdpmo_widgets.modules.acumen.model.value import used
from pdpmo_widgets.simulation.schema_draw import draw
from tests.widgets.at_desk import desk as desk_at
from tests.widgets.at_desk import tell

SAID = screen.told()
BLANK = {"looks": [], "rows": {}, "form": {}, "done": False}
RUNS = (0, 1, 2)


def value(run=0, first=None, second=None, done=False):
    stages = [{**BLANK, **(first or {})}, {**BLANK, **(second or {})}]
    return {"stages": stages, "done": done, "run": run, "tries": 0}


def place(case, id):
    return str(case.at[id] + 1)


def ticked(case, ids):
    return {"requests": {place(case, id): {"take": True} for id in ids}}


def listed(case, ids=(), **form):
    """A view of the first stage with these requests on the list."""
    return screen.view(case, value(0, {"rows": ticked(case, ids), "form": form}), SAID)


@pytest.mark.parametrize("run", RUNS)
def test_what_is_kept_becomes_the_models_decisions_and_back(run):
    case = screen.practice(run)
    for bot in ("npv_first", "no_ahead", "informed"):
        chosen = model.run(bot, case)
        found = screen.decisions(case, screen.kept(case, chosen))
        assert model.score(case, found) == model.score(case, {**chosen, **{
            "portfolio": found["portfolio"]}})  # fmt: skip
        assert set(found["portfolio"]) == set(chosen["portfolio"]) | {
            o.id for o in case.offers if o.mandatory
        }
        assert found["looks"] == [list(look) for look in chosen["looks"]]
        assert set(found["stop"]) == set(chosen["stop"])


def test_a_request_that_is_not_on_the_table_is_refused():
    case = screen.practice(0)
    for first in (
        {"rows": {"requests": {"99": {"take": True}}}},
        {"looks": [["requests", "r01", "check"]]},
    ):
        with pytest.raises(model.DecisionError):
            screen.view(case, value(0, first), SAID)


@pytest.mark.parametrize("run", RUNS)
def test_nothing_that_tells_the_answer_reaches_the_page(run):
    """Places, names and text only: no seed, no id of a request, nothing of the truth
    that was not checked."""
    case = screen.practice(run)
    chosen = model.reader(case)
    whole = screen.kept(case, chosen)
    half = {**whole, "stages": [{**whole["stages"][0], "done": False}, BLANK]}
    sent = [screen.view(case, one, SAID) for one in (value(run), half, whole)]
    spec = play.cfo().spec
    text = json.dumps([sent, spec], ensure_ascii=False)
    assert str(case.seed) not in text
    for offer in case.offers:
        assert f'"{offer.id}"' not in text
        assert offer.pitch not in text
    assert "short" not in {key for one in sent for key in one}
    for row in sent[0]["lists"]["requests"]:
        assert [line["values"][2] for line in row["dots"]["rows"]] == [None] * 3


def test_every_list_opens_as_promised_and_the_lens_is_ones_own_act():
    case = screen.practice(1)
    blank = screen.view(case, value(1), SAID)
    assert blank["lens"] == "promised"
    dots = [row["dots"]["rows"][0]["values"] for row in blank["lists"]["requests"]]
    assert all(record is None for _, record, _ in dots)
    turned = screen.view(case, value(1, {"form": {"lens": "record"}}), SAID)
    assert turned["lens"] == "record"
    dots = [row["dots"]["rows"][0]["values"] for row in turned["lists"]["requests"]]
    assert all(record is not None for _, record, _ in dots)
    signed = value(1, {"form": {"lens": "record"}, "done": True,
                       "rows": ticked(case, ["r22"])})  # fmt: skip
    assert screen.view(case, signed, SAID)["lens"] == "record"


def test_the_law_stands_on_every_list_and_cannot_be_stopped():
    case = screen.practice(1)
    rows = listed(case)["lists"]["requests"]
    law = {place(case, o.id) for o in case.offers if o.mandatory}
    locked = {row["id"] for row in rows if row.get("locked", {}).get("value")}
    assert locked == law
    whole = screen.kept(case, model.reader(case))
    running = screen.view(case, whole, SAID)["lists"]["running"]
    assert {r["id"] for r in running if "locked" in r} == law


def test_an_empty_list_cannot_be_signed():
    case = screen.practice(1)
    assert listed(case)["problem"] == SAID["problem"]["empty"]


def test_the_problem_names_what_is_missing_and_its_price():
    case = screen.practice(1)
    child = case.offer("r04")
    need = case.offer(child.depends_on[0])
    said = listed(case, [child.id])["problem"]
    assert child.name in said
    assert f"needs {need.name}" in said
    assert f"costs ${need.cost:g} million" in said
    assert not listed(case, [child.id, need.id])["problem"]


def test_too_much_is_named_with_the_amount_and_mended_by_buying():
    case = screen.practice(1)
    free = [o.id for o in case.offers if not o.depends_on and not o.mandatory]
    ids: list[str] = []
    while (
        not (said := listed(case, ids)["problem"]) or said == SAID["problem"]["empty"]
    ):
        ids.append(free.pop(0))
    seen = model.see(case, {"portfolio": [*ids, *(o.id for o in case.offers
                                                  if o.mandatory)]})  # fmt: skip
    assert any(f"{more:g}" in said for more in seen.over.values())


@pytest.mark.parametrize("run", RUNS)
def test_meters_and_sum_are_those_of_the_list(run):
    case = screen.practice(run)
    chosen = model.reader(case)
    whole = screen.kept(case, chosen)
    half = {**whole, "stages": [{**whole["stages"][0], "done": False}, BLANK]}
    shown = screen.view(case, half, SAID)
    offers = [case.offer(id) for id in chosen["portfolio"]]
    need = used(offers)
    assert {m["id"]: m["used"] for m in shown["meters"]} == need
    assert all(m["used"] <= m["of"] for m in shown["meters"])
    assert f"{sum(o.npv for o in offers):.1f}" in shown["sum"]["text"]


@pytest.mark.parametrize("seed", range(12))
def test_a_list_can_be_signed_exactly_if_the_model_can_play_it(seed):
    case = model.deal(4_000 + seed)
    chosen = draw(model.DECISIONS(case.visible()), Random(seed))
    law = [o.id for o in case.offers if o.mandatory]
    ids = {*chosen["portfolio"], *law}
    shown = screen.view(
        case, value(0, {"rows": ticked(case, ids), "form": {"buy": chosen["buy"]}}),
        SAID,
    )  # fmt: skip
    whole = {"portfolio": sorted(ids), "buy": chosen["buy"], "stop": [],
             "ebit": [180.0, 190.0]}  # fmt: skip
    try:
        model.score(case, whole)
        playable = ids > set(law)
    except model.DecisionError:
        playable = False
    assert (shown["problem"] == "") == playable


def test_a_hint_never_hinders_and_speaks_of_what_is_on_the_screen():
    case = screen.practice(0)
    loses = next(o for o in case.offers if not o.mandatory and not o.depends_on
                 and model.outside(case.visible())[o.id].value < 0
                 and not any(o.id in p.depends_on for p in case.offers))  # fmt: skip
    promised = listed(case, [loses.id])
    assert not promised["problem"]
    assert SAID["hint"]["promised"] in promised["hint"]
    record = listed(case, [loses.id], lens="record")
    assert not record["problem"]
    assert f"{loses.name} brings less than it costs" in record["hint"]


def test_a_range_is_asked_before_tomas_is_answered():
    case = screen.practice(0)
    whole = screen.kept(case, model.reader(case))
    whole["stages"][1]["form"] = {}
    assert screen.view(case, whole, SAID)["problem"] == SAID["problem"]["range_open"]
    whole["stages"][1]["form"] = {"ebit": [190.0, 180.0]}
    shown = screen.view(case, whole, SAID)["problem"]
    assert shown == SAID["problem"]["range_upside"]


def test_the_column_ebit_adds_up_to_what_a_reader_expects():
    """Base and the column of all that runs on are the middle of the reader's range."""
    for run in (0, 1, 2, 3):
        case = screen.practice(run)
        chosen = model.reader(case)
        whole = screen.kept(case, chosen)
        rows = screen.view(case, whole, SAID)["lists"]["running"]
        gone = {place(case, id) for id in chosen["stop"]}
        added = sum(r["lens"]["record"]["ebit"] for r in rows if r["id"] not in gone)
        low, high = chosen["ebit"]
        assert case.base + added == pytest.approx((low + high) / 2, abs=0.35)


def test_the_example_is_a_beginning_that_one_can_go_on_from():
    case = screen.practice(0)
    found = screen.example(case, SAID)
    first = {"looks": found["looks"], "rows": found["rows"], "form": found["form"]}
    shown = screen.view(case, value(0, first), SAID)
    reader = model.reader(case)
    taken = screen.decisions(case, value(0, first))
    assert set(taken["portfolio"]) < set(reader["portfolio"])
    assert taken["looks"] == reader["looks"][: len(taken["looks"])]
    assert len(found["steps"]) >= 4
    assert all(one["why"] for one in found["steps"])
    assert shown["lens"] == "record"


def test_the_rules_and_the_figures_are_those_of_the_case():
    easy, full = (screen.view(screen.practice(run), value(run), SAID) for run in (0, 1))
    assert easy["stage"]["total"] == 9
    assert full["stage"]["total"] == 12
    assert easy["rules"] != full["rules"]
    assert easy["rules"] == list(model.rules_text(screen.practice(0).visible()))


def test_an_answer_while_one_decides_costs_little():
    case = screen.practice(1)
    whole = screen.kept(case, model.reader(case))
    half = {**whole, "stages": [{**whole["stages"][0], "done": False}, BLANK]}
    screen.view(case, half, SAID)
    began = time.process_time()
    for _ in range(5):
        screen.view(case, half, SAID)
    assert (time.process_time() - began) / 5 < 0.1


def test_a_finished_run_tells_its_worth_and_leaves_the_number_to_the_debrief():
    case = screen.practice(0)
    chosen = model.reader(case)
    assert round(100 * model.score(case, chosen).total) == 100
    shown = play.GAME.played(screen.kept(case, chosen), play.desk)
    worth = re.findall(r"\$([\d.]+) million", " ".join(shown["result"]["lines"]))
    assert len(worth) == 2
    assert worth[0] == worth[1]  # the reader's is the best list
    assert "of 100" not in str(shown["result"])  # the debrief says it, large and once
    assert play.cfo().spec["guess"]
    assert play.cfo().spec["deals"]


def test_the_graded_card_tells_no_result_and_takes_nothing_back(tmp_path):
    at = desk_at(tmp_path)
    (card,) = play.graded(at, "ada", "acumen.list.x")
    assert not card.spec["rewind"]
    assert not card.spec["again"]
    assert not card.tries
    from pdpmo_widgets.modules.acumen.rules.portfolio import RUN

    tell(
        card,
        "keep",
        value=screen.kept(RUN.dealt("ada"), model.reader(RUN.dealt("ada"))),
    )
    assert card.value["done"]
    assert card.view["result"]["title"] == SAID["result"]["sent"]
    assert card.view["result"]["lines"] == [SAID["result"]["sent_line"]]
    assert "example" not in card.view


@pytest.mark.parametrize("seed", range(20))
def test_no_two_people_say_the_same_sentence_in_one_case(seed):
    said: dict[str, set[str]] = {}
    for offer in model.deal(9_000 + seed).offers:
        said.setdefault(offer.pitch, set()).add(offer.sponsor)
    assert all(len(people) == 1 for people in said.values())


def test_what_is_signed_is_said_before_it_is_with_what_is_unwise_in_it():
    case = screen.practice(0)
    free = [o for o in case.offers if not o.mandatory and not o.depends_on][:2]
    said = listed(case, [o.id for o in free])["closing"]
    assert all(o.name in said[0] for o in free)
    assert said[1:] == [SAID["hint"]["promised"]]
    law = SAID["closing"]["list_law"]
    assert listed(case)["closing"] == [law]


def test_the_answer_says_each_stop_what_it_finds_and_the_range():
    case = screen.practice(1)
    whole = screen.kept(case, model.run("npv_first", case))
    listed, cut = whole["stages"]
    cut = {**cut, "rows": {}, "form": {"ebit": [150, 170.5]}}
    none = screen.view(case, {**whole, "stages": [listed, cut], "done": False}, SAID)
    rows = [r for r in none["lists"]["running"] if "locked" not in r]
    assert none["closing"][0].startswith("You stop nothing, and find nothing of")
    name, id = rows[0]["title"], rows[0]["id"]
    cut["rows"] = {"running": {id: {"stop": True}}}
    found = screen.view(case, {**whole, "stages": [listed, cut], "done": False}, SAID)
    assert found["closing"][0].startswith(f"You stop {name}, and find ")
    assert found["sum"]["number"] in found["closing"][0]
    assert SAID["closing"]["range"].format(low="150", high="170.5") in found["closing"]
