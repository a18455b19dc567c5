// A range with two ends on one scale; after the commitment the truth stands on it.
export default kept("range", (card) => {
  const { spec, body } = card;
  const at = (n) => `${(100 * (n - spec.min)) / (spec.max - spec.min || 1)}%`;
  const end = (name, label) => slider({ label, min: spec.min, max: spec.max, step: spec.step, unit: spec.unit, value: null,
    on: (n) => card.change({ [name]: n }, 250), done: (n) => card.change({ [name]: n }) });
  const low = end("low", "At least"), high = end("high", "At most");
  const fill_ = h("span", { class: "pd-band-fill" }), dot = h("span", { class: "pd-band-truth" });
  const band = h("div", { class: "pd-band", "aria-hidden": "true" }, fill_, dot);
  const hint = h("p", { class: "pd-hint" });
  const commit = button("This is my range", () => card.change({ done: true }), "pd-primary");
  const truth = h("p", { class: "pd-truth" });
  const picture = h("figure", { class: "pd-figure" });
  const text = h("div");
  body.append(
    h("fieldset", { class: "pd-plain" }, h("legend", { text: spec.question }),
      h("p", { class: "pd-hint", text: `Choose a range that you trust to hold the true figure ${Math.round(spec.chance / 10)} times out of 10.` }),
      low.el, high.el, band),
    h("div", { class: "pd-actions" }, commit, hint), h("div", { class: "pd-reveal", "aria-live": "polite" }, truth, text), picture);
  const known = (n) => typeof n === "number";
  return {
    state: (value) => (value.done ? "done" : known(value.low) || known(value.high) ? "open" : "todo"),
    show(value, view) {
      const frozen = spec.final && value.done, both = known(value.low) && known(value.high), upside = both && value.low > value.high;
      low.set(value.low); high.set(value.high); low.disable(frozen); high.disable(frozen);
      band.hidden = !both || upside;
      if (both) { fill_.style.left = at(value.low); fill_.style.width = `calc(${at(value.high)} - ${at(value.low)})`; }
      dot.hidden = !frozen || !known(view.truth);
      if (known(view.truth)) dot.style.left = at(view.truth);
      commit.hidden = !spec.final || frozen;
      commit.disabled = !both || upside;
      setText(hint, upside ? "“At least” is above “at most”. Move one of them." : !both && !frozen ? "Move both sliders, or type both figures." : "");
      setText(truth, frozen && known(view.truth) ? `The figure: ${fmt(view.truth)} ${spec.unit}. Your range: ${fmt(value.low)} to ${fmt(value.high)}.` : "");
      fill(text, [value.done, view.text], () => (value.done ? paras(view.text) : []));
      chart(picture, value.done ? view : {});
    },
  };
});
