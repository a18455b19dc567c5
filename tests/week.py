"""A coach's week with a cohort of fourteen, by the commands that a coach types.

python -m tests.week [FOLDER]     plays it and compares what came with what must come

The list comes from an office, the files as people send them, among others in one
folder of downloads. For each learner and module the state, the points and the reason
are compared; a difference is printed and makes the script fail.
"""

import contextlib
import io
import json
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from pdpmo_widgets.cli import main
from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.scores import Paper, all_scores
from pdpmo_widgets.grading.deals import Edition
from tests.grading import handing

STEM, FIRST = "01_purpose", "00_welcome"
NOW = datetime.now(UTC)
IN_TIME, DUE, LATE = (NOW - timedelta(hours=h) for h in (72, 24, 12))
NAMES = ("Ada Aalto", "Ben Brandt", "Cleo Costa", "Dora Dahl", "Emil Ek", "Fay Fox",
         "Gus Grau", "Hana Horak", "Ivo Ilic", "Jo Jansen", "Kim Keller", "Lea Lund",
         "Max Moreau", "Nia Nkosi")  # fmt: skip
ADA, BEN, CLEO, DORA, EMIL, FAY, GUS, HANA, IVO, JO, KIM, LEA, MAX, NIA = IDS = tuple(
    f"{number:06d}" for number in range(101, 115)
)
READ = 33.33  # of 50: level 3 on each row
Answers = dict[str, Any]


@dataclass(frozen=True)
class Must:
    """What must come of one paper: its state, its points (None: less than all of
    them), and words of the reason."""

    state: str
    points: float | None = 0.0
    why: str = ""


MUST: dict[str, Must] = {
    ADA: Must("graded", 50 + READ),
    BEN: Must("graded", 50 + READ),
    CLEO: Must("broken", 0, "answers.json cannot be read"),
    DORA: Must("broken", 0, "practice case, dealt without your coach's word"),
    EMIL: Must("broken", 0, "not the word of this cohort"),
    FAY: Must("nothing"),
    GUS: Must("graded", 50 - 6 - 5 + READ),  # two tasks are missing
    HANA: Must("graded", 50 + READ),  # late, with more time
    IVO: Must("graded", 0),  # late, and nobody gave more time
    JO: Must("alike", 50 + READ),
    KIM: Must("alike", None),  # Jo's decisions on another case
    LEA: Must("asked", 50 + READ),
    MAX: Must("graded", 35 + 10 + READ),  # steps twice over, settled by hand
    NIA: Must("changed", 50),
}
WELCOME = {ADA: Must("graded", 50 + READ), BEN: Must("look", 50)}


def listed(path: Path) -> None:
    """As an office sends it: rooms first, German headings, numbers with zeros."""
    book = Workbook()
    book.active.title = "Räume"
    for row in (["ID", "Name", "Plätze"], ["R1", "Bibliothek", 12]):
        book.active.append(row)
    page = book.create_sheet("Teilnehmende")
    page.append(["Personalnummer", "Name", "Vorname", "E-Mail-Adresse"])
    for id, name in zip(IDS, NAMES, strict=True):
        first, last = name.split()
        mail = "nicht verfügbar" if id == FAY else f"{first.lower()}@example.org"
        page.append([int(id), last, first, mail])
    page.append([int(ADA), "Aalto", "Ada", "ada@example.org"])  # once more
    for row in page.iter_rows(min_row=2, max_col=1):
        row[0].number_format = "000000"
    book.save(path)


def played(noun: str, id: str, word: str | None, owner: str = "") -> Answers:
    """All of an exercise answered well, with a page in one's own words."""
    bot = {"purpose": "best", "welcome": "informed"}[noun]
    dealt = Edition().dealt(owner or id, word)
    found = deepcopy(handing.model_answers(noun, dealt, bot))
    written = {"purpose": ("charter", "because"), "welcome": ("map", "why")}
    item, field = written[noun]
    name = NAMES[IDS.index(owner or id)]
    text = found[item]["text"]
    text[field] = f"{text.get(field, '')} As {name} says."
    return found


