"""The page handler: a notebook of the shelf as an app, in our words when it fails."""

from typing import Any

from jupyter_server.base.handlers import JupyterHandler
from tornado import web
from voila.tornado.handler import TornadoVoilaHandler

from pdpmo_widgets import catalog
from pdpmo_widgets.server.identity import let_in
from pdpmo_widgets.server.onward import onward
from pdpmo_widgets.server.prepared import Pool, tell
from pdpmo_widgets.server.refused import RefusedError, Said, first
from pdpmo_widgets.server.seats import Full, Seat, Seats
from pdpmo_widgets.server.shelf import Shelf

VISITOR = "X-Pdpmo-Visitor"
RETRY = {"server": 60, "visitor": 10}  # seconds; the sentences say the same
VARIABLE = "HTTP_X_PDPMO_VISITOR"  # what Voilà makes of that header


class Door:
    """What Voilà's handler takes for its kernel manager, for one request.

    `seat` is the place that was booked for the kernel; it is given up when that stands.
    """

    def __init__(
        self,
        pool: Pool,
        owners: dict[str, str],
        owner: str,
        seat: Seat | None = None,
    ) -> None:
        self.pool, self.owners, self.owner, self.seat = pool, owners, owner, seat
        self.kernel_id = ""

    @property
    def notebook_data(self) -> dict[str, dict[str, str]]:
        """One entry per prepared page; Voilà only looks whether it is empty."""
        return {item.path: {"template": "pdpmo"} for item in self.pool.warm}

    def get_pool_size(self, path: str) -> int:
        """One when a prepared page waits, else none.

        Who has to be told apart gets one that runs nothing any more: it hears at once.
        """
        return int(self.pool.holds(path, whole=bool(self.owner)))

    async def get_rendered_notebook(self, notebook_name: str, **_: Any) -> Any:
        """A prepared page: its task, its pieces so far, its kernel."""
        item = self.pool.take(notebook_name, whole=bool(self.owner))
        self._owned(item.kernel_id)
        if self.owner:
            await tell(self.get_kernel(item.kernel_id), VARIABLE, self.owner)
        return item.task, item.renderer.rendered_cache, item.kernel_id

    async def start_kernel(self, **settings: Any) -> str:
        """A kernel for this request's visitor; returns its id."""
        kernel_id = await self.pool.start(**settings)
        self._owned(kernel_id)
        return kernel_id

    def _owned(self, kernel_id: str) -> None:
        self.kernel_id = kernel_id
        self.owners[kernel_id] = self.owner
        if self.seat:
            self.seat.release()

    def close(self) -> None:
        """The page was sent to its end, or never will be."""
        if self.seat:
            self.seat.release()
        if self.kernel_id in self.pool.pages:
            self.pool.sent.add(self.kernel_id)

    def get_kernel(self, kernel_id: str) -> Any:
        """The kernel itself, or what will become it."""
        return self.pool.kernels.get_kernel(kernel_id)


class Home(JupyterHandler):
    """Leads to the page that opens first."""

    @web.authenticated
    def get(self, *_: str) -> None:
        """Redirect."""
        self.redirect(self.base_url + "voila/render/" + first(self))

    head = get


class Root(JupyterHandler):
    """Leads to where the server begins, also for whoever only asks if it is there."""

    @web.authenticated
    def get(self) -> None:
        """Redirect."""
        self.redirect(self.default_url)

    head = get


class Page(Said, TornadoVoilaHandler):
    """A notebook of the course, shown by our template."""

    def initialize(
        self,
        pool: Pool,
        seats: Seats,
        shelf: Shelf,
        rooms: Any,
        **kwargs: Any,
    ) -> None:
        """`rooms` keeps visitors apart on a class server (None elsewhere)."""
        super().initialize(**kwargs)
        self.pool, self.seats, self.shelf, self.rooms = pool, seats, shelf, rooms
        self.door: Door | None = None

    @property
    def contents_manager(self) -> Shelf:
        """Only the course's folders, whatever the rest of the server may open."""
        return self.shelf

    @property
    def kernel_manager(self) -> Door:  # type: ignore[override]
        """Kernels by way of the pool."""
        return self.door or Door(self.pool, self.pool.owners, self._visitor())

    def _visitor(self) -> str:
        return str(self.current_user.username) if self.rooms else ""

    def _page(self, path: str) -> str:
        """The path of a page of the shelf; HTTPError 404 for anything else."""
        path = path.strip("/")
        if not self.shelf.page(path):
            raise web.HTTPError(404)
        return path

    @web.authenticated
    async def head(self, path: str = "") -> None:
        """Is there such a page? Nothing is started to find that out."""
        self._page(path)
        self.set_header("Content-Type", "text/html; charset=utf-8")

    @web.authenticated
    async def get(self, path: str = "") -> None:
        """Show the page at `path`, then prepare what is likely to be next."""
        path = self._page(path)
        if self.rooms and not let_in(self):
            return
        _ = self.xsrf_token  # sets the cookie that the page's farewell needs
        self.request.headers.pop(VISITOR, None)  # a client may not say who it is
        if self.rooms:
            self.request.headers[VISITOR] = self._visitor()
        self.door = await self._way_in(path)
        try:
            await super().get(path)  # type: ignore[misc]
        finally:
            self.door.close()
        self.pool.wish(self.likely(path), delay=1.0)

    async def _way_in(self, path: str) -> Door:
        """A door with a place for the page's kernel; a sentence when there is none."""
        who = self._visitor()
        try:
            seat = await self.seats.book(who, path, whole=bool(who))
        except Full as full:
            word = f"full_{full.limit}" if self.rooms else "full_own"
            retry = RETRY[full.limit]
            raise RefusedError(503, word, retry, each=self.seats.each) from full
        return Door(self.pool, self.pool.owners, who, seat)

    def likely(self, path: str) -> list[str]:
        """Pages that a visitor of `path` is likely to open, likeliest first."""
        return likely(path, self.shelf, again=bool(self.rooms))


def likely(path: str, shelf: Shelf, again: bool = False) -> list[str]:
    """Next module and course map; on a class server others open the same page.

    From the map of a server of one visitor: where that visitor goes on.
    """
    ready = [found for found in catalog.modules() if shelf.page(found.path)]
    here = next((found for found in ready if found.path == path), None)
    number = here.number if here else -1
    after = [found.path for found in ready if found.number > number][:1]
    first = (
        [path]
        if again
        else []
        if here
        else [found for found in [onward(shelf)] if found]
    )
    last = [] if again else [path]
    rest = [catalog.MAP] if shelf.page(catalog.MAP) else []
    return list(dict.fromkeys(first + after + rest + last))
