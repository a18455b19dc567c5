"""Puts the course's pages into a running Jupyter server."""

import gettext
import json
import os
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from jupyter_server.utils import url_path_join
from tornado.ioloop import IOLoop
from tornado.routing import Rule
from tornado.web import GZipContentEncoding
from voila.configuration import VoilaConfiguration
from voila.notebook_renderer import NotebookRenderer
from voila.paths import collect_static_paths, collect_template_paths
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.utils import get_page_config, get_voila_labextensions_path

from pdpmo_widgets import catalog
from pdpmo_widgets.parts.steps import shown, steps_of
from pdpmo_widgets.server import assets
from pdpmo_widgets.server.gate import CLASS_DOORS, KERNEL, Gate
from pdpmo_widgets.server.late import LateLab
from pdpmo_widgets.server.line import Prompt
from pdpmo_widgets.server.memory import pages_that_fit
from pdpmo_widgets.server.pages import VISITOR, Home, Page, Root, likely
from pdpmo_widgets.server.pictures import Picture
from pdpmo_widgets.server.prepared import Pool
from pdpmo_widgets.server.refused import Closed
from pdpmo_widgets.server.rooms import (
    OwnedChannels,
    OwnedKernel,
    OwnedShutdown,
    Rooms,
)
from pdpmo_widgets.server.seats import Seats
from pdpmo_widgets.server.settings import Course
from pdpmo_widgets.server.shelf import Shelf
from pdpmo_widgets.server.watch import Watch
from pdpmo_widgets.widgets import kit

TEMPLATE = "pdpmo"
NO_MATHJAX = "voila/templates/pdpmo/static/no-mathjax.js"
# What a page needs of JupyterLab's extensions: whatever else is installed beside the
# course is not loaded into it.
IN_PAGES = (
    "anywidget",
    "@jupyter-widgets/jupyterlab-manager",
    "@voila-dashboards/widgets-manager8",
)
# zlib's usual level; a page of twenty cards goes over the line in a tenth of the bytes.
COMPRESSION = {"compression_level": 6}
SHARE = Path(__file__).parents[1] / "share" / "jupyter"


class Pages:
    """Everything that the handlers share, for one server."""

    def __init__(self, server: Any) -> None:
        self.server, self.web = server, server.web_app
        self.base = self.web.settings["base_url"]
        self.course = Course(parent=server)
        root = self.course.root or server.root_dir
        self.shelf = Shelf(parent=server, root_dir=str(Path(root).resolve()))
        self.voila = voila_settings(server)
        self.mark = assets.mark()
        self.templates = collect_template_paths(["voila", "nbconvert"], TEMPLATE)
        self.statics = collect_static_paths(["voila", "nbconvert"], TEMPLATE)
        most = self.course.most or pages_that_fit()
        self.pool = Pool(
            server.kernel_manager,
            self.draw,
            self.changed,
            self.course.prepared,
            server.log,
            most,
        )
        self.rooms = Rooms(self.pool.owners) if self.course.many else None
        each = self.course.each if self.rooms else most
        self.seats = Seats(self.pool, most, each)

    def changed(self, path: str) -> float:
        """When the file of a page was last changed; 0 when it is gone."""
        try:
            return Path(self.shelf.root_dir, path).stat().st_mtime
        except OSError:
            return 0.0

    def page_config(self, page: dict[str, Any], **about: Any) -> dict[str, Any]:
        """Voilà's page configuration with our addresses and the page's place."""
        here = url_path_join(self.base, "pdpmo", self.mark)
        page["fullStaticUrl"] = url_path_join(here, "static")
        page["chunks"] = url_path_join(here, "chunks.js")
        on_map = str(about["notebook_path"]) == catalog.MAP
        screens = kit.MAP if on_map else kit.LEARNERS
        page["kit"] = url_path_join(self.base, "pdpmo", "kit", f"{screens.mark}.js")
        page["kitMark"] = screens.mark
        page["fullLabextensionsUrl"] = url_path_join(here, "labextensions")
        page["fullMathjaxUrl"] = url_path_join(self.base, NO_MATHJAX)  # never a CDN
        path, first = str(about["notebook_path"]), self.course.first
        page["pdpmo"] = place(path, self.shelf, self.lab(), first)
        return page

    def lab(self) -> str:
        """Address below which JupyterLab shows a notebook; empty without Lab."""
        loaded = self.server.extension_manager.extensions.get("jupyterlab")
        there = self.course.late or (loaded and loaded.enabled)
        if self.rooms or not self.course.lab or not there:
            return ""
        return url_path_join(self.base, "lab", "tree")

    async def draw(self, path: str) -> NotebookRenderer:
        """A renderer for a page that nobody has asked for yet."""
        about = {
            "base_url": self.base,
            "settings": self.web.settings,
            "log": self.server.log,
            "voila_configuration": self.voila,
        }
        config = self.page_config(get_page_config(**about), notebook_path=path)
        renderer = NotebookRenderer(
            voila_configuration=self.voila,
            traitlet_config=self.server.config,
            notebook_path=path,
            template_paths=self.templates,
            config_manager=self.server.config_manager,
            contents_manager=self.shelf,
            base_url=self.base,
            kernel_spec_manager=self.server.kernel_spec_manager,
            page_config=config,
        )
        await renderer.initialize()
        return renderer

    def handlers(self) -> list[tuple[Any, ...]]:
        """Our doors, then a closed door for whatever else Voilà would open."""
        at = self.base
        page = {
            "pool": self.pool,
            "seats": self.seats,
            "shelf": self.shelf,
            "rooms": self.rooms,
            "config": self.server.config,
            "template_paths": self.templates,
            "voila_configuration": self.voila,
        }
        extensions = {
            "path": get_voila_labextensions_path(),
            "no_cache_paths": [],
        }
        scripts = {"paths": self.statics, "extensions": extensions["path"]}
        kept = url_path_join(at, "pdpmo", self.mark)
        doors: list[tuple[Any, ...]] = [
            (url_path_join(at, r"/voila/?"), Home),
            (url_path_join(at, r"/voila/render/?"), Home),
            (url_path_join(at, r"/voila/render/(.+)"), Page, page),
            (url_path_join(at, r"/voila/templates/(.*)"), assets.Template),
            (url_path_join(at, r"/voila/files/(.*)"), Picture, {"shelf": self.shelf}),
            (kept + r"/chunks\.js", assets.Chunks, scripts),
            (url_path_join(at, r"/pdpmo/kit/(\w+)\.js"), assets.Kit),
            (kept + r"/static/(.*)", assets.KeptStatic, {"paths": self.statics}),
            (kept + r"/labextensions/(.*)", assets.KeptExtension, extensions),
        ]
        return doors + self.kernel_doors() + [(url_path_join(at, "/voila/.*"), Closed)]

    def kernel_doors(self) -> list[tuple[Any, ...]]:
        """The way between a page and its kernel; only for its owner in a class."""
        farewell = url_path_join(self.base, r"/voila/api/shutdown/(.*)")
        kernel = url_path_join(self.base, rf"/api/kernels/(?P<kernel_id>{KERNEL})")
        if self.rooms is None:
            return [
                (self.base, Root),
                (farewell, VoilaShutdownKernelHandler),
                (kernel + "/channels", Prompt),
            ]
        rooms = {"rooms": self.rooms}
        return [
            (self.base, Home),
            (farewell, OwnedShutdown, rooms),
            (kernel, OwnedKernel, rooms),
            (kernel + "/channels", OwnedChannels, rooms),
        ]


