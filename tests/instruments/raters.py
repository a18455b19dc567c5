"""What the tests of every instrument with raters share."""

from hypothesis import strategies as st

from pdpmo_widgets.instruments.answers import Result, say


def sheets(items, least, most, few=0, many=9):
    """Raters' answers with holes, as a file or a screen gives them."""
    answer = st.none() | st.integers(least, most)
    return st.lists(
        st.dictionaries(st.sampled_from(list(items)), answer),
        min_size=few,
        max_size=many,
    )


def fits(result: Result, least: float, most: float) -> None:
    """Values lie on their scale and in their interval, and the words can be said."""
    for figure in result.figures:
        if figure.value is not None:
            assert least <= figure.value <= most, figure
        if figure.low is not None:
            assert figure.low - 1e-9 <= figure.value <= figure.high + 1e-9, figure
    assert "{" not in say(result)
    assert len(say(result)) > 20
