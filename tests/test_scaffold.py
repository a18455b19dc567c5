"""A new module starts from one command."""

import ast
import tomllib
from pathlib import Path

import nbformat
import pytest

from pdpmo_widgets.scaffold import ScaffoldError, scaffold


def test_every_file_of_a_module_is_laid_out_and_can_be_read(tmp_path: Path) -> None:
    paths = scaffold("playbook", tmp_path)
    assert tmp_path / "course/02_playbook.ipynb" in paths
    for path in paths:
        if path.suffix == ".py":
            ast.parse(path.read_text("utf-8"))
        elif path.suffix == ".toml":
            tomllib.loads(path.read_text("utf-8"))
        else:
            nbformat.validate(nbformat.read(path, as_version=4))


def test_a_second_time_writes_nothing_and_says_so(tmp_path: Path) -> None:
    scaffold("playbook", tmp_path)
    with pytest.raises(ScaffoldError, match="exists already"):
        scaffold("playbook", tmp_path)


def test_what_is_there_is_left_as_it_is_and_the_rest_is_written(tmp_path: Path) -> None:
    first, second, *_ = scaffold("playbook", tmp_path)
    first.write_text("mine", "utf-8")
    second.unlink()
    assert scaffold("playbook", tmp_path) == [second]
    assert first.read_text("utf-8") == "mine"


def test_an_unknown_module_is_refused_with_the_names_that_exist(tmp_path: Path) -> None:
    with pytest.raises(ScaffoldError, match="playbook"):
        scaffold("quality", tmp_path)
    assert list(tmp_path.iterdir()) == []
