#!/usr/bin/env python3
"""Set the course up and open it (`python3 start.py`), or test it (`… test`).

Needs Python 3.11 or newer and nothing else. It fetches `uv` if the machine has
none, lets it install exactly what `uv.lock` names into `.venv`, and goes on from
there. It may be stopped at any moment and run again at any time.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 – this is how an older Python is told
    sys.exit(
        "This course needs Python 3.11 or newer; this is Python "
        f"{sys.version_info[0]}.{sys.version_info[1]}.\n"
        "Get a newer one from python.org and run: python3 start.py"
    )

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
TOOL = ROOT / ".uv"  # uv lives apart: a sync of .venv would remove it
WINDOWS = os.name == "nt"
BIN = "Scripts" if WINDOWS else "bin"
ROOM = 1_500_000_000  # bytes that the first setup needs on the disk, with its cache

# The steps of the test suite, in the order of their cost. A worker has one browser and
# one server of a kind, and a file stays with its worker; the longest files come first.
SCREENS = ["tests/journeys", "tests/server", "tests/ui", "tests/widgets"]
UNSEEN = ["tests", *(f"--ignore={folder}" for folder in SCREENS)]
WORKERS = ["pytest", "-n", "auto", "--dist", "loadfile"]
FEW = ["--maxprocesses=4", "--no-loadscope-reorder"]  # 1 GB each; in our order
CHECKS: list[tuple[str, list[str]]] = [
    ("style", ["ruff", "check", "."]),
    ("layout", ["ruff", "format", "--check", "."]),
    ("direction of imports", ["lint-imports"]),
    ("declared imports", ["deptry", "."]),
    ("types", ["mypy"]),
    ("source of the screens", ["python", "ui/check.py"]),
    ("notebooks", ["pytest", "--nbval-lax", "course", "exercises", "solutions"]),
    ("tests of the core", [*WORKERS, *UNSEEN]),
    ("tests of the screens", [*WORKERS, *FEW, *SCREENS]),
]
ALL = "--all"  # the samples that are large: everything that is drawn or graded twice

HELP = """Set up and open the course:   python3 start.py [options of `pdpmo start`]
Set up and test the course:   python3 start.py test [--all] [options of pytest]
Options of the course itself: python3 start.py --help-course"""


def say(words: str) -> None:
    """Print one line at once, also when the output is piped."""
    print(words, flush=True)


def command(name: str, folder: Path = VENV) -> str:
    """Path of a program in the environment (`.exe` on Windows)."""
    return str(folder / BIN / (name + (".exe" if WINDOWS else "")))


def answers(program: str) -> bool:
    """True when `program --version` runs."""
    try:
        done = subprocess.run([program, "--version"], capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def find_uv() -> str:
    """Path of a working uv: the machine's, ours from an earlier run, or a new one."""
    for found in (shutil.which("uv"), command("uv", TOOL)):
        if found and answers(found):
            return found
    say("Fetching the installer (uv) …")
    shutil.rmtree(TOOL, ignore_errors=True)
    if run([sys.executable, "-m", "venv", str(TOOL)])[0] != 0:
        shutil.rmtree(TOOL, ignore_errors=True)
        sys.exit(
            "This Python cannot make an environment of its own. On Debian or Ubuntu:\n"
            "  sudo apt install python3-venv\nThen run this command again."
        )
    (TOOL / ".gitignore").write_text("*\n", encoding="utf-8")
    pip = [command("python", TOOL), "-m", "pip", "install", "--quiet", "uv"]
    code, printed = run(pip)
    if code != 0:
        sys.exit(why_not(printed))
    return command("uv", TOOL)


