"""The trail tells what was decided and learnt, and never what could not be seen."""

import pytest

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.modules.playbook import model, screen, trail
from pdpmo_widgets.modules.playbook.rules.sizing import RUN
from pdpmo_widgets.modules.playbook.trail.flags import flags

WHO = "ada"
SAID, CASE = room_words("playbook", "trail"), room_words("playbook")
BLANK = {"looks": [], "rows": {}, "form": {}, "done": False}


def strip(chosen):
    return trail.strip(WHO, screen.kept(RUN.dealt(WHO), chosen))


def flagged(id, found):
    """Was this flag raised? By the part of its sentence that holds no figure."""
    return any(SAID["flags"][id]["ask"] in one for one in found)


def test_a_whole_run_is_three_pictures_and_its_decisions_in_words():
    found = strip(model.reader(RUN.dealt(WHO)))
    titles = [SAID["sheet"][name] for name in ("looks", "controls", "book")]
    assert [one.title for one in found.sheets] == titles
    drawn = [one.drawn for one in found.sheets]
    assert all(figure and say.endswith(".") for figure, say in drawn)
    assert any("Controls of the full tier" in line for line in found.text)
    visits = [
        look for look in model.reader(RUN.dealt(WHO))["looks"] if look[1] == "visit"
    ]
    assert len(found.sheets[0].learnt) == len(visits)
    assert len(found.sheets[1].learnt) == len(RUN.dealt(WHO).controls)


@pytest.mark.parametrize("value", [None, {}, {"stages": []}, {"stages": "x"}, 3, []])
def test_whatever_was_kept_never_raises(value):
    found = trail.strip(WHO, value)
    assert found.sheets == ()
    assert found.text


def test_what_cannot_be_read_says_why():
    stage = {**BLANK, "looks": [["projects", "99", "visit"]]}
    found = trail.strip(WHO, {"stages": [stage]})
    assert found.sheets == ()
    assert found.text[0].startswith("These decisions cannot")


def test_a_year_that_was_not_run_is_named():
    value = screen.kept(RUN.dealt(WHO), model.reader(RUN.dealt(WHO)))
    value["stages"][0]["done"] = value["done"] = False
    found = trail.strip(WHO, value)
    assert found.sheets[-1].title == SAID["sheet"]["book_open"]


def test_the_reader_raises_no_flag_of_a_habit():
    for number in range(12):
        case = RUN.dealt(f"reader {number}")
        run = trail.replay(case, screen.kept(case, model.reader(case)))
        found = flags(run)
        for id in ("unread", "left", "everybody", "unowned", "size"):
            assert not flagged(id, found), (number, found)


def test_habits_raise_their_flags():
    case = RUN.dealt(WHO)
    assert flagged("unread", strip(model.run("by_size", case)).flags)
    assert flagged("left", strip(model.run("by_size", case)).flags)
    assert flagged("size", strip(model.run("by_size", case)).flags)
    assert flagged("everybody", strip(model.run("one_set_of_3", case)).flags)
    assert flagged("over", strip(model.run("everything", case)).flags)
    assert flagged("unowned", strip(model.run("old_playbook", case)).flags)
    log = case.hidden.records
    dead = [c.id for c in case.controls
            if not c.required and not log[c.id].params["changed"]]  # fmt: skip
    asked = {"sets": {"full": dead[:1]}}
    assert flagged("dead", strip({**model.reader(case), **asked}).flags)
    known = strip({**model.reader(case), "sets": {}}).flags
    assert flagged("known", known)


def test_nothing_is_told_that_was_not_looked_at():
    case = RUN.dealt(WHO)
    chosen = {**model.reader(case), "looks": []}
    found = strip(chosen)
    learnt = [line for one in found.sheets for line in one.learnt]
    text = " ".join([*found.text, *found.flags, *learnt])
    for facts in case.hidden.told.values():
        for fact in facts[1:]:
            assert str(CASE["facts"][fact.id]) not in text
    assert not learnt