def kept(
    noun: str,
    id: str,
    answers: Answers,
    word: str | None,
    saved: datetime,
    rev: int = 1,
) -> bytes:
    """The file that a learner saves."""
    found = json.loads(handing.book(noun, id, answers, word))
    found |= {"saved": f"{saved:%Y-%m-%dT%H:%M:%SZ}", "rev": rev}
    return json.dumps(found, indent=1, sort_keys=True).encode()


def sent(folder: Path, word: str) -> None:
    """A folder of downloads: what thirteen people sent, and what else lies there."""
    folder.mkdir(parents=True)

    def put(name: str, data: bytes) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)

    def mine(id: str, saved: datetime = IN_TIME, noun: str = "purpose") -> bytes:
        return kept(noun, id, played(noun, id, word), word, saved)

    put(f"pdpmo-purpose-{ADA}.json", mine(ADA))
    put("pdpmo-welcome.json", mine(ADA, noun="welcome"))
    with zipfile.ZipFile(folder / "moodle.zip", "w") as archive:
        place = "Ben Brandt_4711_assignsubmission_file"
        archive.writestr(f"{place}/answers.json", mine(BEN))
        archive.writestr(f"{place}/answers (1).json", mine(BEN, noun="welcome"))
    put(f"Cleo Costa/{STEM}/answers.json", mine(CLEO)[:500])
    put(
        "answers (2).json",
        kept("purpose", DORA, played("purpose", DORA, ""), "", IN_TIME),
    )
    other = "acorn-zebra" if word != "acorn-zebra" else "violin-zebra"
    strange = played("purpose", EMIL, other)
    put("answers (3).json", kept("purpose", EMIL, strange, other, IN_TIME))
    some = played("purpose", GUS, word)
    some = {k: v for k, v in some.items() if k not in ("agreement", "changes")}
    put("answers (4).json", kept("purpose", GUS, some, word, IN_TIME))
    put("answers (5).json", mine(HANA, LATE))
    put("answers (6).json", mine(IVO, LATE))
    put("answers (7).json", mine(JO))
    # Kim has typed an own id over Jo's work: the keys are made anew, the values stay.
    theirs = played("purpose", KIM, word, owner=JO)
    put("answers (8).json", kept("purpose", KIM, theirs, word, IN_TIME))
    first = played("purpose", LEA, word)
    put("answers (9).json", kept("purpose", LEA, first, word, IN_TIME, rev=2))
    doubled = played("purpose", MAX, word)
    doubled["board"]["steps"] *= 2
    data = kept("purpose", MAX, doubled, word, IN_TIME)
    put("answers.json.txt", data)  # as a mail program called it
    put("answers (10).json", mine(NIA))
    for name in ("offer.pdf", "IMG_1.jpg", "._answers.json", "Re answers.eml"):
        put(name, b"x")
    put("package.json", b'{"name": "left-pad"}')
    with zipfile.ZipFile(folder / "photos.zip", "w") as archive:
        archive.writestr("a.jpg", b"x")


def again(folder: Path, word: str) -> None:
    """What comes later: Lea's other copy, and Nia's changed charter."""
    folder.mkdir(parents=True)
    other = played("purpose", LEA, word)
    other["charter"]["text"]["whom"] = "Somebody else"
    data = kept("purpose", LEA, other, word, IN_TIME + timedelta(hours=5), rev=1)
    (folder / "answers.json").write_bytes(data)
    new = played("purpose", NIA, word)
    new["charter"]["text"]["whom"] = "Everybody in this house"
    data = kept("purpose", NIA, new, word, IN_TIME + timedelta(hours=6), rev=2)
    (folder / "answers (1).json").write_bytes(data)


class Week:
    """The commands of a week, and what they said."""

    def __init__(self, folder: Path) -> None:
        self.home, self.lines = folder / "cohort", list[str]()

    def __call__(self, *words: str) -> None:
        out = io.StringIO()
        where = [] if words[0] == "new" else ["--cohort", str(self.home)]
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            code = main(["coach", *words, *where])
        self.lines += [f"$ coach {' '.join(words)}", *out.getvalue().splitlines()]
        if code:
            raise SystemExit("\n".join(self.lines))

    @property
    def cohort(self) -> Cohort:
        return cohorts.load(self.home)


