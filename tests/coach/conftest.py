"""A cohort of three, released once and copied for each test that changes it."""

import shutil
from pathlib import Path

import pytest

from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.cohort import Cohort, moment

LIST = """id,name,e-mail
ada,Ada Lovelace,ada@example.org
grace,"Hopper, Grace",grace@example.org
alan,"=HYPERLINK(""http://x""), Alan",
"""


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> tuple[Cohort, list[str]]:
    folder, lines = tmp_path_factory.mktemp("coach"), []
    (folder / "list.csv").write_text(LIST, "utf-8")
    due = {"01_purpose": moment("2026-12-01")}
    cohort = begin(folder / "spring", folder / "list.csv", due=due, tell=lines.append)
    return cohort, lines


@pytest.fixture
def cohort(made, tmp_path: Path) -> Cohort:
    shutil.copytree(made[0].folder, tmp_path / "spring")
    return cohorts.load(tmp_path / "spring")
