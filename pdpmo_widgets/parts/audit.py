"""An audit as a card: rows that the learner adds, a mark at each, and what follows."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pdpmo_widgets.instruments.answers import Result, instrument, say
from pdpmo_widgets.instruments.audit import told_apart
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.journal import Journal

Score = Callable[[Sequence[Mapping[str, Any]]], Result]


def audit(
    desk: Desk, key: str, name: str, score: Score, *, title: str = "", ask: str = ""
) -> Journal:
    """The card of the instrument ``name``, whose rows ``score`` reads.

    Rows that cannot be read yet stay, each with its sentence; the others are marked.
    """
    words = instrument(name)

    def answer(value: dict, _: Desk) -> dict[str, Any]:
        rows = value["text"].get("rows", [])
        good, wrong = told_apart(name, rows)
        if not good:
            return {"errors": {"rows": wrong}}
        result = score([rows[place] for place in good])
        verdicts = {f.id: f.mark for f in result.figures if f.mark}
        marks = {
            str(place): {"text": words["marks"][verdict]}
            for place in good
            if (
                verdict := verdicts.get(f"entry.{str(rows[place].get('name')).strip()}")
            )
        }
        return {
            "marks": {"rows": marks},
            "errors": {"rows": wrong},
            "text": say(result),
        }

    columns = [column(id, spec) for id, spec in words["fields"].items()]
    rows = {"id": "rows", "kind": "rows", "label": words["title"], "hint": words["how"],
            "columns": columns, "most": words["most_rows"]}  # fmt: skip
    return Journal(
        desk=desk, key=key, title=title or words["title"], ask=ask, fields=[rows],
        answer=answer,
    )  # fmt: skip


def column(id: str, spec: Mapping[str, Any]) -> dict[str, Any]:
    """A field of an instrument's words as a column of typed rows.

    A text that needs a sentence says ``long``, and has a line of its own.
    """
    ends = {"min": spec.get("least"), "max": spec.get("most")}
    kind = "long" if spec.get("long") else spec["kind"]
    found = {"id": id, "label": spec["label"], "kind": kind}
    return found | {name: end for name, end in ends.items() if end is not None}
