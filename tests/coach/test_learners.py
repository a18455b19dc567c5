"""The list of learners: read in any usual form, refused in plain words."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from pdpmo_widgets.coach import learners
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.said import CoachError


def workbook(rows: list[list]) -> bytes:
    book, out = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def refused(text: str) -> str:
    with pytest.raises(CoachError) as found:
        learners.parse("list.csv", text.encode())
    return str(found.value)


def test_a_csv_in_any_separator_and_encoding_is_read():
    text = "\n\nID;Name;E-Mail\nada;Zoë Lovelace;ada@example.org\n\n"
    for data in (text.encode("cp1252"), text.encode("utf-16"), text.encode()):
        found = learners.parse("list.csv", data)
        assert found == (Learner("ada", "Zoë", "Lovelace", "ada@example.org"),)


def test_a_workbook_is_read_and_numbers_are_ids():
    rows = [["id", "first name", "last name"], [1815, "Ada", "Lovelace"]]
    found = learners.parse("list.xlsx", workbook(rows))
    assert found == (Learner("1815", "Ada", "Lovelace"),)


def test_a_comma_in_a_name_parts_last_from_first():
    (one,) = learners.parse("a.csv", b'id,name\nx,"Smith Jr, Ada Mary"\n')
    assert (one.first, one.last) == ("Ada Mary", "Smith Jr")


def test_all_that_is_wrong_is_said_at_once_by_row_and_column():
    said = refused(
        "id,name,e-mail\n,Ada,\n../etc,Bob,\nada,Ada,ada@example.org\n"
        "ADA,Ada,no mail\nbob,,\n"
    )
    assert said.splitlines()[1:] == [
        "Row 2, column id: it is empty.",
        "Row 3, column id: “../etc” cannot be the name of a folder. Use letters, "
        "digits and . _ - @ only, 61 at most, a letter or digit first.",
        "Row 5, column id: “ADA” stands in row 4 already (capital letters do not "
        "count).",
        "Row 5, column e-mail: “no mail” is no address.",
        "Row 6, column name: it is empty.",
    ]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("list.csv", b"a,b\n1,2\n", "no line of headings"),
        ("list.csv", b"id,name\n", "no learner below"),
        ("list.csv", b"id,mail\na,b@c.de\n", "no line of headings"),
        ("list.doc", b"id,name\na,b\n", "neither .csv nor .xlsx"),
        ("list.xlsx", b"PK\x03\x04 broken", "damaged"),
        ("list.xls", b"\xd0\xcf\x11\xe0", "old .xls"),
        ("list.csv", b"id,name\n" + b"a,b\n" * 3000, "2000 rows"),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(name, data, words):
    with pytest.raises(CoachError, match=words):
        learners.parse(name, data)


def test_what_is_written_is_read_back():
    people = (Learner("a", "=Ada", "O'Neil, Jr", "a@b.cd"), Learner("b", "", "-Bo"))
    assert learners.parse("x.csv", learners.as_csv(people)) == people
