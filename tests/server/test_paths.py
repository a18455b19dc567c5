"""What can be read through the server: the course's two folders, and nothing else."""

import http.client
from urllib.parse import quote, urlsplit

import pytest

from tests.server.little import SECRET
from tests.serving import Served

INSIDE = ("solutions/01_purpose/01_purpose.ipynb", "solutions/key.json", "gradebook.db")
OTHERS = (
    "submitted/bob/01_purpose/answers.json",
    "autograded/bob/answers.json",
    "notes.txt",
    "solutions/picture.png",
    "course/.hidden.ipynb",
    "course/.ipynb_checkpoints/old.ipynb",
    "course/link.ipynb",
    "exercises/out/key.json",
    "SOLUTIONS/key.json",
)
DOORS = (
    "voila/render",
    "voila/files",
    "voila/tree",
    "voila/static",
    "voila/templates/pdpmo/static",
    "voila/templates",
    "voila/labextensions",
    "voila/api/contents",
    "voila/api/themes",
    "files",
    "api/contents",
    "nbconvert/html",
    "nbconvert/script",
    "view",
    "tree",
    "notebooks",
    "edit",
    "static",
    "custom",
    "lab/api/themes",
    "lab/extensions",
    "lab/api/listings",
    "lab/api/workspaces",
    "lab/api/settings",
    "pdpmo/x/static",
    "pdpmo/x/labextensions",
)
UPS = ("..", "course/..", "course/../..", "../c", "exercises/01_purpose/../..")


def ask(
    served: Served, path: str, token: bool = True, how: str = "GET"
) -> tuple[int, bytes]:
    """The raw path as it is: no client may tidy it up on the way."""
    host = urlsplit(served.url).netloc
    connection = http.client.HTTPConnection(host, timeout=30)
    headers = {"Authorization": f"token {served.token}"} if token else {}
    connection.request(how, path, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body


def spellings(path: str) -> list[str]:
    """The same path plain, encoded, encoded twice, with backslashes and so on."""
    once = path.replace("..", "%2e%2e").replace("/", "%2f")
    return [
        path,
        once,
        once.replace("%", "%25"),
        path.replace("/", "%2f"),
        path.replace("/", "\\"),
        path.replace("/", "%5c"),
        path.replace("..", "%2e."),
        path + "/.",
        path + "/",
        path + "%00.png",
        quote(path, safe="") + "%3f.png",
        "/" + path,
        "./" + path,
        path.replace("..", "....//"),
    ]


def every_way(folder: str) -> list[str]:
    """Paths to what must stay closed, each in every spelling that could matter."""
    ups = [f"{up}/{INSIDE[0]}" for up in UPS]
    spelt = [spelling for path in (*INSIDE[:2], *ups) for spelling in spellings(path)]
    return [*spelt, *INSIDE, *OTHERS, f"{folder}/solutions/key.json"]


def leaks(served: Served, door: str) -> list[tuple[int, str]]:
    """The paths behind a door whose answer holds the secret."""
    paths = every_way(str(served.folder))
    answers = [(path, *ask(served, f"/{door}/{path}")) for path in paths]
    return [(status, path) for path, status, body in answers if SECRET.encode() in body]


@pytest.mark.parametrize("door", DOORS)
def test_no_path_reads_what_stands_outside_the_course(own: Served, door: str):
    assert leaks(own, door) == []


@pytest.mark.parametrize("door", DOORS)
def test_no_path_of_a_class_server_reads_it_either(many: Served, door: str):
    assert leaks(many, door) == []


def test_the_secret_would_be_found_if_it_were_served(own: Served):
    ours = own.folder / "course/readable.ipynb"
    ours.write_text(
        (own.folder / "solutions/01_purpose/01_purpose.ipynb").read_text("utf-8"),
        encoding="utf-8",
    )
    try:
        for door in ("files", "api/contents", "nbconvert/html", "voila/render"):
            status, body = ask(own, f"/{door}/course/readable.ipynb")
            assert status == 200
            assert SECRET.encode() in body, door
    finally:
        ours.unlink()


def test_whoever_only_asks_whether_the_server_is_there_is_shown_the_way(own: Served):
    assert ask(own, "/", how="HEAD")[0] == ask(own, "/")[0] == 302


def test_the_list_of_files_shows_course_and_exercises_only(own: Served):
    status, body = ask(own, "/api/contents/")
    assert status == 200
    names = {part.split('"')[0] for part in body.decode().split('"name": "')[1:]}
    assert names == {"", "course", "exercises"}


def test_jupyterlab_reads_and_saves_an_exercise(own: Served):
    status, _ = ask(own, "/api/contents/exercises/01_purpose/01_purpose.ipynb")
    assert status == 200


def test_a_picture_beside_a_lesson_is_shown_and_one_elsewhere_is_not(own: Served):
    assert ask(own, "/voila/files/course/picture.png")[0] == 200
    assert ask(own, "/voila/files/solutions/picture.png")[0] == 404
    assert ask(own, "/voila/files/course/00_welcome.ipynb")[0] == 404


CLOSED = (
    "voila/render/course/index.ipynb",
    "voila/files/course/picture.png",
    "files/course/picture.png",
    "api/contents",
    "api/kernels",
    "lab",
)
NOT_FOR_A_CLASS = (
    "api/contents/",
    "api/kernels",
    "api/sessions",
    "api/terminals",
    "api/kernelspecs",
    "api/config/x",
    "api/status",
    "api/me",
    "api/shutdown",
    "files/course/index.ipynb",
    "nbconvert/html/course/index.ipynb",
    "lab",
    "login",
    "metrics",
    "terminals/1",
)


@pytest.mark.parametrize("path", CLOSED)
def test_without_the_token_nothing_is_shown(own: Served, path: str):
    status, body = ask(own, "/" + path, token=False)
    assert status in (302, 403)
    assert b"A title" not in body


@pytest.mark.parametrize("path", NOT_FOR_A_CLASS)
def test_a_class_server_has_pages_and_nothing_else(many: Served, path: str):
    assert ask(many, "/" + path)[0] == 404


@pytest.mark.parametrize("query", ["template=lab", "theme=dark", "voila-template=lab"])
def test_the_query_cannot_change_template_or_theme(own: Served, query: str):
    status, body = ask(own, f"/voila/render/course/index.ipynb?{query}")
    assert status == 200
    assert b"pd-page-header" in body
