// The page around the cells: colours, places for results, progress, and plain words
// when something takes long or fails. No library; runs before the text is drawn.
(() => {
  "use strict";
  const LONG = 15000, TOO_LONG = 60000, ASK_EVERY = 4000;
  const WORDY = 20; // letters of a cell from which a table is read, not looked up in
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;

  function colours(choice) {
    if (choice === "light" || choice === "dark") root.dataset.theme = choice;
    else delete root.dataset.theme;
  }
  function remembered() {
    try { return localStorage.getItem("pdpmo:colours") || "auto"; } catch { return "auto"; }
  }
  colours(remembered());

  // The access token, and the mark of a first visit, have done their work once the page
  // is open: out of the address bar.
  const here = new URL(location.href);
  const done = ["token", "came"].filter((name) => here.searchParams.has(name));
  if (done.length) {
    for (const name of done) here.searchParams.delete(name);
    history.replaceState(null, "", here);
  }

  let complete = false;
  window.voila_heartbeat = () => {};
  window.voila_process = () => {};
  window.voila_finish = () => {};

  function place(number) {
    const slot = byId(`pd-slot-${number}`), result = byId(`pd-result-${number}`);
    if (!slot || !result) return;
    const pieces = [...result.children];
    if (!pieces.length) { slot.remove(); result.remove(); return; }
    slot.append(...pieces);
    result.remove();
    if (slot.querySelector(".pd-page-trouble")) settle(slot);
  }
  function settle(slot) {
    slot.querySelector(":scope > .pd-page-skeleton")?.remove();
    slot.removeAttribute("data-waiting");
    slot.removeAttribute("aria-busy");
  }
  const word = (id) => byId("pd-words")?.content.querySelector(`[data-word=${id}]`)?.textContent || "";
  // A card stands when its kernel has made it; a slot without cards when anything is in it.
  const stands = (card) => card.querySelector('.pd, [class*="widget-"]');
  function drawn(slot) {
    const cards = [...slot.querySelectorAll("[data-card]")];
    if (cards.length) return cards.every(stands) || slot.querySelector(".pd-page-trouble");
    return slot.querySelector(".pd, svg, img, .jp-RenderedHTMLCommon, .widget-container, pre, .pd-page-trouble");
  }
  function status(words, button) {
    const line = byId("pd-status");
    if (!line || line.dataset.words === words) return;
    line.dataset.words = words;
    line.textContent = words;
    line.hidden = !words;
    if (!button) return;
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = button;
    again.addEventListener("click", () => location.reload());
    line.append(" ", again);
  }
  function look() {
    for (const slot of document.querySelectorAll(".pd-slot[data-waiting]"))
      if (drawn(slot)) settle(slot);
    // A card that Python has not answered is busy, and the page is not ready.
    const open = document.querySelectorAll('.pd-slot[data-waiting], .pd[aria-busy="true"]').length;
    if (complete && !open && !("broken" in root.dataset)) {
      status("");
      root.dataset.ready = "";
      forget();
    }
    count();
  }
  function count() {
    const steps = [...document.querySelectorAll("[data-step][data-state]")];
    const box = byId("pd-progress");
    if (!box) return;
    box.hidden = !steps.length;
    const done = steps.filter((step) => step.dataset.state === "done").length;
    const words = `${done} of ${steps.length} steps done`;
    if (byId("pd-progress-text").textContent === words) return;
    byId("pd-progress-text").textContent = words;
    byId("pd-bar").style.width = `${steps.length ? (100 * done) / steps.length : 0}%`;
  }
  function broken(id = "broken") {
    root.dataset.broken = "";
    for (const slot of document.querySelectorAll(".pd-slot[data-waiting]")) settle(slot);
    for (const card of document.querySelectorAll("[data-card]")) if (!stands(card)) card.remove();
    status(word(id), word("again"));
  }

  // ---- is the page's own kernel there? "gone", "deaf" (no line leads to it), "there";
  // "stranger" when the server does not know who asks, "" when nobody answers
  async function kernel() {
    try {
      const { baseUrl, kernelId } = JSON.parse(byId("jupyter-config-data").textContent);
      const answer = await fetch(`${baseUrl}api/kernels/${kernelId}`, { cache: "no-store" });
      if (answer.status === 404) return "gone";
      if (answer.status === 403) return "stranger";
      if (!answer.ok) return "";
      const { execution_state, connections } = await answer.json();
      return execution_state === "dead" ? "gone" : connections ? "there" : "deaf";
    } catch { return ""; }
  }
  // Many cards may ask at once: one question goes out for all of them.
  let asked = null;
  function about() {
    asked ??= kernel().finally(() => setTimeout(() => { asked = null; }, ASK_EVERY));
    return asked;
  }
  const gone = async () => (await about()) === "gone";
  // Before anything could be typed a page whose kernel is gone loads once more by itself.
  const TRIED = `pdpmo:again:${location.pathname}`;
  function forget() { try { sessionStorage.removeItem(TRIED); } catch { /* none kept */ } }
  function again() {
    try {
      if (sessionStorage.getItem(TRIED)) return false;
      sessionStorage.setItem(TRIED, "1");
      if (!sessionStorage.getItem(TRIED)) return false;
    } catch { return false; }
    location.reload();
    return true;
  }
  const over = () => "ready" in root.dataset || "broken" in root.dataset;
  async function ask() {
    if (over()) return;
    const found = await about();
    if (over()) return;
    if (found === "stranger") broken("cookies"); // the page came by its token, and no further
    else if (found !== "gone") setTimeout(ask, ASK_EVERY);
    else if (document.querySelector(".pd-slot .pd") || !again()) broken("gone");
  }

  // Called as soon as the text stands, while the kernel is still starting.
  function begin() {
    const choice = byId("pd-colours");
    choice.value = remembered();
    choice.addEventListener("change", () => {
      colours(choice.value);
      try { localStorage.setItem("pdpmo:colours", choice.value); } catch { /* private window */ }
    });
    for (const table of document.querySelectorAll(".pd-text table")) {
      const box = document.createElement("div");
      box.className = "pd-page-scroll";
      table.replaceWith(box);
      box.append(table);
      asCards(table);
    }
    reach();
    addEventListener("resize", reach);
    if (navigator.cookieEnabled) setTimeout(ask, ASK_EVERY);
    else broken("cookies");
  }
  // A table of sentences: where there is no room beside each other, every row becomes a
  // card, and every sentence says under which head it stands.
  function asCards(table) {
    const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent.trim());
    const cells = [...table.querySelectorAll("tbody td")];
    const letters = cells.reduce((sum, cell) => sum + cell.textContent.length, 0);
    if (heads.length < 3 || letters < WORDY * cells.length) return;
    table.classList.add("pd-page-cards");
    table.setAttribute("role", "table");
    for (const row of table.rows) row.setAttribute("role", "row");
    for (const cell of cells) {
      cell.setAttribute("role", "cell");
      if (heads[cell.cellIndex]) cell.dataset.head = heads[cell.cellIndex];
    }
  }
  // Only a table that really scrolls is a stop for the keyboard.
  function reach() {
    for (const box of document.querySelectorAll(".pd-page-scroll")) {
      const scrolls = box.scrollWidth > box.clientWidth + 1;
      for (const [name, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", "Table"]])
        if (scrolls) box.setAttribute(name, value);
        else box.removeAttribute(name);
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    if (!byId("pd-status")) return;
    if (!complete) { broken(); return; }
    let waiting = false;
    new MutationObserver(() => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; look(); });
    }).observe(byId("text"), {
      subtree: true, childList: true, attributes: true, attributeFilter: ["data-state", "aria-busy"],
    });
    look();
  });
  setTimeout(() => { if (!over() && byId("pd-status")) status(word("long")); }, LONG);
  setTimeout(async () => {
    if (over() || !byId("pd-status")) return;
    const found = complete && await kernel();
    if (!over()) broken(found === "deaf" ? "line" : "broken");
  }, TOO_LONG);

  // Called when the last result has arrived; after an error in a cell some never come.
  function whole() {
    complete = true;
    const empty = [...document.querySelectorAll(".pd-slot[data-waiting]")]
      .filter((slot) => slot.children.length === 1);
    if (empty.length || document.querySelector(".pd-page-trouble")) broken();
  }

  window.pdpmo = { begin, place, complete: whole, gone };
})();
