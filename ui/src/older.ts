// Work that this browser holds from an earlier visit, when the server gave it a new
// identity: it is offered back. Copies lie under pdpmo:<visitor>:<book>:<key>.

import { element, press } from "./dom.ts";
import { many, unique } from "./util.ts";

const VISITOR = /^pdpmo:([0-9a-f]{12}):(.+)$/;
const HANDLED = "pdpmo:offered";

/** What is said, by the lesson's words; {answers} and {day} are filled in here. */
export interface Offer {
  title: string;
  text: string;
  take: string;
  leave: string;
}
export interface Older {
  who: string;
  at: number;
  /** The ends of the copies' names, after the visitor. */
  rest: string[];
}
type Store = Pick<Storage, "getItem" | "setItem"> & { names(): string[] };

const handled = (store: Store) => (store.getItem(HANDLED) ?? "").split(" ").filter(Boolean);

/** The copies of another visitor in this browser, the newest visitor's; null if none. */
export function olderWork(store: Store, mine: string): Older | null {
  const found = new Map<string, Older>();
  const asked = handled(store);
  for (const name of store.names()) {
    const [, who = "", rest = ""] = VISITOR.exec(name) ?? [];
    if (!who || who === mine || asked.includes(who)) continue;
    let at = 0;
    try {
      at = Number(JSON.parse(store.getItem(name) ?? "").at) || 0;
    } catch {
      continue; // damaged
    }
    const theirs = found.get(who) ?? { who, at: 0, rest: [] };
    found.set(who, { who, at: Math.max(theirs.at, at), rest: [...theirs.rest, rest] });
  }
  return [...found.values()].sort((a, b) => b.at - a.at)[0] ?? null;
}

export const settleOlder = (store: Store, { who }: Older): void =>
  store.setItem(HANDLED, [...handled(store), who].join(" "));

/**
 * Put the copies under the new name where that has none: each page then hands them to
 * Python when it is opened, and there the newest word wins as always.
 */
export function takeOlder(store: Store, older: Older, mine: string): void {
  for (const rest of older.rest) {
    const name = `pdpmo:${mine}:${rest}`;
    const copy = store.getItem(`pdpmo:${older.who}:${rest}`);
    if (store.getItem(name) === null && copy !== null) store.setItem(name, copy);
  }
  settleOlder(store, older);
}

const browser: Store = {
  getItem: (name) => localStorage.getItem(name),
  setItem: (name, value) => localStorage.setItem(name, value),
  names: () => Object.keys(localStorage),
};

function day(at: number): string {
  const parts = { day: "numeric", month: "long", year: "numeric" } as const;
  return new Date(at).toLocaleDateString("en-GB", parts);
}

const page = globalThis as unknown as { __pdpmoOffered?: boolean };

/** Once a page, above everything else. */
export function offerOlder(scope: string, offer: Offer): void {
  if (page.__pdpmoOffered) return;
  page.__pdpmoOffered = true;
  const mine = scope.split(":")[0] ?? "";
  let older: Older | null = null;
  try {
    older = olderWork(browser, mine);
  } catch {
    return; // no storage: nothing is held
  }
  if (older) show(offer, older, mine);
}

function show(offer: Offer, older: Older, mine: string): void {
  const held = many(older.rest.length, "answer");
  const text = offer.text.replace("{day}", day(older.at)).replace("{answers}", held);
  const id = unique("older");
  const title = element("p", { id, className: "pd-older-title", textContent: offer.title });
  const said = element("p", { textContent: text });
  said.setAttribute("role", "status");
  const take = () => {
    try {
      takeOlder(browser, older, mine);
    } catch {
      return;
    }
    location.reload();
  };
  const leave = () => {
    settleOlder(browser, older);
    bar.remove();
    document.getElementById("text")?.focus();
  };
  const buttons = element(
    "div",
    { className: "pd-actions" },
    press(offer.take, "pd-button pd-primary", take),
    press(offer.leave, "pd-button", leave),
  );
  const bar = element("section", { className: "pd pd-older" }, title, said, buttons);
  bar.setAttribute("aria-labelledby", id);
  (document.querySelector("main") ?? document.body).prepend(bar);
}
