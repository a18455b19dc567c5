"""One stylesheet, many kinds: no kind dresses what another one makes."""

import re
from collections import defaultdict
from importlib.resources import files

from pdpmo_widgets.widgets import theme

HERE = files("pdpmo_widgets.widgets")
CLASS = re.compile(r"\bpd-[a-z0-9]+(?:-[a-z0-9]+)*\b")
SHARED = re.compile(r"/\* shared by kinds: (.*?)$", re.MULTILINE)
IN_RULES = re.compile(r"\.(pd-[\w-]+)")


def made() -> tuple[dict[str, set[str]], set[str]]:
    """The classes that each kind makes, and those of the parts that all use."""
    kinds: dict[str, set[str]] = {}
    parts: set[str] = set()
    for file in HERE.iterdir():
        if not file.name.endswith(".js"):
            continue
        source = file.read_text("utf-8")
        classes = set(CLASS.findall(source))
        if "export default" in source:
            kinds[file.name.removesuffix(".js")] = classes
        else:
            parts |= classes
    return kinds, parts


def test_no_class_of_the_stylesheet_is_made_by_two_kinds_unless_it_is_shared():
    kinds, parts = made()
    shared = SHARED.search(theme.whole())
    assert shared, "the stylesheet names the classes that kinds share"
    agreed = set(shared[1].split())
    users: dict[str, set[str]] = defaultdict(set)
    for kind, classes in kinds.items():
        for name in classes & set(IN_RULES.findall(theme.whole())):
            users[name].add(kind)
    twice = {name: sorted(by) for name, by in users.items() if len(by) > 1}
    assert {n: by for n, by in twice.items() if n not in agreed | parts} == {}
    assert agreed <= set(twice), "only what two kinds use is named as shared"
