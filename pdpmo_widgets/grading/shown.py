"""What a child sent back of one cell, as outputs in which nothing can run.

All of it is a learner's text: only plain text and PNG pictures are kept, no HTML, no
SVG, no script, no control characters and no metadata.
"""

import base64
import binascii
import re
from typing import Any

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
DROPPED = "\n… (the rest was dropped)"
PNG = b"\x89PNG\r\n\x1a\n"
MOST_SHOWN, MOST_PICTURE = 20, 2_000_000
Output = dict[str, Any]


def plain(text: object, most: int) -> str:
    """A text without control characters, cut to `most`; "" for what is no text."""
    if not isinstance(text, str):
        return ""
    # Half a pair of surrogates cannot be written to a file.
    whole = CONTROL.sub("", text.encode("utf-8", "replace").decode("utf-8"))
    return whole if len(whole) <= most else whole[:most] + DROPPED


def failure(line: Any) -> tuple[str, str] | None:
    """Name and words of the error that ended the cell, None when it went through."""
    found = line.get("failed") if isinstance(line, dict) else ["Unknown", ""]
    if found is None:
        return None
    name, text = found if isinstance(found, list) and len(found) == 2 else ("", "")
    name = re.sub(r"\W", "", plain(name, 200), flags=re.ASCII)[:40]
    return name or "Error", plain(text, 2000)


def outputs(line: Any, most: int) -> list[Output]:
    """The outputs of one cell in nbformat's shape, whatever the child said."""
    if not isinstance(line, dict):
        return []
    made = [*_streams(line, most), *_shown(line, most)]
    error = failure(line)
    if error is not None:
        name, text = error
        told = f"{name}: {text}" if text else name
        made.append({"output_type": "error", "ename": name, "evalue": text,
                     "traceback": told.split("\n")})  # fmt: skip
    return made


def _streams(line: Output, most: int) -> list[Output]:
    made = []
    for each in _list(line.get("streams"))[:2]:
        name, text = each if isinstance(each, list) and len(each) == 2 else ("", "")
        kept = plain(text, most)
        if kept and name in ("stdout", "stderr"):
            kept += DROPPED if line.get("cut") is True else ""
            made.append({"output_type": "stream", "name": name, "text": kept})
    return made


def _shown(line: Output, most: int) -> list[Output]:
    made = []
    for each in _list(line.get("shown"))[:MOST_SHOWN]:
        kind, data = each if isinstance(each, list) and len(each) == 2 else ("", {})
        if kind not in ("display_data", "execute_result") or not isinstance(data, dict):
            continue
        kept = {"text/plain": plain(data.get("text/plain"), most)}
        if picture := _picture(data.get("image/png")):
            kept["image/png"] = picture
        one: Output = {"output_type": kind, "data": kept, "metadata": {}}
        made.append(one | ({} if kind == "display_data" else {"execution_count": None}))
    return made


def _picture(text: object) -> str:
    """The same picture, written anew: base64 of a PNG and nothing beside it."""
    if not isinstance(text, str) or len(text) > MOST_PICTURE:
        return ""
    try:
        data = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return ""
    return base64.b64encode(data).decode() if data.startswith(PNG) else ""


def _list(found: object) -> list[Any]:
    return found if isinstance(found, list) else []
