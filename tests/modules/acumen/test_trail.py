"""The trail tells what was decided and learnt, and never what could not be seen."""

import pytest

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.modules.acumen import model, screen, trail
from pdpmo_widgets.modules.acumen.model.value import realistic
from pdpmo_widgets.modules.acumen.rules.portfolio import RUN
from pdpmo_widgets.modules.acumen.trail.flags import flags

WHO = "ada"
SAID = room_words("acumen", "trail")
BLANK = {"looks": [], "rows": {}, "form": {}, "done": False}


def strip(chosen):
    return trail.strip(WHO, screen.kept(RUN.dealt(WHO), chosen))


def flagged(id, found):
    """Was this flag raised? By the part of its sentence that holds no figure."""
    return any(SAID["flags"][id]["ask"] in one for one in found)


def test_a_whole_run_is_three_pictures_and_its_decisions_in_words():
    found = strip(model.reader(RUN.dealt(WHO)))
    assert [one.title for one in found.sheets] == [
        SAID["sheet"][name] for name in ("checks", "list", "midyear")
    ]
    assert all(figure and say.endswith(".") for figure, say in (
        one.drawn for one in found.sheets))  # fmt: skip
    assert any("Projects chosen" in line for line in found.text)
    assert len(found.sheets[0].learnt) == len(model.reader(RUN.dealt(WHO))["looks"])


@pytest.mark.parametrize("value", [None, {}, {"stages": []}, {"stages": "x"}, 3, []])
def test_whatever_was_kept_never_raises(value):
    found = trail.strip(WHO, value)
    assert found.sheets == ()
    assert found.text


def test_what_cannot_be_read_says_why():
    value = {"stages": [{**BLANK, "looks": [["requests", "99", "check"]]}, BLANK]}
    found = trail.strip(WHO, value)
    assert found.sheets == ()
    assert found.text[0].startswith("These decisions cannot")


def test_a_list_that_was_not_signed_has_no_mid_year():
    value = screen.kept(RUN.dealt(WHO), model.reader(RUN.dealt(WHO)))
    value["stages"] = [{**value["stages"][0], "done": False}, dict(BLANK)]
    found = trail.strip(WHO, value)
    assert [one.title for one in found.sheets] == [
        SAID["sheet"]["checks"], SAID["sheet"]["list_open"]
    ]  # fmt: skip


def test_the_reader_raises_no_flag_about_list_or_stops():
    for number in range(12):
        case = RUN.dealt(f"reader {number}")
        run = trail.replay(case, screen.kept(case, model.reader(case)))
        found = flags(case, run)
        for id in ("promised", "unchecked", "ignored", "loud"):
            assert not flagged(id, found), (number, found)


def test_habits_raise_their_flags():
    case = RUN.dealt(WHO)
    plain = {**model.run("npv_first", case), "lens": "promised", "looks": []}
    found = strip(plain).flags
    assert flagged("promised", found)
    assert flagged("unchecked", found)
    none = strip({**plain, "stop": []}).flags
    assert flagged("no_stop", none)
    narrow = strip({**plain, "ebit": [184.0, 184.5]}).flags
    assert flagged("narrow", narrow)


def test_nothing_of_the_truth_is_told_that_was_not_checked():
    case = RUN.dealt(WHO)
    chosen = {**model.reader(case), "looks": []}
    found = strip(chosen)
    learnt = [line for one in found.sheets for line in one.learnt]
    text = " ".join([*found.text, *found.flags, *learnt])
    record = model.outside(case.visible())
    for id, real in realistic(case).items():
        if f"{real.benefit:.1f}" != f"{record[id].benefit:.1f}":
            assert f"${real.benefit:.1f} million for ${real.cost:.1f}" not in text
