"""The websocket between a page and its kernel."""

from jupyter_server.services.kernels.websocket import KernelWebsocketHandler


class Prompt(KernelWebsocketHandler):
    """Sends every message at once.

    A kernel answers with several small messages. TCP's Nagle rule keeps the second
    back until the first was acknowledged, which browsers delay by up to 40 ms: a lever
    would wait for its picture (tests/bench: levers).
    """

    async def open(self, kernel_id: str) -> None:
        """Open the line to a kernel."""
        self.set_nodelay(True)
        await super().open(kernel_id)
