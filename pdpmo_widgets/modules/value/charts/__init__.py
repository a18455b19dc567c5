"""Charts of module 04: figures, and the sentences that are spoken."""
