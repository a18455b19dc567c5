"""Module 05: Communicate your PMO value; see module.toml."""
