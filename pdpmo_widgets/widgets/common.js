// What every kind shares: elements, keeping, the browser's copy, charts, the lost line.
// Everything that a person or Python wrote becomes text, never markup.

const PAGE = (globalThis.__pdpmo ??= { count: 0, live: new Set() });
const WORDS = { todo: "To do", open: "Started", done: "Done" };
const SIGNS = { todo: "○", open: "◐", done: "✓" };
const copyOf = (x) => JSON.parse(JSON.stringify(x ?? {}));
const unique = (stem) => `pd-${stem}-${++PAGE.count}`;
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const fmt = (n) => (typeof n === "number" ? n.toLocaleString("en-GB", { maximumFractionDigits: 4 }) : String(n ?? ""));
const many = (n, one, more) => `${fmt(n)} ${n === 1 ? one : (more ?? one + "s")}`;

function h(tag, props, ...kids) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) el.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked") el[name] = value;
    else if (name === "text") el.textContent = value;
    else if (name === "class") el.className = value;
    else el.setAttribute(name, value === true ? "" : String(value));
  }
  for (const kid of kids.flat(3)) if (kid !== undefined && kid !== null && kid !== false && kid !== "") el.append(kid);
  return el;
}

const list = (x) => (x === undefined || x === null || x === "" ? [] : Array.isArray(x) ? x : [x]);
const paras = (text, cls) => list(text).map((each) => h("p", { class: cls, text: each }));

// Rebuild what is inside `el` only when `data` changed; the focus stays on the same data-k.
function fill(el, data, make) {
  const mark = JSON.stringify(data ?? null);
  if (el.pdMark === mark) return;
  el.pdMark = mark;
  const k = el.contains(document.activeElement) ? document.activeElement.dataset.k : undefined;
  el.replaceChildren(...list(make()).flat(3).filter((x) => x !== false && x !== undefined && x !== null && x !== "" && x !== 0));
  if (k) [...el.querySelectorAll("[data-k]")].find((x) => x.dataset.k === k)?.focus();
}

function setText(el, text) {
  if (el.textContent !== (text ?? "")) el.textContent = text ?? "";
  el.hidden = !text;
}

function setValue(input, value) {
  const next = value === undefined || value === null ? "" : String(value);
  if (input.value !== next) input.value = next;
}

// ---- charts: SVG from Python, cleaned of everything that acts or reaches out
const SVG = new Set("svg g path rect circle ellipse line polyline polygon text tspan defs clippath use title desc marker lineargradient radialgradient stop pattern".split(" "));

