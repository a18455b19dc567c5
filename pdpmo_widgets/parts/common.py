"""Cards that every module has: prediction, recall, debrief, take-away, commitment."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import words
from pdpmo_widgets.instruments.forecast import winkler
from pdpmo_widgets.papers import commitments, files
from pdpmo_widgets.papers.page import Page, preview, still_open
from pdpmo_widgets.store import progress
from pdpmo_widgets.store.exercise import answers_beside
from pdpmo_widgets.store.journey import ME, open_journey
from pdpmo_widgets.widgets.choice import Choice
from pdpmo_widgets.widgets.commitment import Commitment
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.evidence import Evidence
from pdpmo_widgets.widgets.journal import Journal, filled
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.kept import Answer, File
from pdpmo_widgets.widgets.lab import Lab
from pdpmo_widgets.widgets.range import Range
from pdpmo_widgets.widgets.takeaway import TakeAway

Words = Mapping[str, Any]
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
FORMATS = [
    {"id": "docx", "label": "Document (Word)"},
    {"id": "pptx", "label": "Slide (PowerPoint)"},
]

desk = Desk(open_journey)  # one page, one desk: a kernel runs one notebook


def share(desk: Desk, noun: str) -> float:
    """How much of a module is done, 0 to 1."""
    return progress.share(catalog.module(noun).steps, desk.complete())


def head(said: Words) -> dict[str, Any]:
    """Title and the one thing to do, as every card takes them."""
    return {"title": said["title"], "ask": said.get("ask", "")}


def prediction(desk: Desk, key: str, said: Words, truth: float) -> Range:
    """A range from 0 to 100 against a published figure, with its Winkler cost."""

    def answer(value: dict, _: Desk) -> dict:
        low, high = value["low"], value["high"]
        miss = max(low - truth, truth - high, 0)
        found = said["outside" if miss else "inside"]
        cost = f"{winkler(low, high, truth):g}"
        text = [
            said["told"],
            found.format(width=f"{high - low:g}", miss=f"{miss:g}"),
            said["cost"].format(cost=cost),
        ]
        return {"truth": truth, "text": text}

    return Range(
        desk=desk, key=key, **head(said), question=said["question"],
        unit=said["unit"], min=0, max=100, answer=answer,
    )  # fmt: skip


def question(desk: Desk, key: str, said: Words, ask: str) -> Choice:
    """One question with a confidence; the reason comes after the commitment."""

    def answer(value: dict, _: Desk) -> dict:
        hit = value["pick"] == said["right"]
        text = [said["told"]]
        line = said.get("sure_right" if hit else "sure_wrong")
        if line and value["sure"] is not None:
            sure = value["sure"]
            text.append(line.format(sure=sure, tenth=round(sure / 10)))
        return {"right": said["right"], "text": text}

    return Choice(
        desk=desk, key=key, title=said["title"], ask=ask, sure=True,
        question=said["question"], options=said["options"], answer=answer,
    )  # fmt: skip


def lab(
    desk: Desk, key: str, said: Words, levers: list[dict], most: float, answer: Answer
) -> Lab:
    """A guess from 0 to ``most``, then levers with a picture."""
    guess = {"unit": said["unit"], "min": 0, "max": most, "step": 1}
    return Lab(
        desk=desk, key=key, **head(said), question=said["question"], guess=guess,
        levers=levers, answer=answer,
    )  # fmt: skip


def sorting(desk: Desk, key: str, said: Words, bin_: str) -> Evidence:
    """Cards to put into bins; each card names its own bin and the reason."""
    cards = {card["id"]: card for card in said["cards"]}

    def answer(value: dict, _: Desk) -> dict:
        marks = {
            key: {"ok": value["place"].get(key) == card[bin_], "text": card["why"]}
            for key, card in cards.items()
        }
        right = sum(mark["ok"] for mark in marks.values())
        summary = said["summary"].format(right=right, all=len(cards))
        return {"marks": marks, "text": summary}

    shown = ("id", "title", "text", "source")
    faces = [{name: card[name] for name in shown} for card in said["cards"]]
    return Evidence(
        desk=desk, key=key, **head(said), cards=faces, bins=said["bins"], answer=answer
    )


def written(
    desk: Desk,
    key: str,
    said: Words,
    maker: Any,
    there: str = "exercise",
    *,
    before: Callable[[], Mapping[str, Any]] = dict,
    watch: tuple[str, ...] = (),
) -> Journal:
    """The fields of a page that ``maker`` (a room's `paper`) turns into files.

    ``there``, "exercise" or "lesson": where the same page may have been written
    already. An empty page offers to take it over. ``maker.KEPT``: the keys there, where
    the page is written on more than one card. ``before()``: what earlier cards
    (``watch``) or modules hold of it; offered, in the words of ``said["offer"]``, where
    the page is written nowhere.
    """

    def same() -> dict[str, Any]:
        noun = key.partition(".")[0]
        book = answers_beside(noun) if there == "exercise" else open_journey()
        found: dict[str, Any] = {}
        for name in getattr(maker, "KEPT", (key,)) if book else ():
            entry = book.get(name) if book else None
            found |= maker.FORM.entries(entry.value) if entry else {}
        ids = {field["id"] for field in maker.FORM.fields}
        return {id: one for id, one in found.items() if id in ids}

    def elsewhere() -> Mapping[str, Any]:
        found = same()
        return found if filled(found) else before()

    def offer() -> Words:
        earlier = "offer" in said and not filled(same())
        found: Words = said["offer"] if earlier else words("offer", __package__)[there]
        return found

    def answer(value: dict, _: Desk) -> dict:
        checks = maker.checks(value["text"])
        return {"checks": checks, "text": said.get("text", "")}

    return Journal(
        desk=desk, key=key, **head(said), fields=list(maker.FORM.fields),
        renamed=maker.FORM.renamed, answer=answer, elsewhere=elsewhere, offer=offer,
        whole=partial(whole, maker), watch=watch,
    )  # fmt: skip


def whole(maker: Any, text: Mapping[str, Any]) -> bool:
    """Is a page complete? Each field that is asked holds something, each check holds.

    The one rule for card, map, slip and exercise. What is only advice does not count:
    a date that has passed since is no fault of a page.
    """
    open_ = [c for c in maker.checks(text) if not c["ok"] and not c.get("advice")]
    return not open_ and all(filled(text.get(id)) for id in maker.FORM.asked)


@dataclass(frozen=True)
class Extra:
    """One more file of a page: what its button says, and how it is made of entries.

    ``name`` with its ending is the file's name.
    """

    name: str
    label: str
    mime: str
    make: Callable[[Words], bytes]


def take_away(
    desk: Desk, key: str, said: Words, maker: Any, name: str,
    more: Sequence[Extra] = (),
) -> TakeAway:  # fmt: skip
    """The page of ``maker`` (a room's `paper`) as document and as slide.

    It carries the learner's name; where there is none yet, that is said. ``more``:
    other files of the same page, such as its tables.
    """

    def named() -> str:
        return str((desk.get(ME) or {}).get("name", ""))

    def entries() -> Words:
        return (desk.get(key) or {}).get("text", {})

    def page() -> Page:
        return maker.page(entries(), named())

    def answer(_: dict, __: Desk) -> dict:
        made = page()
        missing, blocks = still_open(made), made.blocks()
        shown = [{"label": a, "text": b} for a, b in preview(made)]
        written = not all(block.open for block in blocks)
        nobody = [] if named().strip() else [words("offer", __package__)["nobody"]]
        return {
            "ready": not missing,
            "missing": [*missing, *nobody] if written else [],
            "preview": shown if written else [],
        }

    def ask(make: Callable[[Page], bytes], kind: str, mime: str) -> Callable[..., File]:
        return lambda _, __: File(f"{name}.{kind}", mime, make(page()))

    asks = {
        "docx": ask(files.docx, "docx", WORD),
        "pptx": ask(files.pptx, "pptx", SLIDES),
        **{one.name: partial(_extra, one, entries) for one in more},
    }
    formats = [*FORMATS, *({"id": one.name, "label": one.label} for one in more)]
    return TakeAway(
        desk=desk, **head(said), formats=formats, asks=asks, watch=(key, ME),
        answer=answer, plain=(commitments.NothingToSend,),
    )  # fmt: skip


def _extra(one: Extra, entries: Callable[[], Words], _: object, __: object) -> File:
    return File(one.name, one.mime, one.make(entries()))


def commit(desk: Desk, noun: str, said: Words) -> Commitment:
    """One to three when-then plans with a date, as a calendar file."""

    def calendar(_: Desk, __: dict) -> File:
        plans = (desk.get(f"{noun}.commit") or {}).get("plans", [])
        who = (desk.get("learner.me") or {}).get("id", "")
        made = commitments.ics(plans, noun, who=who)
        return File("commitments.ics", "text/calendar", made)

    def answer(value: dict, _: Desk) -> dict:
        return {"checks": commitments.checks(value["plans"])}

    return Commitment(
        desk=desk, key=f"{noun}.commit", **head(said), answer=answer,
        asks={"ics": calendar}, plain=(commitments.NothingToSend,),
    )  # fmt: skip


def keep(desk: Desk, said: Words) -> Keep:
    """What is kept, as one file to take along, and back."""
    return Keep(desk=desk, title=said["title"], step=False)


def who(desk: Desk) -> Keep:
    """Name and id, asked once and early: documents and exercises know them then."""
    return Keep(desk=desk, part="who", step=False, **head(words("who", __package__)))
