"""The course without a checkout: from the wheel, in an empty folder."""

import contextlib
import json
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from urllib.request import urlopen

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.server.carried import lay_out

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 120.0  # seconds; a guard


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A little course as a package carries it."""
    found = tmp_path / "package"
    for name in ("course/index.ipynb", "course/01_a.ipynb", "exercises/01/01.ipynb"):
        (found / name).parent.mkdir(parents=True, exist_ok=True)
        (found / name).write_text(f"{name} one")
    return found


def texts(folder: Path) -> dict[str, str]:
    """What lies below a folder, but for our own note."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {
        file.relative_to(folder).as_posix(): file.read_text()
        for file in files
        if not file.name.startswith(".")
    }


def test_the_course_is_laid_out_once_and_as_often_as_one_likes(source, tmp_path):
    into = tmp_path / "work"
    assert texts(lay_out(into, source)) == texts(source)
    assert texts(lay_out(into, source)) == texts(source)


def test_a_newer_course_replaces_what_nobody_changed_and_sets_changes_aside(
    source, tmp_path
):
    into = lay_out(tmp_path / "work", source)
    (into / "course/01_a.ipynb").write_text("mine")
    (into / "exercises/01/answers.json").write_text("my answers")
    for file in source.rglob("*.ipynb"):
        file.write_text("two")
    (source / "exercises/01/01.ipynb").unlink()
    found = texts(lay_out(into, source))
    assert found.pop("exercises/01/answers.json") == "my answers"
    assert found.pop("course/index.ipynb") == "two"
    assert found.pop("course/01_a.ipynb") == "two"
    ((name, text),) = found.items()  # the exercise that is gone was nobody's change
    assert name.startswith("course/01_a.yours-")
    assert text == "mine"


@pytest.mark.timeout(240)
def test_the_wheel_opens_the_course_in_an_empty_folder(tmp_path: Path):
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d"]
    subprocess.run([*build, str(tmp_path)], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
        packed.extractall(tmp_path / "installed")
    brought = [Path(name) for name in names if name.startswith("pdpmo_widgets/carried")]
    kinds = {name.suffix for name in brought}
    assert kinds <= {".ipynb", ".png", ".svg", ".jpg"}  # nobody's answers
    assert not [name for name in brought if "solutions" in name.parts]
    ready = [one.path for one in catalog.ready(ROOT)]
    assert {f"pdpmo_widgets/carried/{path}" for path in ready} <= set(names)
    empty, home = tmp_path / "empty", tmp_path / "home"
    empty.mkdir()
    words = [sys.executable, "-m", "pdpmo_widgets.cli", "start", "--port", "0"]
    words += ["--no-browser", "--home", str(home), "--prepared", "0"]
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}
    with subprocess.Popen(
        words, cwd=empty, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT
    ) as server:
        try:
            known = note(home / "server/running.json", server)
            token = "?token=" + known["token"]
            page = known["root"] + "voila/render/" + ready[0] + token
            with urlopen(page, timeout=PATIENCE) as answer:
                assert "pd-page-trouble" not in answer.read().decode()
        finally:
            server.terminate()
            server.wait(30)
    assert (home / "course files" / catalog.MAP).is_file()
    assert list(empty.iterdir()) == []


def note(file: Path, server: "subprocess.Popen[bytes]") -> dict[str, str]:
    """What a running course says of itself."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        with contextlib.suppress(OSError, ValueError):
            found: dict[str, str] = json.loads(file.read_text("utf-8"))
            return found
        time.sleep(0.1)
    raise RuntimeError("The course did not start from the wheel.")
