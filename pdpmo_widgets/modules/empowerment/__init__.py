"""Module 03: Empower your PMO team; see module.toml."""
