"""`coach collect`: every file is kept, the right one is graded, nobody's is taken."""

import json
import os
import stat
import zipfile
from pathlib import Path

import pytest

from pdpmo_widgets.coach.collect import collect
from pdpmo_widgets.coach.said import CoachError
from tests.grading import handing

STEM = "01_purpose"


def book(learner: str, rev: int = 1, noun: str = "purpose") -> bytes:
    found = json.loads(handing.book(noun, learner, {"charter": {"text": {}}}))
    return json.dumps(found | {"rev": rev}).encode()


def notebook(text: str = "mine") -> bytes:
    cell = {"cell_type": "markdown", "metadata": {}, "source": text}
    return json.dumps({"nbformat": 4, "metadata": {}, "cells": [cell]}).encode()


def collected(cohort, *places: Path, sure: str = "") -> tuple[int, str]:
    lines: list[str] = []
    count = collect(cohort, places, sure, lines.append)
    return count, "\n".join(lines)


def filed(cohort, learner: str, name: str = "answers.json", stem: str = STEM) -> bytes:
    return (cohort.folder / "submitted" / learner / stem / name).read_bytes()


def received(cohort, learner: str, stem: str = STEM) -> list[str]:
    place = cohort.folder / "received" / learner / stem
    return sorted(p.name for p in place.iterdir()) if place.is_dir() else []


def put(folder: Path, **files: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name.replace("__", ".")).write_bytes(data)
    return folder


def test_mailed_files_are_known_by_the_id_inside(cohort, tmp_path):
    (sent := tmp_path / "mail").mkdir()
    (sent / "answers.json").write_bytes(book("ada"))
    (sent / "answers (1).json").write_bytes(book("grace"))
    (sent / "pdpmo-welcome-2026-11-23.json").write_bytes(book("alan", 1, "welcome"))
    count, said = collected(cohort, sent)
    assert count == 3
    assert filed(cohort, "ada") == book("ada")
    assert filed(cohort, "grace") == book("grace")
    assert "alan: 00_welcome, answers of revision 1 filed" in said
    assert "01_purpose: nothing came yet from alan (1)." in said


def test_the_highest_revision_is_filed_in_whatever_order_they_come(cohort, tmp_path):
    for rev in (2, 5, 3):
        collected(cohort, put(tmp_path / str(rev), answers__json=book("ada", rev)))
    assert json.loads(filed(cohort, "ada"))["rev"] == 5
    assert received(cohort, "ada") == [f"000{n}_answers.json" for n in (1, 2, 3)]


def test_the_same_file_again_changes_nothing(cohort, tmp_path):
    sent = put(tmp_path / "ada", answers__json=book("ada"), p__ipynb=b"")
    (sent / f"{STEM} (2).ipynb").write_bytes(notebook())
    collected(cohort, sent)
    before = sorted(p for p in cohort.folder.rglob("*") if p.is_file())
    _, said = collected(cohort, sent)
    assert sorted(p for p in cohort.folder.rglob("*") if p.is_file()) == before
    assert "filed already" in said
    assert "came before" in said


def test_a_notebook_of_another_name_belongs_to_the_answers_beside_it(cohort, tmp_path):
    sent = put(tmp_path / "x", answers__json=book("ada"))
    (sent / f"{STEM} (2).ipynb").write_bytes(notebook())
    collected(cohort, sent)
    assert filed(cohort, "ada", f"{STEM}.ipynb") == notebook()


def test_broken_answers_are_known_by_folder_and_never_replace_good_ones(
    cohort, tmp_path
):
    sent = put(tmp_path / "x" / "ada" / STEM, answers__json=b"{")
    assert "cannot be read; filed" in collected(cohort, tmp_path / "x")[1]
    collected(cohort, put(tmp_path / "y", answers__json=book("ada")))
    sent.joinpath("answers.json").write_bytes(b"{{")
    assert "older than the filed one" in collected(cohort, tmp_path / "x")[1]
    assert filed(cohort, "ada") == book("ada")
    assert len(received(cohort, "ada")) == 3


def test_a_learner_cannot_take_anothers_place(cohort, tmp_path):
    collected(cohort, put(tmp_path / "a", answers__json=book("ada", 3)))
    count, said = collected(
        cohort, put(tmp_path / "b" / "grace", answers__json=book("ada", 9)).parent
    )
    assert count == 0
    assert "carry the id of “ada”, but the name says “grace”" in said
    assert json.loads(filed(cohort, "ada"))["rev"] == 3


