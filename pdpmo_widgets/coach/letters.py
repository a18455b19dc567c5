"""Words as names and headings are compared: without case, accents and punctuation."""

import re
import unicodedata

MARKS = re.compile("[\u0300-\u036f]")  # accents of Latin, Greek and Cyrillic letters
Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """Its words without case, accents and punctuation, as names are compared."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    bare = unicodedata.normalize("NFC", MARKS.sub("", bare)).casefold()
    bare = bare.replace("'", "").replace("\u2019", "")  # O'Neil, as files lose it
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in bare)
    return tuple("".join(kept).split())
