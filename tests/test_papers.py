"""README and CONTRIBUTING say what is true of the tree."""

import re
import tomllib
from pathlib import Path

from pdpmo_widgets import catalog

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
OTHERS = [(ROOT / name).read_text("utf-8") for name in ("CONTRIBUTING.md", "NOTICE.md")]


def rows() -> str:
    """The module table as it follows from the course map."""
    ready = catalog.ready(ROOT)
    lines = ["| | Module | You practise | You leave with |", "|---|---|---|---|"]
    for module in catalog.modules():
        title = module.title
        if module in ready:
            title = f"[{title}]({module.path})"
        lines.append(
            f"| {module.number} | {title} | {module.skill} | {module.leaves} |"
        )
    return "\n".join(lines)


def test_the_module_table_of_the_readme_is_the_course_map() -> None:
    (table,) = re.findall(
        r"<!-- modules -->\n(.*?)\n<!-- /modules -->", README, re.DOTALL
    )
    assert table == rows(), f"Put this between the marks:\n{rows()}"


def test_every_link_inside_the_project_leads_somewhere() -> None:
    for text in (README, *OTHERS):
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            if not target.startswith("http"):
                assert (ROOT / target).exists(), target


def test_the_two_commands_are_the_ones_that_start_py_knows() -> None:
    assert "\npython3 start.py\n" in README
    assert "\npython3 start.py test\n" in README
    assert "start.py test" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_reader_is_told_where_answers_stay_and_who_is_not_affiliated() -> None:
    assert "Your answers stay on your computer." in README
    assert "not affiliated" in README.lower()
    assert "not affiliated" in OTHERS[1].lower()


def test_every_folder_on_the_map_of_contributing_exists() -> None:
    for folder in re.findall(r"^\| `([a-z_/]+/)`", OTHERS[0], re.MULTILINE):
        if not folder.startswith(("words", "model")):  # doors of a room
            assert (ROOT / folder).is_dir(), folder


def test_the_map_of_contributing_leaves_out_no_folder_of_the_package() -> None:
    package = ROOT / "pdpmo_widgets"
    folders = {path.parent.name for path in package.glob("*/__init__.py")}
    (table,) = re.findall(r"^\| Folder \|.*?\n\n", OTHERS[0], re.MULTILINE | re.DOTALL)
    assert [name for name in sorted(folders) if f"{name}/`" not in table] == []


def test_the_doors_that_contributing_names_are_those_of_every_finished_room() -> None:
    (table,) = re.findall(
        r"^\| In a room \|.*?\n\n", OTHERS[0], re.MULTILINE | re.DOTALL
    )
    heads = [line.split("|")[1] for line in table.splitlines()[2:] if line]
    doors = {door.rstrip("/") for head in heads for door in re.findall("`(.*?)`", head)}
    assert len(doors) == 11
    for module in catalog.modules():
        room = ROOT / "pdpmo_widgets" / "modules" / module.noun
        for door in doors - ({"trail.py"} if not module.trail else set()):
            found = (room / door).exists() or (room / door.removesuffix(".py")).is_dir()
            assert found or module.draft, f"{module.noun}/{door}"


def test_the_direction_of_imports_is_the_one_that_import_linter_holds() -> None:
    about = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (layers,) = (
        one["layers"]
        for one in about["tool"]["importlinter"]["contracts"]
        if one["type"] == "layers"
    )
    (drawn,) = re.findall(r"```\n(cli → .*?)\n```", OTHERS[0], re.DOTALL)
    told = " → ".join(layer.replace("pdpmo_widgets.", "") for layer in layers)
    assert " ".join(drawn.split()) == told


def test_every_file_that_contributing_names_is_there() -> None:
    named = re.findall(r"`([\w/.-]+\.(?:py|toml|md))`", OTHERS[0])
    room = ROOT / "pdpmo_widgets/modules/purpose"
    places = (ROOT, ROOT / "pdpmo_widgets", room.parent, room, room / "model",
              ROOT / "tests/grading", ROOT / "tests/modules/purpose")  # fmt: skip
    for name in named:
        stem = name.removesuffix(".py")
        there = [at / found for at in places for found in (name, stem)]
        assert any(path.exists() for path in there), name


def test_the_readme_installs_with_conda_as_the_environment_says() -> None:
    head = (ROOT / "environment.yml").read_text("utf-8").split("name:")[0]
    steps = re.findall(r"^#   (?:conda|mamba)? ?(.*)$", head, re.MULTILINE)
    (shown,) = re.findall(r"With conda or mamba:\n\n```\n(.*?)\n```", README, re.DOTALL)
    assert [line.removeprefix("mamba ") for line in shown.splitlines()] == steps
    assert "pip install --no-deps -e ." in steps
