"""The server's own folder: settings, secrets, and the desk of a class."""

import contextlib
import json
import os
import secrets
import shutil
from pathlib import Path

from pdpmo_widgets.server.pictures import KINDS
from pdpmo_widgets.server.plan import LaunchError, Plan

LAB_LEFT_OUT = (
    "@jupyter/nbgrader",
    "@jupyterlab/apputils-extension:announcements",
    "@jupyterlab/lsp-extension",
    "@jupyterlab/mathjax-extension",  # “$5 and $10” is money here, never a formula
)


def prepare_home(plan: Plan) -> Path:
    """The server's own folder; owner only, since a token stands in it."""
    folder = plan.home / "server"
    try:
        (folder / "config" / "labconfig").mkdir(parents=True, exist_ok=True)
        (folder / "runtime").mkdir(exist_ok=True)
        with contextlib.suppress(NotImplementedError):
            folder.chmod(0o700)
        page = {"disabledExtensions": dict.fromkeys(LAB_LEFT_OUT, True)}
        labconfig = folder / "config" / "labconfig" / "page_config.json"
        labconfig.write_text(json.dumps(page), encoding="utf-8")
    except OSError as error:
        raise LaunchError(not_writable(folder, error)) from error
    return folder


def not_writable(folder: Path, error: OSError) -> str:
    """What a person is told whose folder or disk says no."""
    why = error.strerror or type(error).__name__
    return (
        f"The folder {folder} cannot be written ({why}). Make room or "
        "give permission, or choose another folder: pdpmo start --home FOLDER"
    )


def fill_desk(folder: Path, desk: Path) -> None:
    """Copy the released pages and pictures: no answers, no solutions, no dot-files."""
    shutil.rmtree(desk, ignore_errors=True)
    for part in ("course", "exercises"):
        for file in sorted((folder / part).rglob("*")):
            inner = file.relative_to(folder)
            hidden = any(name.startswith(".") for name in inner.parts)
            if (
                file.suffix.lower() not in (".ipynb", *KINDS)
                or hidden
                or file.is_symlink()
            ):
                continue
            (desk / inner).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, desk / inner)


def secret(path: Path) -> bytes:
    """A secret that stays the same from start to start, readable by the owner only."""
    with contextlib.suppress(FileNotFoundError):
        kept = path.read_bytes()
        if len(kept) >= 32:
            return kept
    made = secrets.token_bytes(48)
    with os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb"
    ) as f:
        f.write(made)
    return made


def write_private(path: Path, words: str) -> None:
    """Write a small file that only its owner can read."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    with os.fdopen(os.open(path, flags, 0o600), "w", encoding="utf-8") as file:
        file.write(words)
