// Which tasks have an answer, with the line by which a coach recognises them.
export default kept("receipt", (card) => {
  const answers = h("dl", { class: "pd-answers" }), stamp = h("p", { class: "pd-hint" });
  card.body.append(answers, stamp);
  const word = ({ given, of }) => (!given ? "○ Nothing yet" : given < of ? `◐ ${given} of ${of} kept` : "✓ Kept");
  return {
    state: (_, view) => (!view.count ? "todo" : view.count < view.of ? "open" : "done"),
    show(_, view) {
      fill(answers, view.tasks, () => list(view.tasks).map((one) => h("div", { class: one.given ? null : "pd-empty" }, h("dt", { text: one.label }), h("dd", { text: word(one) }))));
      setText(stamp, view.digest !== undefined ? [`${view.count} of ${view.of} tasks`, `module “${view.module}”`, `revision ${view.rev}`, view.digest && `fingerprint ${view.digest}`].filter(Boolean).join(" · ") : "");
    },
  };
});
