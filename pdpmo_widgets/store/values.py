"""What may be stored: plain JSON of bounded size, in one canonical spelling.

Whatever a browser, a disk or another program hands over passes through here, so
that nothing else in the store has to fear odd numbers, depth or broken characters.
"""

import hashlib
import json
import math
import re
from collections.abc import Mapping
from typing import TypeVar

JSON = None | bool | int | float | str | list | dict

T = TypeVar("T")

VALUE_BYTES = 256 * 1024
FILE_BYTES = 5 * 1024 * 1024
DEPTH = 24
WHOLE = 2**53  # beyond this a browser's numbers are no longer exact
_CANONICAL = json.JSONEncoder(
    sort_keys=True, ensure_ascii=False, allow_nan=False, separators=(",", ":")
)
KEY = re.compile(r"[a-z][a-z0-9_]{0,40}(\.[A-Za-z0-9_-]{1,60}){1,4}")


class StoreError(Exception):
    """One plain sentence for a learner: what is wrong and what to do."""


def canonical(value: JSON) -> str:
    """One spelling per value: sorted keys, no spaces, characters as they are."""
    return _CANONICAL.encode(value)


def fingerprint(value: JSON) -> str:
    """The first 8 hex digits of the SHA-256 of the canonical spelling."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()[:8]


def parse(data: bytes) -> JSON:
    """The JSON in `data`, cleaned; ValueError for everything that is not JSON."""
    try:
        found = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_once,
            parse_constant=_no_constant,
        )
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return clean(found)


def clean(value: JSON, depth: int = 0) -> JSON:
    """A copy in plain JSON types; ValueError for what JSON cannot hold safely."""
    if depth > DEPTH:
        raise ValueError("nested too deeply")
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, (int, float)):
        return _number(value)
    if isinstance(value, (list, tuple)):
        return [clean(item, depth + 1) for item in value]
    if isinstance(value, dict):
        return _members(value, depth)
    raise ValueError(f"{type(value).__name__} is not JSON")


def checked_key(key: str) -> str:
    """`key` itself, when it looks like `purpose.charter`; StoreError otherwise."""
    if isinstance(key, str) and KEY.fullmatch(key):
        return key
    raise StoreError("This answer has no proper name, so it could not be saved.")


def checked_value(value: JSON) -> JSON:
    """`value` cleaned and within its size; StoreError with a sentence otherwise."""
    try:
        value = clean(value)
    except (ValueError, RecursionError) as error:
        raise StoreError("This answer has a form that cannot be saved.") from error
    if len(canonical(value).encode()) > VALUE_BYTES:
        raise StoreError("This answer is too long to be saved. Please shorten it.")
    return value


def _members(value: dict, depth: int) -> dict:
    if not all(isinstance(name, str) for name in value):
        raise ValueError("names must be text")
    return {_text(name): clean(item, depth + 1) for name, item in value.items()}


def _number(value: int | float) -> int | float:
    if isinstance(value, int):
        if abs(value) > WHOLE:
            raise ValueError("a number is too large")
        return int(value)
    if not math.isfinite(value):
        raise ValueError("a number is not finite")
    return float(value)


def _text(value: str) -> str:
    if value.isascii():
        return str(value)
    # Half an emoji, cut by a length limit in a browser, has no UTF-8 spelling.
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _once(pairs: list[tuple[str, JSON]]) -> dict:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number")


def under_new_names(renamed: Mapping[str, str], kept: Mapping[str, T]) -> dict[str, T]:
    """A table that was kept under old names; what has today's name already stays."""
    moved = {renamed[name]: one for name, one in kept.items() if name in renamed}
    return moved | {name: one for name, one in kept.items() if name not in renamed}
