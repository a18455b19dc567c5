// The page as it will be, what is still open in it, and one button for each format.
export default kept("takeaway", (card) => {
  const { spec, body } = card;
  const sheet = h("dl", { class: "pd-sheet-blocks" });
  const paper = h("div", { class: "pd-sheet" }, sheet);
  const open = h("ul", { class: "pd-checks" });
  const missing = h("div", { class: "pd-reveal", "aria-live": "polite" });
  const hint = h("p", { class: "pd-hint" });
  const buttons = spec.formats.filter(({ id }) => card.asks.has(id)).map(({ id, label }, i) =>
    button(`Download: ${label}`, () => card.ask(id), i ? "" : "pd-primary"));
  body.append(h("h4", { text: "Your page, as it stands now" }), paper, missing, h("div", { class: "pd-actions" }, buttons, hint));
  const blocks = (view) => list(view.preview).map(({ label, text }) => h("div", { class: "pd-sheet-block" }, h("dt", { text: label }), h("dd", { text: text || "–" })));
  return {
    state: (_, view) => (view.ready ? "done" : list(view.preview).some(({ text }) => text && !list(view.missing).includes(text)) ? "open" : "todo"),
    show(_, view) {
      const said = list(view.preview).map(({ text }) => text);
      const gaps = list(view.missing).filter((gap) => !said.includes(gap)); // the page says it already
      fill(sheet, view.preview, () => blocks(view));
      paper.hidden = !list(view.preview).length;
      fill(missing, [view.ready, gaps], () => gaps.length && [h("p", { class: "pd-strong", text: "Before you send it" }), fillOpen(gaps)]);
      setText(hint, view.ready ? "" : "You can download it as it is now and finish it later.");
    },
  };
  function fillOpen(gaps) {
    open.replaceChildren(...gaps.map((gap) => h("li", { class: "pd-not" }, h("span", { class: "pd-sign", "aria-hidden": "true", text: "○" }), gap)));
    return open;
  }
});
