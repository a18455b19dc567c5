"""A machine of its own for a hub: real accounts and rights, and nothing of ours in it.

bubblewrap gives the hub a file system that holds the course where the example wants
it, homes below the test's folder, and a list of accounts that this computer lacks. A
test that is not run by root gets the same machine with one account for all.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COURSE = "/srv/pdpmo/course"
PARTS = ("pdpmo_widgets", "course", "hub", "nbgrader_config.py", "voila.json")
KEYS = "solutions/01_purpose"  # one exercise is enough, and sooner released
SYSTEM = ("bin", "sbin", "lib", "lib32", "lib64")
FIRST = 61001  # numbers of accounts that no system gives out by itself


def accounts() -> bool:
    """Can people have accounts of their own? Only root may become somebody else."""
    return os.name != "nt" and os.geteuid() == 0


# Without root all people of the machine are one account, which is root in it.
WHO = (
    ["--cap-add", "ALL"]
    if accounts()
    else ["--unshare-user", "--uid", "0", "--gid", "0"]
)


class Machine:
    """Accounts, homes and folders below `folder`; `command` runs a program in it."""

    def __init__(self, folder: Path, people: Iterable[str]) -> None:
        self.folder, self.people = folder, tuple(people)
        for name in ("etc", "home", "srv", "hub"):
            (folder / name).mkdir(parents=True)
        shutil.copytree(ROOT / KEYS, folder / KEYS)
        # Jupyter can do without this grammar, which takes seconds at each start.
        (folder / "hub/quick").mkdir()
        (folder / "hub/quick/rfc3987_syntax.py").write_text("raise ImportError\n")
        users, groups = ["root:x:0:0::/root:/bin/bash"], ["root:x:0:"]
        for number, name in enumerate(self.people, FIRST):
            id, home = number if accounts() else 0, folder / "home" / name
            home.mkdir()
            os.chown(home, id or -1, id or -1)
            home.chmod(0o750)  # as The Littlest JupyterHub leaves it
            users.append(f"{name}:x:{id}:{id}::/home/{name}:/bin/bash")
            groups.append(f"{name}:x:{id}:")
        (folder / "etc/passwd").write_text("\n".join(users) + "\n")
        (folder / "etc/group").write_text("\n".join(groups) + "\n")

    def command(self, *words: str) -> list[str]:
        """The words that run a program as root of this machine, and end with us."""
        shell = ["bwrap", "--unshare-pid", "--unshare-ipc", "--die-with-parent"]
        shell += [*WHO, "--clearenv"]
        for name, value in self._environment().items():
            shell += ["--setenv", name, value]
        shell += ["--ro-bind", "/usr", "/usr", "--ro-bind", "/etc", "/etc"]
        for name in SYSTEM:
            place = Path("/", name)
            if place.is_symlink():
                shell += ["--symlink", str(place.readlink()), str(place)]
            elif place.is_dir():
                shell += ["--ro-bind", str(place), str(place)]
        shell += ["--dev", "/dev", "--proc", "/proc", "--perms", "1777", "--tmpfs"]
        shell += ["/tmp", "--chdir", "/hub"]
        for name in ("passwd", "group"):
            shell += ["--ro-bind", str(self.folder / "etc" / name), f"/etc/{name}"]
        for name in ("home", "srv", "hub"):
            shell += ["--bind", str(self.folder / name), f"/{name}"]
        return [*shell, *self._python(), *self._course(), "--", *words]

    def run(self, *words: str) -> None:
        """Run a program as root of this machine; it must end well."""
        done = subprocess.run(self.command(*words), capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    def _environment(self) -> dict[str, str]:
        path = f"{sys.prefix}/bin:/usr/bin:/bin"
        places = f"{COURSE}:/hub/quick"
        return {"PATH": path, "PYTHONPATH": places, "LANG": "C.UTF-8", "HOME": "/root"}

    def _python(self) -> list[str]:
        """The interpreter and the environment where they are, readable for all."""
        words, open_to = [], {Path("/usr"), Path("/")}
        for place in dict.fromkeys((Path(sys.base_prefix), Path(sys.prefix))):
            if place.is_relative_to("/usr"):
                continue
            for above in reversed(place.parents):
                if above not in open_to:
                    words += ["--perms", "0755", "--dir", str(above)]
                    open_to.add(above)
            words += ["--ro-bind", str(place), str(place)]
        return words

    def _course(self) -> list[str]:
        words = ["--perms", "0755", "--dir", "/srv/pdpmo", "--perms", "0755", "--dir"]
        words.append(COURSE)
        for name in PARTS:
            words += ["--ro-bind", str(ROOT / name), f"{COURSE}/{name}"]
        keys = str(self.folder / "solutions")
        return [*words, "--bind", keys, f"{COURSE}/solutions"]


def possible() -> str:
    """Why such a machine cannot be had here, or "" when it can."""
    if not shutil.which("bwrap"):
        return "bubblewrap is not installed"
    words = ["bwrap", *WHO, "--ro-bind", "/", "/", "--unshare-pid", "--proc", "/proc"]
    try:
        done = subprocess.run([*words, "true"], capture_output=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return "bubblewrap does not run here"
    return "" if done.returncode == 0 else "bubblewrap may not make a machine here"
