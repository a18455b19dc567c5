"""Small cards of the kinds that show, take away and bring back; placeholder words."""

from collections.abc import Callable

from pdpmo_widgets.widgets.commitment import Commitment
from pdpmo_widgets.widgets.coursemap import CourseMap
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.imports import Import
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.kept import File, Kept
from pdpmo_widgets.widgets.picture import Picture
from pdpmo_widgets.widgets.receipt import Receipt, Task
from pdpmo_widgets.widgets.takeaway import TakeAway

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 460 80" width="460">'
    '<rect x="10" y="20" width="300" height="30" fill="var(--pd-purpose)"/>'
    '<text x="10" y="70" fill="var(--pd-ink)">A bar</text></svg>'
)


def picture(desk: Desk) -> Picture:
    table = {"head": ["Person", "Agrees", "Why"], "rows": [["Ana", 3, "A reason"]]}
    view = {
        "svg": SVG, "say": "The bar reaches three of four.", "text": "Lines follow.",
        "lines": ["The first line.", "<b>The second</b> line."], "table": table,
    }  # fmt: skip
    return Picture(desk=desk, title="A picture", step=False, answer=lambda *_: view)


def takeaway(desk: Desk) -> TakeAway:
    def answer(_: dict, at: Desk) -> dict:
        plans = (at.get("x.commit") or {}).get("plans", [])
        then = next((plan["then"] for plan in plans if plan["then"]), "")
        missing = [] if then else ["Still open: what you will do."]
        text = then or missing[0]
        blocks = [("Why we exist", "To help the board to choose.\nNothing else.")]
        blocks += [("What I will do", text)]
        preview = [{"label": a, "text": b} for a, b in blocks]
        return {"ready": not missing, "missing": missing, "preview": preview}

    return TakeAway(
        desk=desk, title="Take it with you", ask="Download the page.", answer=answer,
        watch=("x.commit",), formats=[{"id": "txt", "label": "Document (text)"}],
        asks={"txt": lambda *_: File("page.txt", "text/plain", b"A page")},
    )  # fmt: skip


def commitment(desk: Desk) -> Commitment:
    def answer(value: dict, _: Desk) -> dict:
        begun = [plan for plan in value["plans"] if any(plan.values())]
        dated = bool(begun) and all(plan["date"] for plan in begun)
        checks = [{"ok": dated, "text": "Each plan has a day."}] if begun else []
        return {"checks": checks}

    return Commitment(
        desk=desk, key="x.commit", title="When, then", ask="Write one to three plans.",
        answer=answer,
        asks={"ics": lambda *_: File("plans.ics", "text/calendar", b"BEGIN")},
    )  # fmt: skip


def coursemap(desk: Desk) -> CourseMap:
    from pdpmo_widgets import catalog

    def stops(driver: str) -> list[dict]:
        names = ("noun", "number", "title", "promise", "minutes", "leader")
        return [
            {n: getattr(m, n) for n in names}
            | {"href": f"{m.noun}.ipynb" if m.number < 5 else None}
            for m in catalog.modules()
            if m.driver == driver
        ]

    drivers = [
        {"id": d.noun, "name": d.name, "question": d.question,
         "practices": stops(d.noun)}
        for d in catalog.drivers()[1:-1]
    ]  # fmt: skip
    done = {"welcome": 1, "purpose": 0.4}
    return CourseMap(
        desk=desk, title="The course, and where you stand in it", step=False,
        ask="Choose a practice to open its module.", drivers=drivers,
        before=stops("welcome"), after=stops("capstone"),
        leader={"title": "The leader", "text": "All three lines stand on one person."},
        answer=lambda *_: {"done": done, "at": {"purpose": "Step 5 of 11"}},
    )  # fmt: skip


def go_on(desk: Desk) -> CourseMap:
    go = {
        "noun": "purpose", "number": 1, "title": "Define your PMO purpose",
        "driver": "purpose", "href": "01_purpose.ipynb#predict",
        "head": "Where you stopped", "verb": "Continue: Predict",
        "step": "step 3 of 11", "segments": [True] * 2 + [False] * 9, "at": 2,
        "then": "About 3 min. After that: Idea 1.",
        "far": "1 of 11 modules done.",
    }  # fmt: skip
    return CourseMap(
        desk=desk, title="Where you go on", step=False, part="go", drivers=[],
        answer=lambda value, _: {"go": go} if value["asked"] else {},
    )  # fmt: skip


class Refused(ValueError):
    """A file that is not what was asked for."""


def imports(desk: Desk) -> Import:
    def take(name: str, data: bytes, _: Desk) -> list[str]:
        if not name.endswith(".csv"):
            raise Refused("This is not the sheet. Please choose the one you sent out.")
        return data.decode("utf-8").split()

    def answer(value: dict, _: Desk) -> dict:
        people = [{"name": one, "text": "a role"} for one in value.get("data", [])]
        return {"people": people, "text": "Everybody is there."} if people else {}

    return Import(
        desk=desk, key="x.people", title="Their cards", ask="Send it, then bring it.",
        take=take, answer=answer, plain=(Refused,),
        templates=[{"id": "csv", "label": "Sheet (CSV)"}],
        asks={"csv": lambda *_: File("sheet.csv", "text/csv", b"name")},
    )  # fmt: skip


def keep(desk: Desk) -> Keep:
    return Keep(desk=desk, title="Your work so far", step=False, kind=lambda: "own")


def keep_on_binder(desk: Desk) -> Keep:
    return Keep(desk=desk, title="Your work so far", step=False, kind=lambda: "binder")


def receipt(desk: Desk) -> Receipt:
    tasks = (Task("Your plans", ("x.commit",)), Task("Who answered", ("x.a", "x.b")))
    return Receipt(
        desk=desk, title="What is kept", module="x", tasks=lambda _: tasks, step=False
    )


MAKERS = {
    "picture": picture,
    "takeaway": takeaway,
    "commitment": commitment,
    "coursemap": coursemap,
    "go_on": go_on,
    "imports": imports,
    "keep": keep,
    "keep_on_binder": keep_on_binder,
    "receipt": receipt,
}


def kinds(desk: Desk) -> dict[str, Callable[[], Kept]]:
    """Each kind by name, ready to be made at this desk."""
    return {name: lambda make=make: make(desk) for name, make in MAKERS.items()}
