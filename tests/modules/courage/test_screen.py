"""The screen of "Twelve months of weak signals": what it sends, refuses, says live."""

import json

import pytest

from pdpmo_widgets.modules.courage import model, play, screen
from pdpmo_widgets.modules.courage.charts.story import story, told
from pdpmo_widgets.modules.courage.rules.year import RUN
from pdpmo_widgets.modules.courage.screen.deciding import place_of, projects
from pdpmo_widgets.widgets.rounds import fit
from tests.widgets.at_desk import desk as desk_at
from tests.widgets.at_desk import tell

SAID = screen.told()
BLANK = {"looks": [], "rows": {}, "form": {}, "done": False}
RUNS = (0, 1, 2)
CHECK, TELL = ["projects", "1", "check"], ["projects", "1", "tell"]


def value(*stages, run=1):
    """What a card has kept; months that are not given are untouched."""
    rest = [dict(BLANK)] * (model.MONTHS - len(stages))
    whole = [{**BLANK, **one} for one in (*stages, *rest)]
    return {"stages": whole, "done": False, "run": run, "tries": 0}


def say(turn, place):
    return ["talk", f"1-{turn}", "say", {"say": place}]


@pytest.mark.parametrize("run", RUNS)
def test_what_is_kept_becomes_the_models_decisions_and_back(run):
    case = screen.practice(run)
    for bot in ("informed", "by_hand", "when_always_first_month", "random"):
        chosen = model.run(bot, case)
        kept = screen.kept(case, chosen)
        found = screen.decisions(case, kept)
        assert model.score(case, found) == model.score(case, chosen)
        assert fit(play.year().spec, kept)["stages"] == kept["stages"]


@pytest.mark.parametrize("run", range(6))
def test_every_practice_case_can_be_won_by_counting(run):
    case = screen.practice(run)
    assert model.winnable(case)
    assert model.score(case, model.reader(case)).passed


@pytest.mark.parametrize(
    "looks",
    [
        [["projects", "99", "check"]],
        [["projects", "0", "tell"]],
        [say(1, "a")],
        [TELL, say(2, "a")],
        [TELL, say(1, "e")],
        [TELL, say(1, None)],
        [CHECK, ["projects", "2", "check"], ["projects", "3", "check"]],
        [["projects", "1", "check"], ["projects", "1", "check"]],
    ],
)
def test_what_no_card_has_kept_is_refused(looks):
    case = screen.practice(1)
    with pytest.raises(model.DecisionError):
        screen.view(case, value({"looks": looks}), SAID)


def test_a_talk_fills_the_page_until_it_is_over():
    case = screen.practice(1)
    looks = [TELL]
    for turn in (1, 2, 3):
        shown = screen.view(case, value({"looks": looks}), SAID)
        (row,) = shown["lists"]["talk"]
        assert row["id"] == f"1-{turn}"
        assert not shown["lists"]["projects"]
        assert "Finish the talk first" in shown["problem"]
        (one,) = shown["stage"]["lists"]
        options = one["looks"][0]["fields"][0]["options"]
        assert len({o["text"] for o in options}) == 4
        assert len(row["facts"]) == turn
        looks = [*looks, say(turn, "a")]
    shown = screen.view(case, value({"looks": looks}), SAID)
    assert shown["problem"] == ""
    assert shown["after"][0]["title"].startswith("January, after your talk with ")
    row = next(r for r in shown["lists"]["projects"] if r["id"] == "1")
    assert "told" in [sign["short"] for sign in row["signs"]]
    assert row["cannot"]["check"]


def test_nobody_else_is_told_while_a_sponsor_waits():
    case = screen.practice(1)
    found = screen.decisions(case, value({"looks": [TELL, ["projects", "2", "tell"]]}))
    assert [step["project"] for step in found["steps"]] == [projects(case)[0].id]


def test_six_checks_a_year_two_a_month():
    case = screen.practice(1)
    checks = [["projects", str(n), "check"] for n in range(1, 7)]
    months = [{"looks": checks[at : at + 2], "done": True} for at in (0, 2, 4)]
    open_ = screen.view(case, value(*months[:2], {"looks": checks[4:5]}), SAID)
    assert open_["stage"]["total"] == 2
    after = screen.view(case, value(*months), SAID)
    assert after["stage"]["total"] == 0
    free = next(r for r in after["lists"]["projects"] if r["id"] == "10")
    assert free["cannot"]["check"] == SAID["row"]["no_checks"]


