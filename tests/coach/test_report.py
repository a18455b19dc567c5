"""`coach report`: every figure is what one counts anew, and nobody's text is markup."""

import json
import shutil
import sqlite3
from collections import defaultdict
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest

from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach import report as module
from pdpmo_widgets.coach import reviews
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.report import report
from pdpmo_widgets.coach.report_parts import Report
from pdpmo_widgets.coach.said import CoachError
from pdpmo_widgets.grading.deals import case_name
from pdpmo_widgets.instruments import krippendorff as ours
from pdpmo_widgets.modules.purpose.rules import people as rules_people
from tests.coach import crowd
from tests.grading import handing

pytestmark = pytest.mark.timeout(300)
TITLES = {"00_welcome": "00 What is a PMO?", "01_purpose": "01 Define your PMO purpose"}
# “Writing a purpose that holds” is missing: no charter of these is read to its end.
SKILLS = {
    "Seeing which decisions the office serves": ["offices"],
    "Judging a source before quoting it": ["claims"],
    "Knowing what one does not know": ["ranges"],
    "Aligning powerful people who disagree": ["board"],
    "Hearing what people need": ["needs"],
    "Seeing who counts, and when": ["standing", "changes"],
    "Telling agreement from chance": ["agreement"],
}
QUESTIONS = {
    "offices": "Which office is this?",
    "claims": "How good is the source?",
    "ranges": "How well do you know what you do not know?",
    "board": "Twelve hours before the board: your own case",
    "needs": "What does each of them need most?",
    "standing": "Who counts today?",
    "changes": "Whose standing changes during the year?",
    "agreement": "Do they agree?",
    "charter-checks": "Your purpose charter, checked by rule",
}
ROWS = """
select s.student_id, a.name, b.name, g.auto_score, g.manual_score, c.max_score
from grade g join base_cell b on b.id = g.cell_id join grade_cells c on c.id = b.id
join submitted_notebook n on n.id = g.notebook_id
join submitted_assignment s on s.id = n.assignment_id
join assignment a on a.id = s.assignment_id"""


