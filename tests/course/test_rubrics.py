"""The levels a coach reads for are the same words wherever a learner meets them."""

from pathlib import Path

import nbformat
import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.coach.reviews import rubric

ROOT = Path(__file__).parents[2]
WRITTEN = {
    module.stem: item.id
    for module in catalog.modules()
    for item in module.items.values()
    if item.rubric
}
PAGES = [
    (ROOT / folder, stem)
    for stem in WRITTEN
    for folder in (f"course/{stem}.ipynb", f"solutions/{stem}/{stem}.ipynb")
]


def rows(path: Path) -> list[list[str]]:
    """The cells of the table below the four levels."""
    cells = nbformat.read(path, as_version=4).cells
    texts = [c.source for c in cells if "| 1 Reciting |" in c.source]
    lines = [line for line in "\n".join(texts).splitlines() if line.startswith("|")]
    return [[_plain(part) for part in line.split("|")[1:-1]] for line in lines[2:]]


def _plain(text: str) -> str:
    return text.strip().strip("*").translate(str.maketrans("“”", '""'))


@pytest.mark.parametrize(
    ("path", "stem"), PAGES, ids=[str(p.relative_to(ROOT)) for p, _ in PAGES]
)
def test_a_page_shows_the_rubric_that_the_coach_grades_by(path: Path, stem: str):
    found = rubric(stem, WRITTEN[stem])
    said = [[_plain(one.row), *map(_plain, one.levels)] for one in found]
    assert rows(path) == said


def test_every_exercise_with_a_rubric_is_looked_at():
    ready = {m.stem for m in catalog.ready(ROOT)}
    assert ready == WRITTEN.keys()
