"""Charts of module 06."""
