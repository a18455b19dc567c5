"""Module 08: Optimize your PMO playbook; see module.toml."""
