"""`collect ~/Downloads`: among everything else that lies there."""

import json
import zipfile
from pathlib import Path

from pdpmo_widgets.coach import filing, zips
from pdpmo_widgets.coach.collect import collect
from tests.coach.test_collect import book, filed, notebook
from tests.coach.test_collect import collected as lines_of

STEM = "01_purpose"


def downloads(place: Path) -> Path:
    place.mkdir()
    (place / "answers.json").write_bytes(book("ada"))
    (place / "answers (1).json.txt").write_bytes(book("grace"))
    (place / "._answers.json").write_bytes(b"\x00\x05\x16\x07")
    for name in ("Re Homework.eml", "plan.docx", "report.pdf", "IMG_1.HEIC", "a.png",
                 "setup.exe", "old.rar"):  # fmt: skip
        (place / name).write_bytes(b"x")
    (place / "package.json").write_text('{"name": "left-pad"}')
    (place / "taxes.json").write_text("[1, 2]")
    foreign = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}
    (place / "pandas tutorial.ipynb").write_text(json.dumps(foreign))
    with zipfile.ZipFile(place / "photos.zip", "w") as archive:
        archive.writestr("summer/IMG_2.jpg", b"x" * 1000)
        archive.writestr("summer/notes.json", b"{}")
    return place


def test_what_is_a_hand_in_is_filed_and_all_else_is_left_alone(cohort, tmp_path):
    place = downloads(tmp_path / "Downloads")
    count, said = lines_of(cohort, place)
    assert count == 2
    assert filed(cohort, "grace", "answers.json") == book("grace")
    for line in (
        "Notes of macOS that lie beside files: ._answers.json.",
        "Mails: Re Homework.eml. Please save what is attached",
        "Documents: plan.docx, report.pdf. A hand-in is",
        "Pictures: IMG_1.HEIC, a.png. A picture",
        "Archives with no hand-in in them: old.rar, photos.zip. They were left alone.",
        "Files of something else than this course: package.json, "
        "pandas tutorial.ipynb, taxes.json. They were left alone",
        "Neither answers nor a notebook: setup.exe.",
        "hung on the name: answers (1).json.txt.",
    ):
        assert line in said, line
    assert not (cohort.folder / "received" / "_unclear").exists()


def test_many_of_a_kind_are_one_line(cohort, tmp_path):
    (place := tmp_path / "Downloads").mkdir()
    for number in range(40):
        (place / f"{number:02d}.pdf").write_bytes(b"x")
    _, said = lines_of(cohort, place)
    assert "Documents: 00.pdf, 01.pdf, 02.pdf, 03.pdf, 04.pdf, and 35 more." in said


def test_an_archive_of_something_else_is_not_unpacked(cohort, tmp_path, monkeypatch):
    place = downloads(tmp_path / "Downloads")
    opened = []
    monkeypatch.setattr(zips, "_member", lambda *a: opened.append(a) or iter(()))
    lines_of(cohort, place / "photos.zip")
    assert opened == []


def test_what_was_resolved_is_not_asked_about_again(cohort, tmp_path):
    (place := tmp_path / "Downloads").mkdir()
    (place / f"{STEM}.ipynb").write_bytes(notebook("Whose?"))
    _, said = lines_of(cohort, place)
    assert "Not filed, because it is not clear whose they are" in said
    unclear = cohort.folder / "received" / "_unclear"
    assert len(list(unclear.iterdir())) == 1
    lines_of(cohort, place / f"{STEM}.ipynb", sure="ada")
    assert list(unclear.iterdir()) == []
    _, said = lines_of(cohort, place)
    assert "Not filed" not in said
    assert "Came before, and you have said whose they are: 1." in said


def test_a_file_is_hashed_once_and_the_others_not_at_all(cohort, tmp_path, monkeypatch):
    (place := tmp_path / "Downloads").mkdir()
    for rev in range(6):
        data = json.loads(book("ada"))
        data |= {"rev": rev + 1, "note": "x" * rev}
        (place / f"answers ({rev}).json").write_text(json.dumps(data))
    hashed: list[int] = []
    real = zips.fingerprint

    def counted(data: bytes) -> str:
        hashed.append(len(data))
        return real(data)

    monkeypatch.setattr(zips, "fingerprint", counted)
    monkeypatch.setattr(filing, "fingerprint", counted)
    collect(cohort, [place], tell=lambda _: None)
    # Each once, and each that was filed once more as the one that stood there before.
    assert len(hashed) <= 12
