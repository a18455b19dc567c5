"""Module 07: The PMO leader: courage and coaching; see module.toml."""