def test_the_line_on_the_screen_is_the_line_of_the_reader_and_rises():
    case = screen.practice(1)
    visible = case.visible()
    for p in case.projects:
        lines = [model.line(visible, p, month) for month in range(1, 13)]
        assert lines == sorted(lines)
    shown = screen.view(case, value(), SAID)
    first = projects(case)[0]
    row = next(r for r in shown["lists"]["projects"]
               if r["id"] == place_of(case, first.id))  # fmt: skip
    assert row["cells"]["line"] == f"{model.line(visible, first, 1):+d}".replace(
        "-", "−"
    ).replace("+0", "0")


def test_only_the_past_is_shown():
    """No sentence of a later month stands on the page."""
    case = screen.practice(1)
    early = json.dumps(screen.view(case, value({"done": True}), SAID))
    for p in case.projects:
        whole = model.see(case, {"steps": [{"do": "wait"}] * 11}).projects[p.id]
        for month in whole.months[3:]:
            if month.note and month.note.id not in [
                m.note.id for m in whole.months[:2] if m.note
            ]:
                bare = SAID["notes"][month.note.id.partition(".")[2]]
                text = bare.format(project=p.name, who="x").partition(": ")[2]
                assert f"{p.name}: {text}" not in early


def test_kofi_begins_the_first_case_and_it_can_be_taken_over():
    case = screen.practice(0)
    begun = screen.example(case, SAID)
    shown = screen.view(case, value({"looks": begun["looks"]}, run=0), SAID)
    assert shown["problem"] == ""
    month = model.reader(case)["steps"]
    first = month[: next(at for at, s in enumerate(month) if s["do"] == "wait")]
    kept = value({"looks": begun["looks"]}, run=0)
    assert screen.decisions(case, kept)["steps"] == first
    assert all(step["text"] and step["why"] for step in begun["steps"])


def test_the_graded_card_tells_no_result_and_takes_nothing_back(tmp_path):
    (card,) = play.graded(desk_at(tmp_path), "ada", "courage.year.x")
    assert not card.spec["rewind"]
    assert not card.spec["again"]
    assert not card.tries
    case = RUN.dealt("ada")
    whole = screen.kept(case, model.reader(case))
    for months in range(1, model.MONTHS + 1):
        done = months == model.MONTHS
        part = {**whole, "stages": whole["stages"][:months], "done": done}
        tell(card, "keep", value=part, at=months)
    assert card.value["done"]
    assert card.view["result"]["title"] == SAID["result"]["sent"]
    assert "example" not in card.view


def test_a_month_does_not_pass_while_a_sponsor_waits_and_what_is_said_stays(tmp_path):
    (card,) = play.graded(desk_at(tmp_path), "ada", "courage.year.x")
    begun = [TELL, say(1, "b")]
    tell(card, "keep", value=value({"looks": begun}, run=0), at=1)
    tell(card, "keep", value=value({"looks": begun, "done": True}, run=0), at=2)
    assert not card.value["stages"][0]["done"]
    other = [TELL, say(1, "c")]
    tell(card, "keep", value=value({"looks": other}, run=0), at=3)
    assert card.value["stages"][0]["looks"] == begun


def test_a_run_that_was_left_in_a_talk_counts_as_far_as_it_goes():
    case = RUN.dealt("ada")
    open_ = value({"looks": [TELL, say(1, "a")]})
    assert RUN.decided(case, open_) == {"steps": []}
    assert RUN.decided(case, value()) == {}


def test_the_story_counts_as_the_cards_do():
    case = screen.practice(1)
    for bot in ("informed_novice", "random", "never", "by_hand"):
        decisions = model.run(bot, case)
        rows = told(case, decisions)
        best, mine = (
            round(100 * model.score(case, d).total)
            for d in (model.reader(case), decisions)
        )
        floors = [x for x in model.losses(case, decisions) if x.part == "floor"]
        if not floors:
            assert sum(row.points for row in rows) == best - mine
        shown = story(case, decisions)
        assert shown["title"].endswith(".")
        assert len(shown["table"]["rows"]) == len(case.projects)
        assert shown["svg"].startswith("<svg")
