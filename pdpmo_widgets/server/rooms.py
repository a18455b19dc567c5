"""Many visitors on one server: who is here, and whose kernel is whose.

A visitor is the anonymous name that jupyter_server signs into an HttpOnly cookie. It is
passed to the page's kernel as a header that only this server sets. A kernel answers
nobody but the visitor for whom its page was opened.
"""

from typing import Any

from jupyter_server.services.kernels.handlers import KernelHandler
from tornado import web
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler


class Rooms:
    """Which visitor each page's kernel belongs to."""

    def __init__(self) -> None:
        self.owners: dict[str, str] = {}

    def check(self, kernel_id: str, visitor: str) -> None:
        """HTTPError 404 unless the kernel is this visitor's; no hint that it exists."""
        if not visitor or self.owners.get(kernel_id) != visitor:
            raise web.HTTPError(404)


class Owned:
    """Mixed into a kernel's handlers: only the owner gets through."""

    rooms: Rooms

    def initialize(self, rooms: Rooms, **kwargs: Any) -> None:
        """`rooms` knows the owners."""
        super().initialize(**kwargs)  # type: ignore[misc]
        self.rooms = rooms

    async def prepare(self, *args: Any, **kwargs: Any) -> None:
        """Jupyter finds out who asks, then we look whose kernel it is."""
        await super().prepare(*args, **kwargs)  # type: ignore[misc]
        asked: Any = self
        given = {**asked.path_kwargs, "0": next(iter(asked.path_args), b"")}
        kernel_id = given.get("kernel_id") or given["0"]
        if isinstance(kernel_id, bytes):
            kernel_id = kernel_id.decode("utf-8", "replace")
        visitor = getattr(asked.current_user, "username", "")
        self.rooms.check(kernel_id, visitor)


class OwnedKernel(Owned, KernelHandler):
    """State of a kernel, and its end."""


class OwnedChannels(Owned, VoilaKernelWebsocketHandler):
    """The websocket between page and kernel."""


class OwnedShutdown(Owned, VoilaShutdownKernelHandler):
    """The page's farewell."""
