// One card at a time: the most and the least important of four, then the order.
export default kept("best_worst", (card) => {
  const { spec, body } = card, all = spec.cards.length, ends = ["best", "worst"];
  let at = -1; // the card on show; `all` is the order
  const now = (i) => (card.value.cards || [])[i] || { best: null, worst: null };
  const filled = (i) => Boolean(now(i).best && now(i).worst);
  const begun = (i) => Boolean(now(i).best || now(i).worst);
  const open = () => spec.cards.findIndex((_, i) => !filled(i));
  const put = (end, id) => {
    const other = end === "best" ? "worst" : "best", mine = { ...now(at), [end]: id };
    if (mine[other] === id) mine[other] = null;
    card.change({ cards: spec.cards.map((_, i) => (i === at ? mine : (card.value.cards || [])[i] || null)) });
  };
  const go = (i) => { at = i; made.show(card.value, card.view); (at === all ? heading : legend).focus(); };

  const steps = spec.cards.map((_, i) => h("button", { type: "button", class: "pd-bw-step", onclick: () => go(i) }, h("span", { text: String(i + 1) }), h("span", { class: "pd-bw-sign", "aria-hidden": "true" })));
  const legend = h("legend", { tabindex: "-1" }), rows = h("div", { class: "pd-bw-rows" });
  const next = button("Next card", () => go(at + 1 < all ? at + 1 : open() < 0 ? all : open()), "pd-primary");
  const back = button("Back", () => go(at - 1)), order = button("See the order", () => go(all));
  const hint = h("p", { class: "pd-hint", role: "status" });
  const deck = h("div", {}, h("fieldset", { class: "pd-bw-card" }, legend, rows), h("div", { class: "pd-actions" }, next, back, order, hint));
  const heading = h("h4", { tabindex: "-1", text: "The order that your cards give" });
  const picture = h("figure", { class: "pd-figure" }), said = h("div", { class: "pd-reveal", "aria-live": "polite" });
  const table = h("div"), change = h("p", { class: "pd-hint", text: "To change a card, choose its number above." });
  const result = h("div", { class: "pd-bw-result" }, heading, picture, table, said, change);
  body.append(h("div", { class: "pd-bw-steps", role: "group", "aria-label": "Cards" }, steps), deck, result);

  // The same thing cannot be both: its other mark is passed over by the arrow keys,
  // and a click on it moves the mark there.
  function pick(end, item, about) {
    const input = h("input", { type: "radio", name: rows.pdNames[end], value: item.id, "data-k": `${end} ${item.id}`, "aria-label": `${spec[end]}: ${item.label}`, "aria-describedby": about, onchange: () => put(end, item.id) });
    input.pdEnd = end;
    const moved = (e) => { if (input.disabled) { e.preventDefault(); put(end, item.id); input.focus(); } };
    return h("label", { class: `pd-bw-pick pd-bw-${end}`, onclick: moved }, input, h("span", { "aria-hidden": "true", text: spec[end] }));
  }
  function row(item) {
    const about = item.text && unique("about");
    return h("div", { class: "pd-bw-row" }, h("div", { class: "pd-bw-item" }, h("strong", { text: item.label }), item.text && h("small", { id: about, text: item.text })),
      h("div", { class: "pd-bw-picks" }, ends.map((end) => pick(end, item, about))));
  }
  function places(ranking) {
    const scores = ranking.map((r) => r.score), times = (end, id) => spec.cards.filter((_, i) => now(i)[end] === id).length;
    const place = (r) => { const first = scores.indexOf(r.score) + 1, last = scores.lastIndexOf(r.score) + 1; return first === last ? String(first) : `${first}–${last}`; };
    const lines = ranking.map((r) => h("tr", {}, h("td", { class: "pd-figures", text: place(r) }), h("th", { scope: "row", text: spec.items[r.id]?.label || r.id }), ends.map((end) => h("td", { class: "pd-figures", text: fmt(times(end, r.id)) }))));
    const head = h("tr", {}, ["Place", "What", ...ends.map((end) => spec[end])].map((text) => h("th", { scope: "col", text })));
    return h("details", { open: !card.view.svg }, h("summary", { text: "How often you chose each" }), h("div", { class: "pd-scroll" }, h("table", {}, h("thead", {}, head), h("tbody", {}, lines))));
  }
  function marks() {
    const full = spec.cards.filter((_, i) => filled(i)).length;
    steps.forEach((step, i) => {
      const [sign, word] = filled(i) ? ["✓", "filled"] : begun(i) ? ["◐", "half filled"] : ["○", "still open"];
      step.setAttribute("aria-label", `Card ${i + 1}, ${word}`);
      step.lastChild.textContent = sign;
      if (i === at) step.setAttribute("aria-current", "step"); else step.removeAttribute("aria-current");
      step.classList.toggle("pd-bw-filled", filled(i));
    });
    const mine = now(at), left = all - full;
    const missing = !mine.best && !mine.worst ? "" : !mine.worst ? `Now the ${spec.worst.toLowerCase()}.` : !mine.best ? `Now the ${spec.best.toLowerCase()}.` : left ? `${many(left, "card")} still open.` : "All cards are filled.";
    setText(hint, missing);
    next.disabled = !filled(at); back.disabled = at === 0;
    setText(next, at + 1 < all ? "Next card" : left ? `Go to card ${open() + 1}` : "See the order");
    order.hidden = left > 0 || at + 1 === all;
  }
  const made = {
    state: () => (open() < 0 ? "done" : spec.cards.some((_, i) => begun(i)) ? "open" : "todo"),
    show(value, view) {
      const here = card.model.get("hello")?.n;
      if (at < 0 && here) at = open() < 0 ? all : open();
      if (at === all && open() >= 0) at = open();
      const done = at === all, on = Math.max(0, Math.min(at, all - 1));
      deck.hidden = done; result.hidden = !done;
      setText(legend, `Card ${on + 1} of ${all}`);
      fill(rows, on, () => {
        rows.pdNames = { best: unique("best"), worst: unique("worst") };
        return spec.cards[on].map((id) => row(spec.items[id]));
      });
      for (const input of rows.querySelectorAll("input")) {
        const mine = now(on), other = input.pdEnd === "best" ? "worst" : "best";
        input.checked = mine[input.pdEnd] === input.value;
        input.disabled = mine[other] === input.value;
      }
      marks();
      chart(picture, done ? view : {});
      fill(table, done && [view.ranking, value.cards], () => done && view.ranking && places(list(view.ranking)));
      fill(said, done && view.text, () => (done ? paras(view.text) : []));
    },
  };
  return made;
});
