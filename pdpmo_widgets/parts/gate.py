"""Whose exercise is this? The id first, since every case is dealt from it.

Typing an id deals nothing; a button does, and the page remembers for which id and with
which word. Without the word of a cohort it deals a case for practice: see `word`.
"""

import time
from collections.abc import Callable, Mapping
from typing import Any

from ipywidgets import Button, VBox, Widget

from pdpmo_widgets.grading import word
from pdpmo_widgets.grading.deals import DEALT_IN
from pdpmo_widgets.store.journey import ME, journey_there, open_journey
from pdpmo_widgets.store.values import StoreError
from pdpmo_widgets.store.visitor import visitor
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.picture import Picture

DEALT = "learner.dealt"
WATCHED = (ME, DEALT, DEALT_IN, word.WORD)
Show = Callable[[str], list[Widget]]


class Gate:
    """The cards of one desk that wait for an id; `words`: the sentences it says;
    `seed`: the edition in which the cases are dealt. On a hub the login is the id of
    who types none; elsewhere name and id are those of the lessons, until others are
    typed."""

    def __init__(self, desk: Desk, words: Mapping[str, Any], seed: int = 0) -> None:
        self.desk, self.words, self.seed = desk, words, seed
        self._trouble = ""
        self._missing = False  # was it pressed without an id?
        self._button = _button(words["button"])
        self._fills: list[Callable[[tuple[str, str | None]], None]] = []

    def learner(self) -> str:
        """The id for which the cases are dealt, "" as long as that is open."""
        typed = self._typed()
        dealt = self.desk.get(DEALT) == typed
        here = (self.desk.get(DEALT_IN) or 0) == self.seed
        return typed if typed and dealt and here and self._same_word() else ""

    def word(self) -> str | None:
        """The word with which the cases were dealt, "" for practice; None where they
        were dealt before there were words."""
        kept = self.desk.get(word.WORD)
        return kept if isinstance(kept, str) else None

    def practises(self) -> bool:
        """Was a case dealt that is not counted?"""
        return bool(self.learner()) and self.word() == ""

    def me(self, title: str, asked: Mapping[str, str] | None = None) -> VBox:
        """Name, id, the word (`asked`: label and hint), the button that deals."""
        keep = Keep(
            desk=self.desk,
            title=title,
            step=False,
            part="who",
            word=asked,
            elsewhere=known,
        )
        button = self._button
        said = Picture(desk=self.desk, watch=WATCHED, answer=self._state, step=False)
        button.on_click(lambda _: self._deal(said))
        return VBox([keep, said, button])

    def box(self, show: Show, title: str = "") -> VBox:
        """A box that is filled once the cases are dealt, and again for a new id.

        With a `title` it says until then that it waits; without one it is empty.
        """
        box, shown = VBox(), list[tuple[str, str | None]]()

        def fill(dealt: tuple[str, str | None]) -> None:
            if shown != [dealt]:
                shown[:] = [dealt]
                box.children = tuple(show(dealt[0]))

        self._fills.append(fill)
        if title:
            box.children = (self._waiting(title),)
        return box

    def _waiting(self, title: str) -> Picture:
        said = {"text": self.words["text"]}

        def answer(_: dict, __: Desk) -> dict:
            self._fill()
            return said

        # A step, so that the page knows how many there are before they are dealt.
        return Picture(desk=self.desk, title=title, watch=WATCHED, answer=answer)

    def _fill(self) -> None:
        learner, failed = self.learner(), []
        for fill in self._fills if learner else []:
            try:
                fill((learner, self.word()))
            except Exception as error:  # the other tasks are shown all the same
                failed.append(error)
        if failed:
            raise failed[0]

    def _me(self) -> Mapping[str, Any]:
        """Name, id and word as they stand in the card."""
        entry = self.desk.entry(ME)
        return entry.value if entry and isinstance(entry.value, dict) else known()

    def _typed(self) -> str:
        return (self._me().get("id") or "").strip()

    def _typed_word(self) -> str:
        return (self._me().get("word") or "").strip()

    def _same_word(self) -> bool:
        """Is what was dealt that of the word that stands in the card? An empty line
        changes nothing."""
        typed = self._typed_word()
        return not typed or word.read(typed) == self.word() != ""

    def _state(self, _: dict, __: Desk) -> dict:
        learner, typed = self.learner(), self._typed_word()
        self._button.layout.display = "none" if learner else ""
        self._button.description = self.words["button" if typed else "rehearse"]
        if self._trouble:
            return {"trouble": self._trouble}
        if learner:
            self._fill()
            dealt = self.word()
            name = "dealt" if dealt is None else "worded" if dealt else "practice"
            return {"text": self.words[name].format(id=learner, word=dealt)}
        if wrong := typed and word.doubt(typed):
            return {"trouble": wrong}
        if self._missing and not (self._typed() or visitor().login):
            return {"trouble": self.words["missing"]}
        self._missing = False
        return {"text": self._ahead()}

    def _ahead(self) -> str:
        """For whom the button will deal, and whether that counts."""
        typed, login = self._typed(), visitor().login
        if not login:
            name = "ready" if typed else "none"
        else:
            name = "account" if typed in ("", login) else "other"
        dealt = word.read(self._typed_word())
        lines = [self.words[name]]
        if typed or login:
            lines.append(self.words["with" if dealt else "wordless"])
        told = {"id": typed or login, "login": login, "word": dealt}
        return " ".join(lines).format(**told)

    def _deal(self, said: Picture) -> None:
        self._trouble = ""
        try:
            self._dealt(self._typed_word(), time.time_ns() // 1_000_000)
        except StoreError as error:
            self._trouble = error.args[0]
            said.show()
        if not self._typed() and not visitor().login:
            self._missing = True
            said.show()

    def _dealt(self, typed: str, now: int) -> None:
        me, id = dict(self._me()), self._typed() or visitor().login
        if not id or (typed and not word.read(typed)):
            return
        if self.desk.entry(ME) is None or me.get("id", "").strip() != id:
            self.desk.put(ME, {**me, "id": id}, now)
        if (self.desk.get(DEALT_IN) or 0) != self.seed:
            self.desk.put(DEALT_IN, self.seed, now)
        self.desk.put(word.WORD, word.read(typed), now)
        self.desk.put(DEALT, id, now)
        _remember({"name": str(me.get("name", "")), "id": id}, now)


def known() -> dict[str, str]:
    """Name and id as the lessons know them, {} where they do not."""
    book = journey_there()
    entry = book.get(ME) if book else None
    found = entry.value if entry and isinstance(entry.value, dict) else {}
    return {name: found[name] for name in ("name", "id") if found.get(name)}


def _remember(me: Mapping[str, str], now: int) -> None:
    """Lessons need not ask again; what they know already stays."""
    journey = open_journey()
    entry = journey.get(ME)
    old = entry.value if entry and isinstance(entry.value, dict) else {}
    whole = {name: old.get(name) or me.get(name, "") for name in ("name", "id")}
    if whole != {name: old.get(name, "") for name in ("name", "id")}:
        journey.put(ME, {**old, **whole}, now)


def _button(text: str) -> Button:
    found = Button(description=text)
    # Inline, since stock widgets bring styles of their own to every door.
    found.style = {
        "button_color": "var(--pd-accent)",
        "text_color": "var(--pd-on-accent)",
    }
    found.style.font_weight = "600"
    found.layout = {"width": "auto", "height": "44px", "padding": "0 1.25rem"}
    found.layout.align_self = "flex-start"
    found.add_class("pd-deal")
    return found
