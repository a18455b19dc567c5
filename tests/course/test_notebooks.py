"""The rules that hold for every notebook that a learner may open."""

import ast
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
LEARNERS = sorted(ROOT.glob("course/*.ipynb")) + sorted(
    ROOT.glob("exercises/*/*.ipynb")
)
ALL = LEARNERS + sorted(ROOT.glob("solutions/*/*.ipynb"))


def read(path: Path) -> nbformat.NotebookNode:
    return nbformat.read(path, as_version=4)


def code(path: Path) -> list[nbformat.NotebookNode]:
    return [cell for cell in read(path).cells if cell.cell_type == "code"]


def names(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


@pytest.mark.parametrize("path", LEARNERS, ids=names(LEARNERS))
def test_a_code_cell_is_one_short_statement_with_its_input_hidden(path: Path) -> None:
    for cell in code(path):
        assert len(ast.parse(cell.source).body) == 1, cell.source
        assert len(cell.source.strip()) <= 79, cell.source
        assert cell.metadata.get("jupyter", {}).get("source_hidden") is True, cell.id


@pytest.mark.parametrize("path", ALL, ids=names(ALL))
def test_a_notebook_is_stored_valid_without_outputs_and_with_fixed_ids(
    path: Path,
) -> None:
    book = read(path)
    nbformat.validate(book)
    ids = [cell.id for cell in book.cells]
    assert len(set(ids)) == len(ids)
    for cell in code(path):
        assert not cell.outputs
        assert cell.execution_count is None


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("course/*.ipynb")), ids=lambda p: p.stem
)
def test_a_page_says_that_it_is_not_affiliated(path: Path) -> None:
    prose = " ".join(cell.source for cell in read(path).cells)
    assert "not affiliated" in prose.lower()
    assert "THE PMO SQUAD" in prose


@pytest.mark.parametrize("path", ALL, ids=names(ALL))
def test_running_every_cell_writes_no_file(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, here = tmp_path / "home", tmp_path / "here"
    here.mkdir()
    monkeypatch.setenv("PDPMO_HOME", str(home))
    NotebookClient(
        read(path), timeout=120, resources={"metadata": {"path": str(here)}}
    ).execute()
    assert list(here.iterdir()) == []
    assert not home.exists() or [p for p in home.rglob("*") if p.is_file()] == []
