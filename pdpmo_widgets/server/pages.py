"""The page handler: a notebook of the shelf as an app, in our words when it fails."""

from typing import Any

from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.base.handlers import JupyterHandler
from tornado import web
from voila.tornado.handler import TornadoVoilaHandler

from pdpmo_widgets import catalog
from pdpmo_widgets.server.prepared import Pool, tell
from pdpmo_widgets.server.shelf import Shelf

VISITOR = "X-Pdpmo-Visitor"
VARIABLE = "HTTP_X_PDPMO_VISITOR"  # what Voilà makes of that header
SAID = {
    404: "There is no such page in the course.",
    403: "This window has no key to the course. Go to the window in which you started "
    "it and open the address that stands there, or start the course again.",
    500: "The course could not prepare this page. What you saved is safe.",
}
# The browser itself refuses to ask anything of another host.
SAME_HOST = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self' ws: wss: blob: data:; "
    "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'"
)


class Door:
    """What Voilà's handler takes for its kernel manager, for one request."""

    def __init__(self, pool: Pool, owners: dict[str, str], owner: str) -> None:
        self.pool, self.owners, self.owner = pool, owners, owner

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
        self.owners[item.kernel_id] = self.owner
        if self.owner:
            await tell(self.get_kernel(item.kernel_id), VARIABLE, self.owner)
        return item.task, item.renderer.rendered_cache, item.kernel_id

    async def start_kernel(self, **settings: Any) -> str:
        """A kernel for this request's visitor; returns its id."""
        kernel_id = await self.pool.start(**settings)
        self.owners[kernel_id] = self.owner
        return kernel_id

    def get_kernel(self, kernel_id: str) -> Any:
        """The kernel itself, or what will become it."""
        return self.pool.kernels.get_kernel(kernel_id)


def first(handler: JupyterHandler) -> str:
    """The page that opens first."""
    return str(handler.settings.get("pdpmo_first", catalog.MAP))


class Said(JupyterHandler):
    """A handler that says in a plain sentence what is wrong."""

    def get_template(self, name: str) -> Any:
        """Our templates; Jupyter's own are never shown."""
        return self.settings["voila_jinja2_env"].get_template(name)

    def write_error(self, status_code: int, **_: Any) -> None:
        """One sentence and a way back; no traceback, no file name."""
        said = SAID.get(status_code, SAID[500])
        home = self.base_url + "voila/render/" + first(self)
        home = "" if status_code == 403 else home
        self.set_header("Content-Type", "text/html; charset=utf-8")
        template = self.get_template("said.html")
        self.finish(template.render(said=said, home=home, base_url=self.base_url))


class Closed(Said):
    """Everything that is not there."""

    async def prepare(self) -> None:  # type: ignore[override]
        """Refuse before anything is looked up, with or without a login."""
        raise web.HTTPError(404)

    def check_xsrf_cookie(self) -> None:
        """Nothing happens here, so nothing has to be checked."""


class Stranger(Said):
    """Who has no token: told how to come in, instead of being asked for one."""

    @allow_unauthenticated
    def get(self) -> None:
        """403 with a sentence."""
        raise web.HTTPError(403)


class Home(JupyterHandler):
    """Leads to the page that opens first."""

    @web.authenticated
    def get(self, *_: str) -> None:
        """Redirect."""
        self.redirect(self.base_url + "voila/render/" + first(self))


class Page(Said, TornadoVoilaHandler):
    """A notebook of the course, shown by our template."""

    def initialize(self, pool: Pool, shelf: Shelf, rooms: Any, **kwargs: Any) -> None:
        """`rooms` keeps visitors apart on a class server (None elsewhere)."""
        super().initialize(**kwargs)
        self.pool, self.shelf, self.rooms = pool, shelf, rooms

    @property
    def content_security_policy(self) -> str:
        """Jupyter's own rule, and nothing from another host."""
        return super().content_security_policy + "; " + SAME_HOST

    @property
    def contents_manager(self) -> Shelf:
        """Only the course's folders, whatever the rest of the server may open."""
        return self.shelf

    @property
    def kernel_manager(self) -> Door:  # type: ignore[override]
        """Kernels by way of the pool."""
        owners = self.rooms.owners if self.rooms else {}
        return Door(self.pool, owners, self._visitor())

    def _visitor(self) -> str:
        return str(self.current_user.username) if self.rooms else ""

    @web.authenticated
    async def get(self, path: str = "") -> None:
        """Show the page at `path`, then prepare what is likely to be next."""
        path = path.strip("/")
        if not self.shelf.page(path):
            raise web.HTTPError(404)
        _ = self.xsrf_token  # sets the cookie that the page's farewell needs
        self.request.headers.pop(VISITOR, None)  # a client may not say who it is
        if self.rooms:
            self.request.headers[VISITOR] = self._visitor()
        await super().get(path)  # type: ignore[misc]
        self.pool.wish(self.likely(path), delay=1.0)

    def likely(self, path: str) -> list[str]:
        """Pages that a visitor of `path` is likely to open, likeliest first."""
        return likely(path, self.shelf, again=bool(self.rooms))


def likely(path: str, shelf: Shelf, again: bool = False) -> list[str]:
    """Next module and course map; on a class server others open the same page."""
    ready = [found for found in catalog.modules() if shelf.page(found.path)]
    here = next((found for found in ready if found.path == path), None)
    number = here.number if here else -1
    after = [found.path for found in ready if found.number > number][:1]
    first = [path] if again else []
    last = [] if again else [path]
    rest = [catalog.MAP] if shelf.page(catalog.MAP) else []
    return list(dict.fromkeys(first + after + rest + last))
