"""The example's hub: assign, hand in, grade and feedback, and nobody sees another's."""

import re

import pytest

from tests.hub.conftest import ADA, COACH, EXCHANGE, FORGED, GRACE, STEM
from tests.hub.machine import accounts

PAGE = "voila/render/course/index.ipynb"


def pages(learner) -> list[str]:
    """The feedback that lies in a learner's own folder, as its server gives it out."""
    place = f"exercises/{STEM}/feedback"
    days = learner.ask(f"api/contents/{place}")[1]["content"]
    found = [f"api/contents/{each['path']}/{STEM}.html" for each in days]
    return [learner.ask(each.replace(" ", "%20"))[1]["content"] for each in found]


def test_a_learner_begins_on_the_course_map_and_finds_the_exercise(week):
    status, told = week.ada.ask(PAGE)
    assert status == 200
    assert 'data-page="map"' in told
    assert week.ada.ask(f"voila/render/exercises/{STEM}/{STEM}.ipynb")[0] == 200
    listed = week.ada.ask("assignments?course_id=pdpmo")[1]["value"]
    assert {each["assignment_id"] for each in listed} == {STEM}


def test_a_coach_begins_in_jupyterlab_and_has_the_pages_too(week):
    assert week.coach.ask("lab")[0] == 200
    assert week.coach.ask(PAGE)[0] == 200
    listed = week.coach.ask("api/contents/course")[1]["content"]
    kept = {each["name"]: each["writable"] for each in listed}
    assert not kept["index.ipynb"]  # so that a newer one replaces nobody's work


def test_only_the_coach_has_a_coachs_tools(week):
    assert week.coach.ask("formgrader")[0] == 200
    for learner in (week.ada, week.grace):
        assert learner.ask("formgrader")[0] == 404
        assert learner.ask("formgrader/api/assignments")[0] == 404
        lab = learner.ask("lab")[1]
        assert "@jupyter/nbgrader:formgrader" in lab.split("disabledExtensions")[1]


def test_the_course_knows_a_learner_by_the_name_of_the_hub(week):
    code = "from pdpmo_widgets.store.visitor import visitor; v = visitor()\n"
    code += "import os; print(v.kind, os.environ['JUPYTERHUB_USER'], v.folder)"
    kind, name, folder = week.ada.run(code).split()
    assert (kind, name) == ("hub", "ada")
    assert folder.startswith(f"/home/{ADA}/")


def test_of_several_hand_ins_the_newest_answers_count_and_none_is_lost(week):
    said = week.said["collect"]
    assert "ada: 01_purpose, answers of revision 3 filed" in said
    assert "revision 2 is older than the filed one (3); kept only" in said
    code = "import os; os.chdir(os.path.expanduser('~/cohort'))\n"
    code += f"print(sorted(os.listdir('received/ada/{STEM}')))\n"
    code += f"print(open('submitted/ada/{STEM}/answers.json').read())"
    listed, filed = week.coach.run(code).strip().split("\n", 1)
    assert listed.count("answers.json") == 3
    assert '"rev": 3' in filed


def test_each_hand_in_is_graded(week):
    said = week.said["grade"]
    assert "3 handed in" in said
    assert "3 graded" in said
    assert "lost: 0" in said
    assert re.search(r"ada: .* 50 points by rule", said)


def test_each_learner_gets_their_own_page_back_and_no_other(week):
    (ada,), (grace,) = pages(week.ada), pages(week.grace)
    assert "Ada Lovelace" in ada
    assert "Grace Hopper" not in ada
    assert "Grace Hopper" in grace
    assert "Ada Lovelace" not in grace


def test_who_handed_in_by_mail_is_named_and_stops_nobody(week):
    said = week.said["return"]
    assert said.count("the page is in the exchange") == 2
    assert "alan: 01_purpose did not come through the exchange" in said


def test_nobody_opens_the_server_of_another(week):
    for who, other in ((week.ada, "grace"), (week.grace, "coach")):
        for path in ("api/status", "api/contents", "lab", PAGE):
            assert who.ask(path, at=other)[0] == 403


own = pytest.mark.skipif(not accounts(), reason="one account: rights say nothing")


@own
def test_no_learner_reads_another_the_gradebook_or_the_keys(week):
    inbound = week.machine.folder / "srv/pdpmo/exchange/pdpmo/inbound"
    (handed,) = (p.name for p in inbound.iterdir() if p.name.startswith("grace+"))
    closed = [
        f"/home/{GRACE}/exercises/{STEM}/answers.json",
        f"/home/{COACH}/cohort/gradebook.db",
        f"/home/{COACH}/cohort/feedback/grace/{STEM}/{STEM}.html",
        f"/srv/pdpmo/course/solutions/{STEM}/{STEM}.ipynb",
    ]
    lists = [f"{EXCHANGE}/inbound", f"{EXCHANGE}/feedback", f"/home/{GRACE}"]
    code = f"import os\nfor name in {closed!r}: \n try: print(open(name).read())\n"
    code += " except PermissionError: print('closed')\n"
    code += f"for name in {lists!r}: \n try: print(os.listdir(name))\n"
    code += " except PermissionError: print('closed')\n"
    assert week.ada.run(code).split() == ["closed"] * 7
    for place in (f"{EXCHANGE}/inbound/{handed}", EXCHANGE, f"{EXCHANGE}/outbound"):
        gone = week.ada.run(f"import os; os.rename({place!r}, {place + '.x'!r})")
        assert "PermissionError" in gone


@own
def test_a_hand_in_under_the_name_of_another_is_kept_and_not_filed(week):
    said = week.said["collect"]
    assert (
        "the exchange says “ada”, but the account “jupyter-grace” put it there" in said
    )
    assert "revision 99" not in said
    assert FORGED in said


@own
def test_what_a_learner_can_see_of_the_exchange_is_what_was_released(week):
    code = f"import os; print(*os.listdir('{EXCHANGE}/outbound'))"
    assert week.ada.run(code).split() == [STEM]
