"""What a coach sees of an item: the answer in words, the points, the reasons.

Widgets are blank in formgrader and feedback, so this text stands in the cell's
output, and its fields beside it as JSON, for whoever reads it by program. Everything
that somebody typed is escaped: it can never run there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html import escape
from typing import Any

from pdpmo_widgets.catalog import RubricRow

REVIEW = "Needs review: "
PLAIN = "tex2jax_ignore"  # the class that MathJax leaves alone, in 2 and in 3
TAG = "pdpmo"
"""Name of the output's metadata: answered, review (is there any), and the page."""


@dataclass(frozen=True)
class Page:
    """`told`: the answer; `reasons`; `review`: what a person should look at;
    `rubric` beside a free text; `share` of the points by rule, 0 to 1, None for none.
    """

    title: str
    told: tuple[str, ...] = ()
    points: str = ""
    reasons: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    rubric: tuple[RubricRow, ...] = field(default=())
    answered: bool = False
    share: float | None = None

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, str], dict[str, Any]]:
        data = {"text/plain": self.text(), "text/html": self.html()}
        flags = {"answered": self.answered, "review": bool(self.review)}
        return data, {TAG: {**flags, "page": self.json()}}

    def json(self) -> dict[str, Any]:
        """The fields of the page; the rubric stands in the module's own file."""
        names = ("title", "told", "points", "reasons", "review", "share")
        found = {name: getattr(self, name) for name in names}
        return {k: list(v) if isinstance(v, tuple) else v for k, v in found.items()}

    def with_points(self, points: str) -> "Page":
        """The same page with its points said."""
        return replace(self, points=points)

    def text(self) -> str:
        """The page in plain lines."""
        levels = [f"{row.row}: {_levels(row)}" for row in self.rubric]
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


def page_of(output: Mapping[str, Any]) -> Page | None:
    """The page that an output of a graded cell carries; None where it has none."""
    found = output.get("metadata", {}).get(TAG, {}).get("page")
    if not isinstance(found, Mapping):
        return None
    told, reasons, review = (tuple(found[n]) for n in ("told", "reasons", "review"))
    title, points, share = (found[n] for n in ("title", "points", "share"))
    return Page(title, told, points, reasons, review, share=share)


def _listed(lines: tuple[str, ...]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def _levels(row: RubricRow) -> str:
    return " | ".join(f"{n} {text}" for n, text in enumerate(row.levels, 1))


def _table(rubric: tuple[RubricRow, ...]) -> str:
    if not rubric:
        return ""
    head = "<th></th>" + "".join(f"<th>{n}</th>" for n in range(1, 5))
    rows = "".join(
        f"<tr><th>{escape(row.row)}</th>"
        + "".join(f"<td>{escape(level)}</td>" for level in row.levels)
        + "</tr>"
        for row in rubric
    )
    return f"<table><tr>{head}</tr>{rows}</table>"
