"""What is said instead of a page: one plain sentence, and a way on."""

from typing import Any

from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.base.handlers import JupyterHandler
from tornado import web

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import words
from pdpmo_widgets.server.policy import policy


def first(handler: JupyterHandler) -> str:
    """The page that opens first."""
    return str(handler.settings.get("pdpmo_first", catalog.MAP))


class RefusedError(web.HTTPError):
    """A page that cannot be shown now: `word` is the id of the sentences that say why.

    `retry` is the number of seconds after which it is worth trying again (0: whenever
    what the sentence asks for was done); `params` are filled into the sentence.
    """

    def __init__(
        self, status: int, word: str, retry: int = 0, **params: object
    ) -> None:
        super().__init__(status)
        self.word, self.retry, self.params = word, retry, params


class Said(JupyterHandler):
    """A handler that says in a plain sentence what is wrong."""

    @property
    def content_security_policy(self) -> str:
        """Nothing from another host, and in nobody's frame."""
        return policy(self.request.host, self.settings.get("pdpmo_frames", ()))

    def get_template(self, name: str) -> Any:
        """Our templates; Jupyter's own are never shown."""
        return self.settings["voila_jinja2_env"].get_template(name)

    def write_error(self, status_code: int, **about: Any) -> None:
        """One sentence and a way on; no traceback, no file name."""
        error = about.get("exc_info", (None, None))[1]
        known = words("refused", __package__)
        if isinstance(error, RefusedError):
            told, more = known[error.word]["title"], known[error.word]["text"]
            more = more.format(**error.params)
            link = {"href": self.request.path, "text": known["again"]}
            if error.retry:
                self.set_header("Retry-After", str(error.retry))
        else:
            more = ""
            told = known["status"].get(str(status_code), known["status"]["500"])
            link = {"href": self.base_url + "voila/render/" + first(self)}
            link["text"] = known["map"]
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        shown = None if status_code == 403 else link
        template = self.get_template("said.html")
        page = {"said": told, "more": more, "link": shown, "base_url": self.base_url}
        self.finish(template.render(**page))


class Closed(Said):
    """Everything that is not there, asked for by whatever method."""

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
