"""Module 01: Define your PMO purpose; see module.toml."""
