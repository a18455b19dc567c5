"""The private journey: everything one learner does, from module to module.

What each module leaves behind, and who reads it later:

| key | left by | value | read by |
|---|---|---|---|
| `learner.me` | any page | `{name, id}` | take-aways, exercises |
| `welcome.forecast.<id>` | 00 | six sealed forecasts | capstone |
| `welcome.profile` | 00 | scores and occasions of the start profile | capstone |
| `welcome.map` | 00 | `{text: …}` the starting map | 01, capstone |
| `purpose.best_worst` | 01 | the leader's own eight cards | value |
| `purpose.executives` | 01 | the executives' cards | value, communication |
| `purpose.charter` | 01 | `{text: …}` the one-page charter | all later modules |
| `purpose.play` | 01 | what was done in the last practice run, and the page | debrief |
| `purpose.debrief` | 01 | `{text}` what one will do differently | that card |
| `playbook.burden` | 02 | `{text: {rows: …}}` what one asks of others | its page |
| `playbook.canvas` | 02 | `{text: …}` the playbook on one page | 02, improvement |
| `<noun>.left` | each simulation | fields of `simulation.carried` | `store.carry` |
| `<noun>.commit` | each | `{plans: […]}` when-then plans | the next module |

Whoever starts in the middle is given the example organisation instead (`entry`).
"""

import tomllib
from collections.abc import Callable
from importlib import resources

from pdpmo_widgets import catalog
from pdpmo_widgets.store.book import Book
from pdpmo_widgets.store.values import JSON
from pdpmo_widgets.store.visitor import folder_of_visitor, visitor

ME, NAME = "learner.me", "journey.json"


def open_journey(wait: Callable[[], object] | None = None) -> Book:
    """The private journey of whoever is here, loaded. `wait`: see `visitor`."""
    book = Book(visitor(wait).folder / NAME, "journey")
    book.load()
    return book


def journey_there() -> Book | None:
    """The journey if there is one already, seen from an exercise: nothing is made and
    nothing is written. StoreError as `visitor`."""
    place = folder_of_visitor() / NAME
    if not place.is_file():
        return None
    book = Book(place, "journey")
    book.load()
    return book


def entry(book: Book, key: str) -> JSON:
    """The learner's answer under `key`, else the default for it, else None."""
    found = book.get(key)
    if found is not None and found.value is not None:
        return found.value
    return DEFAULTS.get(examples().get(key, key))


def examples() -> dict[str, str]:
    """What stands in for an answer that was never given, by their keys."""
    return {key: id for one in catalog.modules() for key, id in one.examples.items()}


def learner_id(book: Book) -> str:
    """The id that the learner typed, or "" as long as there is none."""
    return book.learner


def _defaults() -> dict[str, JSON]:
    text = resources.files(__package__).joinpath("journey.toml").read_text("utf-8")
    groups = tomllib.loads(text)
    return {
        f"{group}.{name}": v for group in groups for name, v in groups[group].items()
    }


DEFAULTS: dict[str, JSON] = _defaults()
