// Statements by area, each with a row of numbers; then, if one likes, when it last happened.
export default kept("instrument", (card) => {
  const { spec, body } = card, { min, max, low, high } = spec.scale;
  const numbers = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const spoken = (n) => (n === min && low ? `${n}, ${low}` : n === max && high ? `${n}, ${high}` : String(n));
  const ends = () => h("p", { class: "pd-scale-ends" }, h("span", { text: `${min} = ${low}` }), h("span", { text: `${max} = ${high}` }));

  function statement(one, i) {
    const name = unique("mark"), id = unique("when");
    const inputs = numbers.map((n) => h("input", { type: "radio", name, value: String(n), "aria-label": spoken(n), onchange: () => card.change({ scores: { ...card.value.scores, [one.id]: n } }) }));
    const when = spec.evidence && h("input", { type: "text", id, maxlength: 500, autocomplete: "off", oninput: (e) => card.change({ when: { ...card.value.when, [one.id]: e.target.value } }, 250) });
    const more = when && h("div", { class: "pd-when", hidden: true }, h("label", { for: id }, spec.evidence, h("span", { class: "pd-hear", text: ` Statement ${i + 1}` })), when);
    const el = h("fieldset", { class: "pd-statement" }, h("legend", {}, h("span", { class: "pd-statement-number", text: `${i + 1}.` }), h("span", { text: one.text })),
      h("div", { class: "pd-scale" }, inputs.map((input, k) => h("label", {}, input, h("span", { "aria-hidden": "true", text: String(numbers[k]) })))), more);
    return { one, inputs, when, more, el };
  }
  function section({ id, label, text }) {
    const mine = rows.filter((row) => row.one.area === id), count = h("p", { class: "pd-hint" });
    const el = h("div", { class: "pd-area" }, h("div", { class: "pd-area-head" }, h("div", {}, label && h("h4", { text: label }), text && h("p", { class: "pd-hint", text }), count), ends()), mine.map((row) => row.el));
    return { mine, count, el };
  }

  const rows = spec.statements.map(statement);
  const areas = spec.areas.map(section);
  const answered = (row) => typeof (card.value.scores || {})[row.one.id] === "number";
  const left = h("p", { class: "pd-hint", role: "status" });
  const next = button("Go to the next open statement", () => rows.find((row) => !answered(row))?.inputs[0].focus());
  const picture = h("figure", { class: "pd-figure" }), said = h("div", { class: "pd-reveal", "aria-live": "polite" });
  body.append(...areas.map((area) => area.el), h("div", { class: "pd-actions" }, next, left), picture, said);
  return {
    typed: true,
    state: () => (rows.every(answered) ? "done" : rows.some(answered) ? "open" : "todo"),
    show(value, view) {
      const whole = rows.every(answered), open = rows.filter((row) => !answered(row)).length;
      for (const { one, inputs, when, more } of rows) {
        const score = (value.scores || {})[one.id], text = (value.when || {})[one.id];
        for (const input of inputs) input.checked = typeof score === "number" && input.value === String(score);
        if (when) { setValue(when, text); more.hidden = typeof score !== "number" && !text; }
      }
      for (const { mine, count } of areas) {
        const n = mine.filter(answered).length;
        setText(count, n === mine.length ? `✓ All ${n} answered` : n ? `${n} of ${mine.length} answered` : `${many(mine.length, "statement")}`);
      }
      next.hidden = whole || open === rows.length;
      setText(left, whole ? "" : open === rows.length ? `The picture comes when all ${open} are answered.` : `${many(open, "statement")} still open. The picture comes after the last one.`);
      card.chart(picture, whole ? view : {});
      fill(said, [whole, view.text], () => (whole ? paras(view.text) : []));
    },
  };
});
