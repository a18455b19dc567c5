"""Module 09: Optimize your PMO team; see module.toml."""
