"""Changes to a valid hand-in, drawn by a seed: of its JSON, its bytes and its files."""

import json
import os
import shutil
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

from pdpmo_widgets.store.values import clean, fingerprint
from tests.grading.nastier import ESCAPE, NAUGHTY
from tests.grading.spoil import CODE, SCRIPT, STEM

BOOK, ANSWERS, TIME = f"{STEM}.ipynb", "answers.json", "timestamp.txt"
NUMBERS = [0, -1, 1.5, 2**31, 2**53, 2**53 + 1, -(2**63), 10**30, 1e308, -0.0, 5e-324,
           float("nan"), float("inf"), True, 101, 1e-9]  # fmt: skip
TEXTS = ["", " ", "x" * 5000, SCRIPT, CODE, ESCAPE, NAUGHTY, "../../..", "None", "nan",
         "1,5", "1e999", "\ud83d", "\u202e", "\x00", "ада", "board", "2027-02-31",
         "9999-99-99", "learner.me", "%s%n{0}{x}"]  # fmt: skip
OTHERS: list[Any] = [None, [], {}, [[]], {"": {}}, [None] * 50, {"value": 1, "at": 1}]
NAMES = ["a.py", "random.py", "made.json", "answers.previous.json", ".hidden", "b.html",
         f"{STEM} (1).ipynb", "c.ipynb", "matplotlibrc", "n\x1b[31m.txt",
         "ANSWERS.JSON", "\udcff", "x" * 250, "two\nlines.csv"]  # fmt: skip
TIMES = [b"2026-11-30 10:00:00 UTC", b"2026-11-30 10:00:00 +0200", b"20261130T101010",
         b"9999-12-31 23:59:59 -2359", b"0001-01-01", b"2026-11-30"]  # fmt: skip
Place = tuple[Any, Any]
"""A list or table, and the index or name of what stands in it."""


def mutate(folder: Path, other: Path, random: Random) -> None:
    """Change the hand-in in ``folder``; parts of ``other`` may come into it."""
    for _ in range(random.randint(1, 3)):
        way = random.choices(WAYS, weights=[6, 6, 2, 1, 1, 1])[0]
        if folder.is_dir() and not folder.is_symlink():
            way(folder, other, random)


def _plain(path: Path) -> bool:
    """Not a link, which would lead to a neighbour, nor a pipe, which would wait."""
    return path.is_file() and not path.is_symlink()


def _put(path: Path, data: bytes) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.write_bytes(data)


def _tree(path: Path, random: Random, seal: bool) -> None:
    if not _plain(path):
        return
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return
    for _ in range(random.choice([1, 1, 2, 5, 20])):
        places = list(_places(found))
        if places:
            random.choice(EDITS)(random.choice(places), places, random)
    if seal and isinstance(found, dict) and random.random() < 0.8:
        try:
            found["digest"] = fingerprint(clean(found.get("answers")))
        except (ValueError, RecursionError):
            return
    path.write_text(json.dumps(found), "utf-8")


def _places(found: Any, depth: int = 0) -> list[Place]:
    """Every place of a tree, the deep ones too; wide lists only at their ends."""
    if depth > 12 or not isinstance(found, dict | list):
        return []
    keys = list(found) if isinstance(found, dict) else list(range(len(found)))[:60]
    below = [place for key in keys for place in _places(found[key], depth + 1)]
    return [(found, key) for key in keys] + below


def _swap(place: Place, places: list[Place], random: Random) -> None:
    pool = random.choice([NUMBERS, TEXTS, OTHERS])
    _set(place, deepcopy(random.choice(pool)))  # or a try would change the next one


def _delete(place: Place, places: list[Place], random: Random) -> None:
    if isinstance(place[0], dict):
        place[0].pop(place[1], None)
    elif place[1] < len(place[0]):
        place[0].pop(place[1])


def _copy(place: Place, places: list[Place], random: Random) -> None:
    holder, key = random.choice(places)
    if isinstance(holder, dict) and key in holder:
        _set(place, json.loads(json.dumps(holder[key])))


