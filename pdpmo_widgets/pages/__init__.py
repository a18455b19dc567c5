"""One file per module: the wiring of words, models and widgets, and nothing else."""
