"""The screen of "Right-sizing": what it sends, what it refuses, what it says live."""

import json
import time
from random import Random

import pytest

from pdpmo_widgets.modules.playbook import model, play, screen
from pdpmo_widgets.modules.playbook.model.exceptions import EXPERIENCED
from pdpmo_widgets.modules.playbook.rules.sizing import RUN
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.simulation.schema_draw import draw
from tests.widgets.at_desk import desk as desk_at
from tests.widgets.at_desk import tell

SAID = screen.told()
BLANK = {"looks": [], "rows": {}, "form": {}, "done": False}
RUNS = (0, 1, 2)


def value(run=0, done=False, **stage):
    return {"stages": [{**BLANK, **stage, "done": done}], "done": done, "run": run,
            "tries": 0}  # fmt: skip


def opened(case, chosen):
    """What the card keeps of decisions before the year is run."""
    kept = screen.kept(case, chosen)
    kept["stages"][0]["done"] = kept["done"] = False
    return kept


def rows(view, name):
    return view["lists"][name]


@pytest.mark.parametrize("run", RUNS)
def test_what_is_kept_becomes_the_models_decisions_and_back(run):
    case = screen.practice(run)
    for bot in ("by_size", "old_playbook", "by_hand", "informed", "random"):
        chosen = model.run(bot, case)
        found = screen.decisions(case, screen.kept(case, chosen))
        assert model.score(case, found) == model.score(case, chosen)
        assert found["looks"] == [list(look) for look in chosen["looks"]]
        assert found["waiver"] == chosen["waiver"]


@pytest.mark.parametrize("seed", range(12))
def test_any_decisions_can_be_kept(seed):
    case = model.deal(4_000 + seed)
    chosen = draw(model.DECISIONS(case.visible()), Random(seed))
    found = screen.decisions(case, screen.kept(case, chosen))
    total = model.score(case, chosen).expected
    assert model.score(case, found).expected == pytest.approx(total)


def test_what_is_not_on_the_table_is_refused():
    case = screen.practice(0)
    for stage in (
        {"rows": {"projects": {"99": {"tier": "full"}}}},
        {"rows": {"controls": {case.controls[0].id: {"tiers": ["full"]}}}},
        {"looks": [["projects", case.projects[0].id, "visit"]]},
    ):
        with pytest.raises(model.DecisionError):
            screen.view(case, value(**stage), SAID)


@pytest.mark.parametrize("run", RUNS)
def test_nothing_that_tells_the_answer_reaches_the_page(run):
    """Places, names and text only: no seed, no id of a fact, a project, a control."""
    case = screen.practice(run)
    whole = screen.kept(case, model.reader(case))
    half = opened(case, model.reader(case))
    sent = [screen.view(case, one, SAID) for one in (value(run), half, whole)]
    text = json.dumps([sent, play.sizing().spec], ensure_ascii=False)
    assert str(case.seed) not in text
    for one in (*case.projects, *case.controls):
        assert f'"{one.id}"' not in text
    for facts in case.hidden.told.values():
        for fact in facts:
            assert fact.id not in text
    assert "_yes_" not in text
    assert "record." not in text


@pytest.mark.parametrize("run", RUNS)
def test_what_was_not_looked_at_is_not_told(run):
    case = screen.practice(run)
    blank = screen.view(case, value(run), SAID)
    text = json.dumps(blank, ensure_ascii=False)
    for p in case.projects:
        heard = {fact.id for fact in p.facts}
        for fact in case.hidden.told[p.id]:
            if fact.id not in heard:
                assert str(SAID["facts"][fact.id]) not in text
    assert all(row["cells"]["changed"] == "?" for row in rows(blank, "controls"))
    assert all("notes" not in row for row in rows(blank, "projects"))


@pytest.mark.parametrize("run", RUNS)
def test_logs_and_visits_tell_where_they_belong(run):
    case = screen.practice(run)
    looks = [["", "", "logs"], ["projects", "2", "visit"]]
    shown = screen.view(case, value(run, looks=looks), SAID)
    assert all("notes" in row for row in rows(shown, "controls"))
    visited = [row["id"] for row in rows(shown, "projects") if "notes" in row]
    assert visited == ["2"]
    (act,) = shown["stage"]["acts"]
    assert act["hidden"]
    assert len(shown["log"]) == 2


