"""A company's proxy in front of a server: it passes all on but a few headers."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

HEAD_END = b"\r\n\r\n"


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError, asyncio.CancelledError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()


def rewritten(head: bytes, without: frozenset[str]) -> bytes:
    """The head of a request without these headers; one request a connection."""
    first, *lines = head.removesuffix(HEAD_END).split(b"\r\n")
    names = [
        line.partition(b":")[0].strip().decode("latin-1").lower() for line in lines
    ]
    upgrade = "upgrade" in names
    dropped = without | (frozenset() if upgrade else {"connection"})
    kept = [
        line for name, line in zip(names, lines, strict=True) if name not in dropped
    ]
    if not upgrade:
        kept.append(b"Connection: close")
    return b"\r\n".join([first, *kept]) + HEAD_END


class Proxy:
    """Runs on a loop and in a thread of its own: Playwright holds the test's."""

    def __init__(self, target: int, without: frozenset[str]) -> None:
        self.target, self.without = target, without
        self.port = 0
        self.open, self.end = threading.Event(), asyncio.Event()

    async def run(self) -> None:
        """Serve until `end` is set."""
        self.loop = asyncio.get_running_loop()
        server = await asyncio.start_server(self.serve, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self.open.set()
        await self.end.wait()
        server.close()

    async def serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """One connection: the head of its request rewritten, the rest as it is."""
        try:
            head = await reader.readuntil(HEAD_END)
            there, back = await asyncio.open_connection("127.0.0.1", self.target)
        except (OSError, asyncio.IncompleteReadError):
            writer.close()
            return
        back.write(rewritten(head, self.without))
        with suppress(asyncio.CancelledError):
            await asyncio.gather(_pump(reader, back), _pump(there, writer))


@contextmanager
def stripping(target: int, *headers: str) -> Iterator[int]:
    """The port of a proxy on 127.0.0.1 in front of `target` that drops `headers`."""
    proxy = Proxy(target, frozenset(name.lower() for name in headers))
    thread = threading.Thread(target=lambda: asyncio.run(proxy.run()))
    thread.start()
    try:
        assert proxy.open.wait(10)
        yield proxy.port
    finally:
        proxy.loop.call_soon_threadsafe(proxy.end.set)
        thread.join(10)
