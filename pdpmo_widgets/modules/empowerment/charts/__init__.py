"""Charts of module 03."""
