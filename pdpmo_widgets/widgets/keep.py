"""Who the learner is, where the work is kept, and how to take it along and back."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from pdpmo_widgets.cases.words import words
from pdpmo_widgets.store.book import Absorbed
from pdpmo_widgets.store.journey import ME
from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.desk import EVERY, Desk
from pdpmo_widgets.widgets.kept import File, Kept, moment

ABOUT = "learner."  # keys of what is known of the learner: no answers
LONGEST = 80  # characters of a name or an id
LONGEST_NAME = 40  # of an id in a file's name


def fit(spec: dict, value: object) -> dict:
    """`{name, id}`, each one line of at most 80 characters; with `word` in the spec
    also the word, if one was typed."""
    given = fits.table(value)
    parts = ("name", "id", "word") if spec.get("word") else ("name", "id")
    lines = {part: fits.text(given.get(part), LONGEST) for part in parts}
    found = {part: line.replace("\n", " ") for part, line in lines.items()}
    return {part: line for part, line in found.items() if line or part != "word"}


class Keep(Kept):
    """Keeps `{name, id}`; downloads, brings back and clears the whole book.

    `scope_text` replaces the sentence that says where work is kept; `kind` tells
    "own", "hub", "class" or "binder" (asked of the store unless given). `elsewhere`:
    name and id as they are known in another book: shown as long as none are kept
    here. `word`: label and hint of a line for the word of a cohort. `part`: "who" for
    name and id alone, "file" for what is kept alone, where the rest stands in another
    card of the page.
    """

    screens = kit.MAP
    _esm = kit.stub("keep", screens)
    tries = True
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        key: str = ME,
        scope_text: str = "",
        kind: Callable[[], str] | None = None,
        elsewhere: Callable[[], Mapping[str, Any]] | None = None,
        word: Mapping[str, str] | None = None,
        part: str = "",
        **common: Any,
    ) -> None:
        self._kind, self._where = kind or _kind, scope_text
        self._elsewhere = elsewhere or dict
        spec = {"part": part, **({"word": dict(word)} if word else {})}
        common["spec"] = {**spec, **(common.pop("spec", None) or {})}
        asks = {"download": download, **(common.pop("asks", None) or {})}
        super().__init__(key=key, asks=asks, watch=(EVERY,), **common)

    def shape(self, value: dict, view: dict) -> dict:
        """Adds where work is kept, in words, how much there is, and when the last of
        it was kept (ms, the browser's clock, as with every card)."""
        kind, book = self._kind(), self.desk.book
        where = self._where or words("keep", __package__)["where"][kind]
        entries = book.entries()
        count = sum(not key.startswith(ABOUT) for key in entries)
        last = max((entry.at for entry in entries.values()), default=0)
        own = {"kind": kind, "text": where, "binder": kind == "binder"}
        return {**own, "count": count, "rev": book.rev, "last": last, **view}

    def load(self) -> dict:
        """What is kept; before anything is, what another book knows."""
        if self.key and self.desk.entry(self.key) is None:
            return self.fit(self.spec, dict(self._elsewhere()))
        return super().load()

    def keep(self, raw: object, at: int) -> None:
        """Keep name and id; the figures are those after the save."""
        super().keep(raw, at)
        self.view = self.seen(self.value)

    def act(self, message: dict, buffers: list) -> None:
        """Do what a message asks; "clear" starts afresh."""
        if message.get("do") != "clear":
            return super().act(message, buffers)
        self.desk.book.clear(moment(message))
        self._show_all()
        self.send({"do": "forget"})

    def bring(self, message: dict, data: bytes) -> None:
        """Take over what is newer in a file that was downloaded before."""
        found = self.desk.book.absorb(data)
        self._show_all()
        self.send({"do": "said", "text": brought(found)})

    def _show_all(self) -> None:
        for hearer in list(self.desk.live):
            hearer.show()


def download(desk: Desk, _: dict) -> File:
    """The whole book as one file, what another tab saved included; its name says
    whose it is."""
    desk.refresh()
    learner = re.sub(r"[^\w.]+", "-", desk.book.learner).strip("-.")[:LONGEST_NAME]
    parts = ["pdpmo", desk.book.module, learner, date.today().isoformat()]
    name = "-".join(part for part in parts if part) + ".json"
    return File(name, "application/json", desk.book.dump())


def brought(found: Absorbed) -> str:
    """What bringing back did, in a sentence or two."""
    said = words("keep", __package__)["brought"]

    def count(n: int) -> str:
        return said["one"] if n == 1 else said["many"].format(n=n)

    if not found.taken:
        return said["none"]
    line = said["some"].format(taken=count(found.taken))
    more = said["kept"].format(kept=count(found.kept)) if found.kept else ""
    return f"{line} {more}".strip()


def _kind() -> str:
    from pdpmo_widgets.store.visitor import visitor

    return visitor().kind
