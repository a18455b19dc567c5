"""JupyterLab, mounted when somebody first asks for it.

It costs a start a third of its time, and most leaders never open it.
"""

import asyncio
import importlib
from importlib.util import find_spec
from typing import Any

from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.utils import url_path_join
from tornado import web

NAME, MODULE = "jupyterlab", "jupyterlab.labapp"


class LateLab:
    """The rule that stands where JupyterLab will be, until the first request."""

    def __init__(self, server: Any) -> None:
        self.server = server
        self.task: asyncio.Task[None] | None = None
        self.rules = server.web_app.default_router.rules
        before = list(self.rules)
        doors = [
            (url_path_join(server.base_url, path), Door, {"lab": self})
            for path in (r"/lab/?", r"/lab/.+", r"/static/lab/.+")
        ]
        server.web_app.add_handlers(".*$", doors)
        self.mine = [rule for rule in self.rules if rule not in before]

    async def mounted(self) -> None:
        """Returns when JupyterLab answers; however many ask, it is mounted once."""
        if self.task is None:
            self.task = asyncio.get_running_loop().create_task(self._mount())
        await asyncio.shield(self.task)

    async def _mount(self) -> None:
        loop, manager = asyncio.get_running_loop(), self.server.extension_manager
        await loop.run_in_executor(None, importlib.import_module, MODULE)
        manager.add_extension(NAME, enabled=True)
        manager.link_extension(NAME)
        manager.load_extension(NAME)
        await manager.start_extension(NAME)
        for rule in self.mine:
            self.rules.remove(rule)


class Door(JupyterHandler):
    """Any request for JupyterLab: it is mounted, then the same address is asked."""

    def initialize(self, lab: LateLab) -> None:
        """`lab` is mounted by the first request."""
        self.lab = lab

    @web.authenticated
    async def get(self) -> None:
        """307: the same request again, with its method and its body."""
        await self.lab.mounted()
        self.redirect(str(self.request.uri), status=307)

    head = post = put = patch = delete = get


def installed() -> bool:
    """Can JupyterLab be mounted here?"""
    return find_spec(NAME) is not None
