"""The Purpose Driven PMO course: a pure core, few kinds of widget, thin lessons."""

__version__ = "0.1.0"
