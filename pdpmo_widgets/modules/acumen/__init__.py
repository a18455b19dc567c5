"""Module 06: The PMO leader: business acumen; see module.toml."""
