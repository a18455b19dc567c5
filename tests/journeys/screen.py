"""A page of the course as a learner has it before them, by either door."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.browser import axe, overflow
from tests.serving import Served

PATIENCE = 90_000  # ms; two noisy cores
ANSWERED = """() => document.querySelector("section.pd")
  && !document.querySelector("section.pd[aria-busy]")"""
STEP = ".pd-step:not([hidden])"
# How many steps lie between an element and the one that is shown; 0 without steps.
AWAY = """(at) => {
  const own = at.closest(".pd-step"), all = [...document.querySelectorAll(".pd-step")];
  const here = all.findIndex((one) => !one.hasAttribute("hidden"));
  return own && own.hasAttribute("hidden") ? all.indexOf(own) - here : 0; }"""
# Of a board, which list and row is open and how rows are cut and sorted is a place in
# this browser and not kept: each list and row is opened, all that stands in it is read.
MARKS = """async () => {
  const value = (x) => ["radio", "checkbox"].includes(x.type) ? x.checked : x.value;
  const read = (at, but) => [...at.querySelectorAll("input, select, textarea")]
    .filter((x) => x.type !== "file" && !x.closest(".pd-pair") && !x.closest(but))
    .map(value);
  const drawn = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
  const rows = async (card) => {
    const found = [];
    const all = [...card.querySelectorAll("[data-row]")];
    for (const id of all.map((name) => name.dataset.row)) {
      const name = card.querySelector(`[data-row="${id}"]`);
      if (!name.matches("[aria-current=true], [aria-expanded=true]")) name.click();
      await drawn();
      const shown = [...card.querySelectorAll(".pd-rounds-detail")];
      found.push([id, ...shown.flatMap((at) => read(at, ".pd-rounds-asks"))]);
    }
    return found; };
  const lists = async (card) => {
    const tabs = card.querySelectorAll(".pd-rounds-top input[type=radio]");
    if (!tabs.length) return await rows(card);
    const found = [];
    for (const tab of tabs) {
      tab.click();
      await drawn();
      found.push(...(await rows(card)));
    }
    return found; };
  await drawn();
  const marks = {};
  for (const card of document.querySelectorAll("section.pd[data-key]"))
    marks[card.dataset.key] = [
      card.dataset.step ? card.dataset.state : "",
      ...read(card, ".pd-rounds-order, .pd-rounds-detail, .pd-rounds-top"),
      ...(await lists(card))];
  return marks; }"""
STATES = """() => Object.fromEntries(
  [...document.querySelectorAll("section.pd[data-key]")].map((card) =>
    [card.dataset.key, card.dataset.step ? card.dataset.state : ""]))"""


@dataclass(frozen=True)
class Screen:
    """One browser tab. `lab` is true when it is JupyterLab's."""

    page: Page
    lab: bool = False

    def card(self, key: str) -> Locator:
        """The card that keeps `key`, in view."""
        return self._shown(f'section.pd[data-key="{key}"]')

    def kind(self, kind: str, number: int = 0) -> Locator:
        """A card of a kind; those without a key have no other name."""
        return self._shown(f"section.pd-{kind}", number)

    def _shown(self, css: str, number: int = 0) -> Locator:
        found = self.page.locator(css).nth(number)
        found.wait_for(state="attached")
        self.walk(found)
        found.scroll_into_view_if_needed()
        return found

    def walk(self, to: Locator) -> None:
        """Press Next, or Back, until the step that holds `to` is shown."""
        away = to.evaluate(AWAY)
        for _ in range(abs(away)):
            self.press("next" if away > 0 else "back")
        assert to.evaluate(AWAY) == 0, "the buttons do not lead to the step"

    def press(self, go: str) -> None:
        """One step on, or one back, by the button that is there."""
        was = self.page.locator(STEP).get_attribute("id")
        self.page.locator(f"[data-go={go}]:visible").first.click()
        # Attached: of a step whose board has the window to itself nothing else is seen.
        self.page.wait_for_selector(f"{STEP}:not(#{was})", state="attached")

    def last(self) -> None:
        """The last step, from the list of contents."""
        self.page.get_by_role("button", name="Contents").click()
        self.page.locator("#pd-contents li a").last.click()

    def whole(self, on: bool) -> None:
        """The page as one, or step by step, as the contents offer it."""
        if not self.page.locator(".pd-step").count():
            return
        self.page.get_by_role("button", name="Contents").click()
        name = "Show as one page" if on else "Show step by step"
        self.page.get_by_role("button", name=name).click()

    def marks(self) -> dict[str, list]:
        """Everything that is chosen or typed on the page, by card, in all steps."""
        self.whole(True)
        found = self.page.evaluate(MARKS)
        self.whole(False)
        return found

    def states(self) -> dict[str, str]:
        """To do, open or done, by the key of the card."""
        return self.page.evaluate(STATES)

    def reload(self) -> "Screen":
        """Load the page again, as "Go on where you were" does."""
        self.page.reload()
        return answered(self)


def answered(screen: Screen) -> Screen:
    """Wait until Python has answered every card."""
    if not screen.lab:
        screen.page.wait_for_selector("html[data-ready]", state="attached")
    screen.page.wait_for_function(ANSWERED)
    return screen


def open_app(page: Page, served: Served, path: str) -> Screen:
    """The page as an app."""
    page.goto(served.page(path), wait_until="commit")
    return answered(Screen(page))


def open_lab(page: Page, served: Served, path: str) -> Screen:
    """The notebook in JupyterLab, all its cells run from the menu."""
    page.goto(served.lab(path) + "&reset", wait_until="commit")
    page.wait_for_selector(".jp-Notebook")
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.wait_for_selector("section.pd-keep", state="attached")  # the last card
    return answered(Screen(page, lab=True))


def confirmed(card: Locator) -> None:
    """Wait until the screen says that what was done on this card is saved."""
    card.locator(".pd-saved", has_text="Saved ").wait_for()


def fetch(act: Callable[[], None], page: Page, folder: Path) -> Path:
    """The file that `act` downloads, in `folder`."""
    with page.expect_download() as waiting:
        act()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def tab_to(page: Page, here: str, what: object, most: int) -> None:
    """Press Tab, `most` times at most, until `here(what)` is true in the page."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(here, what):
            return
    raise AssertionError(f"Tab never reaches {what}")


def look_at(screen: Screen) -> list[str]:
    """What is wrong with the page as it stands now, in both colours and when narrow.

    Of a path all steps are looked at, first as one page.
    """
    wrong = []
    screen.whole(True)
    for colours in ("light", "dark"):
        screen.page.select_option("#pd-colours", colours)
        wrong += axe(screen.page)
    screen.page.set_viewport_size({"width": 390, "height": 844})
    wrong += [*axe(screen.page), *overflow(screen.page)]
    screen.whole(False)
    wrong += [*axe(screen.page), *overflow(screen.page)]
    screen.page.set_viewport_size({"width": 1200, "height": 900})
    return wrong