def play(folder: Path) -> Week:
    """From the list to the release."""
    coach = Week(folder)
    listed(folder / "Teilnehmer.xlsx")
    coach("new", str(coach.home), "--learners", str(folder / "Teilnehmer.xlsx"))
    with (coach.home / "nbgrader_config.py").open("a") as file:
        file.write("c.LateSubmissionPlugin.penalty_method = 'zero'\n")
    day = f"{DUE:%Y-%m-%dT%H:%M}"
    coach("invite", "welcome")
    coach("invite", "purpose", "--due", day)
    word = coach.cohort.asked.word
    sent(folder / "Downloads", word)
    coach("collect", str(folder / "Downloads"))
    coach("grade")
    for id in (*IDS[:2], *IDS[6:]):
        for row in "123":
            coach("review", "set", id, "purpose.charter", row, "3", "--coach", "rosa")
    for row in "123":
        coach("review", "set", ADA, "welcome.map", row, "3", "--coach", "rosa")
    coach("extend", HANA, "purpose", f"{NOW:%Y-%m-%d}")
    coach(
        "settle", MAX, "purpose.board", "10", "--comment", "Merged copies. We talked."
    )
    again(folder / "Downloads2", word)
    coach("collect", str(folder / "Downloads2"))
    coach("grade")
    coach("feedback", "--no-pdf")
    coach("release", "purpose", "--no-pdf")
    coach("release", "welcome", "--no-pdf")
    coach("export", "csv")
    coach("todo")
    return coach


def differences(cohort: Cohort) -> list[str]:
    """Where learner × module, state, points or reason is not what must come."""
    found = {(p.stem, p.learner): p for p in all_scores(cohort)}
    wanted = {(STEM, id): must for id, must in MUST.items()}
    wanted |= {(FIRST, id): WELCOME.get(id, Must("nothing")) for id in IDS}
    wrong = [f"{key}: nobody asked for it" for key in found.keys() - wanted.keys()]
    for key, must in wanted.items():
        paper = found.get(key)
        if paper is None:
            wrong.append(f"{key}: is missing")
        elif told := _differs(paper, must):
            wrong.append(f"{key}: {told}")
    return wrong + _pages(cohort, found)


def _differs(paper: Paper, must: Must) -> str:
    same = paper.state == must.state and must.why in paper.why
    # Where nothing can be graded, points say nothing.
    if must.state == "broken":
        points = True
    elif must.points is None:
        points = paper.points < 50 + READ - 1
    else:
        points = abs(paper.points - must.points) < 0.011
    got = f"{paper.state}, {paper.points:g}, “{paper.why}”"
    return "" if same and points else f"{got} and not {must}"


def _pages(cohort: Cohort, found: dict[tuple[str, str], Paper]) -> list[str]:
    """Who is final, or has to hear a reason, has a page that is no draft; no other."""
    wrong = []
    for (stem, id), paper in found.items():
        page = cohort.folder / "feedback" / id / stem / f"{stem}.html"
        out = page.is_file() and "Draft. Your coach" not in page.read_text("utf-8")
        if out != (paper.state in ("graded", "broken")):
            wrong.append(f"{id}, {stem}: its page is {'out' if out else 'not out'}")
        if out and paper.why and paper.why[:40] not in page.read_text("utf-8"):
            wrong.append(f"{id}, {stem}: its page does not say why")
    return wrong


def table(cohort: Cohort) -> str:
    """Learner × module: state, points, reason."""
    people = {one.id: one.name for one in cohort.learners()}
    rows = [
        f"{p.learner} {people.get(p.learner, '?'):14} {p.stem:11} {p.state:8} "
        f"{p.points:6.2f}  {p.why[:60]}"
        for p in all_scores(cohort)
        if p.state != "nothing"
    ]
    return "\n".join(rows)


def run(folder: Path, tell: Callable[[str], None] = print) -> int:
    """Play it in a folder; 0 when all is as it must be."""
    start = time.process_time()
    coach = play(folder)
    wrong = differences(coach.cohort)
    tell("\n".join(coach.lines))
    tell(table(coach.cohort))
    tell(f"{len(wrong)} differences, {time.process_time() - start:.1f} s of CPU")
    for line in wrong:
        tell(f"  {line}")
    return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.exit(run(Path(sys.argv[1]).resolve()))
    with tempfile.TemporaryDirectory(prefix="week-") as place:
        sys.exit(run(Path(place)))
