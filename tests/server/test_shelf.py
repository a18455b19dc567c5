"""The shelf opens two folders, wherever a link or a spelling points."""

from pathlib import Path

import pytest
from tornado.web import HTTPError

from pdpmo_widgets.server.home import fill_desk
from pdpmo_widgets.server.shelf import Shelf
from tests.server.little import SECRET, course


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(root_dir=str(course(tmp_path / "c")))


def test_lessons_and_exercises_can_be_opened(shelf: Shelf):
    assert shelf.page("course/00_welcome.ipynb")
    assert shelf.page("exercises/01_purpose/01_purpose.ipynb")


@pytest.mark.parametrize(
    "path",
    [
        "solutions/01_purpose/01_purpose.ipynb",
        "course/link.ipynb",
        "course/.hidden.ipynb",
        "course/.ipynb_checkpoints/old.ipynb",
        "exercises/out/01_purpose/01_purpose.ipynb",
        "course/../solutions/01_purpose/01_purpose.ipynb",
        "Course/00_welcome.ipynb/../../solutions/01_purpose/01_purpose.ipynb",
        "course",
        "",
        "course/nothing.ipynb",
        "course/a\0b.ipynb",
    ],
)
def test_nothing_else_is_a_page(shelf: Shelf, path: str):
    assert not shelf.page(path)


@pytest.mark.parametrize("path", ["solutions", "gradebook.db", "solutions/key.json"])
def test_nothing_else_can_be_read_written_or_made(shelf: Shelf, path: str):
    text = {"type": "file", "format": "text", "content": "x"}
    with pytest.raises(HTTPError):
        shelf.get(path)
    with pytest.raises(HTTPError):
        shelf.save(text, path)
    with pytest.raises(HTTPError):
        shelf.delete(path)
    assert not (Path(shelf.root_dir) / "new.txt").exists()


def test_a_file_cannot_be_moved_into_or_out_of_the_shelf(shelf: Shelf):
    with pytest.raises(HTTPError):
        shelf.rename_file("course/00_welcome.ipynb", "elsewhere.ipynb")
    with pytest.raises(HTTPError):
        shelf.rename_file("solutions/key.json", "course/key.json")


def test_a_learners_notebook_can_be_saved(shelf: Shelf):
    path = "exercises/01_purpose/01_purpose.ipynb"
    model = shelf.get(path)
    shelf.save({"type": "notebook", "content": model["content"]}, path)
    assert shelf.get(path)["content"]["cells"]


def test_a_folder_that_is_a_link_is_not_the_course(tmp_path: Path):
    made = course(tmp_path / "c")
    other = tmp_path / "other"
    other.mkdir()
    (other / "course").symlink_to(made / "solutions/01_purpose")
    assert not Shelf(root_dir=str(other)).page("course/01_purpose.ipynb")


def test_the_desk_of_a_class_holds_released_pages_only(tmp_path: Path):
    made = course(tmp_path / "c")
    (made / "exercises/01_purpose/answers.json").write_text(SECRET, encoding="utf-8")
    fill_desk(made, tmp_path / "desk")
    files = [f for f in (tmp_path / "desk").rglob("*") if f.is_file()]
    assert files
    assert {file.suffix for file in files} == {".ipynb", ".png"}
    assert not [f for f in files if SECRET.encode() in f.read_bytes()]
