"""Lists as they come from an office; who leaves, who was mistyped, who is forgotten."""

import shutil
import sqlite3
from contextlib import closing
from io import BytesIO

import pytest
from openpyxl import Workbook

from pdpmo_widgets.cli import main
from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach import learners
from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.collect import collect
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.people import forget, remove, rename
from pdpmo_widgets.coach.review import give
from pdpmo_widgets.coach.said import CoachError
from pdpmo_widgets.coach.scores import scores
from tests.coach.graded import STEM, fill
from tests.grading import handing

QUIET = {"tell": lambda _: None}
ADA = Learner("ada", "Ada", "Lovelace", "ada@example.org")


def workbook(**sheets: list[list]) -> bytes:
    book, out = Workbook(), BytesIO()
    book.remove(book.active)
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
    book.save(out)
    return out.getvalue()


def refused(name: str, data: bytes) -> str:
    with pytest.raises(CoachError) as found:
        learners.parse(name, data)
    return str(found.value)


@pytest.mark.parametrize(
    "head",
    [
        "Kennung;Vorname;Nachname;E-Mail-Adresse",
        "Personalnummer;Vorname;Name;Mail",  # as German offices write it
        "Identifiant;Prénom;Nom;Courriel",
        "USUARIO;Nombre;Apellidos;Correo electrónico",
        "matricola;nome;cognome;posta elettronica",
        "Employee-ID;First Name;Surname;Work E-Mail",
        "Identyfikator;Imię;Nazwisko;e mail",
    ],
)
def test_headings_are_read_in_several_languages(head):
    found = learners.parse(
        "l.csv", f"{head}\nada;Ada;Lovelace;ada@example.org".encode()
    )
    assert found == (ADA,)


def test_an_id_keeps_its_zeros_and_finds_them_again(cohort, tmp_path):
    book = Workbook()
    for row in (["ID", "Name"], [123, "Ada Lovelace"]):
        book.active.append(row)
    book.active["A2"].number_format = "000000"
    book.save(out := BytesIO())
    (one,) = learners.parse("l.xlsx", out.getvalue())
    assert one.id == "000123"
    (tmp_path / "l.xlsx").write_bytes(out.getvalue())
    begin(cohort.folder, tmp_path / "l.xlsx", **QUIET)
    (tmp_path / "l.csv").write_text("id,name\n123,Ada King\n", "utf-8")
    again = begin(cohort.folder, tmp_path / "l.csv", **QUIET)
    assert [p.name for p in again.learners() if p.id.endswith("123")] == ["Ada King"]


def test_the_same_line_twice_is_one_learner_and_not_available_is_no_address():
    text = (
        "id,name,e-mail\nada,Ada Lovelace,not available\nada,Ada Lovelace,n/a\n"
        "bob,Bob Bo,keine\n"
    )
    assert [one.mail for one in learners.parse("l.csv", text.encode())] == ["", ""]
    said = refused("l.csv", b"id,name\nada,Ada Lovelace\nada,Ada King\n")
    assert "Row 3, column id: “ada” stands in row 2 already" in said


def test_a_first_sheet_with_rooms_is_passed_over_or_asked_about():
    rooms = [["ID", "Name", "Seats"], ["R1", "Library", 12]]
    people = [["ID", "Name", "E-mail"], ["ada", "Ada Lovelace", "ada@example.org"]]
    data = workbook(Rooms=rooms, Participants=people)
    assert learners.parse("l.xlsx", data) == (ADA,)
    both = workbook(Rooms=rooms, Participants=[row[:2] for row in people])
    assert "several sheets with ids and names: “Rooms”, “Participants”" in refused(
        "l.xlsx", both
    )


def test_what_is_refused_names_what_was_found_what_is_taken_and_the_row():
    said = refused("l.csv", b"List of 2026\nNr,Who,Where\n1,Ada,Room 4\n")
    assert said.startswith("l.csv has no line of headings")
    assert "Found in row 1: “List of 2026”." in said
    assert "For the id it can be, for example: id, learner" in said


@pytest.fixture
def graded(made, tmp_path):
    shutil.copytree(made[0].folder, tmp_path / "spring")
    found = cohorts.load(tmp_path / "spring")
    fill(found, tmp_path / "sent")
    for row in "123":
        give(found, "ada", "charter", row, "3", stem=STEM)
    return found


def papers(cohort) -> dict:
    return {one.learner: one for one in scores(cohort, STEM)}


def test_who_is_removed_is_in_nothing_and_comes_back_with_all(graded, tmp_path):
    before = papers(graded)["ada"]
    listed = (graded.folder / "learners.csv").read_bytes()
    lines: list[str] = []
    remove(graded, "ADA", lines.append)
    assert "All that came is kept" in lines[0]
    grade(graded, STEM, **QUIET)
    assert set(papers(graded)) == {"grace", "alan"}
    (tmp_path / "l.csv").write_bytes(listed)
    begin(graded.folder, tmp_path / "l.csv", **QUIET)
    assert papers(graded)["ada"] == before


def test_another_id_takes_all_along_and_later_files_find_it(graded, tmp_path):
    before = papers(graded)["ada"]
    rename(graded, "ada", "a.lovelace", **QUIET)
    grade(graded, STEM, **QUIET)
    now = papers(graded)["a.lovelace"]
    assert "ada" not in papers(graded)
    assert (now.state, now.points) == (before.state, before.points) == ("graded", 83.33)
    (tmp_path / "answers.json").write_bytes(
        handing.book("welcome", "ada", handing.of_welcome("ada"))
    )
    lines: list[str] = []
    collect(graded, [tmp_path / "answers.json"], tell=lines.append)
    assert lines[0].startswith("a.lovelace: 00_welcome, answers of revision 1 filed")
    for new, said in (("grace", "is somebody already"), ("../x", "cannot be the name")):
        with pytest.raises(CoachError, match=said):
            rename(graded, "a.lovelace", new, **QUIET)


def test_forget_says_what_it_deletes_and_deletes_all_of_it(graded, capsys):
    (graded.folder / "exports").mkdir()
    (graded.folder / "exports" / "grades.csv").write_text("ada")
    lines: list[str] = []
    assert not forget(graded, "ada", False, lines.append)
    said = "\n".join(lines)
    for part in ("submitted/ada: files:", "reviews.json", "gradebook.db: hand-ins: 1",
                 "may name several people: exports/grades.csv", "--yes"):  # fmt: skip
        assert part in said
    assert "ada" in papers(graded)
    home = ["--cohort", str(graded.folder)]
    assert main(["coach", "forget", "ada", "--yes", *home]) == 0
    assert "Deleted, for good, of ada:" in capsys.readouterr().out
    assert not [p for p in graded.folder.rglob("*") if "ada" in p.parts]
    for name in ("learners.csv", "reviews.json", "arrivals.json"):
        assert '"ada"' not in (graded.folder / name).read_text("utf-8-sig"), name
    with closing(sqlite3.connect(graded.folder / "gradebook.db")) as book:
        asked = "select count(*) from student where id = 'ada'"
        assert book.execute(asked).fetchone() == (0,)
    assert set(papers(graded)) == {"grace", "alan"}
    with pytest.raises(CoachError, match="Nothing is known of “ada”"):
        forget(graded, "ada", True, **QUIET)
