"""The gallery of the screens: `uv run python -m tests.gallery`, then open the address.

Every part and field, and every kind as Python makes it, each in its states. What is
pressed is not kept.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from pdpmo_widgets.widgets import theme
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.kept import Kept
from tests.widgets import gallery as cards
from tests.widgets import (
    gallery_cards,
    gallery_debrief,
    gallery_more,
    gallery_pictures,
    gallery_play,
    gallery_rounds,
    gallery_rows,
    gallery_series,
    gallery_talk,
)
from tests.widgets.at_desk import desk, tell
from tests.widgets.stage import TRAITS

UI = Path(__file__).parents[1] / "ui"
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Gallery</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style id="pdpmo-theme">{css}</style></head>
<body style="margin:0;padding:12px;background:var(--pd-paper);color:var(--pd-ink);
font-family:var(--pd-sans)"><main><h1>Gallery</h1></main>
<script type="application/json" id="states">{states}</script>
<script type="module" src="/gallery.js"></script></body></html>"""
GROUPS = (
    gallery_more, gallery_cards, gallery_play, gallery_rounds, gallery_talk,
    gallery_debrief, gallery_series, gallery_rows, gallery_pictures,
)  # fmt: skip
CHECK = ["requests", "r20", "check"]
SIGNED = {"requests": {"r18": {"on": False}, "r08": {"on": False}}}
CHARTER = {"outcomes": ["burden", "promises", "people"], "not_now": ["choice", "speed"],
        "sponsor": "helen", "review": "2"}  # fmt: skip
HEARD = [
    ["people", "helen", "interview"], ["people", "marcus", "interview"],
    ["people", "helen", "pair", {"with": "marcus", "interest": "promises"}],
    ["", "", "draft", {"outcomes": ["burden", "promises", "people"]}],
]  # fmt: skip
# Card → state → the value that makes it; "at first" every card has.
STATES: dict[str, dict[str, dict[str, Any]]] = {
    "choice": {
        "begun": {"pick": "a"},
        "right": {"pick": "c", "sure": 70, "done": True},
        "wrong": {"pick": "a", "sure": 90, "done": True},
    },
    "range": {
        "on its head": {"low": 80, "high": 20},
        "done": {"low": 20, "high": 70, "done": True},
    },
    "journal": {"written": {"text": {"why": "Because they decide with it, mostly",
                                     "not": ["Reports", "More reports"],
                                     "who": [{"name": "Ana"}], "how": "w"}}},
    "lab": {"guessed": {"guess": 40, "guessed": True}},
    "lab_chart": {"guessed": {"guess": 40, "guessed": True}},
    "lab_whole": {"guessed": {"guessed": True, "levers": {"n": 3, "how": "b"}}},
    "evidence": {"marked": {"place": {"one": "A", "two": "B"}, "done": True}},
    "commitment": {"planned": {"plans": [{"when": "Monday", "then": "I ask",
                                          "date": "2027-01-04", "witness": "Rosa"}]}},
    "imports": {"brought": {"data": ["Ana", "Ben"], "name": "sheet.csv"}},
    "keep": {"known": {"name": "Ada", "id": "ada"}},
    "rounds_requests": {
        "looked": {"stages": [{"looks": [CHECK]}]},
        "closed": {"stages": [{"rows": SIGNED, "done": True}]},
        "over": {"stages": [{"rows": SIGNED, "done": True}] * 2},
    },
    "talk": {"half way": {"said": [1, 0]}, "over": {"said": [1, 0, 3]}},
    "talk_own": {"written": {"own": ["Let us look at it together."], "asked": 1}},
    "debrief": {"written": {"text": "Write a number beside each project."}},
    "journal_rows": {"written": {"text": {"rows": gallery_rows.ROWS}}},
    "series": {
        "first answered": {"answers": {"q1": {"pick": "a", "sure": 80, "done": True}}},
        "over": {"answers": {
            "q1": {"pick": "b", "sure": 80, "done": True},
            "q2": {"number": 40, "sure": 60, "done": True},
            "q3": {"text": "They hope.", "mark": "half", "done": True}}},
    },
    "rounds_people": {"written": {"stages": [
        {"form": {"first": ["w2", "w5"], "not": ["w6"], "who": "p10"}}]}},
    "rounds_board": {
        "heard": {"stages": [{"looks": HEARD, "form": CHARTER}]},
        "at the board": {"stages": [{"looks": HEARD, "form": CHARTER, "done": True}],
                         "done": True, "guess": 60},
    },
}  # fmt: skip


def makers(at: Desk) -> dict[str, Any]:
    """Each card by its name, made at this desk."""
    cards.desk = at
    made: dict[str, Any] = {
        "choice": cards.choice, "range": cards.range_, "journal": cards.journal
    }  # fmt: skip
    for group in GROUPS:
        made |= group.kinds(at)
    return made


def shown() -> Iterator[dict[str, Any]]:
    """Every card in each of its states, as `ui/gallery/kinds.ts` draws it."""
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        for name in makers(desk(at / "names")):
            for state, value in {"at first": None, **STATES.get(name, {})}.items():
                card: Kept = makers(desk(at / f"{name} {state}"))[name]()
                tell(card, "hello", css=False)
                if value is not None:
                    tell(card, "keep", value=value)
                traits = {trait: getattr(card, trait) for trait in TRAITS}
                found = re.search(rf'"{card.screens.mark}",\w+="(\w+)"', card._esm)
                kind = found[1] if found else ""
                yield {"card": name, "state": state, "kind": kind, "traits": traits}


def script(out: Path) -> bytes:
    """The gallery's own code, built now; Node comes as it does for the tests."""
    sys.path.insert(0, str(UI))
    import check

    if check.bring():
        raise SystemExit("The packages of the gallery could not be fetched.")
    build = [*check.node(), "gallery/build.mjs", str(out)]
    subprocess.run(build, cwd=UI, check=True)
    return out.read_bytes()


def page() -> str:
    """The page with all states in it."""
    states = json.dumps(list(shown())).replace("<", "\\u003c")
    return PAGE.format(css=theme.whole(), states=states)


def main() -> None:
    """Serve it on this machine until it is stopped."""
    with tempfile.TemporaryDirectory() as folder:
        files = {
            "/gallery.js": ("text/javascript", script(Path(folder) / "gallery.js")),
            "/": ("text/html; charset=utf-8", page().encode()),
        }

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                kind, body = files.get(self.path.partition("?")[0], ("", b""))
                self.send_response(200 if kind else 404)
                self.send_header("Content-Type", kind or "text/plain")
                self.end_headers()
                self.wfile.write(body)

        server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        print(f"The gallery: http://127.0.0.1:{server.server_port}/ (Ctrl+C ends it)")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            server.server_close()


if __name__ == "__main__":
    main()
