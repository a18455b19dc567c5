"""Exercises in which learners write code: the same rows by both graders, nothing runs
outside the box, and no trick reaches further than a learner's own points."""

import json
import shutil

import nbformat
import pytest
from nbconvert import HTMLExporter

from pdpmo_widgets.coach.told import told
from pdpmo_widgets.grading import coding, direct, isolation
from pdpmo_widgets.grading.course import ROOT, Course, GradingError
from pdpmo_widgets.grading.direct import Graded, Job, grade_all
from pdpmo_widgets.grading.gradebook import save
from pdpmo_widgets.grading.runner import ANYWAY
from pdpmo_widgets.grading.transplant import read, transplant
from pdpmo_widgets.grading.watch import Limits
from tests.grading import programming as made
from tests.grading.test_direct import rows
from tests.grading.test_isolation import box  # noqa: F401 – a fixture
from tests.tries import ALL

pytestmark = [pytest.mark.timeout(600), pytest.mark.usefixtures("box")]
LEAK = """import inspect
def total(path):
    raise ValueError(str([f.frame.f_globals.get("In") for f in inspect.stack()]))"""
SCRIPT = """from IPython.display import HTML, SVG, Javascript, Latex, Markdown, display
display(HTML("<script>hacked()</script>"), Javascript("hacked()"),
        SVG("<svg onload='hacked()' xmlns='http://www.w3.org/2000/svg'/>"),
        Markdown("[x](javascript:hacked())"), Latex("$x$"))
print("\\x1b[2J<script>hacked()</script>")
def total(path): return 12"""
THIEF = """import os
seen = os.listdir("..") + os.listdir("../..")
def total(path):
    for place in ("../../../gradebook.db", "../../../owned.txt"):
        try: open(place, "w").write("owned")
        except OSError: pass
    return 12 if "learner" in seen else 0"""
# nbgrader's own command takes seconds for each; all of them with PDPMO_TRIES=all.
SAMPLE = ("right", "with_a_cell_of_its_own", "exits", "endless", "script", "thief")
# Points of the asserts (4), of the number (6), and how many of three must be read.
HANDED = {
    "right": (made.RIGHT, "", 4, 6, 0),
    "with_a_cell_of_its_own": (
        "def total(path): return helper(path)",
        made.RIGHT.replace("total", "helper"), 4, 6, 0,
    ),
    "wrong": ("def total(path): return 12", "", 0, 6, 0),
    "nothing": ("", "", 0, 0, 0),
    "no_python": ("def total(path) return", "", 0, 0, 0),
    "exits": ("import os\nos._exit(0)", "", 0, 0, 3),
    "leaves": ("def total(path): raise SystemExit", "", 0, 0, 0),
    "endless": ("def total(path):\n    while True: pass", "", 0, 0, 2),
    "leaks": (LEAK, "", 0, 0, 0),
    "script": (SCRIPT, "", 0, 6, 0),
    "thief": (THIEF, "", 0, 6, 0),
}  # fmt: skip


def handed(folder, names=tuple(HANDED)):
    course = made.course(folder)
    for name in names:
        made.hand_in(course, name, *HANDED[name][:2])
    return course


def graded(course, bare: bool = False) -> dict[str, Graded]:
    names = sorted(p.name for p in (course.folder / "submitted").iterdir())
    results = grade_all(Job(course.folder, made.STEM, bare), names)
    save(f"sqlite:///{course.folder / 'gradebook.db'}", made.STEM, results)
    return {one.student: one for one in results}


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The same hand-ins graded by both, with a few seconds for each cell."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(coding, "LIMITS", Limits(cell=2, seconds=40))
        names = tuple(HANDED) if ALL else SAMPLE
        two = handed(tmp_path_factory.mktemp("two"), names)
        one = Course(tmp_path_factory.mktemp("one"))
        shutil.copytree(two.folder, one.folder, dirs_exist_ok=True)
        for name in set(HANDED) - set(names):
            made.hand_in(one, name, *HANDED[name][:2])
        results = graded(one)
        two.autograde(made.STEM, "*")
    return one, two, results


