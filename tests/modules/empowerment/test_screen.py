"""The screen of "A quarter of decisions": what it sends, refuses and says live."""

import json
import time

import pytest

from pdpmo_widgets.modules.empowerment import model, play, screen
from pdpmo_widgets.modules.empowerment.rules.quarter import RUN
from pdpmo_widgets.modules.empowerment.screen.deciding import lines, place_of
from pdpmo_widgets.parts.common import desk
from tests.widgets.at_desk import desk as desk_at
from tests.widgets.at_desk import tell

SAID = screen.told()
BLANK = {"looks": [], "rows": {}, "form": {}, "done": False}
RUNS = (0, 1, 2)
STAGES = 2 * len(model.STAGES)


def value(*stages, run=1):
    """What a card has kept; stages that are not given are untouched."""
    rest = [dict(BLANK)] * (STAGES - len(stages))
    whole = [{**BLANK, **one} for one in (*stages, *rest)]
    return {"stages": whole, "done": False, "run": run, "tries": 0}


def rows(**cells):
    """Rows of a board by place: ``_3={"level": 6}``."""
    return {"lines": {place[1:]: cell for place, cell in cells.items()}}


def until(case, chosen, stages):
    """The card after so many closed stages of a whole run."""
    whole = screen.kept(case, chosen)
    return value(*whole["stages"][:stages])


@pytest.mark.parametrize("run", RUNS)
def test_what_is_kept_becomes_the_models_decisions_and_back(run):
    case = screen.practice(run)
    for bot in ("informed", "by_hand", "always_5_rails", "random"):
        chosen = model.run(bot, case)
        found = screen.decisions(case, screen.kept(case, chosen))
        assert model.score(case, found) == model.score(case, chosen)
        assert found["looks"] == [list(look) for look in chosen["looks"]]


@pytest.mark.parametrize("run", range(6))
def test_every_practice_case_can_be_won_by_reading(run):
    case = screen.practice(run)
    assert model.score(case, model.reader(case)).passed
    assert run or "kofi" not in case.years


def test_a_line_that_is_not_on_the_board_is_refused():
    case = screen.practice(1)
    for first in ({"rows": rows(_99={"level": 6})},
                  {"looks": [["lines", "0", "watch"]]}):  # fmt: skip
        with pytest.raises(model.DecisionError):
            screen.view(case, value(first), SAID)


@pytest.mark.parametrize("run", RUNS)
def test_nothing_that_tells_the_answer_reaches_the_page(run):
    """Places, names and text only: no seed, no id of a line, no word of the truth."""
    case = screen.practice(run)
    chosen = model.reader(case)
    sent = [screen.view(case, until(case, chosen, n), SAID) for n in range(STAGES + 1)]
    text = json.dumps([sent, play.quarter().spec], ensure_ascii=False)
    assert str(case.seed) not in text
    for line in case.lines:
        assert f'"{line.id}"' not in text
        assert line.said not in text
    for news in case.hidden.news:
        assert news.id not in text
    blank = screen.view(case, value(), SAID)
    assert all(
        row["cells"]["peers"] == row["cells"]["watch"] == ""
        for row in blank["lists"]["lines"]
    )


def test_results_and_news_come_after_the_answer_and_not_before():
    case = screen.practice(1)
    chosen = model.run("always_6", case)
    at_door = screen.view(case, until(case, chosen, 1), SAID)
    text = json.dumps(at_door, ensure_ascii=False)
    assert SAID["after"]["news"] not in text
    assert SAID["after"]["wrong"] not in text
    after = screen.view(case, until(case, chosen, 2), SAID)
    titles = [part["title"] for part in after["after"][0]["parts"]]
    assert titles == [SAID["after"][id] for id in ("wrong", "news", "words")]
    seen = model.see(case, {**chosen, "stages": chosen["stages"][:1]})
    assert len(after["after"][0]["parts"][1]["lines"]) == len(seen.news)
    for row, line in zip(after["lists"]["lines"], lines(case), strict=True):
        one = seen.results[0][line.id]
        assert row["cells"]["wrong"] == f"{one.wrong} of {one.decided}"


def test_what_was_seen_stays_when_the_next_board_is_begun():
    case = screen.practice(1)
    before = until(case, model.run("always_6", case), 2)
    begun = json.loads(json.dumps(before))
    begun["stages"][2]["rows"] = rows(_1={"level": 2}, _4={"guard": True})
    told = [screen.view(case, one, SAID)["after"] for one in (before, begun)]
    assert told[0] == told[1]


def test_one_talk_about_a_person_fills_both_their_lines_and_is_had_once():
    case = screen.practice(1)
    (who, *_) = [w for w in case.years if sum(x.who == w for x in case.lines) == 2]
    mine = [place_of(case, x.id) for x in case.lines if x.who == who]
    asked = value({"looks": [["lines", mine[0], "peers"]]})
    shown = {r["id"]: r for r in screen.view(case, asked, SAID)["lists"]["lines"]}
    for row in shown.values():
        assert bool(row["cells"]["peers"]) == (row["id"] in mine)
        assert ("peers" in row["cannot"]) == (row["id"] in mine)
    twice = value({"looks": [["lines", place, "peers"] for place in mine]})
    assert screen.decisions(case, twice)["looks"] == [[who, "peers"]]
    # and they stand below each other
    assert abs(int(mine[0]) - int(mine[1])) == 1


