"""The trail tells what was decided and shown, and never what could not be seen."""

import pytest

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.modules.value import model, screen, trail
from pdpmo_widgets.modules.value.rules.proof import RUN
from pdpmo_widgets.modules.value.trail.flags import flags

WHO = "ada"
SAID = room_words("value", "trail")
BLANK = {"looks": [], "rows": {}, "form": {}, "done": False}


def strip(chosen):
    return trail.strip(WHO, screen.kept(RUN.dealt(WHO), chosen))


def flagged(id, found):
    """Was this flag raised? By its question, which holds no figure."""
    return any(SAID["flags"][id]["ask"] in one for one in found)


def test_a_whole_run_is_two_pictures_and_its_decisions_in_words():
    chosen = model.reader(RUN.dealt(WHO))
    found = strip(chosen)
    assert [one.title for one in found.sheets] == [
        SAID["sheet"]["figures"], SAID["sheet"]["claims"]
    ]  # fmt: skip
    assert all(say.endswith(".") for _, say in (one.drawn for one in found.sheets))
    assert len(found.sheets[0].learnt) == len(chosen["design"]["measures"])
    assert any("Compared with" in line for line in found.text)


@pytest.mark.parametrize("value", [None, {}, {"stages": []}, {"stages": "x"}, 3, []])
def test_whatever_was_kept_never_raises(value):
    found = trail.strip(WHO, value)
    assert found.sheets == ()
    assert found.text


def test_what_cannot_be_read_says_why():
    value = {"stages": [{**BLANK, "rows": {"cards": {"99": {"take": True}}}}, BLANK]}
    assert trail.strip(WHO, value).text[0].startswith("These decisions cannot")


def test_a_design_that_was_not_closed_has_no_figures():
    value = screen.kept(RUN.dealt(WHO), model.reader(RUN.dealt(WHO)))
    value["stages"] = [{**value["stages"][0], "done": False}, dict(BLANK)]
    assert trail.strip(WHO, value).sheets == ()


def test_the_reader_raises_no_flag_about_the_design():
    for number in range(12):
        case = RUN.dealt(f"reader {number}")
        run = trail.replay(case, screen.kept(case, model.reader(case)))
        found = flags(case, run)
        for id in ("alone", "first_worst", "first_willing", "narrow"):
            assert not flagged(id, found), (number, id)


def test_habits_raise_their_flags():
    case = RUN.dealt(WHO)
    found = strip(model.run("always_great", case)).flags
    for id in ("alone", "first_willing", "all_alike"):
        assert flagged(id, found)
    assert flagged("wide", strip(model.run("fair_wide_decide", case)).flags)
    narrow = {**model.reader(case)}
    claims = {o: {**c, "range": [7, 7]} for o, c in narrow["claims"].items()}
    assert flagged("narrow", strip({**narrow, "claims": claims}).flags)


def test_nothing_of_the_truth_is_told():
    case = RUN.dealt(WHO)
    found = strip(model.run("by_hand", case))
    learnt = [line for one in found.sheets for line in one.learnt]
    text = " ".join([*found.text, *found.flags, *learnt]).lower()
    assert "auditor" not in text
    assert "figures bear" not in text
