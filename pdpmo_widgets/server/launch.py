"""Starts one Jupyter server for the course: on an own machine, or for a class.

It keeps apart from whatever Jupyter the learner may have: its configuration, its
kernels' list and its log stand in the course's own folder.
"""

import contextlib
import json
import logging
import os
import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pdpmo_widgets.server.home import (
    fill_desk,
    not_writable,
    prepare_home,
    secret,
    write_private,
)
from pdpmo_widgets.server.plan import LaunchError, Plan, state_file
from pdpmo_widgets.server.there import alone

# Bits of other packages that a leader does not need, or that would open other doors.
LEFT_OUT = (
    "jupyter_lsp",
    "jupyter_server_terminals",
    "notebook",
    "notebook_shim",
    "voila.server_extension",
    "nbgrader.server_extensions.assignment_list",
    "nbgrader.server_extensions.course_list",
    "nbgrader.server_extensions.formgrader",
    "nbgrader.server_extensions.validate_assignment",
)


def set_environment(folder: Path) -> None:
    """What the server and its kernels inherit; before Jupyter is imported."""
    os.environ.update(
        JUPYTER_CONFIG_DIR=str(folder / "config"),
        JUPYTER_DATA_DIR=str(folder / "data"),
        JUPYTER_RUNTIME_DIR=str(folder / "runtime"),
        JUPYTER_PREFER_ENV_PATH="1",
        JUPYTER_PLATFORM_DIRS="1",
        PYDEVD_DISABLE_FILE_VALIDATION="1",
    )
    os.environ.pop("HTTP_X_PDPMO_VISITOR", None)
    programs = str(Path(sys.executable).parent)
    os.environ["PATH"] = programs + os.pathsep + os.environ.get("PATH", "")


def settings(plan: Plan, folder: Path, token: str) -> Any:
    """Jupyter's configuration for this plan."""
    from traitlets.config import Config

    from pdpmo_widgets.server.late import installed

    config = Config()
    app = config.ServerApp
    app.ip, app.port, app.port_retries = plan.host, plan.port, 0
    app.base_url, app.default_url = plan.base_url, plan.page
    app.root_dir, app.open_browser = str(plan.folder), plan.browser
    app.contents_manager_class = "pdpmo_widgets.server.shelf.Shelf"
    app.allow_root = True  # containers; the shelf keeps the rest closed
    app.terminals_enabled = False
    app.jpserver_extensions = dict.fromkeys(LEFT_OUT, False) | {
        "pdpmo_widgets.server": True,
        "jupyterlab": plan.lab,
    }
    config.Course.late = not (plan.many or plan.lab) and installed()
    config.IdentityProvider.token = token
    config.IdentityProvider.login_handler_class = (
        "pdpmo_widgets.server.refused.Stranger"
    )
    config.JupyterApp.answer_yes = True  # Ctrl+C ends it without a question
    config.Course.prepared, config.Course.first = plan.prepared, plan.first
    config.Course.most, config.Course.each = plan.most, plan.each
    config.Shelf.folders = list(plan.shelf)
    config.LabApp.collaborative = False
    config.LabApp.news_url = None
    log = str(folder / ("class.log" if plan.many else "course.log"))
    config.Application.logging_config = log_to(log)  # of Jupyter's parts, too
    return config


def log_to(path: str) -> dict[str, Any]:
    """Everything goes to a file of at most 1 MB, and one older one."""
    kind = "logging.handlers.RotatingFileHandler"
    keep = {"class": kind, "filename": path, "maxBytes": 1_000_000, "backupCount": 1}
    to_file = {"level": "INFO", "handlers": ["course"], "propagate": False}
    words = {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}
    return {
        "formatters": {"course": words},
        "handlers": {"course": {**keep, "encoding": "utf-8", "formatter": "course"}},
        "loggers": dict.fromkeys(("ServerApp", "LabApp"), to_file),
        "root": {"level": "WARNING", "handlers": ["course"]},
    }


def class_settings(plan: Plan, config: Any) -> Any:
    """What a class server adds: visitors by cookie, no execution, released pages."""
    from pdpmo_widgets.server.identity import COOKIE

    app = config.ServerApp
    desk = plan.home / "desk"
    fill_desk(plan.folder, desk)
    app.root_dir = str(desk)
    app.allow_remote_access, app.trust_xheaders = True, True
    app.cookie_secret = secret(plan.home / "cookie.key")
    app.open_browser = False
    config.IdentityProvider.update(COOKIE)
    config.Course.frames = list(plan.frames)
    if plan.frames:  # a frame on another site gets no cookie but this kind, over TLS
        across = {"samesite": "None", "secure": True}
        config.IdentityProvider.cookie_options = {**COOKIE["cookie_options"], **across}
    config.Course.many = True
    config.Course.grace = 180.0
    config.MappingKernelManager.allowed_message_types = [
        "comm_open",
        "comm_close",
        "comm_msg",
        "comm_info_request",
        "kernel_info_request",
    ]
    return config


def launch(plan: Plan, say: Callable[[str], None]) -> int:
    """Run the server until it is stopped; `say(address)` is called when it listens.

    `LaunchError` when it cannot start, `Held` while another one works on this home.
    """
    folder = prepare_home(plan)
    with alone(plan):
        return _run(plan, folder, say)


def _run(plan: Plan, folder: Path, say: Callable[[str], None]) -> int:
    token = "" if plan.many else secrets.token_hex(24)
    app = _server(plan, folder, token)
    root = f"http://{netloc(plan)}{plan.base_url}"
    state = {"folder": str(plan.folder), "root": root, "token": token}
    page = root + plan.page.removeprefix(plan.base_url)

    def open_doors() -> None:
        """Runs behind the callback that binds the port, so that the door is open."""
        since = isoformat(app.web_app.settings["started"])
        note = {**state, "pid": os.getpid(), "started": since}
        with contextlib.suppress(OSError):  # it runs, if unnoticed by a second start
            write_private(state_file(plan), json.dumps(note))
        say(page + (f"?token={token}" if token else ""))
        with contextlib.suppress(OSError):
            whisper(folder / "kernels.log")

    from jupyter_server._tz import isoformat

    app.io_loop.add_callback(open_doors)
    try:
        app.start()
    finally:
        with contextlib.suppress(OSError):
            state_file(plan).unlink(missing_ok=True)
        logging.shutdown()
    return 0


def _server(plan: Plan, folder: Path, token: str) -> Any:
    """The server, which has its port but does not answer yet."""
    set_environment(folder)
    from jupyter_server.serverapp import ServerApp

    try:
        config = settings(plan, folder, token)
        if plan.many:
            config = class_settings(plan, config)
        app = ServerApp.instance(config=config)
        app.initialize(argv=[])
    except OSError as error:
        raise LaunchError(not_writable(plan.home, error)) from error
    except SystemExit as left:  # Jupyter's way to say that the port went meanwhile
        raise LaunchError(
            f"The port {plan.port} was taken at this moment. Please start once more."
        ) from left
    return app


def netloc(plan: Plan) -> str:
    """Host and port as an address writes them."""
    host = f"[{plan.host}]" if ":" in plan.host else plan.host
    return f"{host}:{plan.port}"


def whisper(log: Path) -> None:
    """From here on, what kernels print goes to a file and not to the learner."""
    sys.stdout.flush()
    with log.open("w", encoding="utf-8") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
