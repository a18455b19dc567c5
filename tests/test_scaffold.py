"""A new module starts from one command."""

import ast
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import nbformat
import pytest

from pdpmo_widgets import catalog, cli
from pdpmo_widgets.author.scaffold import MODULES, ScaffoldError, scaffold

ROOT = Path(__file__).parents[1]
DRAFT = [one.noun for one in catalog.modules() if one.draft][-1]


def laid(root: Path, noun: str, *about: object) -> list[str]:
    return [
        path.relative_to(root).as_posix() for path in scaffold(noun, root, *about).new
    ]


def draft(root: Path, noun: str = DRAFT) -> Path:
    """A checkout that holds a draft room and its tests, as they are today."""
    for folder in (MODULES / noun, Path("tests/modules") / noun):
        shutil.copytree(ROOT / folder, root / folder)
    return root / MODULES / noun


def test_every_file_of_a_new_room_is_laid_out_and_can_be_read(tmp_path: Path) -> None:
    paths = laid(tmp_path, "quality", 11, "optimize")
    room = "pdpmo_widgets/modules/quality"
    for name in (
        f"{room}/module.toml", f"{room}/model/__init__.py", f"{room}/model/claims.toml",
        f"{room}/screen.py", f"{room}/lesson.py", f"{room}/exercise.py",
        f"{room}/rules.py", f"{room}/examples.py", f"{room}/charts.py",
        f"{room}/paper.py", f"{room}/trail.py", f"{room}/words/guide.toml",
        "course/11_quality.ipynb", "solutions/11_quality/11_quality.ipynb",
        "tests/modules/quality/test_room.py", "tests/modules/quality/answers.py",
        "tests/modules/quality/journey.py",
        "tests/claims/quality.py", "tests/league/tuned/quality.toml",
    ):  # fmt: skip
        assert name in paths
    for path in (tmp_path / name for name in paths):
        text = path.read_text("utf-8")
        assert "$" not in text, path
        if path.suffix == ".py":
            ast.parse(text)
        elif path.suffix == ".toml":
            tomllib.loads(text)
        else:
            nbformat.validate(nbformat.read(path, as_version=4))


def test_what_is_laid_out_has_the_style_of_the_house(tmp_path: Path) -> None:
    scaffold("quality", tmp_path, 11, "optimize")
    config = ["--config", str(ROOT / "pyproject.toml")]
    ours = "lint.isort.known-first-party=['pdpmo_widgets', 'tests']"
    for words in (["check", *config, "--config", ours], ["format", "--check", *config]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *words, "."], cwd=tmp_path,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout


def test_a_graded_cell_is_nbgraders_and_the_exercise_is_worth_a_hundred(
    tmp_path: Path,
) -> None:
    scaffold("quality", tmp_path, 11, "optimize")
    path = tmp_path / "solutions/11_quality/11_quality.ipynb"
    about = [c.metadata.get("nbgrader") for c in nbformat.read(path, 4).cells]
    cells = {one.grade_id: one for one in about if one}
    assert sum(one.points for one in cells.values()) == 100
    assert cells["page"].points == 50
    assert cells["page"].solution
    assert all(one.locked != one.solution for one in cells.values())


def test_a_draft_gets_what_is_missing_and_keeps_what_it_has(tmp_path: Path) -> None:
    room = draft(tmp_path)
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    made = scaffold(DRAFT, tmp_path)
    about = room / "module.toml"
    assert made.completed == about
    assert all(p.read_bytes() == old for p, old in before.items() if p != about)
    assert about.read_bytes().startswith(before[about].rstrip())
    said = tomllib.loads(about.read_text("utf-8"))
    assert said["trail"] in said["item"]
    assert said["draft"] is True
    assert not (room / "model" / "players").exists()
    assert (room / "exercise.py").is_file()
    tests = {path.name for path in (tmp_path / "tests/modules" / DRAFT).iterdir()}
    assert {"test_room.py", "answers.py", "journey.py"} <= tests
    assert f"test_{DRAFT}.py" in tests


IMPORTED = """
import sys
from importlib import import_module
import pdpmo_widgets.modules as rooms
rooms.__path__.insert(0, sys.argv[1])
for noun in sys.argv[2:]:
    for name in ("screen", "lesson", "exercise", "rules", "examples", "charts", "paper",
                 "trail"):
        part = import_module(f"pdpmo_widgets.modules.{noun}.{name}")
        assert part.__file__.startswith(sys.argv[1]), part.__file__
    print(noun)
"""


def test_every_draft_that_was_laid_out_can_be_imported(tmp_path: Path) -> None:
    drafts = [one.noun for one in catalog.modules() if one.draft]
    for noun in drafts:
        draft(tmp_path, noun)
        scaffold(noun, tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED, str(tmp_path / MODULES), *drafts],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.split() == drafts, done.stderr


def test_a_part_that_is_a_package_is_not_written_again(tmp_path: Path) -> None:
    rules = tmp_path / MODULES / DRAFT / "rules"
    rules.mkdir(parents=True)
    (rules / "__init__.py").write_text("", "utf-8")
    assert f"pdpmo_widgets/modules/{DRAFT}/rules.py" not in laid(tmp_path, DRAFT)


def test_a_second_time_writes_nothing_and_says_so(tmp_path: Path) -> None:
    scaffold(DRAFT, tmp_path)
    with pytest.raises(ScaffoldError, match="exists already"):
        scaffold(DRAFT, tmp_path)


@pytest.mark.parametrize("noun", ["welcome", "purpose"])
def test_nothing_is_written_into_a_finished_room(noun: str) -> None:
    with pytest.raises(ScaffoldError, match=f"all of {noun} exists already"):
        scaffold(noun, ROOT)


def test_what_is_there_is_left_as_it_is_and_the_rest_is_written(tmp_path: Path) -> None:
    names = laid(tmp_path, DRAFT)
    first, second = (tmp_path / name for name in names[1:3])
    first.write_text("mine", "utf-8")
    second.unlink()
    assert scaffold(DRAFT, tmp_path).new == (second,)
    assert first.read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("about", "why"),
    [
        (("quality",), "--number 11 --driver optimize"),
        (("quality", 11), "say its number and driver"),
        (("quality", 11, "hope"), "no driver 'hope'"),
        (("quality", 3, "purpose"), "3 is the number of empowerment"),
        (("quality", 100, "purpose"), "no number"),
        (("Quality!", 11, "purpose"), "one word in small letters"),
        (("class", 11, "purpose"), "'class' is a word of Python itself"),
        (("playbook", 2), "on the course map already"),
    ],
)
def test_what_cannot_be_laid_out_is_refused_with_what_to_do(
    tmp_path, about, why
) -> None:
    with pytest.raises(ScaffoldError, match=why):
        scaffold(about[0], tmp_path, *about[1:])
    assert list(tmp_path.iterdir()) == []


def test_the_command_names_what_it_wrote_and_what_comes_next(
    tmp_path, monkeypatch, capsys
) -> None:
    monkeypatch.chdir(tmp_path)
    words = ["scaffold", "quality", "--number", "11", "--driver", "optimize"]
    assert cli.main(words) == 0
    said = capsys.readouterr().out
    assert "written: course/11_quality.ipynb\n" in said
    assert "pdpmo check quality" in said
    assert cli.main(["scaffold", "quantity"]) == 1
    assert "--driver" in capsys.readouterr().err
