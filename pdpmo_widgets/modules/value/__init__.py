"""Module 04: Measure your PMO value; see module.toml."""
