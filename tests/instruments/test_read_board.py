import csv
from contextlib import suppress
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from pdpmo_widgets.instruments import board_sheet
from pdpmo_widgets.instruments.best_worst import design
from pdpmo_widgets.instruments.read_board import BoardError, from_json, read
from tests.tries import tries

IDS = ["choice", "speed", "dates", "benefits", "news", "burden", "people", "audit"]
ITEMS = [{"id": i, "label": f"Better {i}", "text": f"what {i} means"} for i in IDS]
CARDS = design(IDS)
PEOPLE = [("Tomas Okafor", "CFO"), ("=cmd|' /C calc'!A0", "=1+1"), ("李 雷", "")]
MARKS = board_sheet.invent([IDS, IDS[::-1], sorted(IDS)], CARDS)


def sheet(kind: str, **change: object) -> bytes:
    make = {"csv": board_sheet.csv, "xlsx": board_sheet.xlsx}[kind]
    given = {"people": PEOPLE, "items": ITEMS, "cards": CARDS, "marks": MARKS}
    return make(**(given | change))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_filled_sheet_comes_back_as_it_was_filled(kind):
    board = read(f"answers.{kind}", sheet(kind), ITEMS)
    assert [(p.name, p.role) for p in board.people] == PEOPLE
    for person, marks in zip(board.people, MARKS, strict=True):
        shown = [tuple(card["items"]) for card in person.cards]
        assert shown == list(CARDS)
        kept = {
            n: {"best": card["best"], "worst": card["worst"]}
            for n, card in enumerate(person.cards)
        }
        assert kept == marks
    assert board.notes == ()
    assert from_json(board.json(), ITEMS) == board


def test_a_person_who_knows_their_order_gets_it_back():
    board = read("a.xlsx", sheet("xlsx", marks=[MARKS[0]]), ITEMS)
    places = board.people[0].places()
    assert places["audit"] == 8


def test_the_example_can_be_loaded_and_says_that_it_is_one():
    board = read("example.xlsx", board_sheet.example(ITEMS, CARDS), ITEMS)
    assert len(board.people) == 5
    assert all("example" in person.role for person in board.people)
    assert all(set(person.places()) == set(IDS) for person in board.people)


def test_outcomes_that_were_never_judged_share_the_middle():
    board = read("a.csv", table(*FULL), ITEMS)
    places = board.people[0].places()
    assert set(places) == set(IDS)
    assert places["audit"] == 4.5


def test_names_are_text_for_excel_and_never_a_formula():
    book = load_workbook(BytesIO(sheet("xlsx")))
    cells = [c for page in book for row in page.iter_rows() for c in row if c.value]
    assert all(cell.data_type in ("s", "n") for cell in cells)
    rows = csv.reader(StringIO(sheet("csv").decode("utf-8-sig")))
    assert not any(cell[:1] in "=+-@" for row in rows for cell in row if cell)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_an_empty_sheet_says_that_nobody_has_marked_anything(kind):
    with pytest.raises(BoardError, match="Nobody has marked anything"):
        read(f"a.{kind}", sheet(kind, marks=[]), ITEMS)


def test_a_half_marked_card_is_said_and_does_not_count():
    marks = [{0: {"best": CARDS[0][0]}, 1: MARKS[0][1]}]
    board = read("a.csv", sheet("csv", people=PEOPLE[:1], marks=marks), ITEMS)
    assert len(board.people[0].cards) == 1
    assert board.notes == (
        "Tomas Okafor, card 1: a B and a W are both needed, so this card does not"
        " count.",
    )


def table(*rows: str) -> bytes:
    return "\n".join(["Your name;Card;Outcome;Your mark", *rows]).encode()


FULL = ("Ada;1;Better speed;b", "Ada;1;Better news;W", "Ada;1;Better dates;")


