"""README and CONTRIBUTING say what is true of the tree."""

import re
from pathlib import Path

from pdpmo_widgets import catalog

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
OTHERS = [(ROOT / name).read_text("utf-8") for name in ("CONTRIBUTING.md", "NOTICE.md")]


def rows() -> str:
    """The module table as it follows from the course map."""
    ready = catalog.ready(ROOT)
    lines = ["| | Module | You practise | You leave with |", "|---|---|---|---|"]
    for module in catalog.modules():
        title = module.title
        if module in ready:
            title = f"[{title}]({module.path})"
        lines.append(
            f"| {module.number} | {title} | {module.skill} | {module.leaves} |"
        )
    return "\n".join(lines)


def test_the_module_table_of_the_readme_is_the_course_map() -> None:
    (table,) = re.findall(
        r"<!-- modules -->\n(.*?)\n<!-- /modules -->", README, re.DOTALL
    )
    assert table == rows(), f"Put this between the marks:\n{rows()}"


def test_every_link_inside_the_project_leads_somewhere() -> None:
    for text in (README, *OTHERS):
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            if not target.startswith("http"):
                assert (ROOT / target).exists(), target


def test_the_two_commands_are_the_ones_that_start_py_knows() -> None:
    assert "\npython3 start.py\n" in README
    assert "\npython3 start.py test\n" in README
    assert "start.py test" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_reader_is_told_where_answers_stay_and_who_is_not_affiliated() -> None:
    assert "Your answers stay on your computer." in README
    assert "not affiliated" in README.lower()
    assert "not affiliated" in OTHERS[1].lower()


def test_every_folder_on_the_map_of_contributing_exists() -> None:
    for folder in re.findall(r"^\| `([a-z_/]+/)`", OTHERS[0], re.MULTILINE):
        assert (ROOT / folder).is_dir(), folder
