"""The learner's answers: atomic, revisioned, merged, and kept apart from others'."""
