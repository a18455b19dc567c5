"""One sentence for a measure: below its floor, as usual, or high."""

from pdpmo_widgets.simulation.basics import Entry

ALMOST = 1e-9  # shares are sums of floats


def level(
    name: str, share: float, low: float, high: float, *, spoilt: bool = False
) -> Entry:
    """``verdict.<name>_low`` below ``low``, ``_high`` from ``high`` on, else the plain
    one; ``share`` and both limits 0..1. ``spoilt``: a loss speaks against "high"."""
    params = {"share": round(100 * share)}
    if share < low:
        return Entry(f"verdict.{name}_low", params)
    well = share >= high - ALMOST and not spoilt
    return Entry(f"verdict.{name}_high" if well else f"verdict.{name}", params)