function cleanSvg(text) {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.nodeName !== "svg") return null;
  const stem = unique("svg");
  const here = (value) => value.replace(/url\(\s*["']?#/g, (m) => m + stem + "-");
  for (const node of [root, ...root.querySelectorAll("*")]) {
    if (!SVG.has(node.nodeName.toLowerCase())) { node.remove(); continue; }
    for (const { name, value } of [...node.attributes]) {
      const low = name.toLowerCase();
      if (low === "id") node.setAttribute("id", `${stem}-${value}`);
      else if (low === "href" || low === "xlink:href") {
        if (value.startsWith("#")) node.setAttribute(name, `#${stem}-${value.slice(1)}`); else node.removeAttribute(name);
      } else if (low.startsWith("on") || /url\(\s*["']?[^#"'\s]/i.test(value)) node.removeAttribute(name);
      else if (value.includes("url(")) node.setAttribute(name, here(value));
    }
  }
  root.removeAttribute("width"); root.removeAttribute("height");
  root.setAttribute("aria-hidden", "true"); root.setAttribute("focusable", "false");
  return document.importNode(root, true);
}

function chart(el, view) {
  const { svg, say } = view || {};
  if (el.pdSvg === svg && el.pdSay === say) return;
  el.pdSvg = svg; el.pdSay = say;
  el.hidden = !svg && !say;
  const picture = svg ? cleanSvg(svg) : null;
  const frame = picture && h("div", { class: "pd-chart", role: "img", "aria-label": say || "Chart" }, picture);
  el.replaceChildren(...[frame, say && h("p", { class: "pd-say", text: say })].filter(Boolean));
}

// ---- controls
function slider({ label, min, max, step, unit, value, on, done }) {
  const id = unique("range");
  const range = h("input", { type: "range", id, min, max, step, value: value ?? (min + max) / 2 });
  const typed = h("input", { type: "number", min, max, step, inputmode: "decimal", "aria-label": `${label}${unit ? ", " + unit : ""}`, class: "pd-number" });
  const el = h("div", { class: "pd-slider" }, h("label", { for: id, text: label }),
    h("div", { class: "pd-slider-row" },
      h("span", { class: "pd-track" }, range, h("span", { class: "pd-ends", "aria-hidden": "true" }, h("span", { text: fmt(min) }), h("span", { text: fmt(max) }))),
      h("span", { class: "pd-typed" }, typed, unit && h("span", { class: "pd-unit", text: unit }))));
  range.addEventListener("input", () => { typed.value = range.value; on(Number(range.value)); });
  range.addEventListener("change", () => done?.(Number(range.value)));
  typed.addEventListener("change", () => {
    if (typed.value === "") return;
    const n = Math.min(max, Math.max(min, Number(typed.value)));
    typed.value = n; range.value = n; on(n); done?.(n);
  });
  const set = (n) => {
    const unset = n === undefined || n === null;
    if (!unset && Number(range.value) !== n) range.value = n;
    if (document.activeElement !== typed) setValue(typed, unset ? "" : n);
    el.classList.toggle("pd-unset", unset);
    range.setAttribute("aria-valuetext", unset ? "not set yet" : `${fmt(n)} ${unit || ""}`.trim());
  };
  set(value);
  return { el, set, disable: (off) => { range.disabled = off; typed.disabled = off; } };
}

// A question with one answer: fieldset, legend, native radios (arrow keys come with them).
function radios({ legend, options, on, cls, hideLegend }) {
  const name = unique("radio");
  const inputs = options.map(({ id }) => h("input", { type: "radio", name, value: id, onchange: () => on(id) }));
  const rows = options.map(({ id, text, label, meaning }, i) => h("label", { class: "pd-option", "data-id": id }, inputs[i],
    h("span", { class: "pd-option-text" }, h("span", { text: text ?? label }), meaning && h("small", { text: meaning })), h("span", { class: "pd-flag" })));
  const el = h("fieldset", { class: `pd-radios ${cls || ""}` }, h("legend", { class: hideLegend ? "pd-hear" : null, text: legend }), h("div", { class: "pd-options" }, rows));
  return {
    el, rows,
    set: (id) => inputs.forEach((input) => { input.checked = input.value === id; }),
    disable: (off) => { el.disabled = off; },
    flag: (id, text, cls) => rows.forEach((row) => {
      const hit = row.dataset.id === id && text;
      if (hit) { row.dataset.mark = cls; row.querySelector(".pd-flag").textContent = text; }
    }),
  };
}

function button(text, on, cls, more) {
  return h("button", { type: "button", class: `pd-button ${cls || ""}`, text, onclick: on, ...more });
}

// A button that asks once more before it acts.
function twice(text, question, yes, on, cls) {
  const first = button(text, () => { ask.hidden = false; first.hidden = true; ask.querySelector("button").focus(); }, cls);
  const close = () => { ask.hidden = true; first.hidden = false; first.focus(); };
  const said = h("p", { text: typeof question === "string" ? question : "" });
  const ask = h("div", { class: "pd-confirm", role: "group", "aria-label": text, hidden: true }, said,
    button(yes, () => { ask.hidden = true; first.hidden = false; on(); }, "pd-primary"), button("Not yet", close));
  first.addEventListener("click", () => { if (typeof question === "function") said.textContent = question(); });
  return { el: h("div", { class: "pd-twice" }, first, ask), first, close };
}

// ---- the line that says when the course is gone
function lost(on) {
  const there = document.getElementById("pd-lost");
  if (!on) { if (there?.pdOurs) there.remove(); return; }
  if (there) { there.hidden = false; return; }
  const bar = h("div", { id: "pd-lost", class: "pd pd-lost", role: "alert" },
    h("p", { text: "The course lost its connection. What you typed is kept in this browser." }),
    button("Go on where you were", () => location.reload(), "pd-primary"));
  bar.pdOurs = true;
  document.body.prepend(bar);
}

// ---- one kind: `build(card)` makes the body once and gives { show(value, view), state(value, view) }
function kept(kind, build) {
  function render({ model, el }) {
    const spec = model.get("spec"), key = model.get("key");
    const local = { value: copyOf(model.get("value")), at: 0, pending: false, timer: 0, scope: "", reset: 0, seen: 0, ping: 0, lag: 0 };
    const off = [];
    const title = h("h3", { id: unique("title"), text: spec.title });
    const badge = h("span", { class: "pd-badge" });
    const notes = h("div", { class: "pd-notes", role: "status" });
    const body = h("div", { class: "pd-body" });
    const alarm = h("p", { class: "pd-trouble", role: "alert", hidden: true });
    const said = h("p", { class: "pd-said", role: "status", hidden: true });
    const hear = h("p", { class: "pd-hear", "aria-live": "polite" });
    const saved = h("p", { class: "pd-saved" });
    const root = h("section", { class: `pd pd-${kind}`, "aria-labelledby": spec.title ? title.id : null, "data-lm-suppress-shortcuts": "true", "data-key": key || null },
      notes, spec.title && h("header", { class: "pd-head" }, title, spec.step && badge), spec.ask && h("p", { class: "pd-ask", text: spec.ask }),
      body, alarm, said, hear, h("footer", { class: "pd-foot" }, saved));
    if (spec.step && spec.title) root.dataset.step = spec.title;
    body.inert = true;
    root.setAttribute("aria-busy", "true");

    const storage = () => `pdpmo:${local.scope}:${key}`;
    const writeCopy = () => {
      if (!key || !local.scope) return;
      try { localStorage.setItem(storage(), JSON.stringify({ value: local.value, at: local.at })); } catch { /* full or forbidden: the server still keeps it */ }
    };
    const readCopy = () => { try { return JSON.parse(localStorage.getItem(storage())); } catch { return null; } };
    const post = (message, buffers) => { try { model.send(message, undefined, buffers); } catch { lost(true); } };
    const flush = () => {
      if (!local.timer) return;
      clearTimeout(local.timer); local.timer = 0;
      post({ do: "keep", value: local.value, at: local.at });
    };

    const card = {
      spec, root, body, model,
      get value() { return local.value; },
      get view() { return model.get("view") || {}; },
      get asks() { return new Set(spec.asks || []); },
      change(patch, wait = 0) {
        local.value = { ...local.value, ...patch };
        local.at = Math.max(Date.now(), local.at + 1, local.reset + 1); // this clock may be behind
        local.pending = true;
        local.held = false;
        writeCopy();
        clearTimeout(local.timer);
        local.timer = setTimeout(flush, wait);
        if (!wait) flush();
        setText(alarm, "");
        paint();
      },
      try(patch) {
        local.value = { ...local.value, ...patch };
        local.held = true; // until the finger leaves the lever nothing moves it back
        if (local.trying) { local.again = true; return; }
        local.trying = true;
        post({ do: "try", value: local.value });
      },
      ask(what, args) { setText(said, ""); post({ do: "ask", what, args: args || {} }); },
      async bring(file, more) {
        if (file.size > 1e7) { setText(alarm, "This file is above 10 MB. Choose a smaller one, please."); return; }
        post({ do: "file", name: file.name, at: Math.max(Date.now(), local.at + 1), ...more }, [await file.arrayBuffer()]);
      },
      hear(text) { clearTimeout(local.lag); local.lag = setTimeout(() => { if (hear.textContent !== text) hear.textContent = text ?? ""; }, 500); },
      chart(el, view) { const was = el.pdSay; chart(el, view); if (was !== undefined && view?.say && was !== view.say) card.hear(view.say); },
      forget() { // the learner starts afresh: no copy of this visitor may come back
        const stem = `pdpmo:${local.scope}:`;
        try { Object.keys(localStorage).filter((x) => x.startsWith(stem)).forEach((x) => localStorage.removeItem(x)); } catch { /* nothing to forget */ }
      },
      say(text) { setText(said, text); },
    };
    const made = build(card);

    function paint() {
      const view = card.view;
      made.show(local.value, view);
      setText(alarm, view.trouble || "");
      const state = made.state ? made.state(local.value, view) : "done";
      if (root.dataset.state !== state) {
        root.dataset.state = state;
        badge.textContent = `${SIGNS[state]} ${WORDS[state]}`;
        root.dispatchEvent(new CustomEvent("pd-state", { bubbles: true, detail: { state } }));
      }
      const at = model.get("saved")?.at;
      if (!key || (!at && !local.pending)) saved.textContent = "";
      else if (local.pending) saved.textContent = "Saving…";
      else saved.textContent = `Saved ${new Date(at).toLocaleString("en-GB", new Date(at).toDateString() === new Date().toDateString() ? { hour: "2-digit", minute: "2-digit" } : { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" })}`;
    }
    function welcome({ scope, reset, offer }) {
      local.scope = scope;
      local.reset = reset || 0;
      offerOlder({ scope, offer });
      body.inert = false;
      root.removeAttribute("aria-busy");
      const copy = key && readCopy();
      const at = model.get("saved")?.at || 0;
      if (copy && copy.at > at && copy.at > local.reset) {
        local.value = copy.value; local.at = copy.at; local.pending = true;
        post({ do: "copy", value: copy.value, at: copy.at });
      }
    }
    let queued = false;
    function arrive() {
      queued = false;
      const back = model.get("saved") || {};
      if (local.pending && back.asked === local.at) { local.pending = false; local.at = back.at; local.value = copyOf(model.get("value")); writeCopy(); }
      if (!local.pending && !local.held) { local.value = copyOf(model.get("value")); local.at = back.at || 0; }
      const hello = model.get("hello") || {};
      if (hello.n && hello.n !== local.seen) { local.seen = hello.n; welcome(hello); }
      paint();
    }
    const soon = () => { if (!queued) { queued = true; queueMicrotask(arrive); } };
    function heard(message, buffers) {
      if (message.do === "pong") { clearTimeout(local.ping); local.ping = 0; lost(false); }
      else if (message.do === "tried") { local.trying = false; if (local.again) { local.again = false; card.try({}); } }
      else if (message.do === "trouble") { local.trying = false; setText(alarm, message.text); if (message.what === "keep" || message.what === "copy") refused(); }
      else if (message.do === "note") notes.append(h("p", { text: message.text }));
      else if (message.do === "said") setText(said, message.text);
      else if (message.do === "forget") { card.forget(); location.reload(); }
      else if (message.do === "css" && !document.getElementById("pdpmo-theme")) document.head.append(h("style", { id: "pdpmo-theme", text: message.text }));
      else if (message.do === "file") download(message, buffers[0]);
    }
    function refused() { // not kept: the page shows again what is; typed text stays to be shortened
      if (made.typed) { saved.textContent = "Not saved yet"; return; }
      local.pending = false; local.value = copyOf(model.get("value")); local.at = model.get("saved")?.at || 0;
      const text = alarm.textContent; writeCopy(); paint(); setText(alarm, text);
    }
    function download({ name, mime }, data) {
      const url = URL.createObjectURL(new Blob([data], { type: mime }));
      const link = h("a", { href: url, download: name });
      document.body.append(link); link.click(); link.remove();
      setTimeout(() => URL.revokeObjectURL(url), 10000);
      setText(said, `${name} is in your downloads folder.`);
    }
    function ping() {
      if (document.hidden || local.ping) return;
      const mine = local.ping = setTimeout(() => { local.ping = 0; lost(true); }, 20000);
      // A busy kernel may take its time; of one that is gone the server tells at once.
      setTimeout(async () => { if (local.ping === mine && (await globalThis.pdpmo?.gone?.()) && local.ping === mine) lost(true); }, 3000);
      post({ do: "ping" });
    }
    const on = (target, name, act) => { target.addEventListener(name, act); off.push(() => target.removeEventListener(name, act)); };
    for (const name of ["value", "view", "saved", "hello"]) { model.on(`change:${name}`, soon); off.push(() => model.off(`change:${name}`, soon)); }
    model.on("msg:custom", heard); off.push(() => model.off("msg:custom", heard));
    on(root, "keydown", (e) => { if (!e.ctrlKey && !e.metaKey) e.stopPropagation(); });
    on(root, "focusout", flush);
    on(window, "pagehide", flush);
    on(document, "visibilitychange", () => (document.hidden ? flush() : ping()));
    const clock = setInterval(ping, 15000);
    el.classList.add("pd-host");
    el.append(root);
    paint();
    post({ do: "hello", css: !document.getElementById("pdpmo-theme") });
    ping();
    return () => { flush(); clearInterval(clock); clearTimeout(local.ping); off.forEach((stop) => stop()); };
  }
  return { render };
}
