"""The same bare page as the cards' own tests have."""

from tests.widgets.conftest import browser, desk, put_up

__all__ = ["browser", "desk", "put_up"]
