"""The steps of a page: the `## ` headings of its notebook, as the template shows them.

A lesson's steps are told by `module.toml`, with what each keeps and how long it takes.
On other pages (exercises, the coach's) a heading is all that is known of a step.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from pdpmo_widgets.catalog import Module, Step

HEADING = re.compile(r"^## +(.+?) *#* *$", re.MULTILINE)
COMMENT = re.compile(r"<!--.*?-->")
POINTS = re.compile(r" *\([^()]*\bpoints?\b[^()]*\) *$")
NUMBER = re.compile(r"^\d+\. +")


def headings(notebook: dict[str, Any]) -> list[str]:
    """Titles of the second level, in order, of what a page shows."""
    return list(_headings(notebook))


def _headings(notebook: dict[str, Any]) -> Iterator[str]:
    for cell in notebook.get("cells", ()):
        tags = cell.get("metadata", {}).get("tags", ())
        if cell.get("cell_type") != "markdown" or "lab-only" in tags:
            continue
        yield from HEADING.findall("".join(cell.get("source", "")))


def title_of(heading: str) -> str:
    """A heading without its number and its points."""
    plain = COMMENT.sub("", heading).strip()
    return NUMBER.sub("", POINTS.sub("", plain)).strip()


def slug(words: str) -> str:
    """An address out of words: small letters, figures and hyphens."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower())) or "step"


def steps_of(notebook: dict[str, Any], module: Module | None) -> list[Step]:
    """The steps of a page; `module` where it tells them (a lesson's), else None."""
    known = {step.title: step for step in module.steps} if module else {}
    found: list[Step] = []
    for heading in headings(notebook):
        title = title_of(heading)
        step = known.get(heading) or Step(slug(title.partition(": ")[0]), title)
        taken = sum(one.id == step.id for one in found)
        found.append(
            Step(f"{step.id}-{taken + 1}", step.title, step.keys, step.minutes)
            if taken
            else step
        )
    return found


def shown(steps: list[Step], module: Module | None) -> list[dict[str, Any]]:
    """What the template needs of each; `asks` is None where the cards say them."""
    told = {step.id for step in module.steps if step.title} if module else set()
    return [
        {
            "id": step.id,
            "title": step.title,
            "name": step.name,
            "minutes": step.minutes,
            "asks": " ".join(step.keys) if step.id in told else None,
        }
        for step in steps
    ]
