// The answers that are kept, in words, with the line by which a coach recognises them.
export default kept("receipt", (card) => {
  const answers = h("dl", { class: "pd-answers" }), stamp = h("p", { class: "pd-hint" });
  card.body.append(answers, stamp);
  return {
    state: (_, view) => (!view.count ? "todo" : view.count < view.of ? "open" : "done"),
    show(_, view) {
      fill(answers, view.answers, () => list(view.answers).map(({ label, text, given }) => h("div", { class: given ? null : "pd-empty" }, h("dt", { text: label }), h("dd", { text: `${given ? "" : "○ "}${text}` }))));
      setText(stamp, view.digest !== undefined ? [`${view.count} of ${view.of} answers`, `module “${view.module}”`, `revision ${view.rev}`, view.digest && `fingerprint ${view.digest}`].filter(Boolean).join(" · ") : "");
    },
  };
});
