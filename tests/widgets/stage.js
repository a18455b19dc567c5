// Stands in for the notebook's side of a card: messages go to the test and back.
async (cards) => {
  const models = cards.map(({ state }, i) => {
    const heard = {};
    return {
      state, get: (name) => structuredClone(models[i].state[name]),
      on: (name, act) => (heard[name] ??= []).push(act),
      off: (name, act) => { heard[name] = (heard[name] || []).filter((x) => x !== act); },
      tell: (name, ...args) => (heard[name] || []).forEach((act) => act(...args)),
      send: async (message, _, buffers) => {
        if (window.pdDead) return;
        const bytes = (buffers || []).map((b) => btoa(String.fromCharCode(...new Uint8Array(b))));
        for (const { card, state, messages } of await toPython(i, message, bytes)) {
          const was = models[card].state; models[card].state = state;
          for (const name of Object.keys(state))
            if (JSON.stringify(was[name]) !== JSON.stringify(state[name])) models[card].tell(`change:${name}`);
          for (const { content, data } of messages)
            models[card].tell("msg:custom", content, data.map((d) => new DataView(Uint8Array.from(atob(d), (c) => c.charCodeAt(0)).buffer)));
        }
      },
    };
  });
  const drawn = [];
  for (const [i, { esm }] of cards.entries()) {
    const url = URL.createObjectURL(new Blob([esm], { type: "text/javascript" }));
    const kind = (await import(url)).default;
    const el = document.createElement("div");
    document.querySelector("main").append(el);
    drawn.push(kind.render({ model: models[i], el, signal: new AbortController().signal }));
  }
  await Promise.all(drawn);
}
