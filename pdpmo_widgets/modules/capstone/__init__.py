"""Module 10: Keep, change or close the PMO; see module.toml."""
