"""Whose exercise is this? The id first, since every case is dealt from it.

Typing an id deals nothing; a button does, and the page remembers for which id.
"""

import time
from collections.abc import Callable, Mapping
from typing import Any

from ipywidgets import Button, VBox, Widget

from pdpmo_widgets.grading.deals import DEALT_IN
from pdpmo_widgets.store.journey import ME
from pdpmo_widgets.store.values import StoreError
from pdpmo_widgets.store.visitor import visitor
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.picture import Picture

DEALT = "learner.dealt"
WATCHED = (ME, DEALT, DEALT_IN)
Show = Callable[[str], list[Widget]]


class Gate:
    """The cards of one desk that wait for an id; `words`: the sentences it says;
    `seed`: the edition in which the cases are dealt. On a hub the login is the id of
    who types none."""

    def __init__(self, desk: Desk, words: Mapping[str, Any], seed: int = 0) -> None:
        self.desk, self.words, self.seed = desk, words, seed
        self._trouble = ""
        self._button = _button(words["button"])
        self._fills: list[Callable[[str], None]] = []

    def learner(self) -> str:
        """The id for which the cases are dealt, "" as long as that is open."""
        typed = self._typed()
        dealt = self.desk.get(DEALT) == typed
        here = (self.desk.get(DEALT_IN) or 0) == self.seed
        return typed if typed and dealt and here else ""

    def me(self, title: str) -> VBox:
        """Name, id, and the button that deals."""
        keep = Keep(desk=self.desk, title=title, step=False)
        button = self._button
        said = Picture(desk=self.desk, watch=WATCHED, answer=self._state, step=False)
        button.on_click(lambda _: self._deal(said))
        return VBox([keep, said, button])

    def box(self, show: Show, title: str = "") -> VBox:
        """A box that is filled once the cases are dealt, and again for a new id.

        With a `title` it says until then that it waits; without one it is empty.
        """
        box, shown = VBox(), [""]

        def fill(learner: str) -> None:
            if shown != [learner]:
                shown[:] = [learner]
                box.children = tuple(show(learner))

        self._fills.append(fill)
        if title:
            box.children = (self._waiting(title),)
        return box

    def _waiting(self, title: str) -> Picture:
        said = {"text": self.words["text"]}

        def answer(_: dict, __: Desk) -> dict:
            self._fill()
            return said

        return Picture(
            desk=self.desk, title=title, watch=WATCHED, answer=answer, step=False
        )

    def _fill(self) -> None:
        learner, failed = self.learner(), []
        for fill in self._fills if learner else []:
            try:
                fill(learner)
            except Exception as error:  # the other tasks are shown all the same
                failed.append(error)
        if failed:
            raise failed[0]

    def _typed(self) -> str:
        return ((self.desk.get(ME) or {}).get("id") or "").strip()

    def _state(self, _: dict, __: Desk) -> dict:
        self._button.layout.display = "none" if self.learner() else ""
        if self._trouble:
            return {"trouble": self._trouble}
        if self.learner():
            self._fill()
            return {"text": self.words["dealt"].format(id=self.learner())}
        return {"text": self._ahead()}

    def _ahead(self) -> str:
        """For whom the button will deal."""
        typed, login = self._typed(), visitor().login
        if not login:
            word = "ready" if typed else "none"
        else:
            word = "account" if typed in ("", login) else "other"
        return self.words[word].format(id=typed or login, login=login)

    def _deal(self, said: Picture) -> None:
        self._trouble = ""
        try:
            typed, now = self._typed(), time.time_ns() // 1_000_000
            if not typed and (typed := visitor().login):
                self.desk.put(ME, {**(self.desk.get(ME) or {}), "id": typed}, now)
            if typed:
                if (self.desk.get(DEALT_IN) or 0) != self.seed:
                    self.desk.put(DEALT_IN, self.seed, now)
                self.desk.put(DEALT, typed, now)
        except StoreError as error:
            self._trouble = error.args[0]
            said.show()


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
