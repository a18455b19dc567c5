"""How one does a card of each kind, with the mouse and in the words on the screen."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta

from playwright.sync_api import Locator, expect

from tests.journeys.screen import confirmed

LATER = (date.today() + timedelta(days=40)).isoformat()


PATIENCE = 20_000  # ms; two noisy cores


def press(card: Locator, name: str) -> None:
    """The button of that name."""
    card.get_by_role("button", name=name, exact=True).click()


def number(card: Locator, at: int, value: float) -> None:
    """Type a figure beside the slider and leave the field."""
    field = card.locator(".pd-number").nth(at)
    field.fill(str(value))
    field.press("Tab")


def close(card: Locator, name: str, guess: int | None = None) -> None:
    """Close a stage of rounds, as soon as nothing hinders it; the guess comes first."""
    button = card.get_by_role("button", name=name)
    expect(button).not_to_have_attribute("aria-disabled", "true", timeout=PATIENCE)
    button.click()
    if guess is not None:
        field = card.get_by_role("spinbutton", name="How many of 100").last
        field.fill(str(guess))
        field.blur()
    yes = card.get_by_role("button", name=name).last
    expect(yes).not_to_have_attribute("aria-disabled", "true", timeout=PATIENCE)
    yes.click()


def differently(card: Locator, text: str) -> None:
    """The one line below the debrief, without which it stays open."""
    field = card.get_by_label("What will you do differently?")
    field.fill(text)
    field.blur()


def choice(card: Locator, pick: int = 1, sure: int = 70) -> None:
    """Pick one, say how sure, commit; the reason appears."""
    card.locator("label.pd-option").nth(pick).click()
    number(card, 0, sure)
    press(card, "This is my answer")
    card.locator(".pd-reveal p:visible").first.wait_for()
    confirmed(card)


def range_(card: Locator, low: float, high: float) -> None:
    """Two ends, commit; the reason appears."""
    number(card, 0, low)
    number(card, 1, high)
    press(card, "This is my range")
    card.locator(".pd-reveal p:visible").first.wait_for()
    confirmed(card)


def lab(card: Locator, guess: float) -> None:
    """Guess, then move the first lever: another picture comes."""
    number(card, 0, guess)
    press(card, "This is my guess")
    card.locator(".pd-chart svg").wait_for()
    said = card.locator(".pd-chart").get_attribute("aria-label")
    lever = card.locator(".pd-levers input[type=range]").first
    lever.focus()
    lever.press("ArrowLeft")
    lever.press("ArrowLeft")
    card.locator(f'.pd-chart:not([aria-label="{said}"])').wait_for()
    confirmed(card)


def chart(card: Locator, guess: float, lever: int = 0, steps: int = 3) -> None:
    """Guess, then move a lever: the headline of the drawn chart says something else."""
    number(card, 0, guess)
    press(card, "This is my guess")
    headline = card.locator(".pd-plot figcaption b")
    said = headline.inner_text()
    moved = card.locator(".pd-levers input[type=range]").nth(lever)
    moved.focus()
    for _ in range(steps):
        moved.press("ArrowLeft")
    expect(headline).not_to_have_text(said)
    confirmed(card)


def answered(card: Locator, count: int, begun: bool = False) -> None:
    """So many questions of a series: the second option, 70 per cent sure."""
    for at in range(count):
        if at or begun:
            press(card, "Next question")
        card.locator("label.pd-option").nth(1).click()
        number(card, 0, 70)
        press(card, "This is my answer")


def recall(card: Locator, own: str) -> None:
    """One question in one's own words, then two with a certainty."""
    card.locator("textarea").fill(own)
    press(card, "Show our answer")
    card.get_by_role("radio", name="Half of it").check()
    answered(card, 2, begun=True)
    card.get_by_text("right answer").first.wait_for()
    confirmed(card)


def silent(card: Locator, count: int) -> None:
    """A graded series: nothing says what was right."""
    answered(card, count)
    expect(card.get_by_text("right")).to_have_count(0)
    confirmed(card)


def rows(card: Locator, legend: str, texts: list[list[str]]) -> None:
    """Fill the rows of a table of that name, cell by cell; choices are left."""
    table = card.locator("fieldset.pd-field", has_text=legend).last
    for at, row in enumerate(texts):
        entry = table.get_by_role("group", name=f"Row {at + 1}", exact=True)
        entry.wait_for()
        cells = entry.locator("input, textarea")
        for cell, text in zip(cells.all(), row, strict=True):
            cell.fill(text)


def texts(card: Locator, given: Mapping[str, str]) -> None:
    """Fields by the beginning of their label."""
    for label, text in given.items():
        card.get_by_label(label).first.fill(text)


def evidence(card: Locator, last: str = ".pd-evidence-mark p") -> None:
    """Each card into the next bin, commit; each gets a mark."""
    count = placed(card)
    press(card, "These are my answers")
    card.locator(last).nth(count - 1).wait_for()
    confirmed(card)


def placed(card: Locator) -> int:
    """Each card into the next bin; how many there are."""
    groups = card.locator("fieldset.pd-evidence-bins").all()
    for place, group in enumerate(groups):
        options = group.locator("label.pd-option")
        options.nth(place % options.count()).click()
    return len(groups)


def offices(card: Locator) -> None:
    """Take the worked beginning, start the lightest function elsewhere, open them."""
    press(card, "Take over his beginning")
    started(card, 1, 1)
    guessed(card, "Open the offices")
    card.get_by_text("A year later").first.wait_for()
    confirmed(card)


