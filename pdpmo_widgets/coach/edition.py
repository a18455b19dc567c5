"""The edition of a cohort: which cases are dealt, and in the words of which trade.

papermill writes the coach's notebooks of an edition: it puts the edition as parameters
into them and runs nothing. From those notebooks the exercises are released, so that
learners, both graders and the report take the edition from one place.
"""

import logging
import re
from pathlib import Path
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import STANDARD, industries, trades
from pdpmo_widgets.coach.said import said, wrong
from pdpmo_widgets.grading.deals import HIGHEST, Edition
from pdpmo_widgets.store import disk


def chosen(industry: str = "", seed: str = "", old: Edition | None = None) -> Edition:
    """The edition asked for, words as typed; CoachError, with the choices, if none.

    ``old``: that of a cohort which is there already. It stays, whatever is asked.
    """
    names = industries()
    if industry and industry not in names:
        listed = "; ".join(f"{name} ({one['label']})" for name, one in names.items())
        raise wrong("new.industry", industry=industry[:60], names=listed)
    if seed and not (re.fullmatch(r"[0-9]{1,9}", seed) and int(seed) <= HIGHEST):
        raise wrong("new.seed", seed=seed[:60], most=f"{HIGHEST:,}")
    if old is not None:
        return old
    return Edition(int(seed or 0), industry or STANDARD)


def asked(found: Edition, industry: str, seed: str) -> bool:
    """Is that what was asked for? What was not named is not asked for."""
    same = not industry or industry == found.industry
    return same and (not seed or int(seed) == found.seed)


def told(edition: Edition) -> str:
    """The edition in a sentence."""
    if edition == Edition():
        return said("new.standard")
    one = industries()[edition.industry]
    return said("new.edition", seed=edition.seed, **_names(one))


def write(notebook: Path, edition: Edition) -> None:
    """Put the edition into a coach's notebook, in its cells and in its words.

    The course's own stands in it already, and the notebook stays as it is.
    """
    if edition == Edition():
        return
    from nbformat import writes
    from papermill import execute_notebook

    logging.getLogger("papermill").setLevel(logging.ERROR)  # not for a coach's eyes
    told = {"industry": edition.industry, "seed": edition.seed}
    book = execute_notebook(
        notebook, None, {"edition": told}, prepare_only=True, progress_bar=False,
        kernel_name="python3", language="python",
    )  # fmt: skip
    ours, theirs = _tagged(book, "parameters"), _tagged(book, "injected-parameters")
    # One cell, where a learner who opens the notebook would otherwise read two. An
    # exercise of a coach's own may have none: it is the same in each edition.
    if ours is not None:
        ours.source = theirs.source.strip().splitlines()[-1]
    book.cells = [cell for cell in book.cells if cell is not theirs]
    # papermill notes paths, times and versions; a notebook for learners holds none.
    for place in (book, *book.cells):
        place.metadata.pop("papermill", None)
        if not place.metadata.get("tags", True):
            del place.metadata["tags"]
    if edition.industry != STANDARD:
        _reword(book, notebook.stem, industries()[edition.industry])
    disk.write(notebook, (writes(book, version=4) + "\n").encode())


def _tagged(book: Any, tag: str) -> Any:
    """The first cell with a tag; None where there is none."""
    tagged = (cell for cell in book.cells if tag in cell.metadata.get("tags", []))
    return next(tagged, None)


def _reword(book: Any, stem: str, industry: Any) -> None:
    module = catalog.of_stem(stem)
    told = trades(module.noun).get("prose", {}) if module else {}
    for passage, other in told.items():
        text = other.format(**_names(industry))
        for cell in book.cells:
            if cell.cell_type == "markdown":
                cell.source = cell.source.replace(passage, text)


def _names(industry: Any) -> dict[str, str]:
    return {key: industry[key] for key in ("label", "name", "organisation")}
