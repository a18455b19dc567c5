"""For authors: the files of a new room, and what of a room is still open."""
