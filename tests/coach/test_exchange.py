"""nbgrader's exchange: whose a hand-in is, and how a page finds its way back."""

import os
import stat
from dataclasses import replace

import pytest
from nbgrader.utils import notebook_hash

from pdpmo_widgets.coach.collect import collect
from pdpmo_widgets.coach.exchange import give_back
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.said import CoachError
from pdpmo_widgets.coach.whose import Reader
from pdpmo_widgets.coach.zips import Parcel
from tests.coach.graded import STEM
from tests.grading import handing

SECRET = "5ec2e7" * 20
LONG = "a.very.long.name.of.a.learner@example.org"
CUT = "jupyter-a.very.long.name.o-9dc70"


@pytest.fixture
def exchange(tmp_path, monkeypatch):
    """The course's folder of an exchange that only this machine's settings name."""
    place = tmp_path / "exchange" / "pdpmo"
    (place / "inbound").mkdir(parents=True)
    (tmp_path / "settings").mkdir()
    line = f"get_config().Exchange.root = {str(place.parent)!r}\n"
    (tmp_path / "settings" / "nbgrader_config.py").write_text(line, "utf-8")
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path / "settings"))
    return place


def handed(exchange, name: str, **files: bytes) -> None:
    place = exchange / "inbound" / f"{name}+{STEM}+2026-11-20 10:11:12.0 UTC+Zm9v"
    place.mkdir()
    for file, data in files.items():
        (place / file.replace("__", ".")).write_bytes(data)


@pytest.fixture(autouse=True)
def released(monkeypatch):
    """How a page travels is asked here; whether it may, in test_release."""
    monkeypatch.setattr("pdpmo_widgets.coach.exchange._fresh", lambda *_: "")


def paged(cohort, learner: str) -> None:
    place = cohort.folder / "feedback" / learner / STEM
    place.mkdir(parents=True)
    (place / f"{STEM}.html").write_text(f"<p>For {learner}", "utf-8")


def test_a_page_goes_back_under_the_name_that_only_its_learner_can_tell(
    cohort, exchange
):
    book, lines = handing.book("purpose", "ada", {}), list[str]()
    secret = {"submission_secret__txt": SECRET.encode()}
    handed(exchange, "ada", answers__json=book, **secret)
    assert collect(cohort, [], tell=lines.append) == 1
    assert not any("submission_secret" in line for line in lines)
    paged(cohort, "ada")
    paged(cohort, "grace")
    assert give_back(cohort, tell=lines.append) == 1
    (page,) = (exchange / "feedback").iterdir()
    assert page.stem == notebook_hash(secret=SECRET, notebook_id=STEM)
    assert page.read_text("utf-8") == "<p>For ada"
    assert stat.S_IMODE(page.stat().st_mode) == 0o644
    assert stat.S_IMODE(page.parent.stat().st_mode) == 0o711
    assert f"grace: {STEM} did not come through the exchange" in lines[-1]


def test_a_newer_page_takes_the_place_of_the_older_one(cohort, exchange):
    paged(cohort, "ada")
    place = cohort.folder / "submitted" / "ada" / STEM
    place.mkdir(parents=True)
    (place / "submission_secret.txt").write_text(SECRET, "utf-8")
    give_back(cohort, tell=lambda _: None)
    (cohort.folder / "feedback" / "ada" / STEM / f"{STEM}.html").write_text("new")
    assert give_back(cohort, "purpose", "ada", lambda _: None) == 1
    (page,) = (exchange / "feedback").iterdir()
    assert page.read_text("utf-8") == "new"


def test_without_pages_the_coach_hears_how_they_are_made(cohort, exchange):
    lines: list[str] = []
    assert give_back(cohort, tell=lines.append) == 0
    assert "pdpmo coach feedback" in lines[-1]


def test_settings_of_the_machine_that_cannot_be_read_are_named(
    cohort, exchange, tmp_path
):
    (tmp_path / "settings" / "nbgrader_config.py").write_text("1 / 0", "utf-8")
    with pytest.raises(CoachError, match=r"nbgrader_config.py cannot be read: Zero"):
        give_back(cohort, tell=lambda _: None)


@pytest.mark.parametrize(
    ("name", "owner", "whose"),
    [
        ("ada", "ada", "ada"),
        ("ada", "jupyter-ada", "ada"),
        ("jupyter-ada", "jupyter-ada", "ada"),
        ("Ada", "jupyter-ada", "ada"),
        (LONG, CUT, LONG),
        ("ada", "", "ada"),  # copied by the coach: nothing speaks against the name
        ("ada", "jupyter-grace", ""),
        ("ada", "nobody", ""),
        ("mallory", "jupyter-mallory", ""),
    ],
)
def test_in_the_exchange_name_and_account_must_be_one_persons(name, owner, whose):
    people = [Learner("ada", "Ada Lovelace"), Learner("grace"), Learner(LONG)]
    parts = (f"{name}+{STEM}+2026-11-20 10:11:12.0 UTC+Zm9v", "answers.json")
    parcel = Parcel(parts, handing.book("purpose", "ada", {}), owner=owner)
    found = Reader(people, [STEM]).read(parcel)
    assert found.learner == whose
    assert bool(found.why) == (not whose)
    beside = replace(parcel, parts=(parts[0], f"{STEM}.ipynb"))
    assert Reader(people, [STEM]).read(beside).learner == whose


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away"
)
def test_the_account_that_owns_a_file_is_read_from_the_file(cohort, exchange):
    import pwd

    other = next(each for each in pwd.getpwall() if each.pw_uid not in (0, 65534))
    handed(exchange, "ada", answers__json=handing.book("purpose", "ada", {}))
    for path in exchange.rglob("answers.json"):
        os.chown(path, other.pw_uid, -1)
    lines: list[str] = []
    assert collect(cohort, [], tell=lines.append) == 0
    assert f"the account “{other.pw_name}” put it there" in "\n".join(lines)
