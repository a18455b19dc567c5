"""The short ways of the direct grader give what the long ones give, sign by sign."""

import subprocess
import sys
from pathlib import Path

import pytest
from IPython.core.formatters import DisplayFormatter
from nbformat import from_dict

from pdpmo_widgets.grading.display import Formatter
from pdpmo_widgets.grading.key import run
from pdpmo_widgets.grading.page import Page
from pdpmo_widgets.grading.preprocessors import StrictScores
from pdpmo_widgets.grading.sheet import cell_text, filled, notebook, sheet
from pdpmo_widgets.grading.tidy import encode
from tests.grading import handing

ROOT = Path(__file__).parents[2]
PAGE = Page("Needs", ("a", "<b>"), "2 of 4 points", ("said",), ("look",))
STEMS = ("00_welcome", "01_purpose")


@pytest.mark.parametrize("shown", [PAGE, 2.5, 0.0, 1e-9, 3, True, None, "text", [1.5]])
def test_what_a_cell_shows_has_the_forms_that_ipython_gives_it(shown):
    assert Formatter().format(shown) == DisplayFormatter().format(shown)


@pytest.fixture(scope="module", params=STEMS)
def graded(request, tmp_path_factory):
    """The sheet of an exercise, and what its cells show for one learner."""
    stem, folder = request.param, tmp_path_factory.mktemp("one") / "ada" / "x"
    folder.mkdir(parents=True)
    noun = stem.partition("_")[2]
    made = handing.model_answers(noun, "ada")
    (folder / "answers.json").write_bytes(handing.book(noun, "ada", made))
    places = (
        ROOT / kind / stem / f"{stem}.ipynb" for kind in ("solutions", "exercises")
    )
    page = sheet(*places)
    return page, run(page.key, folder)


def test_the_file_is_what_the_whole_notebook_would_be_written_as(graded):
    page, outputs = graded
    cells = []
    for at, each in enumerate(page.key.book["cells"]):
        node = from_dict({**each, "source": "".join(each["source"])})
        if at in outputs:
            node.outputs, node.execution_count = outputs[at], None
            StrictScores().preprocess_cell(node, {}, at)
        cells.append(node)
    made = notebook(page, [one.text for one in filled(page, outputs)])
    assert made == encode({**page.key.book, "cells": cells})


def test_an_empty_text_about_outputs_is_not_taken_for_the_outputs(graded):
    page, outputs = graded
    at = next(at for at in outputs if outputs[at])
    odd = '"outputs": []\n   "outputs": []'
    cell = {**page.key.book["cells"][at], "source": odd, "outputs": []}
    assert cell_text(cell).count('\n   "outputs": []') == 1


GRADED = """
import os, sys
os.environ["NBGRADER_EXECUTION"] = "autograde"
from pdpmo_widgets import catalog
from pdpmo_widgets.grading import direct, gradebook, pool
from pdpmo_widgets.grading.marking import open_exercise
for module in catalog.modules():
    if not module.draft:
        exercise = open_exercise(module.noun, {})
        for item in exercise.rules:
            exercise.ask(item), exercise.mark(item)
drawing = ("ipywidgets", "anywidget", "matplotlib", "docx", "pptx", "voila")
print([name for name in drawing if name in sys.modules])
"""


def test_grading_never_fetches_what_only_draws(tmp_path):
    words = [sys.executable, "-c", GRADED]
    done = subprocess.run(
        words, capture_output=True, check=True, timeout=120, cwd=tmp_path
    )
    assert done.stdout.decode().splitlines()[-1] == "[]"
