"""The conda files say the same as pyproject.toml; Binder gets a part of the whole."""

import json
import os
import stat
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from rattler import MatchSpec

ROOT = Path(__file__).resolve().parents[1]
FULL, SLIM = ROOT / "environment.yml", ROOT / "binder/environment.yml"
CONDA_NAMES = {"matplotlib": "matplotlib-base"}
OF_CONDA = {"python", "pip"}  # not packages of ours
IN_BASE = {  # Binder's base brings them
    "ipywidgets", "ipykernel", "traitlets", "ipython", "nbformat", "jinja2",
    "jupyter_server", "jupyter_core", "tornado",
}  # fmt: skip


def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def wanted(*extras: str) -> dict[str, SpecifierSet]:
    """Conda name → versions, from pyproject.toml."""
    about = project()
    lines = list(about["dependencies"])
    for extra in extras:
        lines += about["optional-dependencies"][extra]
    found = [Requirement(line) for line in lines]
    return {CONDA_NAMES.get(req.name, req.name): req.specifier for req in found}


def specs(path: Path) -> list[str]:
    lines = yaml.safe_load(path.read_text("utf-8"))["dependencies"]
    assert all(isinstance(line, str) for line in lines), "no pip section: -e . is slow"
    return lines


def pins(path: Path) -> dict[str, SpecifierSet]:
    found = [Requirement(s) for s in specs(path) if s.split("=")[0] not in OF_CONDA]
    return {req.name: req.specifier for req in found}


def test_the_full_environment_has_what_pyproject_names():
    assert pins(FULL) == wanted("course")


def test_binder_gets_what_a_learner_needs_and_no_grading():
    expected = {k: v for k, v in wanted().items() if k not in IN_BASE}
    assert pins(SLIM) == expected


def test_binder_is_a_part_of_the_full_environment_with_the_same_pins():
    assert set(specs(SLIM)) < set(specs(FULL))


@pytest.mark.parametrize("path", [FULL, SLIM], ids=["full", "binder"])
def test_every_line_is_a_conda_spec(path: Path):
    for line in specs(path):
        parsed = MatchSpec(line, strict=True)
        assert parsed.name is not None
        assert parsed.version is not None or line == "pip"


@pytest.mark.parametrize("path", [FULL, SLIM], ids=["full", "binder"])
def test_python_is_pinned_to_a_version_that_the_course_supports(path: Path):
    line = next(line for line in specs(path) if line.startswith("python="))
    version = line.removeprefix("python=") + ".0"
    assert SpecifierSet(project()["requires-python"]).contains(version)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
@pytest.mark.parametrize("name", ["postBuild", "start"])
def test_binders_scripts_can_be_run(name: str):
    path = ROOT / "binder" / name
    assert path.stat().st_mode & stat.S_IXUSR
    assert b"\r" not in path.read_bytes()
    subprocess.run(["bash", "-n", str(path)], check=True)


def test_binder_keeps_no_solutions_and_opens_our_pages():
    script = (ROOT / "binder/postBuild").read_text("utf-8")
    assert "rm -rf solutions" in script
    config = json.loads(script.split("<<'JSON'\n")[1].split("\nJSON")[0])
    opened = config["ServerApp"]["jpserver_extensions"]
    assert opened == {"pdpmo_widgets.server": True, "voila.server_extension": False}


def test_plain_voila_gets_our_template_and_no_way_around_it():
    said = json.loads((ROOT / "voila.json").read_text("utf-8"))["VoilaConfiguration"]
    assert said["template"] == "pdpmo"
    assert said["allow_template_override"] == said["allow_theme_override"] == "NO"
    assert "@jupyter/nbgrader" in said["extension_denylist"]
