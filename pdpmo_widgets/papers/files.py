"""A page as a file; what writes it is imported only when somebody asks for it."""

from .page import Page


def docx(page: Page) -> bytes:
    """A Word document; whoever is named on the page is its author."""
    from .word import document

    return document(page)


def pptx(page: Page) -> bytes:
    """One slide."""
    from .slide import slide

    return slide(page)