def _double(place: Place, places: list[Place], random: Random) -> None:
    if isinstance(place[0], list):
        place[0].extend(json.loads(json.dumps(place[0])) * random.choice([1, 1, 9]))
        del place[0][3000:]


def _shuffle(place: Place, places: list[Place], random: Random) -> None:
    if isinstance(place[0], list):
        random.shuffle(place[0])


def _rename(place: Place, places: list[Place], random: Random) -> None:
    if isinstance(place[0], dict) and place[1] in place[0]:
        name = random.choice([*TEXTS, place[1] + "x", place[1].upper()])
        place[0][name] = place[0].pop(place[1])


def _wrap(place: Place, places: list[Place], random: Random) -> None:
    deep: Any = [1]
    for _ in range(random.choice([1, 5, 30, 300])):
        deep = [deep] if random.random() < 0.5 else {"value": deep}
    _set(place, deep)


def _edit(place: Place, places: list[Place], random: Random) -> None:
    holder, key = place
    here = isinstance(holder, dict) and key in holder
    if here and isinstance(holder[key], str):
        at = random.randint(0, len(holder[key]))
        _set(place, holder[key][:at] + random.choice(TEXTS) + holder[key][at:])


def _set(place: Place, value: Any) -> None:
    if isinstance(place[0], dict) or place[1] < len(place[0]):
        place[0][place[1]] = value


EDITS: list[Callable[[Place, list[Place], Random], None]] = [
    _swap, _swap, _delete, _copy, _double, _shuffle, _rename, _wrap, _edit,
]  # fmt: skip


def _answers(folder: Path, other: Path, random: Random) -> None:
    _tree(folder / ANSWERS, random, seal=True)


def _book(folder: Path, other: Path, random: Random) -> None:
    _tree(folder / BOOK, random, seal=False)


def _bytes(folder: Path, other: Path, random: Random) -> None:
    path = folder / random.choice([BOOK, ANSWERS])
    if not _plain(path):
        return
    data = bytearray(path.read_bytes())
    for _ in range(random.choice([1, 3, 30])):
        at, kind = random.randint(0, len(data)), random.randint(0, 3)
        if kind == 0 and at < len(data):
            data[at] = random.randrange(256)
        elif kind == 1:
            del data[at : at + random.choice([1, 10, len(data)])]
        elif kind == 2:
            data[at:at] = random.choice(
                [b"\x00", b"[", b'"', b"<<<<<<< HEAD\n", b"\xff"]
            )
        else:
            data[at:at] = data[: random.randint(0, 400)]
    path.write_bytes(bytes(data))


def _splice(folder: Path, other: Path, random: Random) -> None:
    name = random.choice([BOOK, ANSWERS])
    mine, theirs = folder / name, (other / name).read_bytes()
    if not _plain(mine):
        return
    own = mine.read_bytes()
    at = random.randint(0, len(own))
    mine.write_bytes(random.choice([theirs, own[:at] + theirs[at:], theirs + own]))


def _files(folder: Path, other: Path, random: Random) -> None:
    path = folder / random.choice([BOOK, ANSWERS, TIME, *NAMES])
    old = path.read_bytes() if path.is_file() else CODE.encode()
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    kind = random.randint(0, 5)
    if kind == 0:
        path.symlink_to(random.choice([other / ANSWERS, Path("nowhere"), other]))
    elif kind == 1:
        path.mkdir()
    elif kind == 2:
        os.mkfifo(path)
    elif kind == 3:
        _put(path, old[: random.randint(0, 200)])
    elif kind == 4:
        _put(folder / random.choice(NAMES), old)


def _time(folder: Path, other: Path, random: Random) -> None:
    data = bytearray(random.choice(TIMES))
    for _ in range(random.choice([0, 1, 1, 2])):
        at = random.randrange(len(data))
        data[at : at + random.choice([0, 1])] = random.choice(
            b"0123459 +-:TZUCW\xff"
        ).to_bytes()
    _put(folder / TIME, bytes(data))


WAYS = [_answers, _book, _bytes, _splice, _files, _time]