def run(words: list[str]) -> tuple[int, str]:
    """Run a command, show its lines as they come; return its code and its lines."""
    env = {**os.environ, "UV_PYTHON_DOWNLOADS": "never"}
    env.pop("VIRTUAL_ENV", None)  # another environment that happens to be active
    lines: list[str] = []
    with subprocess.Popen(
        words,
        cwd=ROOT,
        env=env,
        text=True,
        encoding="utf-8",
        errors="replace",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        for line in process.stdout or ():
            lines.append(line)
            say("  " + line.rstrip())
    return process.returncode, "".join(lines)


def why_not(printed: str) -> str:
    """One plain sentence for a setup that failed."""
    told = printed.lower()
    full = (
        "no space left" in told or "not enough space" in told or "os error 28" in told
    )
    if full or shutil.disk_usage(ROOT).free < ROOM // 10:
        return (
            "The disk is full: the course needs about 1.5 GB the first time.\n"
            "Make room, then run this command again; it goes on where it stopped."
        )
    signs = ("connect", "dns", "resolve host", "network", "timed out", "timeout")
    if any(sign in told for sign in (*signs, "retries", "proxy", "unreachable")):
        return (
            "The course could not be fetched: there is no way to the internet.\n"
            "The first setup needs it (later starts do not). Check the connection or\n"
            "the proxy, then run this command again; it goes on where it stopped."
        )
    return (
        "The setup did not finish; the lines above say why. Nothing of yours was\n"
        "touched. Run this command again; if it fails again, delete the folder\n"
        f"{VENV} and run it once more."
    )


def sync(*groups: str) -> None:
    """Bring `.venv` to exactly what `uv.lock` names."""
    uv = find_uv()
    if not (VENV / "pyvenv.cfg").exists():
        say("Setting the course up. The first time takes a few minutes …")
        if shutil.disk_usage(ROOT).free < ROOM:
            say("  (The disk is nearly full: about 1.5 GB are needed.)")
        shutil.rmtree(VENV, ignore_errors=True)  # half an environment is none
    # uv looks for a Python by itself and could find an older one than this
    code, printed = run([uv, "sync", "--frozen", "--python", base_python(), *groups])
    if code != 0:
        sys.exit(why_not(printed))


def base_python() -> str:
    """The interpreter itself, also when we run inside the environment it made."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def environment() -> dict[str, str]:
    """Our programs first on PATH: nbgrader calls `alembic` by its bare name."""
    path = str(VENV / BIN) + os.pathsep + os.environ.get("PATH", "")
    return {**os.environ, "PATH": path, "VIRTUAL_ENV": str(VENV)}


def browser_places() -> list[Path]:
    """Where Chromium, Chrome, Edge or Playwright's Chromium may stand."""
    home = Path.home()
    drives = [os.environ.get(n, "") for n in ("PROGRAMFILES", "PROGRAMFILES(X86)")]
    places = [Path(d, "Google/Chrome/Application/chrome.exe") for d in drives if d]
    places += [Path(d, "Microsoft/Edge/Application/msedge.exe") for d in drives if d]
    places += [
        Path("/Applications", name + ".app", "Contents/MacOS", name)
        for name in ("Google Chrome", "Chromium", "Microsoft Edge")
    ]
    caches = [
        Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or home / "none"),
        home / ".cache/ms-playwright",
        home / "Library/Caches/ms-playwright",
        Path(os.environ.get("LOCALAPPDATA") or home / "none", "ms-playwright"),
    ]
    inside = ("*/chrome", "*/chrome.exe", "*/Chromium.app/Contents/MacOS/Chromium")
    for cache in caches:
        for pattern in inside:
            places += sorted(cache.glob("chromium-*/" + pattern))
    return places


def find_browser() -> str:
    """Path of a browser that the tests can drive; empty when there is none."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
    named = [os.environ.get("CHROMIUM"), *(shutil.which(name) for name in names)]
    found = [path for path in named if path and Path(path).exists()]
    found += [str(place) for place in browser_places() if place.exists()]
    return found[0] if found else ""


def fetch(*packages: str) -> None:
    """Install Debian's packages when we may; else nothing."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not (root and shutil.which("apt-get")):
        return
    say("Fetching for the tests (from Debian): " + ", ".join(packages) + " …")
    run(["apt-get", "update", "-qq"])
    run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages])


def fetch_browser() -> str:
    """Install Debian's Chromium when we may; return its path or nothing."""
    fetch("chromium")
    return find_browser()


def find_box() -> None:
    """Bubblewrap, in which the tests run a learner's code; Linux alone has it."""
    if not sys.platform.startswith("linux") or shutil.which("bwrap"):
        return
    fetch("bubblewrap")
    if shutil.which("bwrap"):
        return
    if os.environ.get("CI"):
        sys.exit("No bubblewrap was found, and CI must not skip the tests of the box.")
    say("NO BUBBLEWRAP FOUND: the tests that need it will be skipped. Install it")
    say("with: sudo apt install bubblewrap")


def test(args: list[str]) -> int:
    """Set up with the tools of the tests and run every step; 0 when all pass."""
    sync("--all-extras", "--group", "dev")
    env = environment()
    if ALL in args:  # the same tests with larger samples
        env["PDPMO_TRIES"] = "all"
    browser = find_browser() or fetch_browser()
    if browser:
        say("Browser for the tests: " + browser)
        env["CHROMIUM"] = browser
    elif env.get("CI"):
        sys.exit("No browser was found, and CI must not skip the browser tests.")
    else:
        say("NO BROWSER FOUND: the tests that need one will be skipped. Install")
        say("Chromium or Chrome, or run: uv run playwright install chromium")
    find_box()
    failed = []
    for words, step in chosen([arg for arg in args if arg != ALL]):
        say("\n— " + words + ": " + " ".join(step))
        steps = [command(step[0]), *step[1:]]
        if subprocess.run(steps, cwd=ROOT, env=env).returncode:
            failed.append(words)
    say("\nAll steps passed." if not failed else "\nFailed: " + ", ".join(failed))
    return 1 if failed else 0


def chosen(args: list[str]) -> list[tuple[str, list[str]]]:
    """The steps; options of pytest make one step of all tests."""
    if not args:
        return CHECKS
    style = [check for check in CHECKS if not check[0].startswith("tests")]
    return [*style, ("tests", ["pytest", *args])]


def course(args: list[str]) -> int:
    """Set up and open the course; returns when the learner stops it."""
    sync("--extra", "course", "--no-dev")
    words = [command("pdpmo"), "start", *args]
    if not WINDOWS:  # the course takes this process's place, and every signal with it
        os.chdir(ROOT)
        os.execve(words[0], words, environment())
    with subprocess.Popen(words, cwd=ROOT, env=environment()) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue  # the course got it too and is closing itself


def main(args: list[str]) -> int:
    """Choose between the two jobs."""
    if args[:1] in (["-h"], ["--help"]):
        say(HELP)
        return 0
    if args[:1] == ["test"]:
        return test(args[1:])
    return course(["--help"] if args[:1] == ["--help-course"] else args)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\nStopped. Run the same command again to go on.")
