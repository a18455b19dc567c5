"""The running case: its words in TOML by id, and how to say them."""

from pdpmo_widgets.cases.words import find, room_words, say, sentence, words

__all__ = ["find", "room_words", "say", "sentence", "words"]
