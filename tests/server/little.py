"""A little course in a temporary folder, with all that must stay closed around it."""

from pathlib import Path

import nbformat.v4 as v4
from nbformat import write

SECRET = "the-answer-is-42"

# A card as small as one can be: it shows a number and who the server says is here.
CARD = '''import os, anywidget, traitlets
class Card(anywidget.AnyWidget):
    _esm = """export default { render({ model, el }) {
      const make = (tag) => document.createElement(tag);
      const box = make("div"), more = make("button"), who = make("output");
      box.className = "pd"; more.className = "pd-button";
      box.dataset.step = "One";
      const show = () => {
        more.textContent = "count " + model.get("n");
        who.textContent = model.get("who");
        box.dataset.state = model.get("n") ? "done" : "todo"; };
      more.onclick = () => {
        model.set("n", model.get("n") + 1); model.save_changes(); };
      model.on("change", show); show(); box.append(more, who); el.append(box);
      model.send({ do: "hello" }); } }"""
    n = traitlets.Int(0).tag(sync=True)
    who = traitlets.Unicode("").tag(sync=True)
    def __init__(self):
        super().__init__()
        self.on_msg(self.hello)
    def hello(self, *_):
        self.who = os.environ.get("HTTP_X_PDPMO_VISITOR", "nobody")'''


def notebook(path: Path, *sources: str, tags: tuple[str, ...] = ()) -> None:
    """Write a notebook: a source that starts with '#' or '>' is text, others code."""
    path.parent.mkdir(parents=True, exist_ok=True)
    cells = [
        v4.new_markdown_cell(source)
        if source[0] in "#>|*"
        else v4.new_code_cell(source, metadata={"tags": list(tags)})
        for source in sources
    ]
    spec = {
        "kernelspec": {
            "name": "python3",
            "display_name": "Python 3 (ipykernel)",
            "language": "python",
        }
    }
    write(v4.new_notebook(cells=cells, metadata=spec), str(path))


def course(folder: Path) -> Path:
    """The course, its solutions, a gradebook and somebody's answers."""
    lesson = (
        "# A title with $5 and $10",
        "> **Ada, CFO**\n>\n> Hello.",
        CARD,
        "Card()",
    )
    table = "| Decision | Who |\n|---|---|\n| A very long one | Ada |"
    notebook(folder / "course/index.ipynb", *lesson)
    notebook(folder / "course/00_welcome.ipynb", *lesson, table)
    notebook(folder / "course/01_purpose.ipynb", *lesson)
    notebook(folder / "course/broken.ipynb", "# Broken", "1 / 0", "1 + 1")
    notebook(folder / "exercises/01_purpose/01_purpose.ipynb", "# Exercise", "1")
    notebook(folder / "solutions/01_purpose/01_purpose.ipynb", f"# {SECRET}")
    for place in (
        "solutions/key.json",
        "gradebook.db",
        "course/.hidden.ipynb",
        "course/.ipynb_checkpoints/old.ipynb",
        "submitted/bob/01_purpose/answers.json",
        "autograded/bob/answers.json",
        "notes.txt",
        "solutions/picture.png",
    ):
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(SECRET, encoding="utf-8")
    (folder / "course/picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "course/link.ipynb").symlink_to(
        folder / "solutions/01_purpose/01_purpose.ipynb"
    )
    (folder / "exercises/out").symlink_to(folder / "solutions")
    return folder