def test_the_desk_tells_the_hours_of_the_board_that_stands_on_it():
    case = screen.practice(1)
    board = {line.id: {"level": 6, "guard": False} for line in case.lines}
    whole = {place_of(case, id): cell for id, cell in board.items()}
    shown = screen.view(case, value({"rows": {"lines": whole}}), SAID)
    (meter,) = shown["meters"]
    assert meter["used"] == model.hours(case.visible(), board)
    assert meter["of"] == round(case.capacity, 1)
    assert shown["sum"]["number"] == f"{case.capacity - meter['used']:.1f}"
    for row in shown["lists"]["lines"]:
        assert row["cells"]["level"] == 6
        assert row["table"]["mark"] == 5
    # the last column of the prices adds up to the meter
    week = sum(float(r["table"]["rows"][5][1]) for r in shown["lists"]["lines"])
    assert week == pytest.approx(meter["used"], abs=0.05 * len(case.lines))


def test_a_hint_never_hinders_and_speaks_of_what_is_on_the_screen():
    case = screen.practice(1)
    blank = screen.view(case, value(), SAID)
    assert not blank["problem"]
    assert SAID["hint"]["none_asked"] in blank["hint"]
    chosen = model.run("ask_all", case)
    weak = [x for x in lines(case) if model.see(case, chosen).peers[x.id] <= 2
            and not x.spread]  # fmt: skip
    place = place_of(case, weak[0].id)
    looks = screen.kept(case, chosen)["stages"][0]["looks"]
    far = value({"looks": looks, "rows": rows(**{f"_{place}": {"level": 7}})})
    shown = screen.view(case, far, SAID)
    assert not shown["problem"]
    name = SAID["decisions"][weak[0].id]["name"]
    told = [line for line in shown["closing"] if name in line]
    assert told
    assert "level 7" in told[0]


def test_an_answer_is_asked_before_it_is_said_and_stands_in_the_question():
    case = screen.practice(1)
    chosen = model.run("always_5", case)
    door = screen.view(case, until(case, chosen, 1), SAID)
    assert door["problem"] == SAID["door"]["open"]
    (field,) = door["stage"]["lists"][0]["fields"]
    assert len({one["text"] for one in field["options"]}) == 4
    (row,) = door["lists"]["door"]
    assert case.moments[0].who not in json.dumps(row)
    said = value(screen.kept(case, chosen)["stages"][0],
                 {"rows": {"door": {"1": {"say": "c"}}}})  # fmt: skip
    shown = screen.view(case, said, SAID)
    assert not shown["problem"]
    assert field["options"][2]["text"] in shown["closing"][0]
    assert screen.decisions(case, said)["stages"][0]["moment"] == 2


def test_all_rules_are_told_and_each_where_it_is_needed():
    case = screen.practice(1)
    chosen = model.run("always_5", case)
    first, door, second = (
        screen.view(case, until(case, chosen, n), SAID)["rules"] for n in range(3)
    )
    law = model.rules(case.visible())
    assert {*first, *door, *second} == set(law.values())
    assert law["finding"] in first
    assert law["safety"] in door
    assert law["stages"] in second
    assert len(door) <= 2
    assert all(text.startswith("**") for text in law.values())


def test_hours_to_find_out_end_with_the_first_board():
    stages = screen.stages(SAID)
    assert [stage["total"] for stage in stages] == [model.HOURS, 0, 0, 0, 0, 0]
    assert [bool(stage["lists"][0]["looks"]) for stage in stages].count(True) == 1


def test_the_example_is_a_beginning_that_one_can_go_on_from():
    case = screen.practice(0)
    found = screen.example(case, SAID)
    first = value({"looks": found["looks"], "rows": found["rows"]}, run=0)
    reader, taken = model.reader(case), screen.decisions(case, first)
    board = reader["stages"][0]["board"]
    assert all(cell == board[id] for id, cell in taken["stages"][0]["board"].items())
    assert 0 < len(taken["stages"][0]["board"]) < len(case.lines)
    assert [*taken["looks"]] == [*map(list, reader["looks"])][: len(taken["looks"])]
    assert len(found["steps"]) >= 4
    assert all(one["text"] and one["why"] for one in found["steps"])


def test_an_answer_while_one_decides_costs_little():
    case = screen.practice(1)
    late = until(case, model.reader(case), 4)
    screen.view(case, late, SAID)
    began = time.process_time()
    for _ in range(5):
        screen.view(case, late, SAID)
    assert (time.process_time() - began) / 5 < 0.1


def test_a_finished_run_leaves_the_number_to_the_debrief():
    case = screen.practice(0)
    shown = play.GAME.played(screen.kept(case, model.reader(case)), desk)
    assert not any(sign.isdigit() for sign in str(shown["result"]))
    assert play.quarter().spec["guess"]
    assert play.quarter().spec["deals"]


def test_the_graded_card_tells_no_result_and_takes_nothing_back(tmp_path):
    at = desk_at(tmp_path)
    (card,) = play.graded(at, "ada", "empowerment.quarter.x")
    assert not card.spec["rewind"]
    assert not card.spec["again"]
    assert not card.tries
    case = RUN.dealt("ada")
    whole = screen.kept(case, model.reader(case))
    for stages in range(1, STAGES + 1):
        part = {**whole, "stages": whole["stages"][:stages], "done": stages == STAGES}
        tell(card, "keep", value=part, at=stages)
    assert card.value["done"]
    assert card.view["result"]["title"] == SAID["result"]["sent"]
    assert "example" not in card.view


def test_a_board_is_not_closed_for_an_answer_that_was_not_given(tmp_path):
    (card,) = play.graded(desk_at(tmp_path), "ada", "empowerment.quarter.x")
    tell(card, "keep", value=value({"done": True}, run=0), at=1)
    tell(card, "keep", value=value({"done": True}, {"done": True}, run=0), at=2)
    done = [stage["done"] for stage in card.value["stages"]]
    assert done == [True, False, False, False, False, False]
