"""Many visitors on one server: who is here, and whose kernel is whose.

A visitor is the anonymous name that jupyter_server signs into an HttpOnly cookie. It is
passed to the page's kernel as a header that only this server sets. A kernel answers
nobody but the visitor for whom its page was opened.
"""

from typing import Any

from jupyter_server.services.kernels.connection.channels import (
    ZMQChannelsWebsocketConnection,
)
from jupyter_server.services.kernels.handlers import KernelHandler
from tornado import web
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler

from pdpmo_widgets.server.line import Prompt


class Rooms:
    """Which visitor each page's kernel belongs to; `owners` are those of the pool."""

    def __init__(self, owners: dict[str, str]) -> None:
        self.owners = owners

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


class Quiet(ZMQChannelsWebsocketConnection):
    """Passes all messages of a kernel on but those that show what it runs.

    The message is judged before it is written for the line, so that it does not matter
    how it is written. Voilà 0.5 judges it after that and takes every message in bytes
    for one of protocol v1: without Sec-WebSocket-Protocol, which a proxy may strip, it
    reads a length out of the text of a message and counts to some 10^17.
    """

    def handle_outgoing_message(self, stream: Any, outgoing_msg: list[Any]) -> None:
        """Write a kernel's message to the page, unless it holds source."""
        _, parts = self.session.feed_identities(outgoing_msg, copy=True)
        header = self.session.unpack(parts[1])  # after the signature
        if header.get("msg_type") != "execute_input":
            super().handle_outgoing_message(stream, outgoing_msg)


class OwnedChannels(Owned, Prompt):
    """The websocket between page and kernel."""

    @property
    def kernel_websocket_connection_class(self) -> type[Quiet]:
        """A connection that tells no source."""
        return Quiet


class OwnedShutdown(Owned, VoilaShutdownKernelHandler):
    """The page's farewell."""
