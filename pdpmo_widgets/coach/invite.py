"""`pdpmo coach invite`: an exercise opens, and each learner gets a letter about it.

The course sends nothing: letters are written as text, as mails that a mail program
opens as drafts, and as a table for a mail merge. From the first invitation on only what
was opened is a column, and only there it is said that nothing came.
"""

import csv
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from io import StringIO
from pathlib import Path

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.cells import guarded
from pdpmo_widgets.cases.words import words
from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach.cohort import Cohort, moment
from pdpmo_widgets.coach.due import late, until
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.said import said, wrong
from pdpmo_widgets.grading.deals import Edition
from pdpmo_widgets.store import disk

SAID = words("invite", __package__)
FOLDER, TABLE = "invitations", "mail-merge.csv"
HEAD = ("id", "first name", "last name", "e-mail", "exercise", "due (UTC)", "subject",
        "text")  # fmt: skip
Tell = Callable[[str], None]


def invite(
    cohort: Cohort,
    asked: Sequence[str],
    due: str = "",
    address: str = "",
    learner: str = "",
    tell: Tell = print,
) -> Cohort:
    """Open exercises and write the letters; the cohort as it is then.

    ``due``: their day, as typed; ``address``: of a server, "" for none. CoachError
    before anything is written.
    """
    if not asked:
        raise wrong("invite.which", stems=", ".join(cohort.stems))
    stems = [stem for one in asked for stem in cohort.chosen(one or "?")]
    id = cohort.listed(learner)
    if learner and not id:
        raise wrong("collect.no_learner", id=learner)
    try:
        when = {stem: moment(due) for stem in stems} if due else {}
    except ValueError as error:
        raise wrong("extend.date", text=due) from error
    known = cohort.opened_by_coach or ()
    opened = tuple(s for s in cohort.stems if s in known or s in stems)
    made = replace(cohort, due={**cohort.due, **when}, opened_by_coach=opened)
    cohorts.save(made)
    late(made, when)
    people = [p for p in made.learners() if id in ("", p.id)]
    rows = [_letter(made, one, stems, address) for one in people]
    out = StringIO()
    sheet = csv.writer(out)
    sheet.writerows([[guarded(cell) for cell in row] for row in (HEAD, *rows)])
    disk.write(made.folder / FOLDER / TABLE, out.getvalue().encode("utf-8-sig"))
    without = [one.id for one in people if not one.mail]
    tell(said("invite.done", stems=", ".join(stems), count=len(rows), folder=FOLDER))
    if without:
        tell(said("invite.no_mail", count=len(without), who=", ".join(without)))
    return made


def _letter(
    cohort: Cohort, one: Learner, stems: Sequence[str], address: str
) -> tuple[str, ...]:
    """Write one learner's letter; its row of the table."""
    titles = ", ".join(map(title, stems))
    subject = SAID["subject"].format(cohort=cohort.name, titles=titles)
    text = letter(cohort, one, stems, address)
    place = cohort.folder / FOLDER / one.id
    place.mkdir(parents=True, exist_ok=True)
    name = f"{datetime.now(UTC):%Y-%m-%d}-{'-'.join(stems)}"[:80]
    disk.write(place / f"{name}.txt", text.encode("utf-8", "replace"))
    own = cohort.edition != Edition()
    books = [cohort.folder / "release" / s / f"{s}.ipynb" for s in stems if own]
    disk.write(place / f"{name}.eml", mail(one, subject, text, books))
    days = [until(cohort, stem, one.id) for stem in stems]
    due = "; ".join(f"{day:%Y-%m-%d %H:%M}" for day in days if day)
    about = (one.id, one.first, one.last, one.mail)
    return (*about, titles, due, subject, text)


def letter(
    cohort: Cohort, one: Learner, stems: Sequence[str], address: str = ""
) -> str:
    """What a learner reads: what is open, by when, the doors, id and word."""
    lines = [SAID["hello"].format(name=one.name), ""]
    lines.append(SAID["open"].format(cohort=cohort.name))
    for stem in stems:
        day = until(cohort, stem, one.id)
        shown = f"{day:%A, %d %B %Y, %H:%M}" if day else ""
        lines.append(SAID["by" if day else "one"].format(title=title(stem), when=shown))
    lines += ["", SAID["you"].format(id=one.id)]
    if cohort.asked.word:
        lines.append(SAID["word"].format(word=cohort.asked.word))
    lines += ["", SAID["doors"], SAID["own"]]
    if address:
        lines.append(SAID["server"].format(address=address))
    standard = cohort.edition == Edition()
    lines.append(SAID["binder" if standard else "edition"])
    lines += ["", SAID["hand_in"], "", SAID["bye"], ""]
    return "\n".join(lines)


def mail(one: Learner, subject: str, text: str, files: Sequence[Path] = ()) -> bytes:
    """A mail that a mail program opens as a draft: nothing is sent from here."""
    found = EmailMessage()
    found["Subject"] = " ".join(subject.split())
    if one.mail:
        found["To"] = one.mail
    found["X-Unsent"] = "1"
    found.set_content(text)
    for path in files:
        data = disk.read(path, 50_000_000) or b""
        kind = {".pdf": ("application", "pdf"), ".html": ("text", "html")}
        main, sub = kind.get(path.suffix, ("application", "octet-stream"))
        found.add_attachment(data, maintype=main, subtype=sub, filename=path.name)
    return found.as_bytes()


def title(stem: str) -> str:
    """Number and title of an exercise, as in the course."""
    module = catalog.of_stem(stem)
    return f"{module.number:02d} {module.title}" if module else stem
