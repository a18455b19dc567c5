"""The graded quarter: what its rule tells and marks, and what a coach sees of it."""

import pytest

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.graded_run import SAID as OF_RUN
from pdpmo_widgets.modules.empowerment import model, screen, trail
from pdpmo_widgets.modules.empowerment.rules.quarter import RULES, RUN
from pdpmo_widgets.modules.empowerment.trail.flags import flags

WHO, FUTURES = "ada", (901, 902, 903)
SAID = room_words("empowerment", "trail")
MARKS = room_words("empowerment", "play")["marks"]
BLANK = {"looks": [], "rows": {}, "form": {}, "done": False}
NOTHING = [None, {}, {"stages": []}, {"stages": "x"}, 3, []]


def kept(bot, who=WHO):
    case = RUN.dealt(who)
    return screen.kept(case, model.run(bot, case))


def flagged(id, found):
    """Was this flag raised? By the first words of its question."""
    ask = SAID["flags"][id]["ask"].partition("{")[0]
    return any(ask in one for one in found)


@pytest.mark.parametrize("number", range(8))
def test_a_reader_passes_the_graded_case(number):
    case = RUN.dealt(f"reader {number}")
    assert model.score(case, model.reader(case)).passed


def test_reading_earns_the_points_and_a_habit_does_not():
    marks = {
        bot: RUN.mark({"": kept(bot)}, WHO, FUTURES)
        for bot in ("informed_expert", "always_5", "always_7", "random")
    }
    assert marks["informed_expert"].share > 0.8
    assert all(marks[bot].share <= 0.1 for bot in ("always_5", "always_7", "random"))
    assert all(one.reasons for one in marks.values())


@pytest.mark.parametrize("value", NOTHING)
def test_nothing_earns_nothing_and_never_raises(value):
    assert RUN.mark({"": value}, WHO, FUTURES).share == 0
    assert RUN.tell({"": value}, WHO) == [OF_RUN["none"]]
    found = trail.strip(WHO, value)
    assert found.sheets == ()
    assert found.text


def test_what_cannot_be_read_says_why():
    value = {"stages": [{**BLANK, "looks": [["lines", "99", "watch"]]}]}
    assert RUN.mark({"": value}, WHO, FUTURES).reasons
    assert trail.strip(WHO, value).text[0].startswith("These decisions cannot")


def test_a_run_left_half_way_is_graded_as_far_as_it_goes():
    whole = kept("informed_expert")
    half = {**whole, "stages": whole["stages"][:3], "done": False}
    assert not RULES["quarter"].done({"": half})
    assert RULES["quarter"].done({"": whole})
    told = RUN.tell({"": half}, WHO)
    assert told[-1] == OF_RUN["open"]
    shares = [RUN.mark({"": one}, WHO, FUTURES).share for one in (half, whole)]
    assert shares[0] <= shares[1]


def test_the_run_is_told_in_names_and_words():
    told = RUN.tell({"": kept("by_hand")}, WHO)
    case = RUN.dealt(WHO)
    assert len([line for line in told if line.startswith("In week ")]) == 3
    assert len([line for line in told if line.startswith("For weeks ")]) == 3
    text = " ".join(told)
    assert not any(f" {line.id}" in text for line in case.lines if "_" in line.id)
    assert "(b)" not in text


def test_a_whole_run_is_two_pictures_and_its_decisions_in_words():
    found = trail.strip(WHO, kept("by_hand"))
    assert [one.title for one in found.sheets] == [
        SAID["sheet"]["asked"], SAID["sheet"]["boards"],
    ]  # fmt: skip
    assert all(figure and say.endswith(".") for figure, say in (
        one.drawn for one in found.sheets))  # fmt: skip
    assert list(found.text) == RUN.tell({"": kept("by_hand")}, WHO)


def test_habits_raise_their_flags_and_a_reader_does_not():
    found = trail.strip(WHO, kept("always_7_rails")).flags
    for id in ("nobody", "same", "steady", "idle"):
        assert flagged(id, found), id
    assert flagged("unused", trail.strip(WHO, kept("ask_half")).flags)
    silent = {**model.run("always_5", RUN.dealt(WHO))}
    silent["stages"] = [{"board": {}} for _ in silent["stages"]]
    assert flagged(
        "silent", trail.strip(WHO, screen.kept(RUN.dealt(WHO), silent)).flags
    )
    for number in range(8):
        case = RUN.dealt(f"reader {number}")
        run = trail.replay(case, screen.kept(case, model.reader(case)))
        raised = flags(case, run)
        for id in ("nobody", "same", "steady", "idle", "silent"):
            assert not flagged(id, raised), (number, raised)


def test_what_was_known_and_failed_is_named_once_for_each_line():
    case = RUN.dealt(WHO)
    board = {line.id: {"level": 6, "guard": False} for line in case.lines}
    looks = [[who, "peers"] for who in case.years]
    run = {"looks": looks, "stages": [{"board": board, "moment": 0}] * 3}
    found = trail.strip(WHO, screen.kept(case, run)).flags
    weak = sum(word <= 2 for word in model.see(case, run).peers.values())
    far = [one for one in found if SAID["flags"]["far"]["ask"] in one]
    assert len(far) == weak > 0
    failing = [one for one in found if "had gone wrong" in one]
    assert 0 < len(failing) <= 2
