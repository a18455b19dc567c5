"""Export and import: what goes out comes back, and files from outside meet words."""

import csv
import random
from contextlib import suppress
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from pdpmo_widgets.cases import case, projects, tables
from pdpmo_widgets.cases.fields import FIELDS
from pdpmo_widgets.cases.portfolio import LIMITS, MOST_PROBLEMS
from pdpmo_widgets.cases.tables import TableError, read_portfolio
from tests.tries import tries

CASE = case.deal(3)
LIVE = projects.deal(3)
NAMES = [one.name for one in case.TABLES]
OUT = {"csv": tables.portfolio_csv, "xlsx": tables.portfolio_xlsx}
BOOK, BOOK_TRUE = tables.xlsx(CASE), tables.xlsx(CASE, truth=True)


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def sheet(*lines: str, mark: str = ",") -> bytes:
    return "\n".join(line.replace(",", mark) for line in lines).encode()


HEAD = "id,name,kind,start,first_budget,first_end"
GOOD = "a1,Mains,civil,-3,4.5,9"


def problems(*lines: str, name: str = "a.csv", **options: object) -> tuple[str, ...]:
    with pytest.raises(TableError) as caught:
        read_portfolio(name, sheet(*lines), **options)
    return caught.value.problems


# Out ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_csv_has_the_visible_columns_and_all_rows(name):
    seen = case.table(name).seen
    head, *rows = rows_of(tables.csv(CASE, name))
    assert tuple(head) == seen
    assert len(rows) == len(CASE.rows(name))
    assert all(len(row) == len(head) for row in rows)
    full, *_ = rows_of(tables.csv(CASE, name, truth=True))
    assert full == list(case.table(name).columns)


def test_excel_knows_the_encoding():
    assert tables.csv(CASE, "pnl").startswith(b"\xef\xbb\xbf")


def test_the_archive_holds_each_table_that_has_anything_to_show():
    with ZipFile(BytesIO(tables.archive(CASE))) as made:
        inside = [name.split("/")[1] for name in made.namelist()]
    assert inside == [f"{name}.csv" for name in NAMES if case.table(name).seen]
    with ZipFile(BytesIO(tables.archive(CASE, truth=True))) as made:
        assert len(made.namelist()) == len(NAMES)


def test_the_same_seed_gives_the_same_archive():
    assert tables.archive(CASE) == tables.archive(case.deal(3))


def test_the_workbook_has_a_sheet_for_each_table_and_one_about_them():
    book = load_workbook(BytesIO(BOOK), read_only=True)
    assert book.sheetnames == ["About", *(n for n in NAMES if case.table(n).seen)]
    about = list(book["About"].iter_rows(min_row=2, values_only=True))
    meant = {
        (n, c): case.table(n).columns[c] for n in NAMES for c in case.table(n).seen
    }
    assert {(t, c): m for t, c, m in about} == meant


def test_only_the_coach_gets_what_is_hidden():
    truth = {(n, c) for n in NAMES for c in case.table(n).hidden}
    assert truth
    for data, shown in ((BOOK, False), (BOOK_TRUE, True)):
        book = load_workbook(BytesIO(data), read_only=True)
        heads = {
            (page.title, cell)
            for page in book
            for cell in next(page.iter_rows(max_row=1, values_only=True))
        }
        assert (truth <= heads) == shown
        assert bool(truth & heads) == shown


def test_no_cell_of_any_table_can_become_a_formula():
    for name in NAMES:
        for row in rows_of(tables.csv(CASE, name, truth=True))[1:]:
            for cell in row:
                if cell[:1] in ("=", "+", "-", "@"):
                    float(cell)
    book = load_workbook(BytesIO(BOOK_TRUE))
    kinds = {c.data_type for page in book for row in page.iter_rows() for c in row}
    assert kinds <= {"s", "n"}


@pytest.mark.parametrize("kind", OUT)
@pytest.mark.parametrize(
    "name", ["=1+1", "+A1", "-2+3", "@SUM(A1)", "'=x", "''-y", "'a"]
)
def test_a_name_like_a_formula_goes_out_as_text_and_comes_back_as_it_was(kind, name):
    one = replace(LIVE[0], name=name, sponsor=name, depends_on=())
    data = OUT[kind]([one])
    assert read_portfolio(f"a.{kind}", data) == (one,)
    if kind == "csv":
        assert not any(cell[:1] in "=+@" for cell in rows_of(data)[1] if cell)
    else:
        page = load_workbook(BytesIO(data)).active
        assert page.cell(2, 2).data_type == "s"


