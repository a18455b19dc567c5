"""How many pages fit: from the machine's memory, and from what a container allows."""

from pathlib import Path

import pytest

from pdpmo_widgets.server import memory

GB = 1 << 30


def test_what_fits_grows_with_the_memory_and_leaves_room_for_the_server():
    assert memory.fitting(0) == memory.FEWEST
    assert memory.fitting(2 * GB) == (2 * GB - memory.SERVER) // memory.PAGE
    for size in (1 * GB, 2 * GB, 16 * GB):
        assert memory.fitting(size) * memory.PAGE + memory.SERVER <= size


def groups(folder: Path, own: str, **limits: str) -> tuple[Path, Path]:
    """Control groups in a folder; a double underscore stands for a slash."""
    for name, words in limits.items():
        *path, last = name.split("__")
        file = folder.joinpath("groups", *path, last.replace("_dot_", "."))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(words, encoding="utf-8")
    (folder / "own").write_text(own, encoding="utf-8")
    return folder / "groups", folder / "own"


def test_the_narrowest_group_around_us_counts(tmp_path: Path):
    made = groups(
        tmp_path,
        "0::/a/b\n",
        a__b__memory_dot_max="max\n",
        a__memory_dot_max=f"{2 * GB}\n",
        memory_dot_max=f"{4 * GB}\n",
        c__memory_dot_max="1\n",
    )
    assert memory.container_limit(*made) == 2 * GB


def test_the_older_kind_of_group_is_read_as_well(tmp_path: Path):
    name = "memory__a__memory_dot_limit_in_bytes"
    made = groups(tmp_path, "5:cpu:/\n9:memory:/a\n", **{name: f"{3 * GB}\n"})
    assert memory.container_limit(*made) == 3 * GB


@pytest.mark.parametrize("words", ["max\n", f"{2**63 - 4096}\n", "", "no number"])
def test_no_limit_is_no_number(tmp_path: Path, words: str):
    made = groups(tmp_path, "0::/\n", memory_dot_max=words)
    assert memory.container_limit(*made) is None


def test_without_groups_the_machine_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    assert memory.container_limit(tmp_path / "none", tmp_path / "none") is None
    monkeypatch.setattr(memory, "container_limit", lambda: 1 * GB)
    assert memory.pages_that_fit() <= memory.fitting(1 * GB)
