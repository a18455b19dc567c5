"""What is in a made file, opened again with the libraries that read it."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from docx import Document
from openpyxl import load_workbook
from pptx import Presentation


def document(data: bytes) -> tuple[Document, str]:
    """The document and all text of its body and footer."""
    whole(data)
    doc = Document(BytesIO(data))
    places = [p.text for p in doc.paragraphs]
    for table in doc.tables:
        places += [cell.text for row in table.rows for cell in row.cells]
    places += [p.text for p in doc.sections[0].footer.paragraphs]
    return doc, "\n".join(places)


def slide(data: bytes) -> tuple[Presentation, str]:
    """The presentation and all text of its only slide."""
    whole(data)
    show = Presentation(BytesIO(data))
    (only,) = show.slides
    frames = [s.text_frame.text for s in only.shapes if s.has_text_frame]
    return show, "\n".join(frames)


def whole(data: bytes) -> None:
    """A zip without a damaged or doubled part."""
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(names) == len(set(names))


def sheets(data: bytes) -> list[tuple[str, list[tuple[Any, ...]]]]:
    """Title and rows of each sheet of a workbook."""
    whole(data)
    book = load_workbook(BytesIO(data))
    return [(page.title, list(page.iter_rows(values_only=True))) for page in book]
