// Statements with one row of numbers each, and a short text on when it last happened.
export default kept("instrument", (card) => {
  const { spec, body } = card, { min, max, low, high } = spec.scale;
  const numbers = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const rows = spec.statements.map((s, i) => {
    const name = unique("scale"), id = unique("when");
    const inputs = numbers.map((n) => h("input", { type: "radio", name, value: String(n), onchange: () => card.change({ scores: { ...card.value.scores, [s.id]: n } }) }));
    const when = spec.evidence && h("input", { type: "text", id, maxlength: 500, autocomplete: "off", oninput: (e) => card.change({ when: { ...card.value.when, [s.id]: e.target.value } }, 250) });
    const el = h("fieldset", { class: "pd-tile pd-statement" }, h("legend", { text: `${i + 1}. ${s.text}` }),
      h("div", { class: "pd-scale" }, numbers.map((n, k) => h("label", {}, inputs[k], h("span", { text: String(n) })))),
      h("div", { class: "pd-scale-ends", "aria-hidden": "true" }, h("span", { text: `${min} ${low}` }), h("span", { text: `${max} ${high}` })),
      when && h("div", { class: "pd-cell" }, h("label", { for: id, text: spec.evidence }), when));
    return { s, inputs, when, el };
  });
  const left = h("p", { class: "pd-hint", role: "status" });
  const picture = h("figure", { class: "pd-figure" }), said = h("div", { class: "pd-reveal", "aria-live": "polite" });
  body.append(h("p", { class: "pd-hint", text: `${min} means: ${low}. ${max} means: ${high}.` }), h("div", { class: "pd-tiles" }, rows.map((r) => r.el)), left, picture, said);
  return {
    state: (value) => { const n = Object.keys(value.scores || {}).length; return n === rows.length ? "done" : n ? "open" : "todo"; },
    show(value, view) {
      const scores = value.scores || {}, n = Object.keys(scores).length, whole = n === rows.length;
      for (const { s, inputs, when } of rows) {
        for (const input of inputs) input.checked = String(scores[s.id]) === input.value;
        if (when) setValue(when, (value.when || {})[s.id]);
      }
      setText(left, whole ? "" : `${n} of ${rows.length} answered. The picture comes with the last one.`);
      chart(picture, whole ? view : {});
      fill(said, [whole, view.text], () => (whole ? paras(view.text) : []));
    },
  };
});
