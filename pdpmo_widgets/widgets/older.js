// Work that this browser holds from an earlier visit, when the server gave it a new
// identity: it is offered back. Copies lie under pdpmo:<visitor>:<book>:<key>.
const VISITOR = /^pdpmo:([0-9a-f]{12}):(.+)$/;
const HANDLED = "pdpmo:offered";

// The copies of another visitor in this browser, the newest visitor's; null if none.
function olderWork(scope) {
  const mine = scope.split(":")[0], found = new Map();
  const handled = (localStorage.getItem(HANDLED) || "").split(" ");
  for (const name of Object.keys(localStorage)) {
    const [, who, rest] = VISITOR.exec(name) || [];
    if (!who || who === mine || handled.includes(who)) continue;
    let at = 0;
    try { at = Number(JSON.parse(localStorage.getItem(name)).at) || 0; } catch { continue; }
    const theirs = found.get(who) ?? { who, mine, at: 0, rest: [] };
    theirs.rest.push(rest); theirs.at = Math.max(theirs.at, at);
    found.set(who, theirs);
  }
  return [...found.values()].sort((a, b) => b.at - a.at)[0] ?? null;
}

function settleOlder({ who }) {
  localStorage.setItem(HANDLED, `${localStorage.getItem(HANDLED) || ""} ${who}`.trim());
}

// Put the copies under the new name where that has none: each page then hands them to
// Python when it is opened, and there the newest word wins as always.
function takeOlder(older) {
  for (const rest of older.rest) {
    const name = `pdpmo:${older.mine}:${rest}`;
    if (localStorage.getItem(name) === null) localStorage.setItem(name, localStorage.getItem(`pdpmo:${older.who}:${rest}`));
  }
  settleOlder(older);
}

// Once a page, above everything else, and only where a cookie says who one is.
function offerOlder({ scope, offer }) {
  if (!offer || PAGE.offered) return;
  PAGE.offered = true;
  let older = null;
  try { older = olderWork(scope); } catch { return; } // no storage: nothing is held
  if (!older) return;
  const day = new Date(older.at).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const title = h("p", { id: unique("older"), class: "pd-older-title", text: offer.title });
  const close = () => { bar.remove(); document.getElementById("text")?.focus(); };
  const bar = h("section", { class: "pd pd-older", "aria-labelledby": title.id }, title,
    h("p", { role: "status", text: offer.text.replace("{day}", day).replace("{answers}", many(older.rest.length, "answer")) }),
    h("div", { class: "pd-actions" },
      button(offer.take, () => { try { takeOlder(older); } catch { return; } location.reload(); }, "pd-primary"),
      button(offer.leave, () => { settleOlder(older); close(); })));
  (document.querySelector("main") || document.body).prepend(bar);
}
