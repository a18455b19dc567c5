"""Module 02: Build your PMO playbook; see module.toml."""