def guessed(card: Locator, text: str, points: float = 60) -> None:
    """Close the stage with a guess of what will come of it."""
    press(card, text)
    number(card, -1, points)
    card.get_by_role("button", name=text, exact=True).last.click()


def started(card: Locator, count: int, least: int = 0) -> None:
    """In each company from place `least` on the lightest functions."""
    rows = card.locator("[data-row]")
    for place in range(least, rows.count()):
        rows.nth(place).click()
        boxes = card.locator("fieldset.pd-some label.pd-option:visible")
        boxes.first.wait_for()
        points = [int(one.inner_text().split(" point")[0].split()[-1])
                  for one in boxes.all()]  # fmt: skip
        for cheap in sorted(range(len(points)), key=points.__getitem__)[:count]:
            boxes.nth(cheap).click()


def best_worst(card: Locator) -> None:
    """Eight cards: always the first as most and the last as least important."""
    for _ in card.locator(".pd-bw-step").all():
        rows = card.locator(".pd-bw-row")
        rows.first.locator(".pd-bw-best").click()
        rows.last.locator(".pd-bw-worst").click()
        card.locator(".pd-actions .pd-primary:visible").click()
    card.locator(".pd-bw-result .pd-chart svg").wait_for()
    confirmed(card)


def instrument(card: Locator) -> None:
    """Every statement a figure, area by area; the first also when it last happened."""
    for area in range(max(1, card.locator(".pd-instrument-areas button").count())):
        rows = card.locator(".pd-instrument-statement:visible")
        for place, row in enumerate(rows.all()):
            row.locator(".pd-instrument-scale label").nth(10 - place).click()
        if not area:
            when = card.locator(".pd-instrument-when:visible input").first
            when.fill("On Monday, in the meeting")
        onward = card.get_by_role("button", name="Next: ")
        if onward.count():
            onward.click()
    card.locator(".pd-chart svg").wait_for()
    confirmed(card)


def journal(card: Locator, texts: list[str]) -> None:
    """Every text field its text, every date a day ahead."""
    fields = card.locator("input:visible, textarea:visible").all()
    for place, field in enumerate(fields):
        day = field.get_attribute("type") == "date"
        field.fill(LATER if day else texts[place % len(texts)])
    confirmed(card)


def more(card: Locator, legend: str, rows: list[list[str]]) -> None:
    """Fill the rows of a list of that name; a last cell that is a date gets a day."""
    group = card.locator("fieldset.pd-field", has_text=legend).last
    for place, row in enumerate(rows):
        if place:
            group.get_by_role("button", name="Add another").click()
        cells = group.locator(".pd-row").nth(place).locator("input")
        for cell, text in zip(cells.all(), row, strict=False):
            cell.fill(text)
    confirmed(card)


def commitment(card: Locator) -> None:
    """One plan with a day."""
    for part, text in {
        "when": "the steering committee meets",
        "then": "ask Tomas for his answer first",
        "date": LATER,
        "witness": "Rosa",
    }.items():
        card.locator(f".pd-commitment-plan-{part} input").first.fill(text)
    confirmed(card)


def board(card: Locator) -> None:
    """A worked beginning, a word, a talk of two, a draft, the page, a guess."""
    press(card, "Rules")
    press(card, "Close")
    card.get_by_role("button", name="Take over his").click()
    card.get_by_text("2 of 7 interviewed").wait_for()
    look(card, "rosa", "corridor")
    look(card, "helen", "pair")
    panel = card.locator(".pd-rounds-asks")
    for one in panel.locator("select").all():
        one.select_option(index=1)
    card.locator("[data-k=helen-pair-go]").click()
    panel.wait_for(state="detached")
    page_of_the_board(card)
    with on_the_desk(card):
        card.locator("[data-k=draft]").click()
        card.locator(".pd-rounds-told p").first.wait_for()
    go(card, 60)
    card.locator(".pd-rounds-parts li").nth(3).wait_for()
    confirmed(card)


def look(card: Locator, row: str, name: str) -> None:
    """Open a row and pay for what can be done with it."""
    shown = f"[data-row={row}]:is([aria-current=true], [aria-expanded=true])"
    if not card.locator(shown).count():
        card.locator(f"[data-row={row}]").click()
    card.locator(f"[data-k={row}-{name}]").click()


@contextmanager
def on_the_desk(card: Locator) -> Iterator[None]:
    """It stands beside the list; on a narrow screen a button brings it up."""
    opens = card.locator(".pd-rounds-foot").get_by_role("button", name="Desk")
    narrow = opens.count() > 0
    if narrow:
        opens.click()
    yield
    if narrow:
        press(card, "Close")


def page_of_the_board(card: Locator) -> None:
    """Three outcomes, two that wait, who answers, when to look again."""
    with on_the_desk(card):
        for label, times in (("We serve first", 3), ("Not now", 2)):
            for _ in range(times):
                card.get_by_label(f"{label}: choose one more").select_option(index=1)
        card.get_by_label("Answers for it").select_option(index=3)
        card.get_by_label("Look again in").select_option(index=1)


def go(card: Locator, guess: float | None = None) -> None:
    """Close the stage; where one is asked, with a guess."""
    press(card, "Go to the board")
    if guess is not None:
        number(card.locator(".pd-confirm"), 0, guess)
    card.locator(".pd-confirm").get_by_role("button", name="Go to the board").click()


def then(act: Callable[..., object], *more: object) -> Callable[[Locator], None]:
    """An act of a room on its card, which is then kept."""

    def done(card: Locator) -> None:
        act(card, *more)
        confirmed(card)

    return done


def sorted_out(card: Locator) -> None:
    """Every card of an exercise in a bin, and kept."""
    placed(card)
    confirmed(card)
