"""The first step of a new module: every file that one needs, in its place.

The texts stand in scaffold.toml; the names come from the course map.
"""

import tomllib
from dataclasses import asdict
from pathlib import Path
from string import Template

from pdpmo_widgets import catalog

TEXTS = Path(__file__).with_name("scaffold.toml")


class ScaffoldError(ValueError):
    """The module cannot be laid out; ``args[0]`` says why and what to do."""


def scaffold(noun: str, root: Path) -> list[Path]:
    """Write the files of a module below ``root``, the checkout; nothing is replaced.

    Returns the new paths; a file that is there already is left as it is. Raises
    ScaffoldError for a noun that the course map does not have, and when nothing is
    missing.
    """
    known = [module.noun for module in catalog.modules()]
    if noun not in known:
        raise ScaffoldError(
            f"The course map has no module {noun!r}. Choose one of {', '.join(known)}, "
            "or add yours to pdpmo_widgets/cases/catalog.toml first."
        )
    module = catalog.module(noun)
    names = {**asdict(module), "stem": module.stem}
    texts = tomllib.loads(TEXTS.read_text("utf-8"))["file"]
    files = {root / _fill(one["path"], names): one for one in texts}
    new = {path: one for path, one in files.items() if not path.exists()}
    if not new:
        raise ScaffoldError(
            f"Nothing was written: all of {module.stem} exists already."
        )
    for path, one in new.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if "cells" in one:
            _notebook(path, [_fill(cell, names).strip() for cell in one["cells"]])
        else:
            path.write_text(_fill(one["text"], names).lstrip(), "utf-8")
    return list(new)


def _fill(text: str, names: dict[str, object]) -> str:
    return Template(text).substitute(names)


def _notebook(path: Path, sources: list[str]) -> None:
    import nbformat
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

    book = new_notebook(
        metadata={
            "kernelspec": {
                "display_name": "Python 3 (ipykernel)",
                "language": "python",
                "name": "python3",
            },
            "language_info": {"name": "python"},
        }
    )
    for number, source in enumerate(sources, 1):
        code = source.startswith("from ") or source.endswith(")")
        make = new_code_cell if code else new_markdown_cell
        hidden = {"jupyter": {"source_hidden": True}} if code else {}
        book.cells.append(make(source, id=f"cell-{number:02d}", metadata=hidden))
    nbformat.write(book, path)