# Out and in again --------------------------------------------------------------------


@pytest.mark.parametrize("kind", OUT)
@pytest.mark.parametrize("seed", range(6))
def test_the_case_comes_back_as_it_went_out(kind, seed):
    both = projects.deal(seed) + projects.requests(seed)
    assert read_portfolio(f"a.{kind}", OUT[kind](both)) == both


def test_the_whole_workbook_is_read_by_its_sheet_of_projects():
    assert read_portfolio("case.xlsx", BOOK) == LIVE
    assert read_portfolio("projects.csv", tables.csv(CASE, "projects")) == LIVE


line = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=20
).map(lambda text: " ".join(text.split()))
word = line.filter(lambda text: text.strip() == text)
name = word.filter(bool)


def numbers(low: float, high: float) -> st.SearchStrategy[float]:
    """Six decimals: a workbook keeps fifteen digits of a number."""
    return st.floats(low, high).map(lambda value: round(value, 6))


money = numbers(0.001, 1e6)
project = st.builds(
    lambda start, plan, more, npv, **rest: replace(
        projects.Project(**rest, id="x", start=start, first_end=start + plan,
                         current_end=start + more, npv_low=npv[0], npv_mid=npv[1],
                         npv_high=npv[2], depends_on=()),
    ),
    start=st.integers(-200, 200),
    plan=st.integers(1, 200),
    more=st.integers(1, 200),
    npv=st.lists(numbers(-1e6, 1e6), min_size=3, max_size=3).map(sorted),
    name=name,
    kind=st.sampled_from(projects.KINDS),
    sponsor=word,
    goal=word,
    stage=st.sampled_from(projects.STAGES),
    first_budget=money,
    current_budget=money,
    rebaselines=st.integers(0, 1000),
    risk=numbers(0, 1),
    mandatory=st.booleans(),
    pm_weeks=numbers(0, 1e5),
    architect_weeks=numbers(0, 1e5),
    cost_of_delay=numbers(0, 1e5),
    **{k: st.integers(0, 3) for k in ("novelty", "technology", "complexity", "pace")},
    **{
        k: st.integers(0, 4)
        for k in ("personnel", "dynamism", "culture", "size", "criticality")
    },
)  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(sorted(OUT)), st.lists(project, min_size=1, max_size=4))
def test_any_list_of_projects_comes_back_as_it_went_out(kind, those):
    ids = [f"n{i}" for i in range(len(those))]
    listed = tuple(
        replace(one, id=id, depends_on=tuple(ids[:i]))
        for i, (one, id) in enumerate(zip(those, ids, strict=True))
    )
    assert read_portfolio(f"a.{kind}", OUT[kind](listed)) == listed


# In ----------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_short_list_of_ones_own_is_enough(mark):
    (one,) = read_portfolio("a.csv", sheet(HEAD, GOOD, mark=mark))
    assert (one.id, one.name, one.kind) == ("a1", "Mains", "civil")
    assert (one.current_budget, one.current_end) == (4.5, 9)
    assert (one.stage, one.risk, one.depends_on) == ("build", 0.5, ())


def test_headings_may_stand_below_a_title_and_be_written_with_blanks():
    lines = ("Our projects,,,,,", "", "ID,Name,Kind,Start,First budget,First end", GOOD)
    assert read_portfolio("a.csv", sheet(*lines))[0].name == "Mains"


def test_kinds_may_be_written_as_they_are_shown():
    (one,) = read_portfolio("a.csv", sheet(HEAD, "a1,Mains,Civil Works,-3,4.5,9"))
    assert one.kind == "civil"


def test_a_decimal_comma_is_read_where_it_can_only_be_one():
    data = sheet(HEAD, GOOD, mark=";").replace(b"4.5", b"4,5")
    assert read_portfolio("a.csv", data)[0].first_budget == 4.5
    thousands = sheet(HEAD, GOOD, mark=";").replace(b"4.5", b"4,500")
    with pytest.raises(TableError, match="without commas between thousands"):
        read_portfolio("a.csv", thousands)


def test_months_may_be_dates_when_today_is_known():
    lines = (HEAD, "a1,Mains,civil,2025-10,4.5,2026-12-31")
    (one,) = read_portfolio("a.csv", sheet(*lines), today=date(2026, 1, 15))
    assert (one.start, one.first_end) == (-3, 11)
    (said,) = problems(lines[0], "a1,Mains,civil,2025-10,4.5,9")
    assert "whole months from today" in said


