"""Whose answers are these? One folder per person, decided in one place.

On a class server all kernels share one account, so a visitor's folder is named by
a keyed hash (HMAC-SHA256, RFC 2104) of the identity that the server vouches for: no
identity string can point at another folder, and folder names say nothing.
"""

import contextlib
import hashlib
import hmac
import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from platformdirs import user_data_dir

from pdpmo_widgets.store import disk
from pdpmo_widgets.store.values import StoreError

Kind = Literal["own", "hub", "class", "binder"]


@dataclass(frozen=True)
class Visitor:
    """Who is here. `scope`: short public text that keeps browser copies apart;
    `login`: the name with which they logged in to a hub, "" elsewhere."""

    scope: str
    folder: Path
    kind: Kind
    login: str = ""


def visitor(
    wait: Callable[[], object] | None = None, env: Mapping[str, str] = os.environ
) -> Visitor:
    """The visitor of this kernel and the folder (made if need be, mode 0700).

    `wait` is called first on a class server: a prepared kernel learns only with the
    request who opened it (voila.utils.wait_for_request). StoreError if nobody says.
    """
    found = _who(wait, env)
    try:
        if found.kind == "class":
            _private(found.folder)
        found.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise disk.sentence(error, found.folder) from error
    return found


def folder_of_visitor(env: Mapping[str, str] = os.environ) -> Path:
    """Where the visitor's folder is or would be; nothing is made. StoreError where
    nobody says who is here."""
    return _who(None, env).folder


def _who(wait: Callable[[], object] | None, env: Mapping[str, str]) -> Visitor:
    if env.get("PDPMO_CLASS_HOME"):  # first: no other setting may mix a class up
        if wait is not None:
            wait()
        return _of_class(
            Path(env["PDPMO_CLASS_HOME"]), env.get("HTTP_X_PDPMO_VISITOR", "")
        )
    if env.get("PDPMO_HOME"):
        home = Path(env["PDPMO_HOME"]).expanduser().absolute()
        return Visitor("own-" + _short(str(home)), home, "own")
    own = Path(user_data_dir("pdpmo", appauthor=False))
    if env.get("BINDER_LAUNCH_HOST"):
        return Visitor("binder", own, "binder")
    if user := env.get("JUPYTERHUB_USER"):
        folder = own / f"hub-{_short('folder ' + user)}"
        return Visitor(_short(user), folder, "hub", user)
    return Visitor("own", own, "own")


def _of_class(home: Path, identity: str) -> Visitor:
    if not identity.strip():
        raise StoreError(
            "The server did not say who you are, so nothing can be saved here. "
            "Please load the page again."
        )
    try:
        _private(home)
        key = _key(home / "visitors.key")
    except OSError as error:
        raise disk.sentence(error, home) from error
    folder = home / "visitors" / _keyed(key, "folder", identity)[:40]
    return Visitor(_keyed(key, "scope", identity)[:12], folder, "class")


def _keyed(key: bytes, use: str, identity: str) -> str:
    text = f"{use}\0{identity}".encode("utf-8", "surrogatepass")
    return hmac.new(key, text, hashlib.sha256).hexdigest()


def _short(text: str) -> str:
    data = text.encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:12]


def _key(path: Path) -> bytes:
    """The class's 32 secret bytes, made once even if many kernels start together."""
    with disk.locked(path.parent):
        key = disk.read(path, 64)
        if not key:
            disk.write(path, secrets.token_bytes(32), mode=0o600)
            key = disk.read(path, 64)
    if key is None or len(key) != 32:
        raise StoreError(
            f"The key in {path} is damaged, so nobody's answers can be found. "
            "Please ask whoever runs this server to bring it back from a backup."
        )
    return key


def _private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.is_symlink():
        raise PermissionError(13, "a link instead of a folder", str(folder))
    with contextlib.suppress(PermissionError):
        folder.chmod(0o700)
