"""The debrief of a run: points that add up, whole sentences, no contradiction."""

import re
from functools import cache
from typing import Any

import pytest

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.simulation.explained import Line, Played, _whole, explain
from tests.league.league import model
from tests.modules.test_every_debrief import DEBRIEFED, runs_of
from tests.modules.test_every_model import case_words

IDS = re.compile(r"\b[rp]\d\d\b|\b[a-z]+_[a-z_]+\b|[{}]")


@cache
def debriefs(noun: str) -> list[tuple[Any, Any, dict[str, Any]]]:
    """Cases, decisions drawn on them and by every bot, and what is said of them."""
    module, about = model(noun), room_words(noun, "debrief")
    runs = [*runs_of(noun, 60)]
    runs += [
        (case, module.run(name, case)) for case in map(module.deal, (3, 4, 5))
        for name in module.BOTS
    ]  # fmt: skip
    said = case_words(noun)
    return [
        (case, did, explain(module, Played(case, did, 70), said, about))
        for case, did in runs
    ]


def texts(view: Any) -> list[str]:
    """Every sentence in a view."""
    if isinstance(view, dict):
        return [t for name, part in view.items() if name != "face" for t in texts(part)]
    if isinstance(view, list):
        return [text for part in view for text in texts(part)]
    return [view] if isinstance(view, str) and view else []


@DEBRIEFED
def test_the_lines_shown_add_up_to_the_reader_s_number_less_one_s_own(noun):
    for _, _, view in debriefs(noun):
        lines = [*view["losses"], *view["more"]]
        gap = sum(line["points"] for line in lines)
        reader = next(d["total"] for d in view["scale"]["dots"] if _reader(noun, d))
        assert gap == reader - view["total"]
        assert f"got {reader}" in view["headline"]
        lost = sum(max(0, line["points"]) for line in lines)
        if gap and lost and lost != gap:  # both ways: the headline is a sum that reads
            assert f"{lost} lost" in view["headline"]
            assert f"{lost - gap} won" in view["headline"]
        if gap:
            assert f"Your {view['total']} is {abs(gap)} " in view["headline"]
        assert all(line["points"] for line in lines)


def _reader(noun: str, dot: dict[str, Any]) -> bool:
    return dot["name"] == room_words(noun, "debrief")["dots"]["reader"]


@DEBRIEFED
def test_what_cost_most_comes_first_and_gains_have_their_own_sign(noun):
    seen = set()
    for _, _, view in debriefs(noun):
        first, more = ([x["points"] for x in view[k]] for k in ("losses", "more"))
        sign = 1 if not first or first[0] > 0 else -1
        same = [n for n in first if n * sign > 0]
        assert len(same) <= 3
        if more:  # few lines are shown together, costs and gains
            other = first[len(same) :]
            assert len(other) <= 1
            if other:  # shown where one line is larger than the whole difference
                assert first[0] * sign > abs(sum((*first, *more)))
                assert all(n * sign >= other[0] * sign for n in more if n * sign < 0)
            assert all(n * sign <= same[-1] * sign for n in more)
        assert same == sorted(same, key=lambda n: -n * sign)
        assert first[: len(same)] == same
        seen |= {n > 0 for n in (*first, *more)}
    assert True in seen


@DEBRIEFED
def test_every_sentence_is_whole_and_tells_no_id(noun):
    for _, _, view in debriefs(noun):
        for text in texts(view):
            assert not IDS.search(text), text
        for text in (view["headline"], view["luck"], view["next"], *view["good"]):
            assert text[-1] in ".!?”", text


@DEBRIEFED
def test_what_went_well_never_speaks_against_a_line_beside_it(noun):
    """The habit that a shown line names is not praised, and no verdict blames here."""
    module, about = model(noun), room_words(noun, "debrief")
    praised = 0
    for case, did, view in debriefs(noun):
        assert view["good"], "at least one line on what went well"
        lost = {x.habit for x in module.losses(case, did) if x.points >= 1}
        found = {v.id.removeprefix("verdict.") for v in module.verdicts(case, did)}
        for name in found & set(about["good"]):
            said = str(case_words(noun)["verdict"][name]).partition("{")[0]
            if lost & set(about["good"][name]):
                assert not any(said in text for text in view["good"])
            else:
                praised += any(said in text for text in view["good"])
    assert praised > 10


@DEBRIEFED
def test_a_room_has_all_the_words_that_its_debrief_may_need(noun):
    module, about, said = model(noun), room_words(noun, "debrief"), case_words(noun)
    assert {*module.BESIDE} - {*module.INFORMED} | {"reader"} <= {*about["dots"]}
    assert {*about["good"]} <= {*said["verdict"]}
    silencing = {habit for habits in about["good"].values() for habit in habits}
    assert silencing <= {*said["habits"]}
    assert {*module.FLOORS} <= {*about["next"]}
    assert {about["next"][name] for name in module.FLOORS} <= {*said["habits"]}
    assert {*about["luck"]} == {"up", "down", "none"}


@DEBRIEFED
def test_the_reader_lost_nothing_and_is_told_so(noun):
    module, about = model(noun), room_words(noun, "debrief")
    case = module.deal(5)
    run = Played(case, module.reader(case))
    view = explain(module, run, case_words(noun), about)
    assert view["losses"] == view["more"] == []
    assert "and so did you" in view["headline"]
    assert view["scale"]["guess"] is None


@DEBRIEFED
def test_in_a_graded_run_the_hidden_years_are_a_line_and_the_sum_is_still_right(noun):
    module, about = model(noun), room_words(noun, "debrief")
    for seed in range(6):
        case = module.deal(seed)
        run = Played(case, module.run("informed_novice", case), None, (91, 92))
        view = explain(module, run, case_words(noun), about)
        own = module.score(case, run.decisions, (91, 92)).total
        assert view["total"] == round(100 * own)
        lines = [*view["losses"], *view["more"]]
        assert all(f"is {abs(sum(x['points'] for x in lines))} " in view["headline"]
                   for _ in lines[:1] if sum(x["points"] for x in lines))  # fmt: skip


@pytest.mark.parametrize(
    ("points", "gap", "whole"),
    [([2.5, 1.3, 0.2], 4, [3, 1]), ([2.5, 1.3, 0.2], 5, [3, 2]), ([0.2, 0.3], 0, []),
     ([5.6, -2.5], 3, [6, -3]), ([1.0], 0, []), ([], 0, [])],
)  # fmt: skip
def test_points_are_rounded_so_that_they_add_up(points, gap, whole):
    lines = [(n, Line(0, "", "", "", "", None, "")) for n in points]
    assert [line.points for line in _whole(lines, gap)] == whole
