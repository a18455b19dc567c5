"""What can be seen and done inside the box, as a command of bubblewrap.

Root is never counted by the kernel's limit on processes, so a child of root becomes
somebody else at once; a child of anybody else gets users of its own.
"""

import os
import site
import sys
from pathlib import Path

from pdpmo_widgets.grading.watch import Limits

BOX, HOME, PROGRAM = "bwrap", "/home/learner", "/run/child.py"
SYSTEM = ("/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/libexec", "/usr/bin",
          "/usr/local/lib", "/usr/share/zoneinfo", "/etc/ld.so.cache",
          "/etc/alternatives")  # fmt: skip
SHORT = ("/bin", "/lib", "/lib32", "/lib64")


def words(limits: Limits, hidden: Path | None = None) -> list[str]:
    """The command up to what shall run; ``hidden`` is not seen even within Python."""
    made = [BOX, "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts",
            "--unshare-cgroup-try", "--die-with-parent", "--new-session",
            "--cap-drop", "ALL"]  # fmt: skip
    if os.geteuid() == 0:  # only to become somebody else at once
        made += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    else:
        made += ["--unshare-user"]
    made += ["--proc", "/proc", "--dev", "/dev"]
    for place in (HOME, "/tmp", "/dev/shm"):  # first: Python itself may lie in one
        size = ["--size", str(limits.folder), "--perms", "1777"]
        made += [*size, "--tmpfs", place]
    made += _seen(hidden)
    made += ["--ro-bind", str(Path(__file__).with_name("child.py")), PROGRAM]
    return [*made, "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", HOME]


def _seen(hidden: Path | None) -> list[str]:
    """A Python and what it needs of the system, to be read only."""
    made = list[str]()
    for path in map(Path, SHORT):
        if path.is_symlink():
            made += ["--symlink", str(path.readlink()), str(path)]
        elif path.is_dir():
            made += ["--ro-bind", str(path), str(path)]
    shown = [p for p in map(Path, dict.fromkeys([*SYSTEM, *_python()])) if p.exists()]
    above = {str(parent) for path in [*shown, Path(PROGRAM)] for parent in path.parents}
    for folder in sorted(above - {"/"}):  # else they are open to root alone
        made += ["--perms", "0755", "--dir", folder]
    for path in shown:
        made += ["--ro-bind", str(path), str(path)]
    if hidden is not None and any(path in hidden.parents for path in shown):
        made += ["--tmpfs", str(hidden), "--remount-ro", str(hidden)]
    return made


def _python() -> list[str]:
    """The parts of this Python: its programs, libraries and packages."""
    found = []
    for prefix in dict.fromkeys([sys.base_prefix, sys.base_exec_prefix, sys.prefix]):
        found += [f"{prefix}/{part}" for part in ("bin", "lib", "lib64", "pyvenv.cfg")]
    return [*found, *sites()]


def sites() -> list[str]:
    """Folders of packages; a package that is only linked to (our own) is not seen."""
    own = site.getusersitepackages() if site.ENABLE_USER_SITE else ""
    names = ("site-packages", "dist-packages")
    return [p for p in sys.path if p and (Path(p).name in names or p == own)]
