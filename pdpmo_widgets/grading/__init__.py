"""Rules for graded items, and the nbgrader pipeline that applies them."""