def voila_settings(server: Any) -> VoilaConfiguration:
    """Voilà as the course needs it; nothing can be overridden from outside."""
    return VoilaConfiguration(
        parent=server,
        template=TEMPLATE,
        theme="light",
        allow_template_override="NO",
        allow_theme_override="NO",
        strip_sources=True,
        show_tracebacks=False,
        file_allowlist=[],
        extension_denylist=[],
        extension_allowlist=list(IN_PAGES),
        http_header_envs=[VISITOR],
    )


def place(
    path: str, shelf: Shelf, lab: str, first: str = catalog.MAP
) -> dict[str, Any]:
    """Where a page stands in the course, for the template."""
    here = catalog.of_path(path)
    ready = tuple(found for found in catalog.modules() if shelf.page(found.path))
    up = "../" * path.count("/")
    words: dict[str, Any] = {"home": up + first, "map": path == first}
    words["course"] = first == catalog.MAP
    words["path"] = path
    words["steps"] = path_of(path, shelf, here)
    words["lab"] = url_path_join(lab, path) if lab else ""
    if here is None:
        return words
    before, after = catalog.neighbours(here, ready)
    words.update(number=here.number, title=here.title, driver=here.driver)
    words["short"] = here.leader or here.title
    words["graded"] = path == here.exercise
    for side, found in (("before", before), ("after", after)):
        if found:
            words[side] = {"href": up + found.path, "title": found.title}
    return words


def path_of(
    path: str, shelf: Shelf, here: catalog.Module | None
) -> list[dict[str, Any]]:
    """The steps of a page; none where it is shown as one: the map, a single heading."""
    if path == catalog.MAP or not shelf.page(path):
        return []
    told = here if here and path == here.path else None
    try:
        notebook = json.loads(Path(shelf.place(path)).read_text("utf-8"))
    except (OSError, ValueError):
        return []
    steps = steps_of(notebook, told)
    return shown(steps, told) if len(steps) > 1 else []


def show_templates() -> None:
    """Let Voilà find our template in the package, also where nothing was installed."""
    known = os.environ.get("JUPYTER_PATH", "").split(os.pathsep)
    if str(SHARE) not in known:
        found = [str(SHARE), *filter(None, known)]
        os.environ["JUPYTER_PATH"] = os.pathsep.join(found)


def load(server: Any) -> None:
    """Add the doors, the gate, compression and the prepared pages to `server`."""
    show_templates()
    pages = Pages(server)
    pages.voila.page_config_hook = pages.page_config
    web = pages.web
    jinja = Environment(loader=FileSystemLoader(pages.templates), autoescape=True)
    jinja.add_extension("jinja2.ext.i18n")
    jinja.install_gettext_translations(  # type: ignore[attr-defined]
        gettext.NullTranslations(), newstyle=False
    )
    web.settings["voila_jinja2_env"] = jinja
    web.settings["pdpmo_first"] = pages.course.first
    web.settings["pdpmo_frames"] = tuple(pages.course.frames)
    web.add_handlers(".*$", pages.handlers())
    doors = CLASS_DOORS if pages.rooms else None
    web.default_router.rules.insert(0, Rule(Gate(pages.base, doors), Closed))
    if GZipContentEncoding not in web.transforms:
        web.transforms.append(GZipContentEncoding)
    if web.settings.get("websocket_compression_options") is None:
        web.settings["websocket_compression_options"] = COMPRESSION
    if pages.course.late:
        LateLab(server)
    loop = IOLoop.current()
    loop.add_callback(Watch(pages.pool, pages.course.grace).start)
    loop.call_later(0.3, start_preparing, pages)


def start_preparing(pages: Pages) -> None:
    """The page that everybody opens first, then the first module."""
    first = pages.course.first
    opens = [first] if pages.shelf.page(first) else []
    wanted = [*opens, *likely(first, pages.shelf)]
    pages.pool.wish(list(dict.fromkeys(wanted)))
