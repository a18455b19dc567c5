"""For the coach: a guide to the talk per module, samples to calibrate on, the trail.

Words stand in TOML: `words/guide.toml` of each room, and `words.toml` here for what
they share. All of it is pure: nothing here reads a cohort, shows a screen or writes a
file.
"""