def test_semicolons_small_letters_and_ids_are_understood():
    board = read("a.csv", table("Ada;1;SPEED;best ", "Ada;1;news;least"), ITEMS)
    assert board.people[0].cards[0]["best"] == "speed"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_usual_encodings_are_read(encoding):
    text = table(*FULL).decode().replace("Ada", "Zoë")
    assert read("a.csv", text.encode(encoding), ITEMS).people[0].name == "Zoë"


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (("Ada;1;Better luck;B",), 'Row 2: "Better luck" is not one of the outcomes'),
        (("Ada;1;Better speed;5",), 'Row 2: "5" is not a mark'),
        (("Ada;;Better speed;B",), "Row 2: The number of the card is missing"),
        ((";1;Better speed;B",), "Row 2: The name is missing"),
        ((*FULL, "Ada;1;Better audit;B"), "Row 5: Card 1 of Ada has more than one B"),
        ((*FULL, "Ada;1;Better dates;"), 'Row 5: "Better dates" stands twice'),
    ],
)
def test_a_mistake_is_named_with_its_row_and_what_to_do(rows, sentence):
    with pytest.raises(BoardError) as caught:
        read("a.csv", table(*rows), ITEMS)
    assert str(caught.value).startswith(sentence)
    assert len(str(caught.value).split(". ")) >= 2


def test_the_same_name_on_two_sheets_is_refused_with_the_sheet():
    twice = sheet("xlsx", people=[PEOPLE[0], PEOPLE[0]], marks=MARKS[:2])
    with pytest.raises(BoardError, match=r'Sheet "Tomas Okafor 2": Tomas .* twice'):
        read("a.xlsx", twice, ITEMS)


def test_one_unmarked_sheet_among_others_is_left_out_and_said():
    board = read("a.xlsx", sheet("xlsx", marks=MARKS[:1]), ITEMS)
    assert len(board.people) == 1
    assert any("holds no marks" in note for note in board.notes)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0" + bytes(20), "old Excel format"),
        ("a.pdf", b"%PDF-1.7", "cannot be read as a sheet"),
        ("a.xlsx", b"PK\x03\x04 broken", "cannot be read as a sheet"),
        ("a.csv", b"hello, there", "needs the columns"),
        ("a.csv", b"", "needs the columns"),
        ("a.csv", b"\0" * 50, "text file cannot be read"),
        ("a.csv", b"x" * 2_000_001, "too large"),
    ],
)
def test_a_file_of_another_kind_is_refused_in_words(name, data, sentence):
    with pytest.raises(BoardError, match=sentence):
        read(name, data, ITEMS)


def archive(**parts: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def test_a_zip_bomb_is_not_unpacked():
    with pytest.raises(BoardError, match="unpacks to something"):
        read("a.xlsx", archive(bomb=bytes(30_000_000)), ITEMS)


def test_a_bomb_of_entities_is_refused():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    with pytest.raises(BoardError, match="unpacks to something"):
        read("a.xlsx", archive(**{"xl/workbook.xml": bomb}), ITEMS)


def test_formulas_are_not_computed():
    book = Workbook()
    page = book.active
    page.append(["Your name", "Card", "Outcome", "Your mark"])
    page.append(["Ada", 1, "speed", '=IF(1,"B","W")'])
    page.append(["Ada", 1, "news", "W"])
    out = BytesIO()
    book.save(out)
    with pytest.raises(BoardError, match="Nobody has marked"):
        read("a.xlsx", out.getvalue(), ITEMS)


@settings(max_examples=tries(40, 150), deadline=None)
@given(st.sampled_from(["a.csv", "a.xlsx", "a.tsv", "a"]), st.binary(max_size=400))
def test_garbage_gives_one_sentence_and_no_other_error(name, data):
    with pytest.raises(BoardError) as caught:
        read(name, data, ITEMS)
    assert 20 < len(str(caught.value)) < 300


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 6000), st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_is_read_or_refused_but_never_raises_otherwise(at, noise):
    data = bytearray(WORKBOOK)
    at %= len(data)
    data[at : at + len(noise)] = noise
    with suppress(BoardError):
        board = read("a.xlsx", bytes(data), ITEMS)
        assert all(person.cards for person in board.people)


WORKBOOK = sheet("xlsx")
json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["people", "notes", "name", "cards", "items", "best"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(json)
def test_damaged_answers_in_the_store_are_refused_in_words(data):
    with suppress(BoardError):
        board = from_json(data, ITEMS)
        assert from_json(board.json(), ITEMS) == board


@pytest.mark.parametrize("data", [None, 3, {}, {"people": [{"name": "Ada"}]}])
def test_what_was_kept_and_is_broken_is_said(data):
    with pytest.raises(BoardError, match="Load the file again"):
        from_json(data, ITEMS)
