"""Nothing that a learner wrote can steer the coach's terminal, in any command."""

import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

from pdpmo_widgets.cli import main
from pdpmo_widgets.coach.said import line
from tests.coach.graded import STEM
from tests.grading import handing
from tests.grading.nastier import ESCAPE

NASTY = ESCAPE.replace("\x00", "")


def sent(folder: Path) -> Path:
    """Hand-ins whose names and words hold everything that moves a cursor."""
    folder.mkdir()
    answers = handing.of_purpose("ada", "best")
    answers["charter"]["text"] = {**answers["charter"]["text"], "because": NASTY}
    (folder / "answers.json").write_bytes(handing.book("purpose", "ada", answers))
    (folder / "answers (1).json").write_bytes(handing.book("purpose", NASTY, {}))
    for name in (
        f"answers{NASTY}.json",
        f"{NASTY}.txt",
        "\udcff\udcfe.ipynb",
        "a\nb.exe",
    ):
        (folder / name).write_bytes(b"{")
    (folder / f"link{NASTY}").symlink_to("/etc/passwd")
    with zipfile.ZipFile(folder / f"{NASTY}.zip", "w") as archive:
        archive.writestr(f"../{NASTY}.json", b"{}")
        archive.writestr(f"{NASTY}/answers.json", b"{}")
    place = folder / "alan" / STEM
    place.mkdir(parents=True)
    (place / "answers.json").write_bytes(handing.book("purpose", NASTY, {}))
    return folder


def test_no_command_prints_a_control_character(cohort, tmp_path, capsys):
    home, place = ["--cohort", str(cohort.folder)], str(sent(tmp_path / "sent"))
    assert main(["coach", "collect", place, *home]) == 0
    alans = ["coach", "collect", f"{place}/alan", "--learner", "alan", *home]
    assert main(alans) == 0
    odd = cohort.folder / "submitted" / "alan" / STEM
    (odd / f"{NASTY}.csv").symlink_to("/etc/passwd")
    (cohort.folder / "submitted" / NASTY).mkdir()
    assert main(["coach", "grade", *home]) == 0
    with closing(sqlite3.connect(cohort.folder / "gradebook.db")) as book:
        book.execute("update comment set manual_comment = ?", (f"x {NASTY}",))
        book.commit()
    tasks = ("feedback --no-pdf", "export csv", "export xlsx", "review bank",
             f"review {STEM} --item charter --texts")  # fmt: skip
    for words in map(str.split, tasks):
        assert main(["coach", *words, *home]) == 0
    assert main(["coach", "grade", f"{NASTY}", *home]) == 1
    printed = capsys.readouterr()
    lines = [*printed.out.split("\n"), *printed.err.split("\n")]
    assert [one for one in lines if not one.isprintable()] == []
    assert "alan" in printed.out
    assert "gnp.exe" in printed.out


def test_a_line_keeps_its_words_and_loses_what_steers():
    assert line("Ada “Lovelace” – 3 of 4") == "Ada “Lovelace” – 3 of 4"
    assert line("a\x1b[2Jb\r\nc\u202ed\ud800") == "a [2Jb  c d "


def test_lines_that_nobody_reads_to_the_end_are_no_error(cohort):
    """As in `pdpmo coach … | head`."""
    command = [sys.executable, "-m", "pdpmo_widgets.cli", "coach", "review", "bank"]
    with subprocess.Popen(
        command,
        cwd=cohort.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as one:
        assert one.stdout is not None
        assert one.stderr is not None
        one.stdout.close()
        said = one.stderr.read()
    assert (said, one.returncode) == (b"", 0)
