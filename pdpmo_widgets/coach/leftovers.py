"""What lies beside hand-ins in a folder of downloads: left alone, a sentence a kind.

Nothing of it is opened further than to see what it is, and nothing is copied.
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from pdpmo_widgets.coach.said import said

KINDS = {
    "mail": {".eml", ".msg", ".mbox"},
    "document": {".doc", ".docx", ".odt", ".pages", ".pdf", ".rtf", ".txt", ".md",
                 ".html", ".htm", ".xls", ".xlsx", ".csv", ".ppt", ".pptx"},
    "picture": {".png", ".jpg", ".jpeg", ".heic", ".gif", ".webp", ".bmp", ".tif",
                ".tiff", ".svg", ".mov", ".mp4"},
    "archive": {".zip", ".rar", ".7z", ".gz", ".tgz", ".tar", ".xz", ".bz2"},
}  # fmt: skip
SHOWN = 5
TAILS = (".json.txt", ".ipynb.txt", ".ipynb.json", ".json.json")


class Left(str):
    """A sentence on one file that was left alone, and of which kind it is."""

    kind: str
    name: str

    def __new__(cls, kind: str, name: str) -> "Left":
        """``kind``: an id of [left] in coach.toml."""
        found = super().__new__(cls, said(f"left.{kind}", names=name, count=1))
        found.kind, found.name = kind, name
        return found


def of(name: str) -> Left:
    """The same for a file whose kind its name tells."""
    last = PurePath(name).name
    if last.startswith("._"):
        return Left("mac", name)
    ending = PurePath(last).suffix.lower()
    kinds = (kind for kind, endings in KINDS.items() if ending in endings)
    return Left(next(kinds, "other"), name)


def meant(name: str) -> str:
    """A file's name without what browsers and mail programs hang on its end."""
    tail = next((one for one in TAILS if name.lower().endswith(one)), "")
    return name[: len(name) - len(PurePath(tail).suffix)] if tail else name


def gathered(refused: Iterable[str]) -> Iterator[str]:
    """The sentences, those of one kind as one with the first names."""
    kinds: dict[str, list[str]] = {}
    for one in refused:
        if isinstance(one, Left):
            kinds.setdefault(one.kind, []).append(one.name)
        else:
            yield one
    for kind, names in kinds.items():
        more = [said("left.more", count=n)] if (n := len(names) - SHOWN) > 0 else []
        shown = ", ".join([*names[:SHOWN], *more])
        yield said(f"left.{kind}", names=shown, count=len(names))