def test_dates_of_excel_are_read_as_months():
    book = Workbook()
    book.active.append(HEAD.split(","))
    book.active.append(["a1", "Mains", "civil", date(2025, 12, 3), 2, date(2026, 5, 1)])
    out = BytesIO()
    book.save(out)
    (one,) = read_portfolio("a.xlsx", out.getvalue(), today=date(2026, 1, 15))
    assert (one.start, one.first_end) == (-1, 4)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("a1,,civil,-3,4.5,9", "Row 2, column “name”: the cell is empty."),
        ("a1,Mains,boat,-3,4.5,9", "Row 2, column “kind”: “boat” does not fit."),
        ("a1,Mains,civil,soon,4.5,9", "Row 2, column “start”: “soon” does not fit."),
        ("a1,Mains,civil,-3.5,4.5,9", "Row 2, column “start”: “-3.5” does not fit."),
        ("a1,Mains,civil,-3,0,9", "Row 2, column “first_budget”: “0” is out of range."),
        ("a1,Mains,civil,-3,=2+2,9", "Row 2, column “first_budget”: “=2+2” does not"),
        ("a1,Mains,civil,-3,inf,9", "Row 2, column “first_budget”: “inf” does not"),
        ("a1,Mains,civil,-3,1e400,9", "Row 2, column “first_budget”: “1e400” is out"),
        ("a1,Mains,civil,-3,$4,9", "Row 2, column “first_budget”: “$4” does not fit."),
        ("a1,Mains,civil,9,4.5,9", "Row 2, column “first_end”: this must be later"),
        ("a 1,Mains,civil,-3,4.5,9", "Row 2, column “id”: “a 1” does not fit."),
        (f"a1,{'x' * 81},civil,-3,4.5,9", "Row 2, column “name”: the text is longer"),
    ],
)
def test_a_mistake_is_named_by_row_and_column_with_what_to_do(line, sentence):
    (said,) = problems(HEAD, line)
    assert said.startswith(sentence)
    assert len(said.split(". ")) >= 2 or said.count(".") >= 2


def test_all_mistakes_are_said_at_once_up_to_ten():
    one_each = problems(HEAD, "a1,,civil,-3,4.5,9", "a2,Mains,boat,x,4.5,9")
    assert len(one_each) == 3
    many = problems(HEAD, *(f"a{i},,boat,x,y,z" for i in range(9)))
    assert len(many) == MOST_PROBLEMS
    assert many[-1].startswith("There are more")


def test_what_must_hold_across_rows_is_checked():
    head = HEAD + ",depends_on"
    (twice,) = problems(HEAD, GOOD, GOOD)
    assert twice.startswith("Row 3, column “id”: “a1” stands above already.")
    (lost,) = problems(head, GOOD + ",a9")
    assert lost.startswith("Row 2, column “depends_on”: there is no project “a9”.")
    (turns,) = problems(head, GOOD + ",a2", GOOD.replace("a1", "a2") + ",a1")
    assert "needs itself in the end" in turns


def test_headings_are_checked_by_name():
    (missing,) = problems("id,name,start,first_end", "a1,Mains,-3,9")
    assert missing == (
        "Row 1: the columns “kind”, “first_budget” are missing. Add them, named"
        " exactly so."
    )
    (unknown,) = problems(HEAD + ",colour", GOOD + ",red")
    assert unknown.startswith("Row 1, column “colour”: no such column is known.")
    (double,) = problems(HEAD + ",name", GOOD + ",Mains")
    assert double.startswith("Row 1, column “name”: this column stands there twice.")
    (none,) = problems("hello,there", "1,2")
    assert none.startswith("No list of projects was found.")
    (empty,) = problems(HEAD)
    assert empty.startswith("There is a heading but no project below it.")


def test_a_list_that_is_too_long_is_refused():
    (said,) = problems(HEAD, *(GOOD.replace("a1", f"a{i}") for i in range(600)))
    assert said == "There are more than 500 rows. Load at most 500 projects at a time."


def test_every_column_of_a_project_can_be_read():
    assert list(FIELDS) == list(projects.COLUMNS)
    assert len(FIELDS) < LIMITS.columns


# Hostile -----------------------------------------------------------------------------


def refused_or_read(name: str, data: bytes) -> None:
    found, problems = None, None
    try:
        found = read_portfolio(name, data)
    except TableError as error:
        problems = error.problems
    if problems is None:
        assert found
        assert read_portfolio("b.csv", tables.portfolio_csv(found)) == found
        return
    assert 1 <= len(problems) <= MOST_PROBLEMS
    assert all(10 < len(said) < 400 for said in problems)
    assert not any("{text}" in said or "{help}" in said for said in problems)


