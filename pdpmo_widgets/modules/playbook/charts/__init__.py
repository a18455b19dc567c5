"""Charts of module 02."""
