// One card at a time: two radio groups over the same four things.
export default kept("best_worst", (card) => {
  const { spec, body } = card, all = spec.cards.length;
  let at = 0, started = false;
  const now = (i) => (card.value.cards || [])[i] || { best: null, worst: null };
  const filled = (i) => Boolean(now(i).best && now(i).worst);
  const put = (end, id) => {
    const other = end === "best" ? "worst" : "best", mine = { ...now(at), [end]: id };
    if (mine[other] === id) mine[other] = null;
    card.change({ cards: spec.cards.map((_, i) => (i === at ? mine : (card.value.cards || [])[i] || null)) });
  };
  const title = h("h4", { tabindex: "-1" }), grid = h("div", { class: "pd-bw" });
  const back = button("Back", () => go(at - 1)), next = button("Next card", () => go(at + 1), "pd-primary");
  const dots = h("p", { class: "pd-hint" }), hint = h("p", { class: "pd-hint" });
  const redo = button("Look at the cards again", () => { looking = true; go(0); }, "pd-small");
  const deck = h("div", { class: "pd-tile" }, title, grid, h("div", { class: "pd-actions" }, next, back, hint));
  const picture = h("figure", { class: "pd-figure" }), said = h("div", { class: "pd-reveal", "aria-live": "polite" });
  const ranking = h("ol", { class: "pd-ranking" });
  let looking = false;
  body.append(dots, deck, h("div", { class: "pd-result" }, ranking, picture, said, h("div", { class: "pd-actions" }, redo)));
  function go(i) {
    if (i >= all) looking = false;
    at = Math.min(all - 1, Math.max(0, i));
    made.show(card.value, card.view);
    (looking || !whole() ? title : redo).focus();
  }
  const whole = () => spec.cards.every((_, i) => filled(i));
  const made = {
    state: () => (whole() ? "done" : spec.cards.some((_, i) => now(i).best || now(i).worst) ? "open" : "todo"),
    show(value, view) {
      if (!started && card.model.get("hello")?.n) { started = true; at = Math.max(0, spec.cards.findIndex((_, i) => !filled(i))); }
      const done = whole(), count = spec.cards.filter((_, i) => filled(i)).length;
      if (!done) looking = true;
      deck.hidden = done && !looking;
      setText(title, `Card ${at + 1} of ${all}`);
      setText(dots, `${count} of ${all} cards filled.`);
      fill(grid, at, () => {
        const names = { best: unique("best"), worst: unique("worst") };
        const radio = (end, item) => h("label", { class: "pd-bw-pick" }, h("input", { type: "radio", name: names[end], value: item.id, "data-k": `${end}-${item.id}`, "aria-label": `${spec[end]}: ${item.label}`, onchange: () => put(end, item.id) }), h("span", { class: "pd-bw-word", "aria-hidden": "true", text: spec[end] }));
        return [h("div", { class: "pd-bw-row pd-bw-head", "aria-hidden": "true" }, h("span", { text: spec.best }), h("span"), h("span", { text: spec.worst })),
          ...spec.cards[at].map((id) => spec.items[id]).map((item) => h("div", { class: "pd-bw-row" }, radio("best", item), h("div", { class: "pd-bw-item" }, h("strong", { text: item.label }), item.text && h("small", { text: item.text })), radio("worst", item)))];
      });
      for (const input of grid.querySelectorAll("input")) input.checked = now(at)[input.dataset.k.split("-")[0]] === input.value;
      back.disabled = at === 0; next.disabled = !filled(at);
      setText(next, at === all - 1 ? (done ? "See the ranking" : "Last card") : "Next card");
      setText(hint, filled(at) ? "" : now(at).best ? `Now the ${spec.worst.toLowerCase()}.` : now(at).worst ? `Now the ${spec.best.toLowerCase()}.` : "");
      redo.hidden = looking; ranking.parentElement.hidden = !done || looking;
      fill(ranking, done && !view.svg && view.ranking, () => list(view.ranking).map((r) => h("li", { text: spec.items[r.id]?.label || r.id })));
      ranking.hidden = !done || Boolean(view.svg);
      chart(picture, done ? view : {});
      fill(said, [done, view.text], () => (done ? paras(view.text) : []));
    },
  };
  return made;
});