@settings(max_examples=tries(40, 150), deadline=None)
@given(st.sampled_from(["a.csv", "a.xlsx", "a.tsv", "a"]), st.binary(max_size=400))
def test_garbage_is_answered_in_words(name, data):
    refused_or_read(name, data)


cell = st.text(max_size=12) | st.sampled_from(
    ["=1+1", "1e309", "-0", "nan", "٣", "1" * 400, "x" * 30_000, "#REF!", "TRUE", "²"]
)


@settings(max_examples=tries(40, 80), deadline=None)
@given(st.lists(st.lists(cell, min_size=6, max_size=8), max_size=5))
def test_any_cells_below_our_headings_are_read_or_answered_in_words(rows):
    out = StringIO()
    made = csv.writer(out)
    made.writerow(HEAD.split(","))
    made.writerows(rows)
    refused_or_read("a.csv", out.getvalue().encode("utf-8", "replace"))


VALID = {kind: make(LIVE) for kind, make in OUT.items()}


def damaged(dice: random.Random, valid: bytes) -> bytes:
    """A file with bytes changed, lost, put in or repeated, at 1 to 30 places."""
    data = bytearray(valid)
    for _ in range(dice.choice((1, 3, 30))):
        at = dice.randrange(len(data))
        way = dice.randrange(4)
        if way == 0:
            data[at] = dice.randrange(256)
        elif way == 1:
            del data[at : at + dice.randrange(1, 40)]
        elif way == 2:
            data[at:at] = dice.choice((b"\0", b",", b"\n", b'"', b"=A1", b"\xff" * 9))
        else:
            data[at:at] = data[: dice.randrange(1, 60)]
    return bytes(data)


@pytest.mark.parametrize("kind", OUT)
@pytest.mark.parametrize("seed", range(25))
def test_a_damaged_file_is_read_or_answered_in_words(kind, seed):
    dice = random.Random(f"{kind}:{seed}")
    refused_or_read(f"a.{kind}", damaged(dice, VALID[kind]))


@pytest.mark.parametrize("seed", range(40))
def test_a_workbook_damaged_inside_is_read_or_answered_in_words(seed):
    dice = random.Random(f"inside:{seed}")
    with ZipFile(BytesIO(VALID["xlsx"])) as valid:
        parts = {name: valid.read(name) for name in valid.namelist()}
    victim = dice.choice(["xl/worksheets/sheet1.xml", *sorted(parts)])
    parts[victim] = damaged(dice, parts[victim])
    out = BytesIO()
    with ZipFile(out, "w") as made:
        for name, data in parts.items():
            made.writestr(name, data)
    refused_or_read("a.xlsx", out.getvalue())


SWAPS = [
    (b't="n"', b't="b"'),
    (b't="n"', b't="e"'),
    (b't="n"', b't="d"'),
    (b't="n"', b't="s"'),
    (b"<v>", b"<f>WEBSERVICE()</f><v>"),
    (b"</v>", b"</v><v>7</v>"),
    (b'r="2"', b'r="1048576"'),
    (b'r="A2"', b'r="XFD9"'),
    (b'r="A2"', b'r="2A"'),
    (b"<sheetData>", b'<sheetData count="-1">'),
    (b"</row>", b""),
]


@pytest.mark.parametrize(("old", "new"), SWAPS)
def test_a_workbook_that_lies_about_its_cells_is_read_or_answered_in_words(old, new):
    out = BytesIO()
    with ZipFile(BytesIO(VALID["xlsx"])) as valid, ZipFile(out, "w") as made:
        for name in valid.namelist():
            data = valid.read(name)
            if name.endswith("sheet1.xml"):
                assert old in data
                data = data.replace(old, new)
            made.writestr(name, data)
    refused_or_read("a.xlsx", out.getvalue())


value = (
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.dates(date(1901, 1, 1), date(2100, 1, 1))
    | st.text(st.characters(min_codepoint=32, codec="utf-8"), max_size=8)
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(value, min_size=6, max_size=6), min_size=1, max_size=3))
def test_any_values_of_a_workbook_are_read_or_answered_in_words(rows):
    book = Workbook()
    book.active.append(HEAD.split(","))
    with suppress(ValueError):  # what Excel cannot hold cannot come from Excel
        for row in rows:
            book.active.append(row)
    out = BytesIO()
    book.save(out)
    refused_or_read("a.xlsx", out.getvalue())
