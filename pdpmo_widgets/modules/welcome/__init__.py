"""Module 00: What is a PMO; see module.toml."""
