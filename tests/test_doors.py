"""The course by a double click: in an odd folder, with and without Python."""

import configparser
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NAME = "Start the course"
posix = pytest.mark.skipif(os.name == "nt", reason="a shell script")
ODD = "Kurs „à vous“ & mehr (2)"  # what people call their folders

# Says how it was called, in place of the course.
STAND_IN = """import sys
print("started with", sys.argv[1:])
sys.exit(7 if "fail" in sys.argv else 0)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The three files and a stand-in for start.py in a folder with an odd name."""
    found = tmp_path / ODD
    found.mkdir()
    for kind in ("command", "cmd", "desktop"):
        shutil.copy(ROOT / f"{NAME}.{kind}", found)
    (found / "start.py").write_text(STAND_IN, "utf-8")
    return found


def path_with(tmp_path: Path, **programs: str) -> str:
    """A PATH of the shell's own tools and `programs`, by name and script."""
    own = tmp_path / "programs"
    own.mkdir(exist_ok=True)
    for tool in ("sh", "dirname", "uname", "printf", "xcode-select"):
        there = shutil.which(tool)
        if there:
            (own / tool).symlink_to(there)
    for name, script in programs.items():
        (own / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        (own / name).chmod(0o755)
    return str(own)


def double_click(file: Path, path: str, *args: str) -> tuple[int, str]:
    """Run it from elsewhere, as a file manager does; Return is pressed at its end."""
    done = subprocess.run(
        ["/bin/sh", str(file), *args],
        cwd="/", env={"PATH": path}, input="\n", capture_output=True, text=True,
        timeout=60,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


@posix
def test_a_double_click_starts_the_course_in_its_own_folder(folder, tmp_path):
    path = path_with(tmp_path, python3=f'exec "{sys.executable}" "$@"')
    code, said = double_click(folder / f"{NAME}.command", path)
    assert (code, said) == (0, "started with []\n")


@posix
@pytest.mark.parametrize("programs", [{}, {"python3": "exit 1"}])
def test_without_a_python_that_is_new_enough_it_says_where_to_get_one(
    folder, tmp_path, programs
):
    path = path_with(tmp_path, **programs)
    code, said = double_click(folder / f"{NAME}.command", path)
    assert code == 1
    assert "https://www.python.org/downloads/" in said
    assert "Press Return" in said


@posix
def test_a_newer_python_beside_an_old_one_is_found(folder, tmp_path):
    newer = {"python3": "exit 1", "python3.12": f'exec "{sys.executable}" "$@"'}
    path = path_with(tmp_path, **newer)
    assert double_click(folder / f"{NAME}.command", path)[0] == 0


@posix
def test_a_start_that_fails_leaves_its_words_on_the_screen(folder, tmp_path):
    path = path_with(tmp_path, python3=f'exec "{sys.executable}" "$@"')
    code, said = double_click(folder / f"{NAME}.command", path, "fail")
    assert code == 1
    assert "lines above" in said
    assert "Press Return" in said


@posix
def test_a_file_that_was_taken_out_of_the_folder_says_so(folder, tmp_path):
    (folder / "start.py").unlink()
    code, said = double_click(folder / f"{NAME}.command", path_with(tmp_path))
    assert code == 1
    assert "unpack" in said


@posix
def test_the_linux_entry_runs_the_same_file(folder, tmp_path):
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(folder / f"{NAME}.desktop", encoding="utf-8")
    line = entry["Desktop Entry"]["Exec"].replace("\\\\", "\\")  # a string's escapes
    here = str(folder / f"{NAME}.desktop")
    split = shlex.split(line)  # which leaves a dollar in quotes behind its escape
    words = [word.replace("\\$", "$").replace("%k", here) for word in split]
    path = path_with(tmp_path, python3=f'exec "{sys.executable}" "$@"')
    words[0] = "/bin/sh"
    done = subprocess.run(
        words, cwd="/", env={"PATH": path}, capture_output=True, text=True, timeout=60
    )
    assert (done.stdout, done.stderr) == ("started with []\n", "")


def test_the_windows_file_says_and_tries_the_same():
    """It cannot be run here: its words, its lines and its jumps are looked at."""
    data = (ROOT / f"{NAME}.cmd").read_bytes()
    assert data.isascii()
    assert data.count(b"\n") == data.count(b"\r\n")
    text = data.decode()
    marks = set(re.findall(r"^:(\w+)", text, re.M))
    jumps = set(re.findall(r"goto (\w+)|call :(\w+)", text))
    assert {a or b for a, b in jumps} <= marks
    for words in ('cd /d "%~dp0"', "start.py %*", "(3, 11)", "python.org", "pause"):
        assert words in text


def test_all_three_ask_for_the_python_that_the_course_needs():
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    least = re.search(r'requires-python = ">=3\.(\d+)"', project)
    assert least
    for kind in ("command", "cmd"):
        assert f"(3, {least[1]})" in (ROOT / f"{NAME}.{kind}").read_text("utf-8")


@posix
def test_a_zip_from_the_web_keeps_the_file_executable():
    listed = ["git", "ls-files", "--stage", "--", f"{NAME}.command"]
    found = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True)
    if found.returncode or not found.stdout:
        pytest.skip("no git here")
    assert found.stdout.startswith("100755")
