"""For the coach: a guide to the talk per module, samples to calibrate on, the trail.

Words stand in TOML, one file per module and `words.toml` for what they share. All of
it is pure: nothing here reads a cohort, shows a screen or writes a file.
"""
