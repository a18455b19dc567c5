import csv
from io import BytesIO, StringIO
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from pdpmo_widgets.instruments import answer_sheet, climate, feedback360
from pdpmo_widgets.instruments.answer_sheet import SHEETS, questions
from pdpmo_widgets.instruments.answers import AnswerError, instrument, say
from pdpmo_widgets.instruments.read_answers import read
from tests.tries import tries

from .test_read_board import archive

UNITS = {"a.why": "Sample A, why", "a.trade": "=Sample A, trade-off"}


def asked(name):
    return UNITS if name == "rubric" else None


def template(name, kind, people=7):
    make = {"csv": answer_sheet.csv, "xlsx": answer_sheet.xlsx}[kind]
    return make(name, asked(name), people)


def filled(name, kind, seed=1, people=7):
    """The template with answers of invented people; also what they answered."""
    rng, scale = Random(seed), instrument(name)["scale"]
    ids = list(questions(name, asked(name)))
    first = 1 if answer_sheet.group_label(name) else 0
    every = []
    for _ in range(people):
        row = {id: rng.randint(scale["least"], scale["most"]) for id in ids}
        row.pop(rng.choice(ids))
        every.append(row)
    if kind == "csv":
        table = list(csv.reader(StringIO(template(name, kind).decode("utf-8-sig"))))
        for row, cells in zip(every, table[1:], strict=True):
            cells[first:] = [row.get(id, "") for id in ids]
        out = StringIO()
        csv.writer(out).writerows(table)
        return out.getvalue().encode("utf-8-sig"), every
    book = load_workbook(BytesIO(template(name, kind)))
    page = book.active
    top = next(r for r in range(1, 20) if page.cell(r, 2).value)
    for at, row in enumerate(every, top + 1):
        for column, id in enumerate(ids, first + 1):
            page.cell(at, column).value = row.get(id)
    out = BytesIO()
    book.save(out)
    return out.getvalue(), every


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("name", SHEETS)
def test_a_filled_template_comes_back_as_it_was_filled(name, kind):
    data, every = filled(name, kind)
    found = read(name, f"a.{kind}", data, asked(name))
    if name in answer_sheet.SELVES:
        assert (found.own, list(found.others)) == (every[0], every[1:])
    else:
        assert list(found.others) == every
        assert found.teams == {"": tuple(every)}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("name", SHEETS)
def test_an_empty_template_says_that_nobody_has_answered(name, kind):
    with pytest.raises(AnswerError, match="Nobody has answered anything yet"):
        read(name, f"a.{kind}", template(name, kind), asked(name))


def test_the_workbook_says_how_to_answer_and_holds_no_formula():
    page = load_workbook(BytesIO(template("rubric", "xlsx"))).active
    texts = [cell.value for row in page.iter_rows(max_row=5) for cell in row]
    assert any("Let somebody outside the team collect" in str(t) for t in texts)
    cells = [cell for row in page.iter_rows() for cell in row if cell.value]
    assert all(cell.data_type in ("s", "n") for cell in cells)
    assert page.data_validations.count == 1
    text = template("rubric", "csv").decode("utf-8-sig")
    assert not any(cell[:1] in "=+-@" for cell in next(csv.reader(StringIO(text))))


def test_a_file_leads_to_a_finding():
    data, _ = filled("feedback360", "xlsx", people=7)
    found = read("feedback360", "a.xlsx", data)
    result = feedback360.score(found.own, found.others)
    assert result.figure("gap").n == 6
    assert len(say(result)) > 80


def table(*rows, head="team;dont_know;bad_news;asking;disagree;mistake;skills;quiet"):
    return "\n".join([head, *rows]).encode()


def test_teams_ids_short_names_and_ways_to_say_nothing_are_understood():
    found = read(
        "climate", "a.csv", table("north;7;6.0; ;-;n/a;I cannot say;1", ";;;;;")
    )
    assert found.others == ({"dont_know": 7, "bad_news": 6, "quiet": 1},)
    head = ";".join(["Team", *instrument("climate")["short"].values()])
    rows = [f"{team};6;6;2;6;2;6;2" for team in "aaaaabbbbb"]
    teams = read("climate", "a.csv", table(*rows, head=head)).teams
    assert set(teams) == {"a", "b"}
    assert climate.compare(teams).finding.id == "no_spread"


