"""Bots that go by how a text looks: no option may give itself away.

One file per module, each with ``TEXT``: name to bot. They know the words, which the
models do not.
"""
