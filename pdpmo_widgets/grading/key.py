"""The coach's own notebook as a key: its cells compiled once, run for each learner.

Nothing of a learner's notebook runs here. A cell is run as a kernel would run it:
what it shows and the value of its last line are its outputs.
"""

import ast
import contextlib
import io
import json
import os
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import Any

from nbformat import NotebookNode, from_dict

Cell = dict[str, Any]


@dataclass(frozen=True)
class Step:
    """One code cell of the key: where it stands, and its two halves as code."""

    at: int
    body: CodeType
    last: CodeType | None


@dataclass(frozen=True)
class Key:
    """The released notebook with the coach's own graded cells; ``steps`` run it."""

    book: dict[str, Any]
    steps: tuple[Step, ...]
    kernel: Mapping[str, Any]


def read_key(source: Path, released: Path) -> Key:
    """The key of an exercise: locked cells of ``source``, the others as released."""
    book = json.loads(released.read_bytes())
    ours = {c["id"]: c for c in json.loads(source.read_bytes())["cells"]}
    for cell in book["cells"]:
        marks = cell["metadata"].get("nbgrader", {})
        if marks.get("locked") and cell["id"] in ours:
            cell["source"] = ours[cell["id"]]["source"]
    code = [(at, c) for at, c in enumerate(book["cells"]) if c["cell_type"] == "code"]
    steps = tuple(_compiled(at, text_of(cell)) for at, cell in code)
    return Key(book, steps, book["metadata"].get("kernelspec", {}))


def text_of(cell: Mapping[str, Any]) -> str:
    """A cell's source as one text."""
    return "".join(cell["source"])


def _compiled(at: int, text: str) -> Step:
    tree = ast.parse(text)
    last = None
    if tree.body and isinstance(tree.body[-1], ast.Expr):
        final = tree.body.pop()
        assert isinstance(final, ast.Expr)
        last = compile(ast.Expression(final.value), f"cell {at}", "eval")
    return Step(at, compile(tree, f"cell {at}", "exec"), last)


def run(key: Key, folder: Path) -> dict[int, list[NotebookNode]]:
    """Outputs of every code cell, by its place, run in the folder of a hand-in.

    An exception becomes an error output, as in a kernel; nothing is raised.
    """
    from pdpmo_widgets.grading.display import capturing

    space: dict[str, Any] = {"__name__": "__main__"}
    found: dict[int, list[NotebookNode]] = {}
    with _as_nbgrader(folder), capturing() as shell:
        for step in key.steps:
            shell.display_pub.outputs = []
            found[step.at] = _outputs(shell, step, space)
    return found


def _outputs(shell: Any, step: Step, space: dict[str, Any]) -> list[NotebookNode]:
    out, err, value, failed = io.StringIO(), io.StringIO(), None, None
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            exec(step.body, space)
            value = eval(step.last, space) if step.last else None
        except (Exception, SystemExit) as error:
            failed = error
    texts = (("stdout", out.getvalue()), ("stderr", err.getvalue()))
    made = [
        from_dict({"output_type": "stream", "name": name, "text": text})
        for name, text in texts
        if text
    ]
    for shown in shell.display_pub.outputs:
        one = {"data": shown["data"], "metadata": shown["metadata"]}
        made.append(from_dict({"output_type": "display_data", **one}))
    if failed is not None:
        said = {"ename": type(failed).__name__, "evalue": str(failed)}
        made.append(from_dict({"output_type": "error", **said, "traceback": []}))
    elif value is not None:
        data, metadata = shell.display_formatter.format(value)
        result = {"data": data, "metadata": metadata, "execution_count": None}
        made.append(from_dict({"output_type": "execute_result", **result}))
    return made


@contextlib.contextmanager
def _as_nbgrader(folder: Path) -> Iterator[None]:
    before, name = Path.cwd(), "NBGRADER_EXECUTION"
    old = os.environ.get(name)
    os.chdir(folder)
    os.environ[name] = "autograde"
    try:
        with warnings.catch_warnings():
            yield
    finally:
        os.chdir(before)
        os.environ.pop(name, None)
        if old is not None:
            os.environ[name] = old
