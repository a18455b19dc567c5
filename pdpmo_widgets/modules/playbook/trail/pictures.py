"""A run in three small pictures: where one went, the controls, the projects."""

from matplotlib.axes import Axes

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    EDGE,
    INK,
    LINE,
    MUTED,
    SMALL,
    SURFACE,
    sheet,
    stroke,
    write,
)
from pdpmo_widgets.charts.scale import Scale
from pdpmo_widgets.charts.shared import Drawn
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.model.telling import level, says
from pdpmo_widgets.modules.playbook.screen.reckoned import Asked, Book
from pdpmo_widgets.modules.playbook.trail.replay import CASE, SAID

WIDE, ROW, TOP = 340, 36, 42
TEXT, TIER = SAID["sheet"], room_words("playbook", "play")["tier"]


def looked(book: Book, seen: model.Seen) -> Drawn:
    """Every project by what is said to hang on it; a filled dot was visited."""
    order = sorted(book.case.projects, key=lambda p: -level(p.facts))
    fig, axes = sheet(24 + 18 * len(order) + 8 + 24 * 3, WIDE)
    _key(axes, [TEXT["key_looks"]])
    y, last = 34.0, -1
    for p in order:
        if level(p.facts) != last:
            last = level(p.facts)
            write(axes, 0, y, TEXT["stakes"][last], size=SMALL, color=MUTED)
            y += 20
        there = p.id in seen.visits
        face = ACCENT if there else SURFACE
        axes.plot([12], [y], marker="o", markersize=8, markerfacecolor=face,
                  markeredgecolor=ACCENT if there else EDGE)  # fmt: skip
        write(axes, 26, y, p.name, size=SMALL, bold=there, most=42,
              color=INK if there else MUTED)  # fmt: skip
        y += 18
    grim = sum(any(map(says, facts)) for facts in seen.visits.values())
    id = "looks_say" if seen.visits else "looks_none"
    read = TEXT["logs_read" if seen.records else "logs_unread"]
    say = TEXT[id].format(count=len(seen.visits), grim=grim)
    return fig, f"{read} {say}"


def controls(book: Book, seen: model.Seen) -> Drawn:
    """Each control: by its log the share of uses that changed a decision; who asks."""
    rows = book.case.controls
    fig, axes = sheet(TOP + ROW * len(rows) + 8, WIDE)
    _key(axes, TEXT["key_controls"])
    scale, asked = Scale(0, 0.6, 22, WIDE - 60), 0
    for at, c in enumerate(rows):
        y = TOP + ROW * at
        tiers = [t for t in model.TIERS if c.id in book.plan.sets[t]]
        asked += bool(tiers)
        name = CASE["controls"][c.id]["name"]
        write(axes, 22, y + 9, name, size=SMALL, bold=bool(tiers), most=28,
              color=INK if tiers else MUTED)  # fmt: skip
        text = ", ".join(TIER[t] for t in tiers)
        write(axes, WIDE, y + 9, text, size=SMALL, color=MUTED, align="right")
        stroke(axes, [scale.left, scale.right], [y + 25] * 2, color=LINE, lw=7)
        if log := seen.records.get(c.id):
            share = float(str(log.params["changed"])) / float(str(log.params["uses"]))
            color = ACCENT if tiers else EDGE
            stroke(axes, [scale.left, scale.at(share)], [y + 25] * 2, color=color, lw=7)
            told = f"{log.params['changed']}/{log.params['uses']}"
            write(axes, WIDE, y + 25, told, size=SMALL, color=MUTED, align="right")
    say = TEXT["controls_say"].format(count=asked, of=len(rows))
    return fig, str(say)


def projects(book: Book) -> Drawn:
    """Each project: hours of control that it is asked for, beside what it bears."""
    rows = sorted(book.rows, key=lambda one: (-one.hours, -one.p.budget))
    fig, axes = sheet(TOP + ROW * len(rows) + 8, WIDE)
    _key(axes, TEXT["key_projects"])
    most = max(max(one.hours, _near(one)) for one in rows)
    scale = Scale(0, max(1.0, most), 22, WIDE - 50)
    for at, one in enumerate(rows):
        y, there = TOP + ROW * at, one.hours > 0
        write(axes, 22, y + 9, one.p.name, size=SMALL, bold=there, most=30,
              color=INK if there else MUTED)  # fmt: skip
        about = f"${one.p.budget:g}m · {TEXT['off'] if one.off else TIER[one.tier]}"
        write(axes, WIDE, y + 9, about, size=SMALL, color=MUTED, align="right")
        line = [scale.left, scale.at(_near(one))]
        stroke(axes, line, [y + 25] * 2, color=LINE, lw=7)
        if there:
            line = [scale.left, scale.at(one.hours)]
            stroke(axes, line, [y + 25] * 2, color=ACCENT, lw=7)
        x = scale.at(one.bears)
        if one.bears <= scale.most:
            stroke(axes, [x, x], [y + 18, y + 32], color=INK, lw=2)
        write(axes, WIDE, y + 25, f"{one.hours:.0f}", size=SMALL, color=MUTED,
              align="right")  # fmt: skip
    over = sum(one.over for one in rows)
    count = sum(one.hours > 0 for one in rows)
    say = TEXT["projects_say"].format(
        count=count, of=len(rows), hours=f"{book.hours:,.0f}", over=over
    )
    return fig, str(say)


def _near(one: Asked) -> float:
    """What is bearable, as far as it helps to see; a giant bears hundreds of hours."""
    return min(one.bears, max(one.hours * 1.5, 120.0))


def _key(axes: Axes, lines: list[str]) -> None:
    for at, line in enumerate(lines):
        write(axes, 0, 9 + 17 * at, line, size=SMALL, color=MUTED)
