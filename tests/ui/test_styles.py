"""A look stands beside its kind and belongs to it alone."""

import re
from pathlib import Path

SRC = Path(__file__).parents[2] / "ui" / "src"
CLASS = re.compile(r"\.(pd-[a-z][\w-]*)")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SHORT = {"best_worst": "bw", "coursemap": "map", "imports": "import"}


def classes(path: Path) -> set[str]:
    found = re.findall(r"([^{}]*)\{", COMMENT.sub("", path.read_text("utf-8")))
    return {name for part in found for name in CLASS.findall(part)}


def shared() -> set[str]:
    """What the frame and the parts define: a kind may place it, not own it."""
    files = [*SRC.glob("*.css"), *(SRC / "parts").glob("*.css")]
    files += (SRC / "fields").glob("*.css")
    return set().union(*map(classes, files))


def own() -> dict[str, set[str]]:
    """Kind → the classes that only its own sheet may define."""
    known = shared()
    kinds = sorted((SRC / "kinds").glob("*.css"))
    return {path.stem: classes(path) - known for path in kinds}


def test_no_class_is_defined_by_two_kinds():
    seen: dict[str, str] = {}
    for kind, names in own().items():
        for name in sorted(names):
            assert seen.setdefault(name, kind) == kind, f"{name}: {seen[name]}, {kind}"


def test_the_classes_of_a_kind_begin_with_its_name():
    for kind, names in own().items():
        stem = f"pd-{SHORT.get(kind, kind)}"
        starts = (stem, f"pd-{kind}")
        odd = [name for name in sorted(names) if not name.startswith(starts)]
        assert not odd, f"{kind}.css: {odd}"


def test_every_sheet_is_built_in():
    listed = (SRC / "kit.css").read_text("utf-8")
    sheets = [p.relative_to(SRC).as_posix() for p in SRC.rglob("*.css")]
    alone = ("kit.css", "path/path.css")  # these are built as they are
    missing = [s for s in sheets if s not in alone and f'"./{s}"' not in listed]
    assert not missing


def made() -> dict[str, set[str]]:
    """Kind → the classes that its code makes."""
    found: dict[str, set[str]] = {}
    for path in sorted((SRC / "kinds").rglob("*.ts*")):
        kind = path.relative_to(SRC / "kinds").parts[0].partition(".")[0]
        names = re.findall(r"\bpd-[a-z][\w-]*", path.read_text("utf-8"))
        found.setdefault(kind, set()).update(names)
    return found


def test_no_kind_makes_what_another_one_dresses():
    for owner, names in own().items():
        for kind, classes_made in made().items():
            if kind != owner:
                assert not names & classes_made, (owner, kind)