def test_the_exchange_says_itself_who_sent_it(cohort, tmp_path):
    name = f"grace+{STEM}+2026-11-20 10:11:12.000000 UTC+Zm9v"
    sent = put(
        tmp_path / "exchange" / "pdpmo" / "inbound" / name,
        answers__json=book("ada"),
        timestamp__txt=b"2026-11-20 10:11:12.000000 UTC",
    )
    (sent / f"{STEM}.ipynb").write_bytes(notebook())
    config = cohort.folder / "nbgrader_config.py"
    with config.open("a") as file:
        file.write(f"c.Exchange.root = {str(tmp_path / 'exchange')!r}\n")
    assert collected(cohort)[0] == 2
    assert filed(cohort, "grace") == book("ada")
    assert filed(cohort, "grace", "timestamp.txt").startswith(b"2026-11-20 10:11")


def test_without_a_place_and_without_an_exchange_the_coach_is_asked(cohort):
    with (cohort.folder / "nbgrader_config.py").open("a") as file:
        file.write("c.Exchange.root = '/nowhere'\n")
    with pytest.raises(CoachError, match="Say where the hand-ins are"):
        collected(cohort)


def test_who_is_not_on_the_list_is_asked_for_and_can_be_named(cohort, tmp_path):
    sent = put(tmp_path / "x", answers__json=book("mallory"))
    count, said = collected(cohort, sent)
    assert (count, "“mallory” is not on the list" in said) == (0, True)
    assert received(cohort, "_unclear", "") == ["0001_answers.json"]
    assert not (cohort.folder / "submitted" / "mallory").exists()
    collected(cohort, sent, sure="grace")
    assert filed(cohort, "grace") == book("mallory")
    with pytest.raises(CoachError, match="“mallory” is not on the list"):
        collected(cohort, sent, sure="mallory")


def test_a_zip_of_a_learning_platform_is_known_by_the_names_in_it(cohort, tmp_path):
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        place = "Ada Lovelace_4711_assignsubmission_file_"
        archive.writestr(f"{place}/{STEM}.ipynb", notebook())
        archive.writestr("Hopper Grace_4712_file/answers.json", book("grace"))
        archive.writestr("__MACOSX/answers.json", b"x")
    count, _ = collected(cohort, tmp_path / "all.zip")
    assert count == 2
    assert filed(cohort, "ada", f"{STEM}.ipynb") == notebook()


def test_nothing_in_a_zip_leads_out_of_it(cohort, tmp_path):
    link = zipfile.ZipInfo("ada/answers.json")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        for name in ("../../answers.json", "/answers.json", "a\\answers.json"):
            archive.writestr(name, book("ada"))
        archive.writestr(link, "/etc/passwd")
        archive.writestr("big/answers.json", b"0" * 21_000_000)
        archive.writestr("ok/answers.json", book("grace"))
    count, said = collected(cohort, tmp_path / "bad.zip")
    assert count == 1
    assert said.count("leads out of its folder") >= 2
    assert "is a link" in said
    assert "larger than 20 MB" in said
    assert not (cohort.folder / "submitted" / "ada").exists()


def test_links_pipes_and_damaged_files_stop_nothing(cohort, tmp_path):
    sent = put(tmp_path / "x", z__json=book("ada"), broken__zip=b"PK\x03\x04no")
    (sent / "a.json").symlink_to("/etc/passwd")
    (sent / "linked").symlink_to("/etc")
    os.mkfifo(sent / "b.json")
    (sent / "deep.json").write_bytes(b"[" * 100_000)
    count, said = collected(cohort, sent, tmp_path / "nowhere")
    assert count == 1
    for words in ("a.json is a link", "linked is a link", "no plain file", "damaged"):
        assert words in said
    assert "There is no folder and no file" in said


def test_a_newer_notebook_takes_the_place_and_the_older_one_is_kept(cohort, tmp_path):
    sent = tmp_path / "ada"
    for text in ("first", "second"):
        put(sent)
        (sent / f"{STEM}.ipynb").write_bytes(notebook(text))
        collected(cohort, sent.parent / "ada", sure="ada")
    assert filed(cohort, "ada", f"{STEM}.ipynb") == notebook("second")
    kept = cohort.folder / "received" / "ada" / STEM
    assert {p.read_bytes() for p in kept.iterdir()} == {
        notebook("first"),
        notebook("second"),
    }
    aside = cohort.folder / "set_aside" / "ada" / STEM / f"{STEM}.ipynb"
    assert aside.read_bytes() == notebook("first")