@pytest.mark.parametrize("run", RUNS)
def test_hours_on_the_screen_are_those_of_the_year(run):
    """What the rows ask and the sum are what the model plays in the first quarter."""
    case = screen.practice(run)
    for bot in ("by_hand", "informed", "old_playbook", "everything"):
        chosen = model.run(bot, case)
        shown = screen.view(case, opened(case, chosen), SAID)
        total = float(shown["sum"]["number"].replace(",", ""))
        quarter = model.play(case, chosen).quarters[0]
        assert total == pytest.approx(quarter.control, abs=1)


def test_who_is_asked_for_too_much_is_marked_and_bears_less_without_exceptions():
    case = screen.practice(1)
    every = {str(at): {"tiers": ["light"]} for at in range(1, len(case.controls) + 1)}
    asks = {"rows": {"controls": every}}
    free = screen.view(case, value(1, **asks, form={"who": "asks"}), SAID)
    over = [row["id"] for row in rows(free, "projects")
            if any(sign["short"] == "too much" for sign in row["signs"])]  # fmt: skip
    for at, p in enumerate(case.projects, 1):
        row = rows(free, "projects")[at - 1]
        assert (str(at) in over) == (row["cells"]["asked"] > row["cells"]["bears"])
        assert row["cells"]["bears"] == round(p.bears)
    none = screen.view(case, value(1, **asks, form={"who": "nobody"}), SAID)
    strict = 1 - case.setting.strict
    for p, row in zip(case.projects, rows(none, "projects"), strict=True):
        assert row["cells"]["bears"] == round(strict * p.bears)
    unsaid = screen.view(case, value(1, **asks), SAID)
    assert [r["cells"]["bears"] for r in rows(unsaid, "projects")] == [
        round(p.bears) for p in case.projects
    ]


def test_an_empty_playbook_cannot_be_run_and_who_is_let_off_is_asked():
    case = screen.practice(0)
    said = SAID["problem"]
    assert screen.view(case, value(), SAID)["problem"] == said["nothing"]
    full = {"rows": {"controls": {"1": {"tiers": ["full"]}}}}
    assert screen.view(case, value(**full), SAID)["problem"] == said["nobody_in"]
    full["rows"]["projects"] = {"1": {"tier": "full"}}
    assert screen.view(case, value(**full), SAID)["problem"] == said["who"]
    form = {"who": "nobody"}
    assert screen.view(case, value(**full, form=form), SAID)["problem"] == ""


def test_a_hint_never_hinders_and_speaks_of_what_is_on_the_screen():
    case = screen.practice(1)
    full = {"rows": {"controls": {"1": {"tiers": ["full", "middle"]}},
                     "projects": {"1": {"tier": "full"}}},
            "form": {"who": "experienced"}}  # fmt: skip
    shown = screen.view(case, value(1, **full), SAID)
    assert shown["problem"] == ""
    assert shown["hint"] == SAID["hint"]["logs"]
    read = screen.view(case, value(1, looks=[["", "", "logs"]], **full), SAID)
    assert read["hint"] == SAID["hint"]["alone"].format(tier=SAID["tier"]["middle"])
    assert SAID["hint"]["unowned"] in read["closing"]


def test_what_is_run_is_said_before_it_is_with_what_audit_will_miss():
    case = screen.practice(1)
    chosen = model.run("by_hand", case)
    shown = screen.view(case, opened(case, chosen), SAID)
    text = " ".join(shown["closing"])
    for id in chosen["sets"]["full"]:
        assert SAID["controls"][id]["name"] in text
    missed = sum(model.play(case, chosen).quarters[2:3][0].audit for _ in (0,))
    assert (f"{missed:,.0f} hours of answers" in text) == (missed > 0)


def test_each_tier_is_metered_where_it_is_tightest():
    case = screen.practice(1)
    shown = screen.view(case, opened(case, model.run("by_hand", case)), SAID)
    for meter in shown["meters"]:
        mine = [r["cells"] for r in rows(shown, "projects")
                if r["cells"]["tier"] == SAID["tier"][meter["id"]]
                and not any(s["short"] == "let off" for s in r["signs"])]  # fmt: skip
        if mine:
            share = max(c["asked"] / c["bears"] for c in mine)
            assert meter["used"] / meter["of"] == pytest.approx(share, abs=0.02)


