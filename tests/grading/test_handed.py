"""What was handed in is read without repair; doubts are said, nothing is raised."""

import json

import pytest

from pdpmo_widgets.grading.handed import handed_in
from pdpmo_widgets.store.book import Book
from tests.grading import handing


@pytest.fixture
def folder(tmp_path):
    answers = handing.of_purpose("ada")
    (tmp_path / "answers.json").write_bytes(handing.book("purpose", "ada", answers))
    return tmp_path


def test_answers_are_found_by_item_and_part(folder):
    found = handed_in("purpose", folder, "ada")
    assert (found.learner, found.review) == ("ada", ())
    key = next(k for k in found.answers if k.startswith("purpose.needs."))
    below = found.of(".".join(key.split(".")[:3]))
    assert len(below) == 6
    assert "" not in below
    assert set(found.of("purpose.charter")) == {""}


def test_a_missing_file_is_said(tmp_path):
    found = handed_in("purpose", tmp_path, "ada")
    assert "no answers.json" in found.review[0]
    assert found.answers == {}


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b"[" * 10**5])
def test_a_broken_file_is_said_and_left_as_it_is(tmp_path, data):
    (tmp_path / "answers.json").write_bytes(data)
    assert "cannot be read" in handed_in("purpose", tmp_path).review[0]
    assert [p.name for p in tmp_path.iterdir()] == ["answers.json"]
    assert (tmp_path / "answers.json").read_bytes() == data


def test_a_folder_in_place_of_the_file_is_said(tmp_path):
    (tmp_path / "answers.json").mkdir()
    assert "cannot be read" in handed_in("purpose", tmp_path).review[0]


def test_answers_of_another_exercise_are_not_taken(folder):
    assert "cannot be read" in handed_in("welcome", folder).review[0]


def test_answers_with_another_id_are_said(folder):
    assert "“ada”" in handed_in("purpose", folder, "grace").review[0]


def test_answers_without_an_id_are_said(tmp_path):
    (tmp_path / "answers.json").write_bytes(handing.book("purpose", "", {}))
    assert "no learner id" in handed_in("purpose", tmp_path, "ada").review[0]


def test_answers_changed_by_hand_are_said(folder):
    path = folder / "answers.json"
    body = json.loads(path.read_text())
    body["answers"]["purpose.charter"]["value"]["text"]["by"] = "2027-01-01"
    path.write_text(json.dumps(body))
    assert "changed outside" in handed_in("purpose", folder, "ada").review[0]


def test_a_fresh_start_is_said(folder):
    book = Book(folder / "answers.json", "purpose")
    book.load()
    book.clear(2)
    book.put("learner.me", {"id": "ada"}, 3)
    assert "started afresh" in handed_in("purpose", folder, "ada").review[0]
