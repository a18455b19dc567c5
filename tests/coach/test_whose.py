"""Nobody's file under another's name: what decides, and what is asked."""

import json
import re
import string
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.collect import collect, marks
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.scores import scores
from pdpmo_widgets.coach.whose import Found, Reader
from pdpmo_widgets.coach.zips import Parcel
from pdpmo_widgets.grading.handed import handed_in
from pdpmo_widgets.grading.receive import receive
from tests.grading import handing
from tests.tries import tries

STEM = "01_purpose"
STEMS = ("00_welcome", STEM)
PEOPLE = (
    Learner("john", "John", "Smith"),
    Learner("jd", "John", "Doe", "doe@example.org"),
    Learner("li", "Na", "Li"),
    Learner("bob1", "Bob", "Beta"),
    Learner("bob2", "Bob", "Beta"),
    Learner("nunez", "José", "Núñez"),
    Learner("ml", "Maria", "Lopez"),
    Learner("mlg", "Maria", "Lopez Garcia"),
    Learner("4711", "Ann", "O'Neil"),
)
MARKS = {"00_welcome": frozenset({"offices"}), STEM: frozenset({"board", "charter"})}


def notebook(*ids: str) -> bytes:
    cells = [
        {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": id}}, "source": ""}
        for id in ids
    ]
    plain = {"cell_type": "markdown", "metadata": {}, "source": "mine"}
    return json.dumps({"nbformat": 4, "cells": [plain, *cells]}).encode()


def read(path: str, data: bytes = b"", people=PEOPLE, stems=STEMS) -> Found:
    return Reader(people, stems, marks=MARKS).read(
        Parcel(tuple(path.split("/")), data or notebook())
    )


@pytest.mark.parametrize(
    ("path", "whose"),
    [
        ("John Doe 01_purpose.ipynb", "jd"),
        ("Doe, John 01_purpose (2).ipynb", "jd"),
        ("doe_john_4712_assignsubmission_file_/01_purpose.ipynb", "jd"),
        ("JOHN DOE/01_purpose.ipynb", "jd"),
        ("JD/01_purpose.ipynb", "jd"),
        ("John 01_purpose.ipynb", ""),  # John Smith's id, and John Doe's first name
        ("john/01_purpose.ipynb", ""),
        ("john/John Doe 01_purpose.ipynb", ""),  # the folder is another id
        ("John Doering 01_purpose.ipynb", ""),
        ("Li Ming/01_purpose.ipynb", ""),
        ("Li/01_purpose.ipynb", "li"),
        ("Li Na 01_purpose.ipynb", "li"),
        ("Bob Beta 01_purpose.ipynb", ""),
        ("Bob Beta/bob2 01_purpose.ipynb", "bob2"),
        ("Bob Beta 01_purpose/jd.ipynb", ""),
        ("Jose Nunez 01_purpose.ipynb", "nunez"),
        (unicodedata.normalize("NFD", "José Núñez 01_purpose.ipynb"), "nunez"),
        ("Maria Lopez 01_purpose.ipynb", ""),
        ("Maria Lopez Garcia 01_purpose.ipynb", "mlg"),
        ("Ann ONeil 01_purpose.ipynb", "4711"),
        ("John Doe_4711_assignsubmission_file/01_purpose.ipynb", ""),
        ("ml/John Doe 01_purpose.ipynb", ""),  # two people's names on one file
        ("Smith files/jd 01_purpose.ipynb", ""),
        ("jd 01_purpose - Copy.ipynb", "jd"),
    ],
)
def test_a_name_decides_when_it_is_whole_one_learners_and_not_contradicted(path, whose):
    found = read(path)
    assert (found.learner, found.stem) == (whose, STEM)
    assert bool(found.why) == (not whose)


def test_the_sentences_say_why_it_is_asked():
    assert "not clear of which exercise" in read("Bob Beta/x.ipynb").why
    assert (
        "fits more than one learner: bob1, bob2" in read(f"Bob Beta/{STEM}.ipynb").why
    )
    assert "not the whole name" in read(f"Li Ming/{STEM}.ipynb").why
    assert "different learners: jd, ml" in read(f"ml/jd {STEM}.ipynb").why


@pytest.mark.parametrize(
    ("inside", "path", "whose"),
    [
        ("jd", "answers.json", "jd"),
        ("JD", "answers (3).json", "jd"),
        ("jd", "Li Ming/answers.json", "jd"),  # a word is no name: the id decides
        ("jd", "john/answers.json", "jd"),  # John: his own name, too
        ("jd", "ml/answers.json", ""),
        ("jd", "Maria Lopez Garcia answers.json", ""),
        ("", "John Doe answers.json", "jd"),
        ("", "answers.json", ""),
        ("mallory", "jd/answers.json", ""),  # an id of nobody contradicts the name
        ("doe@example.org", "answers.json", "jd"),
        ("John Doe", "answers.json", "jd"),
        ("John", "answers.json", "john"),
        ("Bob Beta", "answers.json", ""),
        ("Bob Beta", "bob2 answers.json", "bob2"),
        ("John Doe", "ml/answers.json", ""),
    ],
)
def test_an_id_inside_decides_and_what_contradicts_it_is_asked(inside, path, whose):
    assert read(path, handing.book("purpose", inside, {})).learner == whose


@pytest.mark.parametrize(
    ("path", "data", "stem"),
    [
        ("jd/01_purpose (2).ipynb", notebook(), STEM),
        ("jd/01-Purpose.ipynb", notebook(), STEM),
        ("jd/exercise 1.ipynb", notebook("board"), STEM),
        ("jd/exercise 1.ipynb", notebook(), ""),
        ("jd/purpose.ipynb", notebook(), ""),
        (
            "jd/01_purpose.ipynb",
            notebook("offices"),
            "",
        ),  # a name and cells that differ
        ("01_purpose/00_welcome/x.ipynb", notebook("offices"), "00_welcome"),
        ("01_purpose/00_welcome.ipynb", notebook(), ""),
        ("jd/x.ipynb", notebook("offices", "board"), ""),
        ("jd/2001_purposes.ipynb", notebook(), ""),
        ("jd/pdpmo-purpose-2026-11-23.json", b"{", STEM),
        ("jd/pdpmo-purpose-jd-2026-11-23.json", b"{", STEM),
    ],
)
def test_the_exercise_is_known_by_its_full_name_or_by_its_own_cells(path, data, stem):
    assert read(path, data).stem == stem


def test_a_word_is_no_exercise():
    stems = (*STEMS, "09_team")
    people = (Learner("ada", "Ada", "Lovelace"),)
    for data, stem in ((notebook(), ""), (notebook("board"), STEM)):
        found = read("ada team/exercise 1.ipynb", data, people, stems)
        assert (found.stem, found.learner) == (stem, "")
    found = read("ada purpose/exercise 1.ipynb", notebook("board"), people, stems)
    assert (found.stem, found.learner) == (STEM, "ada"), "the word is explained"


FIRST = ["john", "li", "Ana", "Bob", "José", "Na", "Zoë"]
LAST = ["Doe", "Smith", "Li", "Beta", "Núñez", "Doe Garcia", "O'Neil"]


@st.composite
def lists(draw: st.DrawFn) -> list[Learner]:
    """Learners with first names as ids, shared surnames, namesakes, numbers as ids."""
    names = draw(st.lists(st.tuples(st.sampled_from(FIRST), st.sampled_from(LAST)),
                          min_size=1, max_size=6))  # fmt: skip
    people: dict[str, Learner] = {}
    for first, last in names:
        bare = unicodedata.normalize("NFKD", first).encode("ascii", "ignore").decode()
        kinds = [bare, bare.lower(), re.sub(r"\W", "", last)[:4].lower(), "j.d", "1815"]
        id = draw(st.sampled_from([k for k in kinds if k.isascii()]))
        people.setdefault(id.casefold(), Learner(id, first, last))
    return list(people.values())


def changed(draw: st.DrawFn, text: str) -> str:
    """The same name as other systems write it."""
    forms = [str.upper, str.lower, str.title, lambda t: unicodedata.normalize("NFD", t),
             lambda t: t.replace(" ", "_"), lambda t: t]  # fmt: skip
    return draw(st.sampled_from(forms))(text)


@settings(max_examples=tries(40, 400), deadline=None)
@given(st.data())
def test_no_name_of_anybody_ever_files_under_somebody_else(data):
    """A file is sent by one person, on the list or not, and bears their name or id."""
    people = data.draw(lists())
    stranger = Learner("", data.draw(st.sampled_from(FIRST)),
                       data.draw(st.sampled_from(LAST)))  # fmt: skip
    sender = data.draw(st.sampled_from([*people, stranger]))
    first, last = sender.first, sender.last
    written = [f"{first} {last}", f"{last} {first}", f"{last}, {first}", first, last,
               f"{first} {last} Weber", sender.id or first]  # fmt: skip
    name = changed(data.draw, data.draw(st.sampled_from(written)))
    path = data.draw(st.sampled_from([f"{name}/{STEM}.ipynb", f"{name} {STEM}.ipynb",
                                      f"{name}_4712_file_/{STEM}.ipynb"]))  # fmt: skip
    found = Reader(people, STEMS).read(Parcel(tuple(path.split("/")), notebook()))
    assert found.stem == STEM
    if found.learner:
        # Whole, and nobody else's: all words are one learner's, no one else has them.
        words = _words(name)
        bearers = [
            p for p in people if words <= _words(p.name) or words == _words(p.id)
        ]
        assert [p.id for p in bearers] == [found.learner]
    elif sender in people and name.casefold() == f"{first} {last}".casefold():
        words = _words(name)
        others = [p for p in people if p.id != sender.id
                  and (words <= _words(p.name) or words == _words(p.id))]  # fmt: skip
        assert others, "a whole name that only one learner has is filed"


@settings(max_examples=tries(40, 200), deadline=None)
@given(lists(), st.data())
def test_an_id_inside_is_that_learners_in_any_case(people, data):
    sender = data.draw(st.sampled_from(people))
    id = data.draw(st.sampled_from([sender.id, sender.id.upper(), sender.id.title()]))
    body = handing.book("purpose", id, {})
    found = Reader(people, STEMS).read(Parcel(("answers.json",), body))
    assert found.learner == sender.id


@settings(max_examples=tries(40, 200), deadline=None)
@given(lists(), st.text(string.printable + "äß李\u0301\u202e", max_size=30))
def test_any_name_at_all_is_read_without_an_exception(people, name):
    parts = tuple(p for p in f"{name}/{STEM}.ipynb".split("/") if p)
    found = Reader(people, STEMS).read(Parcel(parts, notebook()))
    assert found.learner == "" or found.why == ""


def _words(text: str) -> set[str]:
    bare = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return set(re.sub(r"[\W_]+", " ", bare.replace("'", "")).split())


@pytest.fixture
def mail(tmp_path):
    (tmp_path / "mail").mkdir()
    return tmp_path / "mail"


def lines(cohort, *places) -> str:
    told: list[str] = []
    collect(cohort, places, tell=told.append)
    return "\n".join(told)


def test_files_that_were_named_one_by_one_do_not_belong_together(cohort, mail):
    (mail / "a").mkdir()
    (mail / "a" / "answers.json").write_bytes(handing.book("purpose", "ada", {}))
    (mail / f"{STEM}.ipynb").write_bytes(notebook("board"))
    said = lines(cohort, mail / "a" / "answers.json", mail / f"{STEM}.ipynb")
    assert f"{STEM}.ipynb: there is no id and no name of a learner on it" in said


def test_of_two_notebooks_beside_one_learners_answers_none_is_lent(cohort, mail):
    (mail / "answers.json").write_bytes(handing.book("purpose", "ada", {}))
    (mail / f"{STEM}.ipynb").write_bytes(notebook("board"))
    (mail / f"{STEM} (1).ipynb").write_bytes(notebook("board", "charter"))
    (mail / f"Li Ming {STEM}.ipynb").write_bytes(notebook("charter"))
    said = lines(cohort, mail)
    assert said.count("no id and no name of a learner on it") == 3
    assert not (
        cohort.folder / "received" / "ada" / STEM / f"0002_{STEM}.ipynb"
    ).exists()


def test_the_cells_of_an_exercise_are_read_from_its_release(cohort, mail):
    assert {"board", "charter"} <= marks(cohort)[STEM]
    (mail / "grace").mkdir()
    book = (cohort.folder / "release" / STEM / f"{STEM}.ipynb").read_bytes()
    (mail / "grace" / "exercise 1.ipynb").write_bytes(book + b"\n")
    assert f"grace: {STEM}, notebook filed" in lines(cohort, mail)


def test_case_of_an_id_makes_no_second_person(cohort, mail):
    data = handing.book("purpose", "ADA", handing.of_purpose("ADA", "best"))
    (mail / "answers.json").write_bytes(data)
    assert f"ada: {STEM}, answers" in lines(cohort, mail)
    place = cohort.folder / "submitted" / "ada" / STEM
    assert not any(
        "carry the id" in one for one in handed_in("purpose", place, "ada").review
    )
    assert grade(cohort, STEM, "ADA", tell=lambda _: None).graded == 1
    (ada,) = [p for p in scores(cohort, STEM) if p.learner == "ada"]
    assert not [m.item for m in ada.marks if m.needs and m.auto is not None]
    assert sum(m.auto or 0 for m in ada.marks) == 50
    assert collect(cohort, [mail], "Ada", tell=lambda _: None) == 1


def test_a_second_list_with_other_capitals_adds_nobody(cohort, mail):
    (mail / "list.csv").write_text("id,name\nADA,Ada King\nbob,Bob Beta\n", "utf-8")
    begin(cohort.folder, mail / "list.csv", tell=lambda _: None)
    found = {one.id: one.name for one in cohort.learners()}
    assert found["ada"] == "Ada King"
    assert list(found) == ["ada", "grace", "alan", "bob"]


def test_received_alone_an_id_in_other_capitals_has_one_folder(tmp_path):
    into = tmp_path / "submitted"
    for at, id in enumerate(("ada", "ADA"), 1):
        path = tmp_path / f"{at}.json"
        path.write_bytes(
            handing.book("purpose", id, {}).replace(b'"rev": 1', b'"rev": %d' % at)
        )
        receive(path, into)
    assert [p.name for p in into.iterdir()] == ["ada"]


def test_the_coachs_word_is_doubted_once_where_the_file_says_another(cohort, mail):
    (mail / "answers.json").write_bytes(handing.book("purpose", "ada", {}))
    told: list[str] = []
    assert collect(cohort, [mail], "grace", told.append) == 0
    assert "it says that it is of ada, not of “grace”" in "\n".join(told)
    assert collect(cohort, [mail], "grace", told.append, take=True) == 1
