"""Pages to PDF with what is on the machine: a Chromium, or else LibreOffice.

Pages hold no script and load nothing. Where neither is found, or they fail, the HTML
is there to be printed.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pdpmo_widgets.coach.progress import Progress
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.coach.tabs import as_root, elsewhere, print_in_tabs

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
OFFICES = ("soffice", "libreoffice")
SECONDS, PART = 120, 20  # patience with one run of a program; files in one run


def print_all(pages: Sequence[Path]) -> str:
    """A PDF beside each page; returns a sentence about what was made."""
    browser = os.environ.get("CHROMIUM") or _first(BROWSERS) or elsewhere()
    office = _first(OFFICES)
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


def _first(names: Sequence[str]) -> str:
    return next(filter(None, map(_which, names)), "")


def _in_browser(program: str, pages: Sequence[Path], progress: Progress) -> bool:
    """One browser for all pages, or else one for each; False when it failed."""
    return print_in_tabs(program, pages, progress) or all(
        _printed(program, page, progress) for page in pages
    )


def _printed(program: str, page: Path, progress: Progress) -> bool:
    target = page.with_suffix(".pdf")
    flags = ["--no-sandbox"] if as_root() else []
    with tempfile.TemporaryDirectory() as profile:
        words = [
            program, "--headless", "--disable-gpu", "--no-pdf-header-footer",
            f"--user-data-dir={profile}", f"--print-to-pdf={target}",
            *flags, page.resolve().as_uri(),
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
