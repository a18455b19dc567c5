"""One thing to do: fields, files and a button; how far it is, and what it said."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import File, Kept
from pdpmo_widgets.widgets.worker import Call, Pace, Worker

MOST_FILES, MOST_BYTES, MOST_LINES = 200, 100_000_000, 1_000
LONGEST = 400  # characters of one field
MANY = "At most {files} files and {size} MB at once. Put them into a folder, please."
CUT = "These files did not arrive whole. Choose them once more, please."


@dataclass(frozen=True)
class Brought:
    """A file that the coach chose: its name (not trusted), when changed (s), bytes."""

    name: str
    when: float
    data: bytes


@dataclass(frozen=True)
class Heard:
    """How a running job is heard: a line of text, or a step of something counted."""

    tell: Callable[[str], None]
    step: Callable[[str, int, int], None]


Run = Callable[[dict, Sequence[Brought], Heard], Sequence[File] | None]


def fit(spec: dict, value: object) -> dict:
    """A text for each field, True or False for a tick."""
    given = fits.table(value)
    return {one["id"]: _field(one, given.get(one["id"])) for one in spec["fields"]}


def _field(one: Mapping[str, Any], value: object) -> str | bool:
    if one["kind"] == "tick":
        return fits.flag(one.get("value", False) if value is None else value)
    return fits.text(value, LONGEST).replace("\n", " ").strip()


class Job(Kept):
    """Shows `{text, parts, options, chosen}`; ``run`` is done by the button.

    ``done`` is called when it has ended, whatever came of it.
    """

    screens = kit.COACHES
    _esm = kit.stub("job", screens)
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        worker: Worker,
        fields: Sequence[Mapping[str, Any]] = (),
        go: str = "",
        files: Mapping[str, Any] | None = None,
        run: Run | None = None,
        done: Callable[[], None] = lambda: None,
        **common: Any,
    ) -> None:
        spec = {"fields": [*fields], "go": go, "files": files and dict(files)}
        self.worker, self.run, self.done = worker, run, done
        self.work: dict[str, Any] = {}
        self._pace = Pace()
        self._brought: list[Brought] = []
        super().__init__(spec=spec, step=False, **common)

    def shape(self, value: dict, view: dict) -> dict:
        """Adds how far the job is."""
        return {**view, "work": self.work}

    def act(self, message: dict, buffers: list) -> None:
        """Do what a message asks; "go" begins the job."""
        if message.get("do") != "go" or self.run is None:
            return super().act(message, buffers)
        brought, self._brought = self._brought, []
        if len(brought) != (fits.number(message.get("files"), 0, 10**6) or 0):
            raise fits.Misfit(CUT)
        self._go(self.fit(self.spec, message.get("value")), brought)

    def bring(self, message: dict, data: bytes) -> None:
        """Hold a chosen file until the button is pressed."""
        if message.get("first"):
            self._brought = []
        name = plain_name(message.get("name"))
        when = fits.number(message.get("when"), 0, 2**53) or 0
        self._brought.append(Brought(name, when / 1000, data))
        size = sum(len(one.data) for one in self._brought)
        if len(self._brought) > MOST_FILES or size > MOST_BYTES:
            self._brought = []
            most = MOST_BYTES // 1_000_000
            raise fits.Misfit(MANY.format(files=MOST_FILES, size=most))

    def _go(self, value: dict, brought: Sequence[Brought]) -> None:
        run, title = self.run, str(self.spec["go"] or self.spec["title"])
        assert run is not None

        def job(post: Call) -> Any:
            pace = Pace()

            def step(label: str, done: int, total: int) -> None:
                if done >= total or pace.due():
                    post(self._far, label, done, total)

            return run(value, brought, Heard(lambda line: post(self._tell, line), step))

        before = self.work
        self.work = {"busy": True, "label": title, "done": 0, "total": 0, "lines": []}
        try:
            self.worker.start(title, job, self._ended)
        except fits.Misfit:
            self.work = before
            raise
        if self.work["busy"]:
            self._shown(trouble="")

    def _far(self, label: str, done: int, total: int) -> None:
        self.work = {**self.work, "label": label, "done": done, "total": total}
        self._shown()

    def _tell(self, line: str) -> None:
        said = [*self.work.get("lines", []), line][-MOST_LINES:]
        self.work = {**self.work, "lines": said}
        if self._pace.due():  # two hundred lines at once are one message
            self._shown()

    def _ended(self, files: Any, error: BaseException | None) -> None:
        self.work = {**self.work, "busy": False}
        self.done()
        if error is not None and not isinstance(error, Exception):
            error = RuntimeError(repr(error))  # a library that ended itself
        self._shown(trouble=self._said(error) if error else "")
        for one in files or ():
            about = {"do": "file", "name": one.name, "mime": one.mime}
            self.send(about, [one.data])

    def _shown(self, **more: str) -> None:
        self.view = {**self.view, "work": self.work, **more}


def plain_name(name: object) -> str:
    """The last part of a file's name, without what a disk or a person cannot read."""
    last = re.split(r"[/\\]", fits.text(name, 1_000))[-1]
    kept = "".join(c for c in last if c.isprintable() and c not in '<>:"|?*')
    stem, dot, kind = kept.strip(" .").rpartition(".")
    return f"{stem[-120:]}{dot}{kind[-10:]}" if stem else kind[-120:] or "file"
