"""What the screen confirmed survives reloads, killed kernels and a lost connection."""

import json
import random

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import NewPage
from tests.journeys.screen import Screen, confirmed, open_app
from tests.kernels import kill
from tests.serving import Served
from tests.tries import tries

TRIES = tries(6, 40)  # six are all four ends and all three cards
ENDS = ("reload", "reload, no copy", "kill", "kill, no copy")


def act(screen: Screen, number: int) -> str:
    """Type or choose something new, wait for the confirmation; the card's key."""
    keys = ("purpose.sketches", "purpose.charter", "purpose.best_worst")
    key = keys[number % len(keys)]
    card = screen.card(key)
    if key == "purpose.charter":
        card.get_by_label("For whom").fill(f"The crews, try {number}")
    elif key == "purpose.sketches":
        card.locator("fieldset.pd-evidence-bins").nth(number % 4).locator("label").nth(
            number // 3 % 4
        ).click()
    else:
        card.locator(".pd-bw-row").nth(number // 3 % 4).locator(".pd-bw-best").click()
    confirmed(card)
    return key


def end(screen: Screen, served: Served, how: str) -> None:
    """Take the page or the kernel away at once; perhaps also the browser's copy."""
    if how.startswith("kill"):
        kill(served)
    if how.endswith("no copy"):
        screen.page.evaluate("localStorage.clear()")
    screen.reload()


@pytest.mark.timeout(60 + 30 * TRIES)
def test_what_was_confirmed_is_never_missing(fresh, few, new_page: NewPage):
    screen, missing = open_app(new_page(), fresh, few), []
    ways_to_end = random.Random(7)
    for number in range(TRIES):
        key = act(screen, number)
        before = screen.marks()[key]
        how = ways_to_end.choice(ENDS)
        end(screen, fresh, how)
        after = screen.marks()[key]
        if after != before:
            missing.append((number, how, key, before, after))
        found = number + 1 - len(missing)
        print(f"Confirmed and there again: {found} of {number + 1}", flush=True)
    assert missing == []


@pytest.mark.timeout(240)
def test_a_dead_kernel_is_said_and_one_goes_on_where_one_was(
    fresh, few, new_page: NewPage
):
    screen = open_app(new_page(), fresh, few)
    card = screen.card("purpose.charter")
    card.get_by_label("For whom").fill("Confirmed before the end")
    confirmed(card)
    kill(fresh)
    card.get_by_label("So that …").fill("Typed after the end, never confirmed")
    screen.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    banner = screen.page.locator("#pd-lost")
    banner.get_by_text("The course lost its connection.").wait_for()
    assert not card.locator(".pd-saved", has_text="Saved ").count()
    banner.get_by_role("button", name="Go on where you were").click()
    screen.page.wait_for_load_state()
    card = screen.card("purpose.charter")
    expect(card.get_by_label("For whom")).to_have_value("Confirmed before the end")
    so_that = card.get_by_label("So that …")
    expect(so_that).to_have_value("Typed after the end, never confirmed")
    confirmed(card)
    kept = json.loads((fresh.home / "journey.json").read_text("utf-8"))["answers"]
    text = kept["purpose.charter"]["value"]["text"]
    assert text["so_that"] == "Typed after the end, never confirmed"
    assert screen.page.locator("#pd-lost").count() == 0
