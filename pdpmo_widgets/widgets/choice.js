// One question: radios, a confidence, a commitment, then the reason.
export default kept("choice", (card) => {
  const { spec, body } = card;
  const pick = radios({ legend: spec.question, options: spec.options, on: (id) => card.change({ pick: id }) });
  const sure = spec.sure && slider({ label: "How sure are you?", min: 0, max: 100, step: 5, unit: "%", value: null,
    on: (n) => card.change({ sure: n }, 250), done: (n) => card.change({ sure: n }) });
  const commit = button("This is my answer", () => card.change({ done: true }), "pd-primary");
  const why = h("p", { class: "pd-hint" });
  const reveal = h("div", { class: "pd-reveal", "aria-live": "polite" });
  const again = button("Try again", () => card.change({ done: false }));
  body.append(pick.el, sure && sure.el || "", h("div", { class: "pd-actions" }, commit, again, why), reveal);
  return {
    state: (value) => (value.done ? "done" : value.pick ? "open" : "todo"),
    show(value, view) {
      const frozen = spec.final && value.done;
      pick.set(value.pick); pick.disable(frozen);
      if (sure) { sure.set(value.sure); sure.disable(frozen); }
      const whole = value.pick && (!spec.sure || typeof value.sure === "number");
      commit.hidden = !spec.final || frozen;
      commit.disabled = !whole;
      setText(why, commit.hidden || whole ? "" : value.pick ? "Say how sure you are, then commit." : "");
      again.hidden = !(frozen && spec.again);
      for (const row of pick.rows) { delete row.dataset.mark; row.querySelector(".pd-flag").textContent = ""; }
      if (frozen && view.right !== undefined) {
        pick.flag(value.pick, value.pick === view.right ? "✓ Your answer" : "✗ Your answer", value.pick === view.right ? "good" : "bad");
        if (value.pick !== view.right) pick.flag(view.right, "✓ Better supported", "good");
      }
      fill(reveal, [frozen, view.text], () => (frozen || !spec.final ? paras(view.text) : []));
    },
  };
});