@pytest.mark.parametrize("name", HANDED)
def test_each_hand_in_gets_what_its_code_earns(both, name):
    found = {row.name: row for row in both[2][name].rows}
    _, _, asserts, number, look = HANDED[name]
    assert (found["empty"].auto, found["share"].auto) == (asserts, number)
    waits = sum(found[id].review or found[id].auto is None
                for id in ("empty", "share", "draw"))  # fmt: skip
    assert waits == look


def test_both_graders_write_the_same_gradebook(both):
    one, two = (rows(course) for course in both[:2])
    names = {id for (id,) in two[2]}
    assert names >= set(SAMPLE)
    assert two == tuple([row for row in part if row[0] in names] for part in one)


def test_whose_program_ended_early_is_told_to_the_coach(both):
    assert "did not run to its end: the program ended by itself" in (
        both[2]["exits"].line
    )
    assert both[2]["right"].line == "right: all there."


def test_nothing_reached_the_coachs_side(both):
    for course in both[:2]:
        assert not list(course.folder.rglob("owned.txt"))
        names = {p.name for p in (course.folder / "autograded/thief").rglob("*.*")}
        assert names == {"weeks.txt", f"{made.STEM}.ipynb"}


@pytest.mark.parametrize("which", [0, 1])
def test_what_code_showed_is_plain_text_for_the_coach(both, which):
    path = both[which].folder / "autograded" / "script" / made.STEM
    book = nbformat.read(path / f"{made.STEM}.ipynb", as_version=4)
    page = HTMLExporter().from_notebook_node(book)[0]
    assert "hacked()" in page
    assert "<script>hacked" not in page
    shown = json.dumps([c.get("outputs") for c in book.cells])
    for kind in ("text/html", "javascript", "svg", "markdown", "latex", "\\u001b"):
        assert kind not in shown.replace("text/html", "", 2)  # our own two pages


def test_feedback_tells_the_reason_and_never_the_test(both):
    place = both[0].folder / "autograded"
    book = told(place / "wrong" / made.STEM / f"{made.STEM}.ipynb")
    assert book["empty"].points == "0 of 4 points"
    assert "No lines make nothing." in book["empty"].reasons
    leaked = told(place / "leaks" / made.STEM / f"{made.STEM}.ipynb")
    assert leaked["empty"].reasons == ["A test did not pass (ValueError)."]


def test_without_a_box_no_code_runs_unless_somebody_said_so(tmp_path, monkeypatch):
    course = handed(tmp_path, ("right",))
    monkeypatch.setattr(direct, "run", lambda *_: pytest.fail("it ran here"))
    monkeypatch.setattr(isolation, "why_not", lambda: "there is no box")
    one = graded(course)["right"]
    assert one.rows == ()
    assert "would not be isolated from this computer (there is no box)" in one.line
    with pytest.raises(GradingError, match=f"set {ANYWAY}=1"):
        course.autograde(made.STEM, "right")
    assert [row.auto for row in graded(course, bare=True)["right"].rows][1:3] == [4, 6]
    first = rows(course)
    monkeypatch.setenv(ANYWAY, "1")
    course.autograde(made.STEM, "right")
    assert rows(course) == first


def test_code_goes_into_its_cell_and_hides_nothing_from_who_reads_it():
    body = json.loads(nbformat.writes(made.exercise()))
    sent = json.loads(nbformat.writes(made.exercise()))
    sent["cells"][2]["source"] = "x = 1  # \u202eeldnah\x1b[2J\r\ny = 2"
    sent["cells"][3]["source"] = "passed = True"  # a locked cell stays the coach's
    found = read(json.dumps(sent).encode())
    cells = transplant(body, found, frozenset({"total"}))[0]["cells"]
    by_id = {cell["id"]: cell for cell in cells}
    assert by_id["total"]["source"] == "x = 1  # eldnah[2J\ny = 2"
    assert by_id["empty"] == body["cells"][3]
    kept = next(c for c in cells if "passed" in c["source"])
    assert kept["cell_type"] == "markdown"
    assert body["cells"][2] in transplant(body, found)[0]["cells"]  # as elsewhere


def test_our_own_exercises_have_no_code_to_run():
    for path in ROOT.glob("exercises/*/*.ipynb"):
        assert not coding.answers(path.stem, json.loads(path.read_text("utf-8")))
