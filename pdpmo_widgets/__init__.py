"""The Purpose Driven PMO course: one room per module, a pure core below."""

__version__ = "0.1.0"
