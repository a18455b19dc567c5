"""A card through a real kernel: confirmed work survives a reload, a killed kernel."""

import os

import pytest
from playwright.sync_api import Page

from tests.kernels import processes
from tests.widgets.conftest import ready, saved

pytestmark = pytest.mark.browser


def answer(page: Page) -> None:
    page.get_by_label("The order in which requests came").check()
    page.get_by_label("How sure are you?", exact=True).fill("70")
    page.get_by_role("button", name="This is my answer").click()
    saved(page)
    page.get_by_text("Because it serves a decision.").wait_for()


def test_what_was_confirmed_is_there_after_a_reload_and_nothing_more(visit):
    page = visit("choice")
    answer(page)
    ready_again = ready_after_reload(page)
    assert ready_again.get_by_label("The order in which requests came").is_checked()
    ready_again.get_by_text("Because it serves a decision.").wait_for()


def test_what_was_typed_at_a_dead_kernel_is_there_after_going_on(visit):
    page = visit("journal")
    page.get_by_label("Why are we here?").fill("confirmed")
    saved(page)
    for kernel in list(processes(os.getpid(), ["ipykernel_launcher"])):
        kernel.kill()
    page.get_by_label("Why are we here?").fill("typed at a dead kernel")
    again = ready_after_reload(page)
    saved(again)
    field = again.get_by_label("Why are we here?")
    assert field.input_value() == "typed at a dead kernel"


def ready_after_reload(page: Page) -> Page:
    page.reload(wait_until="domcontentloaded")
    return ready(page)
