"""What a coach sees of an item: the answer in words, the points, the reasons.

Widgets are blank in formgrader and feedback, so this text stands in the cell's
output. Everything that somebody typed is escaped: it can never run there.
"""

from dataclasses import dataclass, field
from html import escape
from typing import Any

from pdpmo_widgets.grading.marks import part

REVIEW = "Needs review: "
COLUMNS = ("name", "words", "date")
PLAIN = "tex2jax_ignore"  # the class that MathJax leaves alone, in 2 and in 3
TAG = "pdpmo"
"""Name of the output's metadata: {"answered": bool, "review": bool}."""


@dataclass(frozen=True)
class Page:
    """`told`: the answer; `reasons`; `review`: what a person should look at;
    `rubric`: rows of {row, levels[4]}; shown as text and as escaped HTML."""

    title: str
    told: tuple[str, ...] = ()
    points: str = ""
    reasons: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    rubric: tuple[dict[str, Any], ...] = field(default=())
    answered: bool = False

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, str], dict[str, Any]]:
        data = {"text/plain": self.text(), "text/html": self.html()}
        flags = {"answered": self.answered, "review": bool(self.review)}
        return data, {TAG: flags}

    def text(self) -> str:
        """The page in plain lines."""
        levels = [f"{r['row']}: {_levels(r)}" for r in self.rubric]
        review = [REVIEW + line for line in self.review]
        lines = [self.title, *review, *self.told, self.points, *self.reasons, *levels]
        return "\n".join(line for line in lines if line)

    def html(self) -> str:
        """The page as HTML without scripts, links or styles from outside."""
        head = f"<h4>{escape(self.title)}</h4>"
        review = "".join(
            f"<p><strong>{REVIEW}{escape(r)}</strong></p>" for r in self.review
        )
        marked = f"<p><strong>{escape(self.points)}</strong></p>" if self.points else ""
        parts = [head, review, _listed(self.told), marked, _listed(self.reasons)]
        # What somebody typed is no mathematics: MathJax can make links of it.
        return f'<div class="{PLAIN}">{"".join(parts)}{_table(self.rubric)}</div>'


def fields_told(fields: list[dict[str, Any]], value: Any) -> list[str]:
    """The text of a form: one line per field that holds something."""
    lines = []
    for one in fields:
        text = _plain(part(value, "text", one["id"]))
        if text:
            lines.append(f"{one['label']}: {text}")
    return lines


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        known = [value.get(name) for name in COLUMNS if name in value]
        return ", ".join(filter(None, map(_plain, known)))
    if isinstance(value, list):
        return "; ".join(filter(None, map(_plain, value)))
    return str(value).strip() if value is not None else ""


def _listed(lines: tuple[str, ...]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def _levels(row: dict[str, Any]) -> str:
    return " | ".join(f"{n} {text}" for n, text in enumerate(row["levels"], 1))


def _table(rubric: tuple[dict[str, Any], ...]) -> str:
    if not rubric:
        return ""
    head = "<th></th>" + "".join(f"<th>{n}</th>" for n in range(1, 5))
    rows = "".join(
        f"<tr><th>{escape(r['row'])}</th>"
        + "".join(f"<td>{escape(level)}</td>" for level in r["levels"])
        + "</tr>"
        for r in rubric
    )
    return f"<table><tr>{head}</tr>{rows}</table>"
