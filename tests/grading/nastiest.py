"""Hand-ins of a coach's simulated week: copied cells, odd names, odd answers."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

from tests.grading.spoil import (
    CODE,
    STEM,
    Spoil,
    answers,
    cell,
    link,
    notebook,
    raw,
    sealed,
)


def _beside(id: str, source: str, before: bool = False) -> Callable[[dict], None]:
    """A copy of a graded cell with another source behind (or before) it."""

    def spoil(book: dict[str, Any]) -> None:
        at = book["cells"].index(cell(book, id))
        other = {**deepcopy(book["cells"][at]), "source": source}
        book["cells"].insert(at if before else at + 1, other)

    return spoil


def _without_ids(book: dict[str, Any]) -> None:
    book["nbformat_minor"] = 2
    for one in book["cells"]:
        one.pop("id", None)


def _partly_flipped(book: dict[str, Any]) -> None:
    for one in book["cells"][::2]:
        marks = one["metadata"].get("nbgrader", {})
        marks.update(grade=not marks.get("grade"), solution=True, locked=False)


def _copy_1(folder: Path) -> None:
    (folder / f"{STEM}.ipynb").rename(folder / f"{STEM}-Copy1.ipynb")


def _odd_names(folder: Path) -> None:
    for name in ("-rf", "--help.ipynb", "..ipynb", "two\nlines.ipynb", "~", "$(id).md"):
        (folder / name).write_text(CODE, "utf-8")


def _long_text(book: dict[str, Any]) -> None:
    text = "A line of a very long text.\n" * 370_000
    book["cells"].append({"cell_type": "markdown", "metadata": {}, "source": text})


def _values(
    start: str, change: Callable[[Any], Any], some: slice = slice(None)
) -> Spoil:
    """Other values under the keys of one task."""

    def spoil(all: dict[str, Any]) -> None:
        for key in sorted(k for k in all if k.startswith(f"purpose.{start}"))[some]:
            all[key]["value"] = change(all[key]["value"])

    return sealed(spoil)


def _placed(change: Callable[[dict[str, Any]], dict[str, Any]]) -> Spoil:
    return _values("standing", lambda v: {**v, "place": change(v["place"])})


def _lines(key: str) -> Callable[[Any], Any]:
    return lambda value: {**value, key: value[key] * 2}


def _no_number(found: dict[str, Any]) -> None:
    for key, one in found["answers"].items():
        if key.startswith("purpose.needs"):
            one["value"]["sure"] = float("nan")


NASTIEST: dict[str, tuple[str, Spoil]] = {
    "graded_cell_doubled_with_code": ("full", notebook(_beside("board", CODE))),
    "stub_after_a_real_answer": ("full", notebook(_beside("charter", ""))),
    "answer_before_the_stub": ("full", notebook(_beside("charter", "Mine.", True))),
    "called_copy_1": ("full", _copy_1),
    "minor_2_without_ids": ("full", notebook(_without_ids)),
    "flags_partly_flipped": ("full", notebook(_partly_flipped)),
    "a_link_to_itself": ("full", link("loop.ipynb", "loop.ipynb")),
    "a_link_to_its_own_folder": ("full", link("loop", ".")),
    "notebook_is_a_link_to_itself": ("full", link(f"{STEM}.ipynb", f"{STEM}.ipynb")),
    "names_like_options": ("full", _odd_names),
    "ten_mb_of_markdown": ("full", notebook(_long_text)),
    "an_empty_name": ("full", raw(b"", " .ipynb")),
    "sure_999": ("needs_unread", _values("needs", lambda v: {**v, "sure": 999})),
    "sure_is_text": ("needs_unread", _values("needs", lambda v: {**v, "sure": "very"})),
    "sure_is_no_number": ("nothing", answers(_no_number)),
    "one_forecast_of_six": (
        "one_need",
        _values("needs", lambda _: None, slice(1, None)),
    ),
    "two_bins_for_one_card": (
        "standing_unread",
        _placed(lambda p: {who: ["three", "two"] for who in p}),
    ),
    "ghosts_are_placed": (
        "full",
        _placed(lambda p: {**p, "nobody": "three", "": "two"}),
    ),
    "steps_twice": ("board_unplayable", _values("board", _lines("steps"))),
}
