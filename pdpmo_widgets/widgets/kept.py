"""The base of every kind: a card whose value is kept, answered and said to be saved.

The page asks by messages only; whatever a browser sets on the traits is ignored.
Model and page are a pair as in aiidalab-qe (on manzt/anywidget). The page's half of
every kind lives in `ui/src/kinds/`, its half of this file in `ui/src/kept.ts`.
"""

import contextlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import anywidget
import traitlets as t

from pdpmo_widgets.cases.words import words
from pdpmo_widgets.store.values import StoreError
from pdpmo_widgets.widgets import fits, kit, theme, trouble
from pdpmo_widgets.widgets.desk import Desk

LARGEST_FILE = 10_000_000  # bytes that a learner may bring


@dataclass(frozen=True)
class File:
    """A file to download: its name, its media type, its bytes."""

    name: str
    mime: str
    data: bytes


Answer = Callable[[dict, Desk], dict]
Ask = Callable[[Desk, dict], File | str]
Leaves = Callable[[dict], Mapping[str, object]]


class Kept(anywidget.AnyWidget):
    """A card on the page. Kinds give `spec`, `fit` and, where needed, `ready`."""

    spec = t.Dict().tag(sync=True)
    value = t.Dict().tag(sync=True)
    view = t.Dict().tag(sync=True)
    key = t.Unicode().tag(sync=True)
    saved = t.Dict().tag(sync=True)
    hello = t.Dict().tag(sync=True)
    # Does a look without keeping get an answer? Where looking costs something, never:
    # a script in the page would hear everybody without spending an hour.
    tries = False
    # The file that its page's half stands in.
    screens = kit.LEARNERS

    def __init__(
        self,
        *,
        desk: Desk,
        key: str = "",
        spec: dict | None = None,
        title: str = "",
        ask: str = "",
        answer: Answer | None = None,
        watch: tuple[str, ...] = (),
        asks: Mapping[str, Ask] | None = None,
        plain: tuple[type[Exception], ...] = (),
        leaves: Leaves | None = None,
        step: bool = True,
    ) -> None:
        self.desk, self.answer, self.watch = desk, answer, tuple(watch)
        self.asks, self.plain, self.leaves = dict(asks or {}), tuple(plain), leaves
        whole = {"title": title, "ask": ask, "step": step, **(spec or {})}
        whole["asks"] = sorted(self.asks)
        super().__init__(spec=whole, key=key, value=self.fit(whole, {}))
        self.on_msg(self._hear)
        desk.live.add(self)

    @staticmethod
    def fit(spec: dict, value: object) -> dict:
        """The clean whole value that fits `spec`; raises `Misfit`. Kinds refine it."""
        return {}

    def ready(self, value: dict) -> bool:
        """May the answer to `value` leave Python? A hidden truth may not."""
        return not self.spec.get("final") or bool(value.get("done"))

    def settled(self, old: dict, new: dict) -> dict:
        """What stands after `old` when `new` came. May raise `Misfit`."""
        return settle(self.spec, old, new)

    def shape(self, value: dict, view: dict) -> dict:
        """The view as it leaves Python. Kinds may take out or add."""
        return view

    def set_state(self, sync_data: dict) -> None:
        """What a browser sets on the traits has no effect."""

    def load(self) -> dict:
        """The kept value, clean, or the blank one. Raises `Misfit`, `StoreError`."""
        entry = self.desk.entry(self.key) if self.key else None
        return self.fit(self.spec, entry.value if entry else {})

    def seen(self, value: dict) -> dict:
        """The view for `value`, as JSON that is safe to send."""
        view = (
            self.answer(value, self.desk) if self.answer and self.ready(value) else {}
        )
        return clean(self.shape(value, view or {}))

    def show(self) -> None:
        """Send value and view afresh; trouble becomes a sentence in the view."""
        value, view = self.value, {}
        try:
            value = self.fit(self.spec, {})
            value = self.load()
            view = self.seen(value)
        except Exception as error:
            view = {"trouble": self._said(error)}
        self._present(value, view)

    def keep(self, raw: object, at: int) -> None:
        """Keep what the page sent, unless it does not fit or is settled already."""
        value, old = self.fit(self.spec, raw), self._old()
        value = self.settled(old, value)
        left: Mapping[str, object] = {}
        try:
            view = self.seen(value)
            left = self.leaves(value) if self.leaves and value.get("done") else {}
        except self.plain:
            raise  # the model refuses this step: it is said and not kept
        except Exception as error:
            view = {"trouble": self._said(error)}
        entry = self.desk.put(self.key, value, at, by=self)
        for key, found in left.items():
            self.desk.put(key, found, at, by=self)
        self._present(value, view, saved={"at": entry.at, "asked": at})

    def _old(self) -> dict:
        try:
            return self.load()
        except fits.Misfit:
            return self.fit(self.spec, {})

    def _present(self, value: dict, view: dict, saved: dict | None = None) -> None:
        if saved is None and self.key:
            entry = self.desk.entry(self.key) if self.desk.folder else None
            saved = {"at": entry.at if entry else 0}
        with self.hold_sync():
            self.value, self.view, self.saved = value, view, saved or {}

    def _said(self, error: Exception) -> str:
        said = trouble.sentence(error, self.plain)
        if said == trouble.GENERAL:
            trouble.log(error, self.desk.folder)
        return said

    def _hear(self, _: object, message: object, buffers: list) -> None:
        message = message if isinstance(message, dict) else {}
        try:
            self.act(message, buffers)
            self._tell_progress()
        except Exception as error:
            said = self._said(error)
            self.view = {**self.view, "trouble": said}
            self.send({"do": "trouble", "text": said, "what": message.get("do")})

    def _tell_progress(self) -> None:
        """The page's bar says what is complete, by the rule of the map."""
        with contextlib.suppress(StoreError):
            if (keys := self.desk.news()) is not None:
                told = {"keys": keys, "reset": self.desk.reset}
                self.send({"do": "complete", **told})

    def act(self, message: dict, buffers: list) -> None:
        """Do what one message of the page asks."""
        match message.get("do"):
            case "kit":
                self.send({"do": "kit", "mark": self.screens.mark}, [self.screens.code])
            case "hello":
                self._welcome(bool(message.get("css")))
            case "keep" if self.key:
                self.keep(message.get("value"), moment(message))
            case "copy" if self.key:
                self._copy(message.get("value"), moment(message))
            case "try" if self.tries:
                self.view = self.seen(self.fit(self.spec, message.get("value")))
                self.send({"do": "tried"})
            case "try":
                self.send({"do": "tried"})
            case "ask":
                self._ask(message)
            case "file":
                self.bring(message, whole_file(buffers))
            case "ping":
                self.send({"do": "pong"})
                self.desk.refresh()

    def _welcome(self, css: bool) -> None:
        self.desk.refresh()
        self.show()
        count = self.hello.get("n", 0) + 1
        hello = {"n": count, "scope": self.desk.scope, "reset": self.desk.reset}
        if self.desk.by_cookie:  # whose identity a browser can lose
            hello["offer"] = dict(words("keep", __package__)["older"])
        self.hello = hello
        for note in self.desk.notes():
            self.send({"do": "note", "text": note})
        if css:
            self.send({"do": "css", "text": theme.for_lab()})

    def _copy(self, value: object, at: int) -> None:
        entry = self.desk.entry(self.key)
        newest = max(entry.at if entry else 0, self.desk.reset)
        if at > newest:
            self.keep(value, at)
        else:
            self._present(self.value, self.view, saved={"at": newest, "asked": at})

    def _ask(self, message: dict) -> None:
        ask, args = self.asks.get(str(message.get("what"))), message.get("args")
        if ask is None:
            return
        got = ask(self.desk, args if isinstance(args, dict) else {})
        if isinstance(got, File):
            self.send({"do": "file", "name": got.name, "mime": got.mime}, [got.data])
        else:
            self.send({"do": "said", "text": str(got)})

    def bring(self, message: dict, data: bytes) -> None:
        """A learner brought a file. Kinds that take files refine it."""


def settle(spec: dict, old: dict, new: dict) -> dict:
    """What is committed stays, unless the card lets one try again."""
    if not spec.get("final") or not old.get("done"):
        return {**new, "tries": old["tries"]} if "tries" in old else new
    if spec.get("again") and not new.get("done"):
        return {**new, "tries": old.get("tries", 0) + 1}
    return old


def moment(message: dict) -> int:
    """The browser's clock in ms since the epoch."""
    return int(fits.number(message.get("at"), 0, 2**53) or 0)


def whole_file(buffers: list) -> bytes:
    """The bytes of the one file that was sent. Raises `Misfit`."""
    if not buffers or memoryview(buffers[0]).nbytes > LARGEST_FILE:
        raise fits.Misfit("This file cannot be read: it is empty or above 10 MB.")
    return bytes(buffers[0])


def clean(view: dict) -> dict:
    """Plain JSON: numpy numbers become numbers; NaN raises ValueError."""
    text = json.dumps(view, allow_nan=False, default=lambda x: x.tolist())
    return json.loads(text)
