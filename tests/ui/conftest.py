"""The same bare page as the cards' own tests have."""

from tests.widgets.conftest import desk, put_up

__all__ = ["desk", "put_up"]