class Page(HTMLParser):
    """What stands on a page: elements with their attributes, and tables as text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.tables: list[list[list[str]]] = []
        self.lines: list[str] = []
        self.cell = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("th", "td", "p", "h1", "figcaption", "title"):
            self.cell = ""
        elif tag == "br":
            self.cell += "|"

    def handle_data(self, data: str) -> None:
        self.cell += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td"):
            self.tables[-1][-1].append(self.cell)
        elif tag in ("p", "h1", "figcaption", "title"):
            self.lines.append(self.cell)


@pytest.fixture(scope="module")
def full(made, tmp_path_factory) -> Cohort:
    """Fourteen learners by code beside the three that handed in nothing."""
    folder = tmp_path_factory.mktemp("report") / "spring"
    shutil.copytree(made[0].folder, folder)
    cohort = crowd.crowd(cohorts.load(folder), 14)
    sent = [n for n in (f"p{i:02d}" for i in range(14)) if (folder / "autograded" / n
            / "01_purpose").is_dir()]  # fmt: skip
    crowd.reviewed(cohort, "01_purpose", "charter", sent)
    return cohort


@pytest.fixture(scope="module")
def page(full) -> Page:
    lines: list[str] = []
    path = report(full, tell=lines.append)
    assert path.parent == full.folder / "reports"
    assert lines[-1] == f"Written: reports/{path.name}"
    return Page(path.read_text("utf-8"))


@pytest.fixture(scope="module")
def points(full) -> dict[tuple[str, str, str], tuple[float | None, float]]:
    """By learner, exercise and question: points (None if nobody gave any), and most."""
    with closing(sqlite3.connect(full.folder / "gradebook.db")) as database:
        return {
            (who, stem, item): (auto if hand is None else hand, most)
            for who, stem, item, auto, hand, most in database.execute(ROWS)
        }


def table(page: Page, head: str) -> dict[str, list[str]]:
    """Rows by their first cell of the table whose first column has this head."""
    (found,) = [one for one in page.tables if one[0][0] == head]
    return {row[0]: row[1:] for row in found[1:]}


def percent(share: float) -> str:
    return f"{100 * share:.0f}"


def test_everybody_on_the_list_has_a_row_with_points_and_what_waits(page, full, points):
    rows = {row[0]: (name, row) for name, row in table(page, "Learner").items()}
    assert list(rows) == [one.id for one in full.learners()]
    assert len(rows) == 17
    for one in full.learners():
        name, (_, *cells) = rows[one.id]
        assert name == one.name
        for stem, cell in zip(full.stems, cells, strict=True):
            given = [
                v for (who, s, _), v in points.items() if (who, s) == (one.id, stem)
            ]
            if not given:
                assert cell == "not handed in"
                continue
            total = sum(earned or 0 for earned, _ in given)
            said = cell.split("|")
            assert said[0] == f"{total:g} of 100 points so far"
            waits = (
                "Your starting map" if stem == "00_welcome" else "Your purpose charter"
            )
            assert said[1] == f"waits for the coach: {waits}"
            assert said[2:] == ["handed in 2026-11-20 10:00"]


def test_the_sums_are_those_of_the_gradebook(page, points):
    for stem, title in TITLES.items():
        graded = len({who for who, s, _ in points if s == stem})
        assert (
            f"“{title}”: {graded} of 17 have handed in, 0 are final; {graded} wait "
            "for the coach, 0 cannot be graded."
        ) in page.lines


def test_middle_and_quartiles_of_each_skill_are_those_of_the_points(page, points):
    rows = table(page, "Skill")
    assert set(rows) == set(SKILLS)
    middles = []
    for name, (count, middle, half) in rows.items():
        sums: dict[str, list[float]] = defaultdict(lambda: [0, 0])
        for (who, _, item), (earned, most) in points.items():
            if item in SKILLS[name] and earned is not None:
                sums[who][0] += earned
                sums[who][1] += most
        shares = [earned / most for earned, most in sums.values()]
        low, mid, high = np.percentile(shares, [25, 50, 75])
        assert count == str(len(shares))
        assert middle == f"{percent(mid)} %"
        ends = [percent(low), percent(high)]
        assert half == (
            f"{ends[0]} to {ends[1]} %" if len(set(ends)) > 1 else f"{ends[0]} %"
        )
        middles.append(mid)
    assert middles == sorted(middles)


def forecasts(full: Cohort) -> list[tuple[float, bool]]:
    found = []
    for path in sorted(full.folder.glob("submitted/*/01_purpose/answers.json")):
        who = path.parents[1].name
        truth, told = rules_people.needs(who), json.loads(path.read_bytes())["answers"]
        for person, right in truth.items():
            key = f"purpose.needs.{case_name(who)}.{person}"
            value = told[key]["value"]
            found.append((value["sure"] / 100, value["pick"] == right))
    return found


def test_how_sure_and_how_right_is_counted_from_what_was_sent(page, full):
    made = forecasts(full)
    assert len(made) >= 40
    sure, right = np.array([s for s, _ in made]), np.array([r for _, r in made], float)
    brier, rate = np.mean((sure - right) ** 2), right.mean()
    text = " ".join(page.lines)
    assert f"The Brier score is {brier:.2f}." in text
    assert f"to say {percent(rate)} per cent every time" in text
    assert f"would have given {rate * (1 - rate):.2f}" in text
    assert f"they were {percent(sure.mean())} per cent sure" in text
    groups = table(page, "They said")
    edges = np.clip(np.floor(sure * 5 + 1e-9), 0, 4)
    for at in range(5):
        own = edges == at
        row = groups.pop(f"{20 * at} to {20 * at + 20} %")
        assert row == [
            str(own.sum()), f"{percent(sure[own].mean())} %",
            f"{int(right[own].sum())} of {own.sum()}",
        ]  # fmt: skip
    assert groups == {}


def test_ranges_that_held_are_counted(page, full):
    truth, held = handing.key("welcome", "ranges")["key"], []
    for path in full.folder.glob("submitted/*/00_welcome/answers.json"):
        for key, one in json.loads(path.read_bytes())["answers"].items():
            if key.startswith("welcome.ranges."):
                value, real = one["value"], truth[key.rpartition(".")[2]]
                held.append(value["low"] <= real <= value["high"])
    said = f"{sum(held)} of {len(held)} ranges held the true figure"
    assert any(said in line for line in page.lines)


def test_questions_that_learners_miss_are_counted_and_sorted(page, points):
    less = defaultdict(list)
    for (_, _, item), (earned, most) in points.items():
        if earned is not None:
            less[item].append(earned < most / 2)
    rows = table(page, "Question")
    assert set(rows) == {QUESTIONS[item] for item in less}
    shares = []
    for item, missed in less.items():
        _, count, share = rows[QUESTIONS[item]]
        assert count == f"{sum(missed)} of {len(missed)} learners"
        assert share == f"{percent(sum(missed) / len(missed))} %"
    shares = [float(row[2].split()[0]) for row in rows.values()]
    assert shares == sorted(shares, reverse=True)


def test_alpha_is_that_of_an_independent_computation_and_pairs_are_counted(page, full):
    told = json.loads((full.folder / "reviews.json").read_bytes())["01_purpose"]
    rows = table(page, "Row of the rubric")
    assert set(rows) == {"Why, not what", "Jointness", "Trade-off"}
    ids = {row.row: row.id for row in reviews.rubric("01_purpose", "charter")}
    for name, (texts, pairs, same, near, shown) in rows.items():
        both = [[one["charter"][ids[name]][who]["level"] for one in told.values()]
                for who in crowd.COACHES]  # fmt: skip
        found = ours.alpha(both, "ordinal")
        assert shown == f"{found.value:.2f} ({found.low:.2f} to {found.high:.2f})"
        gaps = np.abs(np.subtract(*both))
        assert texts == pairs == str(len(gaps))
        assert same == f"{(gaps == 0).sum()} of {len(gaps)}"
        assert near == f"{(gaps <= 1).sum()} of {len(gaps)}"
    assert any("fewer than 18 answers were read twice" in line for line in page.lines)


def test_there_is_no_script_in_it_and_nothing_from_outside(page):
    tags = {tag for tag, _ in page.tags}
    assert tags.isdisjoint(
        {"script", "link", "iframe", "object", "embed", "img", "a", "form", "base"}
    )
    for tag, attrs in page.tags:
        for name, value in attrs.items():
            assert not name.startswith("on"), (tag, name)
            if name in ("href", "xlink:href", "src"):
                assert value
                assert value.startswith("#"), (tag, value)
            if "url(" in (value or ""):
                assert "url(#" in (value or "")
    policy = [a["content"] for t, a in page.tags if t == "meta" and "http-equiv" in a]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]
    outside = [v for _, a in page.tags for v in a.values() if "://" in (v or "")]
    assert outside == []


def test_names_of_every_kind_are_text(page):
    names = list(table(page, "Learner"))
    assert set(crowd.NAMES) <= set(names)


def test_each_chart_speaks(page):
    charts = [a for t, a in page.tags if t == "svg"]
    assert [one["role"] for one in charts] == ["img", "img"]
    said = [line for line in page.lines if line.startswith("7 skills. Lowest")]
    assert len(said) == 2  # in the chart for a screen reader, and below it
    assert not any("\\frac" in str(a) for t, a in page.tags if t == "svg")


def parts(cohort: Cohort, stem: str = "") -> dict[str, str]:
    found = Report({"cohort": str(cohort.folder), "exercise": stem})
    names = ("head", "standing", "skills", "sure", "hard", "agreement")
    return {name: getattr(found, name)()._repr_html_() for name in names}


def test_nothing_graded_is_said_and_the_page_stands(cohort):
    found = parts(cohort)
    assert found["standing"].count("not handed in") == 3 * len(cohort.stems)
    assert "Nothing is graded yet." in found["skills"]
    assert "Nothing is graded yet." in found["hard"]
    assert "Nobody has made a forecast" in found["sure"]
    assert "No two coaches have rated the same answer yet" in found["agreement"]
    assert "<svg" not in "".join(found.values())


def test_one_learner_is_too_few_for_a_middle(cohort):
    found = parts(crowd.crowd(cohort, 1, seed=5))
    assert "<table" not in found["skills"], "it would say nothing"
    assert "each graded for fewer than five learners" in found["skills"]
    assert "Fewer than five learners" in found["hard"]
    assert "too few to say anything" in found["sure"]
    assert "<svg" not in found["sure"]


def test_what_is_damaged_costs_its_own_part_only(full, tmp_path):
    folder = tmp_path / "c"
    shutil.copytree(full.folder, folder)
    cohort = cohorts.load(folder)
    (folder / "reviews.json").write_bytes(b'{"01_purpose": {"p00"')
    found = parts(cohort)
    assert "reviews.json of this cohort cannot be read" in found["agreement"]
    assert "<svg" in found["skills"]
    (folder / "reviews.json").write_text('{"01_purpose": [1, {"charter": 3}]}')
    assert "No two coaches" in parts(cohort)["agreement"]
    (folder / "gradebook.db").unlink()
    found = parts(cohort)
    assert "There is no gradebook in this cohort yet." in found["standing"]
    assert "<svg" in found["sure"]
    (folder / "gradebook.db").write_bytes(b"no database" * 100)
    assert "This part could not be made." in parts(cohort)["skills"]
    assert "DatabaseError" in (folder / "trouble.txt").read_text("utf-8")


def test_one_exercise_alone_holds_nothing_of_the_other(full):
    found = parts(full, "purpose")
    assert "What is a PMO?" not in "".join(found.values())
    assert "ranges held the true figure" not in found["sure"]
    with pytest.raises(CoachError, match="There are: 00_welcome, 01_purpose"):
        report(full, "12_nothing", tell=lambda _: None)


def test_a_notebook_that_fails_leaves_the_old_report_and_says_where_to_look(
    cohort, monkeypatch
):
    def broken(_: object) -> None:
        raise RuntimeError("secret inner words")

    monkeypatch.setattr(module, "_run", broken)
    with pytest.raises(CoachError, match=r"trouble\.txt") as said:
        report(cohort, tell=lambda _: None)
    assert "secret" not in str(said.value)
    assert "secret inner words" in (cohort.folder / "trouble.txt").read_text("utf-8")
    assert not (cohort.folder / "reports").exists()


def test_the_notebook_is_of_one_liners_with_hidden_inputs_and_stored_empty():
    book = nbformat.read(module.NOTEBOOK, as_version=4)
    nbformat.validate(book)
    for cell in (c for c in book.cells if c.cell_type == "code"):
        assert len(cell.source.splitlines()) == 1
        assert len(cell.source) <= 79
        assert cell.metadata["jupyter"]["source_hidden"]
        assert not cell.outputs


@pytest.mark.parametrize("name", ["../../etc", "", "Ünï / ‹x›", "a" * 300])
def test_the_name_of_the_file_stays_in_its_folder(name, tmp_path):
    found = module._name(Cohort(tmp_path, name), "01_purpose")
    assert Path(found).name == found
    assert found.endswith("-01_purpose.html")
    assert len(found) < 100
