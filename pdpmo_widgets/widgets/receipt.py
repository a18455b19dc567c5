"""What was handed over so far: module, revision, fingerprint, answers in words.

The same stands as plain text and as escaped HTML beside the widget, for readers
that run nothing (a file on a code host, an export).
"""

import os
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from pdpmo_widgets.store.book import StoreError
from pdpmo_widgets.widgets.kept import Kept, esm

LATER = "Your answers are shown here when the page is open."
NONE = "No answer yet"


def plain(value: Any) -> str:
    """A stored answer as text: lists by commas, tables by semicolons."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(filter(None, map(plain, value)))
        case dict():
            parts = {key: plain(item) for key, item in value.items()}
            return "; ".join(f"{key}: {text}" for key, text in parts.items() if text)
        case _:
            return str(value)


class Receipt(Kept):
    """Shows the answers kept under `labels` ({key: label}); keeps nothing.

    `words(key, value)` puts a stored answer into words.
    """

    _esm = esm("receipt")

    def __init__(
        self,
        *,
        module: str,
        labels: Mapping[str, str],
        words: Callable[[str, Any], str] | None = None,
        **common: Any,
    ) -> None:
        self.labels = dict(labels)
        self.words = words or (lambda _, value: plain(value))
        watch = (*self.labels, *common.pop("watch", ()))
        super().__init__(spec={"module": module}, watch=watch, **common)

    def shape(self, value: dict, view: dict) -> dict:
        """`{module, rev, count, of, digest, answers[{label, text, given}]}`."""
        book, answers = self.desk.book, []
        for key, label in self.labels.items():
            entry = self.desk.entry(key)
            text = self.words(key, entry.value) if entry else ""
            answers.append({"label": label, "text": text or NONE, "given": bool(text)})
        count = sum(bool(one["given"]) for one in answers)
        known = {"module": self.spec["module"], "rev": book.rev, "digest": book.digest}
        return {**known, "count": count, "of": len(answers), "answers": answers, **view}

    def lines(self) -> list[tuple[str, str]]:
        """Label and text of each answer, and the line that identifies them."""
        # A prepared kernel must not look into a book before it knows whose page it is.
        if os.environ.get("PDPMO_CLASS_HOME") and self.desk.folder is None:
            return [("", LATER)]
        try:
            view = self.seen({})
        except StoreError as error:
            return [("", str(error))]
        said = "{module} · revision {rev} · {count} of {of} answers · {digest}"
        answers = [(one["label"], one["text"]) for one in view["answers"]]
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
