"""The parts of a page, before it becomes a document or a slide."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.cases.words import words

from .plain import count, line

Entries = Mapping[str, Any]
Fields = list[dict[str, Any]]


@dataclass(frozen=True)
class Block:
    """A heading and what stands below it; ``open`` if nothing was entered yet."""

    label: str
    lines: tuple[str, ...]
    open: bool = False


@dataclass(frozen=True)
class Page:
    """Title, who drew it up, and blocks in the columns of the slide."""

    title: str
    subtitle: str
    who: str
    columns: tuple[tuple[Block, ...], ...]

    def blocks(self) -> list[Block]:
        """All blocks in reading order."""
        return [block for column in self.columns for block in column]

    def byline(self) -> str:
        """The line that names the author, empty without a name."""
        return words("page", __package__)["by"].format(who=self.who) if self.who else ""

    def words(self) -> int:
        """Number of words on the page."""
        return sum(count(text) for b in self.blocks() for text in (b.label, *b.lines))


def note() -> str:
    """The small print of every page."""
    return words("page", __package__)["note"]


def build(
    said: Mapping[str, Any], found: Mapping[str, Sequence[str]], who: str
) -> Page:
    """A page from its TOML (title, blocks) and the lines found for each block."""
    width = 1 + max(block["column"] for block in said["blocks"])
    columns: list[list[Block]] = [[] for _ in range(width)]
    for block in said["blocks"]:
        lines = tuple(found.get(block["id"]) or ())
        if not lines and block.get("optional"):
            continue
        shown = filled(block["label"], lines, block["open"])
        columns[block["column"]].append(shown)
    return Page(said["title"], said["subtitle"], line(who), tuple(map(tuple, columns)))


def filled(label: str, lines: Sequence[str], what: str) -> Block:
    """A block; without lines it says that ``what`` is still open."""
    left = words("page", __package__)["open"].format(what=what)
    return Block(label, tuple(lines) or (left,), not lines)


def still_open(page: Page) -> list[str]:
    """What was not entered yet, one text a block."""
    return [text for block in page.blocks() if block.open for text in block.lines]


def preview(page: Page) -> list[tuple[str, str]]:
    """Heading and text of each block, as the screen shows them."""
    return [(block.label, "\n".join(block.lines)) for block in page.blocks()]


def check(said: Mapping[str, str], ok: bool, **params: object) -> dict[str, Any]:
    """One check for the screen: ``said`` has a text for yes and one for no."""
    return {"ok": ok, "text": said["yes" if ok else "no"].format(**params)}


def length(page: Page, most: int) -> dict[str, Any]:
    """The check that the page is short enough to stay one page."""
    said = words("page", __package__)
    ok = page.words() <= most
    text = said["short"] if ok else said["long"].format(words=page.words(), most=most)
    return {"ok": ok, "text": text}


def texts(entries: Entries, keys: Iterable[str]) -> list[str]:
    """Cleaned one-line texts of the entries that are there."""
    return [text for key in keys if (text := line(entries.get(key)))]
