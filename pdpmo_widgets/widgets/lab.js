// Guess, then levers; each move asks Python for the picture, one question in flight.
export default kept("lab", (card) => {
  const { spec, body } = card, bet = spec.guess;
  const guess = bet && slider({ label: bet.label || "My guess", ...bet, value: null, on: (n) => card.change({ guess: n }, 250), done: (n) => card.change({ guess: n }) });
  const commit = button("This is my guess", () => card.change({ guessed: true }), "pd-primary");
  const made = h("p", { class: "pd-hint" });
  const moved = (id, n) => ({ levers: { ...card.value.levers, [id]: n } });
  const levers = spec.levers.map((one) => [one.id, slider({ ...one, on: (n) => card.try(moved(one.id, n)), done: (n) => card.change(moved(one.id, n), 400) })]); // kept when the hand rests: the next picture goes first
  const locked = h("p", { class: "pd-hint", text: "The levers are free as soon as you have guessed." });
  const picture = h("figure", { class: "pd-figure" }), text = h("div");
  const back = button("Levers back to the start", () => card.change({ levers: Object.fromEntries(spec.levers.map((x) => [x.id, x.value])) }), "pd-small");
  body.append(
    h("fieldset", { class: "pd-plain" }, h("legend", { text: spec.question }), guess && guess.el, bet && h("div", { class: "pd-actions" }, commit), made),
    h("fieldset", { class: "pd-plain pd-levers" }, h("legend", { text: "Levers" }), bet && locked, levers.map(([, s]) => s.el), back), picture, text);
  return {
    state: (value) => (value.guessed ? (bet || card.model.get("saved")?.at ? "done" : "todo") : typeof value.guess === "number" ? "open" : "todo"),
    show(value, view) {
      if (guess) { guess.set(value.guess); guess.disable(value.guessed); guess.el.hidden = value.guessed; }
      commit.hidden = value.guessed; commit.disabled = typeof value.guess !== "number";
      setText(made, bet && value.guessed ? `Your guess: ${fmt(value.guess)} ${bet.unit || ""}`.trim() : "");
      locked.hidden = value.guessed; back.hidden = !value.guessed;
      for (const [id, s] of levers) { s.set((value.levers || {})[id]); s.disable(!value.guessed); }
      card.chart(picture, value.guessed ? view : {});
      fill(text, [value.guessed, view.text], () => (value.guessed ? paras(view.text) : []));
    },
  };
});
