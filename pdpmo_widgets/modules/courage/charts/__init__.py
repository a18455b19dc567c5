"""Charts of module 07."""
