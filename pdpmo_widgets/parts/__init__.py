"""What lessons and exercises share: cards of every page, and the exercise engine."""
