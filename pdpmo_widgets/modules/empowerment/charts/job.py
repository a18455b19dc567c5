"""One job: its five parts on a scale from 1 to 7, the lowest marked."""

from matplotlib.figure import Figure

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import INK, SOFT, WIDTH, dot, sheet, write
from pdpmo_widgets.charts.scale import Scale, label
from pdpmo_widgets.instruments import job_check
from pdpmo_widgets.instruments.answers import Result
from pdpmo_widgets.instruments.answers import instrument as words_of
from pdpmo_widgets.instruments.form import form

TOP, STEP, NAMES = 28, 38, 162


def job(found: Result) -> Figure:
    """The five answers of one job, all of them given; the lowest in the tinted rows."""
    said, one = room_words("empowerment", "charts")["job"], form(job_check.NAME)
    short = words_of(job_check.NAME)["short"]
    values = {id: float(found.figure(id).value or one.least) for id in one.items}
    least = min(values.values())
    even = least == max(values.values())
    scale = Scale(one.least, one.most, left=NAMES, right=WIDTH - 30)
    bottom = TOP + STEP * len(values)
    fig, axes = sheet(bottom + 8)
    for number, (id, value) in enumerate(values.items()):
        y, low = TOP + STEP * (number + 0.5), value == least and not even
        if low:
            axes.axhspan(y - STEP / 2, y + STEP / 2, color=SOFT, lw=0)
        label(axes, y, short[id], width=22, bold=low)
        scale.rail(axes, y)
        dot(axes, scale.at(value), y, "full" if low else "open", size=12)
        write(axes, WIDTH - 2, y, f"{value:g}", align="right", bold=low, color=INK)
    scale.ends(axes, TOP - 14, said["ends"])
    return fig
