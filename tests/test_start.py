"""`start.py`: one file, the standard library, plain words, any number of times."""

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "start.py"
posix = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")

# Stands in for uv: makes an environment whose programs say how they were called.
UV = """#!/bin/sh
[ "$1" = --version ] && exit 0
echo "uv $*" >> "{log}"
[ -e "{fail}" ] && {{ cat "{fail}"; exit 1; }}
mkdir -p .venv/bin && touch .venv/pyvenv.cfg
for name in pdpmo python ruff lint-imports deptry mypy pytest; do
  printf '#!/bin/sh\\necho "$(basename $0) $*" >> "{log}"\\n' > .venv/bin/$name
  printf 'echo "first on PATH: ${{PATH%%%%:*}}" >> "{log}"\\n' >> .venv/bin/$name
  printf 'echo "tries: $PDPMO_TRIES" >> "{log}"\\n' >> .venv/bin/$name
  printf '[ "$(basename $0)" != "$FAILING" ]\\n' >> .venv/bin/$name
  chmod +x .venv/bin/$name
done
"""


@pytest.fixture
def start() -> ModuleType:
    """The file as a module; nothing runs at import."""
    spec = importlib.util.spec_from_file_location("start", FILE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A fresh folder with `start.py` and a stand-in for uv."""
    shutil.copy(FILE, tmp_path / "start.py")
    tool = tmp_path / "tools/uv"
    tool.parent.mkdir()
    log, fail = tmp_path / "log.txt", tmp_path / "fail.txt"
    tool.write_text(UV.format(log=log, fail=fail), encoding="utf-8")
    tool.chmod(0o755)
    log.touch()
    return tmp_path


def run(place: Path, *args: str, **env: str) -> tuple[int, str, str]:
    """Run it; its return code, what it printed, what the stand-ins were asked."""
    path = str(place / "tools") + os.pathsep + os.environ["PATH"]
    done = subprocess.run(
        [sys.executable, str(place / "start.py"), *args],
        env={**os.environ, "PATH": path, "CHROMIUM": sys.executable, **env},
        cwd=place.parent,
        capture_output=True,
        text=True,
        timeout=120,
    )
    log = (place / "log.txt").read_text("utf-8")
    return done.returncode, done.stdout + done.stderr, log


def test_it_needs_nothing_but_the_standard_library():
    tree = ast.parse(FILE.read_text("utf-8"))
    names = [
        n.name for x in ast.walk(tree) if isinstance(x, ast.Import) for n in x.names
    ]
    names += [x.module for x in ast.walk(tree) if isinstance(x, ast.ImportFrom)]
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_an_older_python_can_read_it_and_is_told():
    ast.parse(FILE.read_text("utf-8"), feature_version=(3, 6))
    old = "import sys; sys.version_info = (3, 10, 1); import runpy; "
    old += f"runpy.run_path({str(FILE)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", old], capture_output=True, text=True)
    assert done.returncode == 1
    assert "needs Python 3.11 or newer; this is Python 3.10" in done.stderr
    assert "Traceback" not in done.stderr


@posix
def test_it_sets_up_from_the_lock_and_opens_the_course(place: Path):
    code, printed, log = run(place, "--lab", "--port", "9000")
    assert code == 0, printed
    assert "uv sync --frozen" in log
    assert "--extra course" in log
    assert "--no-dev" in log
    assert "pdpmo start --lab --port 9000" in log
    assert f"first on PATH: {place / '.venv/bin'}" in log
    assert "Setting the course up" in printed


@posix
def test_it_can_be_run_again_and_after_an_interrupted_run(place: Path):
    half = place / ".venv/lib"
    half.mkdir(parents=True)  # no pyvenv.cfg: the first run was stopped
    assert run(place)[0] == 0
    assert not half.exists()
    (place / ".venv/kept.txt").touch()
    code, printed, log = run(place)
    assert code == 0
    assert (place / ".venv/kept.txt").exists()
    assert "Setting the course up" not in printed
    assert log.count("pdpmo start") == 2


@posix
@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("error: failed to connect: dns error", "no way to the internet"),
        ("error: No space left on device (os error 28)", "The disk is full"),
        ("error: something else", "The setup did not finish"),
    ],
)
def test_a_failed_setup_is_said_in_one_plain_sentence(
    place: Path, told: str, said: str
):
    (place / "fail.txt").write_text(told, encoding="utf-8")
    code, printed, log = run(place)
    assert code == 1
    assert said in printed
    assert "Traceback" not in printed
    assert "pdpmo" not in log
    (place / "fail.txt").unlink()
    assert run(place)[0] == 0


@posix
def test_the_tests_run_every_step_and_pass_options_on_to_pytest(place: Path):
    code, printed, log = run(place, "test", "-k", "store")
    assert code == 0, printed
    assert "--group dev" in log
    steps = [
        "ruff check .",
        "ruff format --check .",
        "lint-imports",
        "deptry .",
        "mypy",
        "python ui/check.py",
    ]
    found = [log.index(step) for step in [*steps, "pytest -k store"]]
    assert found == sorted(found)
    assert "All steps passed." in printed


@posix
def test_without_options_every_test_runs_once_the_screens_by_themselves(place: Path):
    log = run(place, "test", PDPMO_TRIES="")[2]
    core, screens = (line for line in log.splitlines() if "pytest -n auto" in line)
    assert " tests " in core
    for folder in ("tests/journeys", "tests/server", "tests/ui", "tests/widgets"):
        assert f"--ignore={folder}" in core
        assert f" {folder}" in screens
    assert "tries: all" not in log


@posix
def test_with_all_the_same_tests_take_larger_samples(place: Path):
    few = run(place, "test", PDPMO_TRIES="")[2].splitlines()
    (place / "log.txt").write_text("", encoding="utf-8")
    many = run(place, "test", "--all", PDPMO_TRIES="")[2].splitlines()
    ran = [[line for line in log if "tries: " not in line] for log in (few, many)]
    assert ran[0] == ran[1]
    assert {line for line in few if "tries: " in line} == {"tries: "}
    assert {line for line in many if "tries: " in line} == {"tries: all"}
    (place / "log.txt").write_text("", encoding="utf-8")
    some = run(place, "test", "--all", "-k", "store", PDPMO_TRIES="")[2]
    assert "pytest -k store\n" in some
    assert "tries: all" in some


@posix
def test_one_failing_step_fails_the_whole_and_the_others_still_run(place: Path):
    code, printed, log = run(place, "test", FAILING="mypy")
    assert code == 1
    assert "Failed: types" in printed
    assert "pytest" in log


def test_without_a_browser_it_says_so_and_ci_fails(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
):
    monkeypatch.setattr(start, "sync", lambda *_: None)
    monkeypatch.setattr(start, "find_browser", lambda: "")
    monkeypatch.setattr(start, "fetch_browser", lambda: "")
    monkeypatch.setattr(start, "find_box", lambda: None)
    monkeypatch.setattr(start, "CHECKS", [])
    monkeypatch.delenv("CI", raising=False)
    assert start.test([]) == 0
    assert "NO BROWSER FOUND" in capsys.readouterr().out
    monkeypatch.setenv("CI", "true")
    with pytest.raises(SystemExit, match="CI must not skip"):
        start.test([])


def test_without_bubblewrap_it_is_fetched_or_said_and_ci_fails(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
):
    asked: list[str] = []
    monkeypatch.setattr(start, "fetch", lambda *names: asked.extend(names))
    monkeypatch.setattr(start.shutil, "which", lambda _: None)
    monkeypatch.setattr(start.sys, "platform", "linux")
    monkeypatch.delenv("CI", raising=False)
    start.find_box()
    assert asked == ["bubblewrap"]
    assert "NO BUBBLEWRAP FOUND" in capsys.readouterr().out
    monkeypatch.setenv("CI", "true")
    with pytest.raises(SystemExit, match="CI must not skip"):
        start.find_box()
    monkeypatch.setattr(start.sys, "platform", "darwin")
    start.find_box()  # has none, and needs none


def test_a_browser_is_found_where_it_is_named(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    named = tmp_path / "my-chromium"
    monkeypatch.setenv("CHROMIUM", str(named))
    assert start.find_browser() != str(named)  # it does not exist yet
    named.touch()
    assert start.find_browser() == str(named)


def test_playwrights_own_browser_is_found(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    own = tmp_path / "chromium-1/chrome-linux/chrome"
    own.parent.mkdir(parents=True)
    own.touch()
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    assert own in start.browser_places()


def test_a_machine_without_uv_gets_it_into_a_folder_of_its_own(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    asked: list[list[str]] = []

    def note(words: list[str]) -> tuple[int, str]:
        asked.append(words)
        start.TOOL.mkdir(exist_ok=True)
        return 0, ""

    monkeypatch.setattr(start, "TOOL", tmp_path / ".uv")
    monkeypatch.setattr(start, "run", note)
    monkeypatch.setattr(start.shutil, "which", lambda _: None)
    assert start.find_uv() == start.command("uv", tmp_path / ".uv")
    assert asked[0][1:3] == ["-m", "venv"]
    assert asked[1][-2:] == ["--quiet", "uv"]
    assert (tmp_path / ".uv/.gitignore").read_text("utf-8") == "*\n"
