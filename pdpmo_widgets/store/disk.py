"""Files that are whole or not there: write aside, flush, replace, read back.

The order of steps follows "All file systems are not created equal" (Pillai and
others, OSDI 2014): data before name, name before the word "saved".
"""

import contextlib
import errno
import hashlib
import itertools
import os
import platform
import re
import stat
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

from pdpmo_widgets.store.values import StoreError

HOST = hashlib.sha256(platform.node().encode()).hexdigest()[:6]
PATIENCE = 3.0  # seconds to wait for another tab's save, which takes milliseconds
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}


def sentence(error: OSError, folder: Path) -> StoreError:
    """What a learner is told when the disk says no."""
    if error.errno in FULL:
        why = "The disk is full. Free some space, then change the answer once more."
    elif error.errno in CLOSED:
        why = f"The course may not write to the folder {folder}. Please allow it."
    else:
        name = errno.errorcode.get(error.errno or 0, "unknown")
        why = f"The folder {folder} could not be used ({name}). Please try once more."
    return StoreError("This is not saved yet. " + why)


def read(path: Path, limit: int) -> bytes | None:
    """The bytes of a plain file, at most `limit` + 1 of them; None if it is absent."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EISDIR, "not a plain file")
        with open(os.open(path, os.O_RDONLY | _flags()), "rb") as file:
            # Room for the limit is made before reading, however little there is.
            data = file.read(min(limit, found.st_size) + 1)
            grown = len(data) > found.st_size
            return data + file.read(limit + 1 - len(data)) if grown else data
    except FileNotFoundError:
        return None


def write(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Replace `path` by `data` as one step that survives a kill or a power cut."""
    aside = _aside(path)
    try:
        handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _flags(), mode)
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _patiently(lambda: aside.replace(path))
        _flush_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)


def free_name(path: Path, word: str) -> Path:
    """`<stem>.<word>-<time>.json` beside `path`, a name that is not taken."""
    moment = time.strftime("%Y%m%d-%H%M%S", time.gmtime())
    for number in itertools.count(1):
        tail = f"-{number}" if number > 1 else ""
        name = f"{path.stem}.{word}-{moment}{tail}{path.suffix}"
        if not (target := path.with_name(name)).exists():
            return target
    raise AssertionError("counting never ends")


def keep_newest(path: Path, word: str, most: int) -> None:
    """Of the files that were set aside with `free_name(path, word)`, keep `most`."""
    mark = re.compile(
        rf"{re.escape(path.stem)}\.{word}-\d{{8}}-\d{{6}}(-\d+)?{path.suffix}"
    )
    with contextlib.suppress(OSError):  # by its time: a name that was freed comes again
        found = [
            (other.stat().st_mtime_ns, other)
            for other in path.parent.iterdir()
            if mark.fullmatch(other.name)
        ]
        for _, other in sorted(found)[:-most]:
            other.unlink(missing_ok=True)


def rename(path: Path, word: str) -> Path:
    """Set `path` aside under a free name and return that name."""
    target = free_name(path, word)
    _patiently(lambda: path.replace(target))
    return target


def sweep(path: Path) -> None:
    """Remove what killed writers of `path` left behind; never a live writer's file."""
    mark = r"\.([0-9a-f]{6})-(\d+)-[0-9a-f]{8}\.tmp"
    ours = re.compile(rf"\.{re.escape(path.stem)}(\.[^.]+)?{path.suffix}{mark}")
    with contextlib.suppress(OSError):
        for other in path.parent.iterdir():
            if found := ours.fullmatch(other.name):
                _remove(other, found[2] == HOST and _dead(int(found[3])))


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """One writer at a time in `folder`; the system frees the lock of a dead process.

    Where a folder cannot be locked (some network drives) the save goes on without:
    merging by key still holds, only two saves within the same millisecond may race.
    """
    handle = _lock(folder)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


HELD = (BlockingIOError, FileExistsError, PermissionError)  # by somebody else


def hold(folder: Path) -> int:
    """Lock `folder` until the handle that is returned is closed, or its process ends.

    One of `HELD` while another process holds it, OSError where it cannot be locked.
    """
    return _lock_now(folder)


def _lock(folder: Path) -> int | None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return _lock_now(folder)
        except HELD:
            if time.monotonic() > end:
                return None
            time.sleep(0.005)
        except OSError:
            return None


def _lock_now(folder: Path) -> int:
    if os.name == "nt":  # removed by Windows when its owner closes it or dies
        flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_TEMPORARY", 0)
        return os.open(folder / ".pdpmo.lock", flags)
    import fcntl

    handle = os.open(folder, os.O_RDONLY | _flags())
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise
    return handle


def _aside(path: Path) -> Path:
    mark = f"{HOST}-{os.getpid()}-{uuid.uuid4().hex[:8]}"
    return path.with_name(f".{path.name}.{mark}.tmp")


def _patiently(step: Callable[[], object]) -> None:
    # Windows refuses to replace a file while a virus scanner or a tab reads it.
    for pause in (0.01, 0.02, 0.05, 0.1, 0.2, 0.4):
        try:
            step()
            return
        except PermissionError:
            time.sleep(pause if os.name == "nt" else 0.001)
    step()


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _flags() -> int:
    wanted = ("O_CLOEXEC", "O_BINARY", "O_NONBLOCK", "O_NOINHERIT")
    return sum(getattr(os, name, 0) for name in wanted)


def _dead(pid: int) -> bool:
    if os.name == "nt":  # os.kill would send a signal there
        return False
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return True
    except OSError:
        return False
    return False


def _remove(path: Path, dead: bool) -> None:
    with contextlib.suppress(OSError):
        if dead or time.time() - path.lstat().st_mtime > 60:
            path.unlink()
