"""Pages to PDF with what is on the machine: a Chromium, or else LibreOffice.

Pages hold no script and load nothing; the browser is told so as well. Where neither is
found, or they fail, the HTML is there to be printed.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pdpmo_widgets.coach.progress import Progress
from pdpmo_widgets.coach.said import said

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
OFFICES = ("soffice", "libreoffice")
SECONDS, PART = 120, 20  # patience with one run of a program; files in one run


def print_all(pages: Sequence[Path]) -> str:
    """A PDF beside each page; returns a sentence about what was made."""
    browser = os.environ.get("CHROMIUM") or next(
        filter(None, map(_which, BROWSERS)), ""
    )
    office = next(filter(None, map(_which, OFFICES)), "")
    for page in pages:
        page.with_suffix(".pdf").unlink(missing_ok=True)
    with Progress(said("feedback.printing"), len(pages)) as progress:
        if browser and not _in_browser(browser, pages, progress):
            browser = ""
        if office and not browser:
            _in_office(office, pages, progress)
    made = sum(page.with_suffix(".pdf").is_file() for page in pages)
    if made == len(pages):
        return said("feedback.pdf", count=made)
    return said("feedback.no_pdf", made=made, count=len(pages))


def _which(name: str) -> str | None:
    return shutil.which(name)


def _in_browser(program: str, pages: Sequence[Path], progress: Progress) -> bool:
    """One browser for all pages where Playwright is there; False when it failed."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        return all(_printed(program, page, progress) for page in pages)
    root = getattr(os, "geteuid", lambda: 1)() == 0
    try:
        with sync_playwright() as play:
            flags = ["--no-sandbox"] if root else []  # Chromium refuses root otherwise
            browser = play.chromium.launch(executable_path=program, args=flags)
            context = browser.new_context(java_script_enabled=False, offline=True)
            view = context.new_page()
            for page in pages:
                view.goto(page.resolve().as_uri())
                view.pdf(path=page.with_suffix(".pdf"), prefer_css_page_size=True)
                progress.step()
            browser.close()
    except Error:
        return False
    return True


def _printed(program: str, page: Path, progress: Progress) -> bool:
    target = page.with_suffix(".pdf")
    with tempfile.TemporaryDirectory() as profile:
        words = [
            program, "--headless", "--disable-gpu", "--no-pdf-header-footer",
            f"--user-data-dir={profile}", f"--print-to-pdf={target}",
            page.resolve().as_uri(),
        ]  # fmt: skip
        done = _run(words)
    progress.step()
    return done and target.is_file()


def _in_office(program: str, pages: Sequence[Path], progress: Progress) -> None:
    """Many files in one run; each needs a folder of its own, since names repeat."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for start in range(0, len(pages), PART):
            part = pages[start : start + PART]
            copies = [place / f"{start + n}.html" for n in range(len(part))]
            for page, copy in zip(part, copies, strict=True):
                shutil.copyfile(page, copy)
            _run([
                program, f"-env:UserInstallation={(place / 'profile').as_uri()}",
                "--headless", "--convert-to", "pdf:writer_web_pdf_Export",
                "--outdir", folder, *map(str, copies),
            ])  # fmt: skip
            for page, copy in zip(part, copies, strict=True):
                if (made := copy.with_suffix(".pdf")).is_file():
                    shutil.copyfile(made, page.with_suffix(".pdf"))
                progress.step()


def _run(words: list[str]) -> bool:
    try:
        done = subprocess.run(words, capture_output=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
