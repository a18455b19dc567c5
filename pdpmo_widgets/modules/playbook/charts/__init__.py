"""The pictures of module 02."""
