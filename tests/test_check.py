"""`pdpmo check` names each gap of a room, and nothing of a room that is done."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pdpmo_widgets import catalog, cli
from pdpmo_widgets.author import place
from pdpmo_widgets.author.check import open_points, report

ROOT = Path(__file__).parents[1]
DONE = "welcome"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch) -> Path:
    """A copy of a finished room, its notebooks and its tests, to take things away."""
    stem = catalog.module(DONE).stem
    for folder in (
        f"pdpmo_widgets/modules/{DONE}", f"solutions/{stem}", f"exercises/{stem}",
        f"tests/modules/{DONE}",
        "tests/league/tuned",
    ):  # fmt: skip
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for path in (f"course/{stem}.ipynb", f"tests/claims/{DONE}.py"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / path, tmp_path / path)
    folder = tmp_path / "pdpmo_widgets" / "modules" / DONE
    monkeypatch.setattr(place.Place, "folder", folder)
    return tmp_path


def test_a_copy_of_a_finished_room_is_clean(checkout: Path) -> None:
    assert open_points(DONE, checkout) == []


@pytest.mark.parametrize(
    "path",
    [
        "course/00_welcome.ipynb",
        "solutions/00_welcome/00_welcome.ipynb",
        "exercises/00_welcome/00_welcome.ipynb",
        "pdpmo_widgets/modules/welcome/paper.py",
        "pdpmo_widgets/modules/welcome/examples.py",
        "pdpmo_widgets/modules/welcome/words/guide.toml",
        "tests/claims/welcome.py",
        "tests/league/tuned/welcome.toml",
        "tests/modules/welcome/answers.py",
        "tests/modules/welcome/journey.py",
    ],
)
def test_a_file_that_is_missing_is_named(checkout: Path, path: str) -> None:
    (checkout / path).unlink()
    assert f"{path} is missing." in open_points(DONE, checkout)


@pytest.mark.parametrize(
    "path",
    [
        "course/00_welcome.ipynb",
        "solutions/00_welcome/00_welcome.ipynb",
        "exercises/00_welcome/00_welcome.ipynb",
        "pdpmo_widgets/modules/welcome/model/claims.toml",
        "pdpmo_widgets/modules/welcome/words/guide.toml",
        "tests/claims/welcome.py",
        "tests/league/tuned/welcome.toml",
        "tests/modules/welcome/answers.py",
    ],
)
def test_a_file_that_is_half_written_is_named_and_hides_no_other(
    checkout: Path, path: str
) -> None:
    (checkout / path).write_text('half = "', "utf-8")
    (checkout / "pdpmo_widgets/modules/welcome/paper.py").unlink()
    found = open_points(DONE, checkout)
    assert any(text.startswith(f"{path} cannot be read. ") for text in found)
    assert "pdpmo_widgets/modules/welcome/paper.py is missing." in found


def change(path: str, old: str, new: str) -> Callable[[Path], None]:
    def spoil(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new), "utf-8")

    return spoil


SOLUTION, COURSE = "solutions/00_welcome/00_welcome.ipynb", "course/00_welcome.ipynb"
CASE = "pdpmo_widgets/modules/welcome/words/case.toml"
TUNED, CLAIMS = "tests/league/tuned/welcome.toml", "tests/claims/welcome.py"
GAPS = {
    "a rule": (
        change(SOLUTION, r"exercise.mark(\"claims\"", r"exercise.mark(\"sources\""),
        "The exercise marks 'sources', and RULES has no such rule.",
        "RULES has a rule 'claims', and no cell of the exercise marks by it.",
    ),
    "a cell": (
        change(SOLUTION, '"grade_id": "claims"', '"grade_id": "bins"'),
        "The exercise has no graded cell for the question 'claims' of module.toml.",
        "The graded cell 'bins' has no question in module.toml ([item.bins]).",
    ),
    "a card": (
        change(SOLUTION, r"exercise.ask(\"ranges\")", r"exercise.ask(\"bands\")"),
        "The exercise asks 'bands', and exercise.py has no card for it.",
        "exercise.py has a card for 'ranges', and no cell of the exercise asks it.",
    ),
    "points": (
        change(SOLUTION, '"points": 10', '"points": 11'),
        "The exercise is worth 101 points, 50 of them from a coach; "
        "it should be 100 and 50.",
    ),
    "a step": (
        change(COURSE, "welcome.profile()", "welcome.mirror()"),
        "The notebook in course/ calls mirror(), and lesson.py has none.",
        "No card of the course's notebook keeps the step 'welcome.profile'.",
    ),
    "a claim": (
        change(CLAIMS, "def the_name_says_little", "def other"),
        "Claim 'the_name_says_little' of model/claims.toml has no test in "
        "tests/claims/welcome.py.",
    ),
    "seeds": (
        change(TUNED, "[[0, 399]]", "[]"),
        f"{TUNED} names no seeds on which the settings were tuned.",
    ),
    "a text": (
        change(COURSE, "Tomas is waiting for", "TODO: the end of the week;"),
        f"{COURSE}, cell 'text-thursday-9-00', is still to be written: "
        "TODO: the end of the week; his two sentences.",
    ),
    "a heading": (
        change(COURSE, "## Thursday, 9:00", "## Friday"),
        "The heading 'Friday' of the course's notebook is no [[step]] of module.toml.",
        "The step 'Thursday, 9:00' of module.toml is no heading (##) of the course's "
        "notebook.",
    ),
    "words": (
        change(CASE, "# Every sentence", "# TODO"),
        f"{CASE}, line 1, is still to be written: "
        'TODO of "Which office is this?", by id.',
    ),
}


@pytest.mark.parametrize(("spoil", "told"), [(g[0], g[1:]) for g in GAPS.values()],
                         ids=GAPS)  # fmt: skip
def test_a_gap_is_said_and_nothing_else(checkout: Path, spoil, told) -> None:
    spoil(checkout)
    assert open_points(DONE, checkout) == list(told)


def altered(monkeypatch, noun: str, **fields: object) -> None:
    """The course map with one module changed."""
    every = catalog.modules()
    made = tuple(replace(m, **fields) if m.noun == noun else m for m in every)  # type: ignore
    monkeypatch.setattr(catalog, "modules", lambda: made)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"draft": True}, "module.toml says that the room is a draft (draft = true)."),
        ({"steps": ()}, "module.toml names no steps of the page ([[step]])."),
        ({"trail": "map"}, "There is no trail.py with a function strip"),
        ({"trail": "nowhere"}, "module.toml has 'nowhere' as its trail"),
    ],
)
def test_what_module_toml_lacks_is_said(monkeypatch, fields, told) -> None:
    altered(monkeypatch, DONE, **fields)
    assert any(one.startswith(told) for one in open_points(DONE, ROOT))


def test_a_row_without_four_levels_and_a_question_without_next_step(
    monkeypatch,
) -> None:
    items = dict(catalog.module(DONE).items)
    row = replace(items["map"].rubric[0], levels=("Only one", ""))
    items["map"] = replace(items["map"], rubric=(row, *items["map"].rubric[1:]))
    items["claims"] = replace(items["claims"], next=" ")
    altered(monkeypatch, DONE, items=items)
    found = open_points(DONE, ROOT)
    assert "Question 'claims' names no next in module.toml." in found
    assert "Row 'Honesty' of question 'map' needs four levels, and has 1." in found


def test_what_the_report_would_ask_for_in_vain_is_said(monkeypatch) -> None:
    items = dict(catalog.module(DONE).items)
    items["claims"] = replace(items["claims"], certainty="forecasts")
    altered(monkeypatch, DONE, items=items)
    (found,) = open_points(DONE, ROOT)
    assert found.endswith(
        "the report then asks rules.py for forecasts(answers, learner)."
    )


def test_a_part_that_cannot_be_imported_is_said_and_hides_no_other(monkeypatch) -> None:
    real = catalog.door

    def door(noun: str, name: str) -> object:
        if name == "lesson":
            raise NameError("name 'profil' is not defined")
        return real(noun, name)

    monkeypatch.setattr(catalog, "door", door)
    altered(monkeypatch, DONE, draft=True)
    broken, draft = open_points(DONE, ROOT)
    assert broken.startswith("lesson cannot be imported. NameError: name 'profil'")
    assert "draft" in draft


def test_a_half_written_guide_says_what_its_page_would_refuse(monkeypatch) -> None:
    from pdpmo_widgets.author import check_exercise

    words = {**check_exercise.room_words(DONE, "guide"), "aim": ""}
    real = check_exercise.room_words
    monkeypatch.setattr(
        check_exercise, "room_words",
        lambda noun, name="case": words if name == "guide" else real(noun, name),
    )  # fmt: skip
    assert open_points(DONE, ROOT) == ["words/guide.toml: 'aim' is empty."]


def test_a_draft_is_told_what_it_lacks_and_the_command_ends_with_one(
    monkeypatch, capsys
) -> None:
    monkeypatch.chdir(ROOT)
    assert cli.main(["check", "capstone"]) == 1
    said = capsys.readouterr().out
    assert said.startswith("capstone: ")
    assert "  pdpmo_widgets/modules/capstone/screen.py is missing.\n" in said
    assert "  course/10_capstone.ipynb is missing.\n" in said


def test_a_clean_room_is_said_to_be_clean(monkeypatch, capsys) -> None:
    monkeypatch.chdir(ROOT)
    assert cli.main(["check", DONE]) == 0
    assert capsys.readouterr().out == "welcome: nothing is open.\n"


def test_without_a_noun_all_rooms_are_looked_at() -> None:
    lines: list[str] = []
    assert report("", ROOT, lines.append) == 1
    heads = [line.partition(":")[0] for line in lines if not line.startswith(" ")]
    assert heads == [module.noun for module in catalog.modules()]


def test_an_unknown_noun_is_answered_with_the_names_that_exist() -> None:
    lines: list[str] = []
    assert report("porpoise", ROOT, lines.append) == 1
    assert "'porpoise'" in lines[0]
    assert "purpose" in lines[0]
