"""Hand-ins that are broken or hostile, made by code, each with what must come out.

`CORPUS`: name to what the gradebook then holds (a kind of `EXPECTED`), and a function
that spoils the folder submitted/<student>/<exercise>.
"""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

from tests.grading.nastier import MORE
from tests.grading.nastiest import NASTIEST
from tests.grading.spoil import (
    CODE,
    SCRIPT,
    STEM,
    Spoil,
    a_folder,
    answers,
    cell,
    fifo,
    gone,
    large,
    link,
    notebook,
    raw,
)  # fmt: skip

# Points by rule of 50, and how many of the seven graded cells somebody must look at.
EXPECTED = {
    "full": (50, 0),
    "flagged": (50, 7),
    "no_board": (35, 7),
    "no_charter": (40, 0),
    "board_unplayed": (35, 0),
    "board_unplayable": (35, 1),
    "charter_too_long": (48, 0),
    "needs_unread": (43, 0),
    "one_need": (45.83, 0),
    "standing_unread": (43, 0),
    "own_words_only": (10, 7),  # what is dealt to an id cannot be found
    "nothing": (0, 7),
}


def _duplicate(book: dict[str, Any]) -> None:
    book["cells"].insert(4, deepcopy(cell(book, "board")))


def _delete(book: dict[str, Any]) -> None:
    book["cells"] = [c for c in book["cells"] if c["id"] != "needs"]


def _delete_all(book: dict[str, Any]) -> None:
    book["cells"] = []


def _reorder(book: dict[str, Any]) -> None:
    book["cells"].reverse()


def _flip(book: dict[str, Any]) -> None:
    for one in book["cells"]:
        marks = one["metadata"].get("nbgrader", {})
        marks.update(grade=not marks.get("grade"), locked=False, points=999)


def _strip(book: dict[str, Any]) -> None:
    for one in book["cells"]:
        one["metadata"] = {}


def _schema(version: object) -> Callable[[dict[str, Any]], None]:
    def change(book: dict[str, Any]) -> None:
        for one in book["cells"]:
            if "nbgrader" in one["metadata"]:
                one["metadata"]["nbgrader"]["schema_version"] = version

    return change


def _code(book: dict[str, Any]) -> None:
    for one in book["cells"]:
        if one["cell_type"] == "code":
            one["source"] = CODE


def _pass_all(book: dict[str, Any]) -> None:
    cell(book, "load")["source"] = (
        "class exercise:\n    mark = staticmethod(lambda *a, **k: a[1])\n"
        "    ask = me = receipt = essay = hand_in = staticmethod(lambda *a: None)"
    )


def _endless(book: dict[str, Any]) -> None:
    cell(book, "load")["source"] = "while True: pass"


def _script(book: dict[str, Any]) -> None:
    cell(book, "charter")["source"] = SCRIPT
    cell(book, "board-text")["source"] = SCRIPT
    cell(book, "board")["outputs"] = [
        {"output_type": "display_data", "metadata": {}, "data": {"text/html": SCRIPT}}
    ]


def _maths(book: dict[str, Any]) -> None:
    cell(book, "charter")["source"] = (
        r"$\href{javascript:alert(1)}{Look}$ [x](javascript:a())"
    )


def _kernel(book: dict[str, Any]) -> None:
    book["metadata"]["kernelspec"] = {"name": "bash", "language": "bash"}


def _old(book: dict[str, Any]) -> None:
    book.update(nbformat=3, worksheets=[{"cells": book.pop("cells")}])


def _odd_cells(book: dict[str, Any]) -> None:
    book["cells"] += [None, 3, {"cell_type": []}, {"source": {"a": 1}, "metadata": 4}]


def _ids(book: dict[str, Any]) -> None:
    for one in book["cells"]:
        one["id"] = "same"


def _many_cells(book: dict[str, Any]) -> None:
    book["cells"] += [{"cell_type": "code", "source": "1", "metadata": {}}] * 5000


def _renamed(folder: Path) -> None:
    (folder / f"{STEM}.ipynb").rename(folder / f"{STEM} (1).ipynb")


def _second(folder: Path) -> None:
    data = (folder / f"{STEM}.ipynb").read_bytes()
    (folder / f"{STEM} (1).ipynb").write_bytes(data)


def _tree(folder: Path) -> None:
    deep = folder
    for _ in range(30):
        deep = deep / "deeper"
    deep.mkdir(parents=True)
    (deep / "gradebook.db").write_bytes(b"x")


def _id(id: object) -> Callable[[dict[str, Any]], None]:
    return lambda found: found["answers"]["learner.me"]["value"].update(id=id)


def _every(value: object) -> Callable[[dict[str, Any]], None]:
    def change(found: dict[str, Any]) -> None:
        for one in found["answers"].values():
            one["value"] = value

    return change


def _board(change: Callable[[dict[str, Any]], None]) -> Spoil:
    def spoil(found: dict[str, Any]) -> None:
        for key, one in found["answers"].items():
            if key.startswith("purpose.board"):
                change(one["value"])

    return answers(spoil)


def _helper_files(folder: Path) -> None:
    for name in ("pdpmo_widgets.py", "json.py", "sitecustomize.py", "random.py"):
        (folder / name).write_text(CODE, "utf-8")


