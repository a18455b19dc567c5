"""Files that learners sent are filed for nbgrader, whatever they are called."""

import pytest

from pdpmo_widgets.grading.receive import main, receive
from pdpmo_widgets.store.record import Entry, Record, encode
from pdpmo_widgets.store.values import StoreError


def book(learner: str, noun: str = "purpose", rev: int = 1) -> bytes:
    answers = {"learner.me": Entry({"name": "Ada", "id": learner}, 1)}
    return encode(Record(noun, rev=rev, answers=answers))


def sent(folder, data: bytes, name: str = "pdpmo-purpose (1).json"):
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_file_is_filed_beside_the_released_notebook(tmp_path):
    into = tmp_path / "submitted"
    assert "ada" in receive(sent(tmp_path, book("ada")), into)
    place = into / "ada" / "01_purpose"
    assert (place / "answers.json").read_bytes() == book("ada")
    assert {p.name for p in place.iterdir()} == {"answers.json", "01_purpose.ipynb"}


def test_the_higher_revision_stays(tmp_path):
    into = tmp_path / "submitted"
    receive(sent(tmp_path, book("ada", rev=7)), into)
    assert "later version" in receive(sent(tmp_path, book("ada", rev=3)), into)
    kept = (into / "ada" / "01_purpose" / "answers.json").read_bytes()
    assert kept == book("ada", rev=7)


@pytest.mark.parametrize("learner", ["", "..", "../eve", "a/b", ".x", "a b", "x" * 99])
def test_an_id_that_cannot_be_a_folder_is_refused(tmp_path, learner):
    with pytest.raises(StoreError, match="folder"):
        receive(sent(tmp_path, book(learner)), tmp_path / "submitted")
    assert not (tmp_path / "submitted").exists()


@pytest.mark.parametrize("data", [b"", b"{}", b"PK", book("ada", noun="journey")])
def test_a_file_that_is_no_exercise_is_refused(tmp_path, data):
    with pytest.raises(StoreError):
        receive(sent(tmp_path, data), tmp_path / "submitted")


def test_one_bad_file_stops_no_other(tmp_path, capsys):
    bad, good = sent(tmp_path, b"{", "bad.json"), sent(tmp_path, book("ada"))
    into = tmp_path / "submitted"
    assert main([str(bad), str(good), "--into", str(into)]) == 1
    said = capsys.readouterr()
    assert "bad.json: This is not a file of this course" in said.err
    assert "ada: purpose filed" in said.out