def test_whoever_is_let_off_is_marked():
    case = screen.practice(1)
    every = {"1": {"tiers": ["light"]}}
    form = {"who": "experienced", "owner": True}
    shown = screen.view(case, value(1, rows={"controls": every}, form=form), SAID)
    off = [any(s["short"] == "let off" for s in row["signs"])
           for row in rows(shown, "projects")]  # fmt: skip
    assert off == [p.led >= EXPERIENCED for p in case.projects]


def test_the_example_is_a_beginning_that_one_can_go_on_from():
    case = screen.practice(0)
    found = screen.example(case, SAID)
    begun = value(looks=found["looks"], rows=found["rows"], form=found["form"])
    shown = screen.view(case, begun, SAID)
    taken, reader = screen.decisions(case, begun), model.reader(case)
    assert taken["looks"][0] == ["logs", "trace"]
    assert all(look in reader["looks"] for look in taken["looks"])
    assert len(taken["looks"]) < len(reader["looks"])
    for tier, ids in taken["sets"].items():
        assert set(ids) <= set(reader["sets"].get(tier, ()))
    assert len(found["steps"]) >= 4
    assert all(one["why"] for one in found["steps"])
    visited = {look[0] for look in taken["looks"]}
    assert set(taken["tiers"]) <= visited  # Kofi knows why, and can say it
    assert shown["problem"]


def test_the_rules_and_the_figures_are_those_of_the_case():
    easy, full = (screen.view(screen.practice(run), value(run), SAID) for run in (0, 1))
    assert easy["stage"]["total"] == 11
    assert full["stage"]["total"] == 16
    assert easy["rules"] != full["rules"]
    assert easy["rules"] == list(model.rules_text(screen.practice(0).visible()))
    assert all(text.startswith("**") for text in full["rules"])


def test_an_answer_while_one_decides_costs_little():
    case = screen.practice(1)
    half = opened(case, model.reader(case))
    screen.view(case, half, SAID)
    began = time.process_time()
    for _ in range(5):
        screen.view(case, half, SAID)
    assert (time.process_time() - began) / 5 < 0.1


def test_a_finished_run_tells_its_hours_and_leaves_the_number_to_the_debrief():
    case = screen.practice(0)
    shown = play.GAME.played(screen.kept(case, model.reader(case)), desk)
    out = model.play(case, model.reader(case))
    assert f"{out.expected:,.0f} hours on average" in shown["result"]["lines"][0]
    assert len(shown["result"]["parts"]) == 4
    assert "of 100" not in str(shown["result"])
    assert play.sizing().spec["guess"]
    assert play.sizing().spec["deals"]


def test_no_cause_is_told_in_two_quarters():
    case = screen.practice(1)
    value = screen.kept(case, model.run("informed", case))
    parts = screen.result(case, value, SAID)["parts"]
    owned = [line for part in parts for line in (*part["lines"], *part["more"])
             if "has an owner" in line]  # fmt: skip
    assert len(owned) <= 1


def test_the_graded_card_tells_no_result_and_takes_nothing_back(tmp_path):
    at = desk_at(tmp_path)
    (card,) = play.graded(at, "ada", "playbook.sizing.x")
    assert not card.spec["rewind"]
    assert not card.spec["again"]
    assert not card.tries
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
    case = model.deal(9_000 + seed)
    said: dict[str, set[str]] = {}
    shown = screen.view(case, value(1), SAID)
    for name in ("projects", "controls"):
        for row in rows(shown, name):
            if quote := row.get("quote"):
                said.setdefault(quote["text"], set()).add(quote["name"])
    assert len(said) > 10
    assert all(len(people) == 1 for people in said.values())


def test_who_speaks_in_the_debrief_has_spoken_on_the_screen():
    case = screen.practice(1)
    shown = screen.view(case, value(1), SAID)
    heard = {row["quote"]["text"] for name in ("projects", "controls")
             for row in rows(shown, name) if "quote" in row}  # fmt: skip
    from pdpmo_widgets.cases.words import sentence

    spoke = 0
    for bot in ("by_size", "everything", "by_hand"):
        for loss in model.losses(case, model.run(bot, case)):
            entry = model.voice(case, loss)
            if entry is not None and loss.part != "waiver":
                assert sentence(SAID, entry) in heard
                spoke += 1
    assert spoke > 10
