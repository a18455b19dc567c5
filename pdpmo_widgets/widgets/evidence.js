// Cards with a radio group each; the marks stand beside the choice that was made.
export default kept("evidence", (card) => {
  const { spec, body } = card;
  const legend = h("dl", { class: "pd-legend" }, spec.bins.filter((b) => b.meaning).map((b) => h("div", {}, h("dt", { text: b.label }), h("dd", { text: b.meaning }))));
  const tiles = spec.cards.map((one) => {
    const pick = radios({ legend: `Where does “${one.title}” belong?`, hideLegend: true, cls: "pd-bins", options: spec.bins.map(({ id, label }) => ({ id, text: label })),
      on: (bin) => card.change({ place: { ...card.value.place, [one.id]: bin } }) });
    const mark = h("div", { class: "pd-mark" });
    const el = h("div", { class: "pd-tile" }, h("h4", { text: one.title }), paras(one.text), one.source && h("p", { class: "pd-source", text: one.source }), pick.el, mark);
    return { one, pick, mark, el };
  });
  const commit = button("These are my answers", () => card.change({ done: true }), "pd-primary");
  const again = button("Try again", () => card.change({ done: false }));
  const left = h("p", { class: "pd-hint" }), said = h("div", { class: "pd-reveal", "aria-live": "polite" });
  body.append(legend, h("div", { class: "pd-tiles" }, tiles.map((t) => t.el)), h("div", { class: "pd-actions" }, commit, again, left), said);
  return {
    state: (value) => (value.done ? "done" : Object.keys(value.place || {}).length ? "open" : "todo"),
    show(value, view) {
      const frozen = spec.final && value.done, place = value.place || {}, marks = (value.done && view.marks) || {};
      for (const { one, pick, mark } of tiles) {
        pick.set(place[one.id]); pick.disable(frozen);
        fill(mark, marks[one.id], () => marks[one.id] && h("p", { class: marks[one.id].ok ? "pd-good-line" : "pd-bad-line" },
          h("strong", { class: marks[one.id].ok ? "pd-good" : "pd-bad", text: marks[one.id].ok ? "✓ Yes. " : "✗ Not quite. " }), marks[one.id].text));
      }
      const open = spec.cards.length - Object.keys(place).length;
      commit.hidden = !spec.final || frozen; commit.disabled = open > 0;
      again.hidden = !(frozen && spec.again);
      setText(left, !frozen && open ? `${many(open, "card")} still open.` : "");
      fill(said, [value.done, view.text], () => (value.done ? paras(view.text) : []));
    },
  };
});