CORPUS: dict[str, tuple[str, Spoil]] = {
    # the structure of the notebook
    "untouched": ("full", lambda folder: None),
    "cell_copied": ("full", notebook(_duplicate)),
    "cell_deleted": ("full", notebook(_delete)),
    "all_cells_deleted": ("full", notebook(_delete_all)),
    "cells_reversed": ("full", notebook(_reorder)),
    "flags_flipped": ("full", notebook(_flip)),
    "metadata_stripped": ("full", notebook(_strip)),
    "schema_too_old": ("full", notebook(_schema(0))),
    "schema_too_new": ("full", notebook(_schema(99))),
    "schema_is_text": ("full", notebook(_schema("three"))),
    "odd_cells": ("full", notebook(_odd_cells)),
    "ids_all_the_same": ("full", notebook(_ids)),
    "five_thousand_cells": ("full", notebook(_many_cells)),
    "nbformat_3": ("full", notebook(_old)),
    "nbformat_is_text": ("full", notebook(lambda b: b.update(nbformat="4"))),
    "nbformat_99": ("full", notebook(lambda b: b.update(nbformat=99))),
    "no_metadata": ("full", notebook(lambda b: b.pop("metadata"))),
    "cells_are_a_table": ("full", notebook(lambda b: b.update(cells={"a": 1}))),
    "another_kernel": ("full", notebook(_kernel)),
    # the file of the notebook
    "empty_notebook": ("full", raw(b"")),
    "no_json": ("full", raw(b"this is not a notebook")),
    "half_a_notebook": ("full", raw(b'{"cells": [{"cell_type": "code"')),
    "merge_conflict": ("full", raw(b"<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> mine\n")),
    "a_list": ("full", raw(b"[]")),
    "a_number": ("full", raw(b"7")),
    "utf_16": ("full", raw('{"cells": []}'.encode("utf-16"))),
    "deeply_nested": ("full", raw(b"[" * 200_000)),
    "zeros": ("full", raw(b"\x00" * 4096)),
    "html_instead": ("full", raw(b"<html><body>Sign in</body></html>")),
    "notebook_gone_other_there": ("full", _renamed),
    "second_download": ("full", _second),
    "notebook_is_a_link": ("full", link(f"{STEM}.ipynb", "../../../gradebook.db")),
    "notebook_is_a_dangling_link": ("full", link(f"{STEM}.ipynb", "nowhere.ipynb")),
    "notebook_is_a_folder": ("full", a_folder(f"{STEM}.ipynb")),
    "notebook_is_a_pipe": ("full", fifo(f"{STEM}.ipynb")),
    "notebook_of_60_mb": ("full", large(f"{STEM}.ipynb", 60_000_000)),
    # what a learner's code or words would do
    "code_everywhere": ("full", notebook(_code)),
    "code_that_passes_itself": ("full", notebook(_pass_all)),
    "code_without_end": ("full", notebook(_endless)),
    "script_in_text_and_output": ("full", notebook(_script)),
    "maths_that_links": ("full", notebook(_maths)),
    "helper_files_that_shadow": ("full", _helper_files),
    # other files
    "garbage_time": ("full", raw(b"yesterday at tea", "timestamp.txt")),
    "empty_time": ("full", raw(b"", "timestamp.txt")),
    "binary_time": ("full", raw(b"\xff\xfe\x00", "timestamp.txt")),
    "time_is_a_link": ("full", link("timestamp.txt", "/etc/passwd")),
    "a_pipe": ("full", fifo("notes.txt")),
    "a_link_to_the_gradebook": ("full", link("book.db", "../../../gradebook.db")),
    "a_link_to_a_folder": ("full", link("all", "../../..")),
    "a_file_of_60_mb": ("full", large("video.mp4", 60_000_000)),
    "a_deep_folder": ("full", _tree),
    # the answers
    "no_answers": ("nothing", gone("answers.json")),
    "empty_answers": ("nothing", raw(b"", "answers.json")),
    "answers_no_json": ("nothing", raw(b"{", "answers.json")),
    "answers_conflict": ("nothing", raw(b"<<<<<<< HEAD\n", "answers.json")),
    "answers_of_60_mb": ("nothing", large("answers.json", 60_000_000)),
    "answers_are_a_link": ("nothing", link("answers.json", "../../../gradebook.db")),
    "answers_are_a_folder": ("nothing", a_folder("answers.json")),
    "answers_are_a_pipe": ("nothing", fifo("answers.json")),
    "answers_deeply_nested": ("nothing", raw(b"[" * 200_000, "answers.json")),
    "answers_of_another_module": (
        "nothing",
        answers(lambda a: a.update(module="welcome")),
    ),
    "answers_of_a_newer_course": ("nothing", answers(lambda a: a.update(schema=99))),
    "answers_with_another_id": ("own_words_only", answers(_id("somebody"))),
    "answers_without_an_id": ("own_words_only", answers(_id(""))),
    "answers_whose_id_is_a_path": ("own_words_only", answers(_id("../../etc"))),
    "every_answer_is_null": ("nothing", answers(_every(None))),
    "every_answer_is_a_list": ("nothing", answers(_every([1, 2]))),
    "every_answer_is_huge": ("nothing", answers(_every("x" * 20_000))),
    "board_without_charter": ("no_board", _board(lambda v: v.pop("charter"))),
    "board_steps_are_text": (
        "no_board",
        _board(lambda v: v.update(steps="all of them")),
    ),
    "board_of_a_thousand_steps": (
        "no_board",
        _board(lambda v: v.update(steps=v["steps"] * 200)),
    ),
    "edited_by_hand": ("flagged", answers(lambda a: a.update(digest="00000000"))),
    **MORE,
    **NASTIEST,
}
