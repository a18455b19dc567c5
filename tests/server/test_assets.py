"""The files that a page loads."""

import gzip
from pathlib import Path

from pdpmo_widgets.server.assets import CHUNKS, chunks


def test_the_parts_are_joined_in_their_order(tmp_path: Path):
    first, second, *_ = CHUNKS.read_text("utf-8").split()
    (tmp_path / second).write_text("two()", "utf-8")
    (tmp_path / first).write_text("one() // the end", "utf-8")
    script = gzip.decompress(chunks((str(tmp_path),))).decode()
    assert script == "one() // the end\n;\ntwo()"


def test_parts_that_another_version_does_not_have_are_left_to_the_browser(tmp_path):
    assert gzip.decompress(chunks((str(tmp_path),))) == b""


def test_the_first_folder_wins_as_for_single_files(tmp_path: Path):
    name = CHUNKS.read_text("utf-8").split()[0]
    for folder in ("ours", "base"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(folder, "utf-8")
    found = chunks((str(tmp_path / "ours"), str(tmp_path / "base")))
    assert gzip.decompress(found) == b"ours"
