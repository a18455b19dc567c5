// Which tasks have an answer, with the line by which a coach recognises them.
export default kept("receipt", (card) => {
  const answers = h("dl", { class: "pd-answers" }), stamp = h("p", { class: "pd-hint" });
  card.body.append(answers, stamp);
  const open = ({ given, of }) => (given < of ? `◐ ${given} of ${of} kept` : "◐ Begun, not finished");
  const word = (one) => ({ todo: "○ Nothing yet", done: "✓ Kept" }[one.state] || open(one));
  return {
    state: (_, view) => (!view.count ? "todo" : view.count < view.of ? "open" : "done"),
    show(_, view) {
      fill(answers, view.tasks, () => list(view.tasks).map((one) => h("div", { class: one.state === "todo" ? "pd-empty" : null }, h("dt", { text: one.label }), h("dd", { text: word(one) }))));
      setText(stamp, view.digest !== undefined ? [`${view.count} of ${view.of} tasks`, `module “${view.module}”`, `revision ${view.rev}`, view.digest && `fingerprint ${view.digest}`].filter(Boolean).join(" · ") : "");
    },
  };
});
