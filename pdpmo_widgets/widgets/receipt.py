"""What would be handed in now: task by task, with revision and fingerprint.

The answers stand in words, as plain text and as escaped HTML, beside the widget, for
readers that run nothing (a page that was closed, a file on a code host, an export).
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from pdpmo_widgets.store.book import StoreError
from pdpmo_widgets.widgets import kit
from pdpmo_widgets.widgets.desk import EVERY, Desk
from pdpmo_widgets.widgets.kept import Kept

LATER = "Your answers are shown here when the page is open."
NONE = "Nothing yet"


@dataclass(frozen=True)
class Task:
    """A task and the keys under which it is kept; ``words()`` says what is kept;
    ``done``: is it finished, if it was begun?"""

    label: str
    keys: tuple[str, ...] = ()
    words: Callable[[], Sequence[str]] = tuple
    done: bool = True


Tasks = Callable[[Desk], Sequence[Task]]


class Receipt(Kept):
    """Shows which of ``tasks`` have an answer; keeps nothing."""

    _esm = kit.stub("receipt")

    def __init__(
        self,
        *,
        module: str,
        tasks: Tasks,
        watch: tuple[str, ...] = (),
        **common: Any,
    ) -> None:
        self.tasks = tasks
        super().__init__(spec={"module": module}, watch=(EVERY, *watch), **common)

    def shape(self, value: dict, view: dict) -> dict:
        """`{module, rev, count, of, digest, tasks[{label, given, of, state}]}`."""
        book, tasks = self.desk.book, self.tasks(self.desk)
        rows = [self._row(one) for one in tasks]
        known = {"module": self.spec["module"], "rev": book.rev, "digest": book.digest}
        count = sum(row["state"] == "done" for row in rows)
        return {**known, "count": count, "of": len(rows), "tasks": rows, **view}

    def _row(self, task: Task) -> dict[str, Any]:
        given, of = sum(map(bool, map(self.desk.entry, task.keys))), len(task.keys)
        state = "done" if given == of and task.done else "open"
        return {
            "label": task.label, "given": given, "of": of,
            "state": state if given else "todo",
        }  # fmt: skip

    def lines(self) -> list[tuple[str, str]]:
        """The line that identifies the answers, then each task with its words."""
        # A prepared kernel must not look into a book before it knows whose page it is.
        if os.environ.get("PDPMO_CLASS_HOME") and self.desk.folder is None:
            return [("", LATER)]
        try:
            view, tasks = self.seen({}), self.tasks(self.desk)
        except StoreError as error:
            return [("", str(error))]
        said = "{module} · revision {rev} · {count} of {of} tasks · {digest}"
        answers = [(one.label, "; ".join(one.words()) or NONE) for one in tasks]
        return [("", said.format(**view)), *answers]

    def _repr_mimebundle_(self, **more: Any) -> Any:
        bundle = super()._repr_mimebundle_(**more)
        if bundle is None:
            return None
        data, about = bundle
        lines = self.lines()
        text = "\n".join(f"{a}: {b}" if a else b for a, b in lines)
        rows = (f"<p><strong>{escape(a)}</strong> {escape(b)}</p>" for a, b in lines)
        html = f'<div class="pd-receipt">{"".join(rows)}</div>'
        return {**data, "text/plain": text, "text/html": html}, about