WRONG = "Row 2: Column B, “I can say “I don’t know” here without losing standing.”"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (table("a;9;6;2;6;2;6;2"), f"{WRONG}: “9” is not from 1 to 7. Write a whole"),
        (table("a;4,5;6;2;6;2;6;2"), f"{WRONG}: “4,5” is not from 1 to 7"),
        (table("a;=1+1;6;2;6;2;6;2"), f"{WRONG}: “=1+1” is not"),
        (
            table(
                "7;6;2;6;2;6", head="dont_know;bad_news;asking;disagree;mistake;skills"
            ),
            "Row 1: The column “I keep some concerns to myself to stay out of",
        ),
        (
            table(
                "Ada;7;6;2;6;2;6;2", head=table().decode().replace("team", "Your name")
            ),
            "Row 1: Column A, “Your name”, is no question of this sheet. Delete it;",
        ),
        (
            table("7;7;6;2;6;2;6;2", head=table().decode().replace("team", "quiet")),
            "Row 1: Column H, “quiet”, stands there twice. Delete one.",
        ),
        (b"hello, there", "The questions were not found."),
        (b"", "The questions were not found."),
        (b"\0" * 50, "This text file cannot be read."),
        (table(*["a;1;1;1;1;1;1;1"] * 501), "Row 1: There are more than 500 rows."),
    ],
)
def test_a_mistake_is_named_with_its_row_and_column(data, sentence):
    with pytest.raises(AnswerError) as caught:
        read("climate", "a.csv", data)
    assert str(caught.value).startswith(sentence)
    assert str(caught.value).endswith(".")


def test_ten_mistakes_are_named_at_once_and_then_that_there_are_more():
    with pytest.raises(AnswerError) as caught:
        read("climate", "a.csv", table(*["a;9;9;9;9;9;9;9"] * 3))
    assert len(caught.value.problems) == 11
    assert "more problems further down" in caught.value.problems[-1]


def rated(*whos):
    head = ",".join(["Who", *feedback360.BEHAVIOURS])
    return "\n".join([head, *(f"{who}{',2' * 12}" for who in whos)]).encode()


def test_who_answers_must_be_said_and_self_only_once():
    found = read("feedback360", "a.csv", rated("Self", "other", "OTHER"))
    assert len(found.others) == 2
    with pytest.raises(AnswerError, match="Row 3: Column A: “ada” is neither self"):
        read("feedback360", "a.csv", rated("self", "Ada"))
    with pytest.raises(AnswerError, match="Row 3: There is a second row of “self”"):
        read("feedback360", "a.csv", rated("self", "self"))
    with pytest.raises(AnswerError, match="column “Who answers"):
        read("feedback360", "a.csv", rated("self").replace(b"Who", b""))


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0" + bytes(20), "old Excel format"),
        ("a.pdf", b"%PDF-1.7", "cannot be read as a sheet"),
        ("a.xlsx", b"PK\x03\x04 broken", "cannot be read as a sheet"),
        ("a.xlsx", archive(bomb=bytes(30_000_000)), "unpacks to something"),
        ("a.xlsx", archive(**{"xl/vbaProject.bin": b"x"}), "holds macros"),
        ("a.csv", b"x" * 2_000_001, "too large"),
    ],
)
def test_a_file_of_another_kind_is_refused_in_words(name, data, sentence):
    with pytest.raises(AnswerError, match=sentence):
        read("climate", name, data)


def test_formulas_are_not_computed():
    book = Workbook()
    book.active.append(list(instrument("climate")["items"]))
    book.active.append(["=3+3", 6, 2, 6, 2, 6, 2])
    out = BytesIO()
    book.save(out)
    found = read("climate", "a.xlsx", out.getvalue())
    assert "dont_know" not in found.others[0]


def attempt(name, filename, data):
    """Rows that were read, or else the sentences that say why there are none."""
    try:
        return [*read(name, filename, data, asked(name)).others], ()
    except AnswerError as error:
        return None, error.problems


@settings(max_examples=tries(40, 100), deadline=None)
@given(st.sampled_from(["a.csv", "a.xlsx", "a"]), st.binary(max_size=300))
def test_garbage_gives_sentences_and_no_other_error(name, data):
    found, problems = attempt("climate", name, data)
    assert found is None
    assert all(20 < len(one) < 400 for one in problems)


WHOLE = {(n, k): filled(n, k)[0] for n in SHEETS for k in ("csv", "xlsx")}


@settings(max_examples=tries(40, 80), deadline=None)
@given(
    st.sampled_from(sorted(WHOLE)),
    st.integers(0, 8000),
    st.binary(min_size=1, max_size=8),
    st.booleans(),
)
def test_a_damaged_file_is_read_or_refused_but_never_raises_otherwise(
    which, at, noise, insert
):
    name, kind = which
    data = bytearray(WHOLE[which])
    at %= len(data)
    data[at : at if insert else at + len(noise)] = noise
    found, problems = attempt(name, f"a.{kind}", bytes(data))
    scale = instrument(name)["scale"]
    if found is None:
        assert problems
        assert len(problems) <= 11
    else:
        answers = [answer for row in found for answer in row.values()]
        assert all(scale["least"] <= one <= scale["most"] for one in answers)


cell = st.sampled_from(
    ["", "4", "0", "self", "=1+1", "x" * 500, "{where}", "\t", "7.0"]
)


@settings(max_examples=tries(40, 80), deadline=None)
@given(
    st.sampled_from(["climate", "feedback360"]),
    st.lists(st.lists(cell, max_size=15), max_size=8),
)
def test_any_cells_below_the_headings_are_read_or_refused(name, rows):
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(["Team" if name == "climate" else "Who", *questions(name)])
    writer.writerows(rows)
    found, problems = attempt(name, "a.csv", out.getvalue().encode())
    assert (found is None) == bool(problems)
