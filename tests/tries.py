"""How large the samples are: a few by default, all of them with `PDPMO_TRIES=all`.

`python3 start.py test --all` sets it. The tests are the same, how often differs.
"""

import os

ASKED = os.environ.get("PDPMO_TRIES", "")
ALL = ASKED == "all"


def tries(few: int, many: int) -> int:
    """How often to try: `few`, `many` with all tries, or the number that was asked."""
    if ALL:
        return many
    return int(ASKED) if ASKED else few
