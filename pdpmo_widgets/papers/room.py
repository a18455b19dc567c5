"""The room that text needs on a slide, estimated a little too large.

What does not fit at the smallest size ends with a pointer to the document.
"""

from collections.abc import Sequence
from unicodedata import combining, east_asian_width

from pdpmo_widgets.cases.words import words

from .page import Block

SIZES = (18, 16, 14, 13, 12, 11, 10)
ROOMY, SPACING = 0.56, 1.2


def lines_needed(text: str, size: float, inches: float) -> int:
    """Lines that a text takes at ``size`` points in a column, estimated high."""
    room = inches * 72 / size
    used, count = 0.0, 1
    for word in text.split():
        need = sum(_width(char) for char in word)
        if used and used + ROOMY / 2 + need > room:
            used, count = 0.0, count + 1
        while need > room:
            need, count = need - room, count + 1
        used += need + ROOMY / 2
    return count


def _width(char: str) -> float:
    if combining(char):
        return 0.0
    if east_asian_width(char) in "WF" or not char.isascii():
        return 1.05 if east_asian_width(char) in "WF" else 0.66
    return 0.75 if char.isupper() or char in "mw@%" else ROOMY


def height(blocks: Sequence[Block], size: float, inches: float) -> float:
    """Inches that the blocks of a column take, one above the other."""
    points = 0.0
    for block in blocks:
        points += lines_needed(block.label, size * 0.8, inches) * size * 0.8 * SPACING
        for text in block.lines:
            points += lines_needed(text, size, inches) * size * SPACING + 3
        points += 12
    return points / 72


def fit(blocks: Sequence[Block], inches: float, room: float) -> float:
    """The largest of our sizes at which a column fits, or the smallest."""
    fits = (size for size in SIZES if height(blocks, size, inches) <= room)
    return next(fits, SIZES[-1])


def trim(
    blocks: Sequence[Block], inches: float, room: float, size: float
) -> list[Block]:
    """Blocks cut at the longest text, again and again, until they fit."""
    shown = list(blocks)
    more = words("page", __package__)["more"]
    while height(shown, size, inches) > room:
        need = [height([block], size, inches) for block in shown]
        at = need.index(max(need))
        block = shown[at]
        texts = [_uncut(text, more) for text in block.lines]
        longest = max(range(len(texts)), key=lambda i: len(texts[i]))
        if len(texts) > 3 and len(texts[longest]) < 60:
            texts = [*texts[:-2], f"{texts[-2]} {more}"]
        else:
            text = texts[longest]
            kept = text.removesuffix(" …")[: int(len(text) * 0.85)]
            texts[longest] = f"{kept.rpartition(' ')[0] or kept} {more}"
            if len(text) < 12:
                return shown
        shown[at] = Block(block.label, tuple(texts), block.open)
    return shown


def _uncut(text: str, more: str) -> str:
    """A text that was cut before keeps an ellipsis; only one names the document."""
    return f"{text.removesuffix(more).rstrip()} …" if text.endswith(more) else text
