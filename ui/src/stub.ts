// What each card brings itself: it fetches the kit once for all of them, then lets it draw.
// Mark and kind are filled in by Python. It waits in `render` only: before `initialize` has
// ended no message arrives, and a module that is not ready after 2 s stays deaf for good.

import type { Model } from "./kept.ts";
import { stub as words } from "./words.ts";

interface Kit {
  render(kind: string, model: Model, el: HTMLElement): () => void;
}
interface Waiter {
  model: Model;
  go(kit: Kit | null): void;
}
interface Entry {
  kit?: Kit;
  /** Asks of the cards that wait; the first, who waits longest, asks for all. */
  waiting: Waiter[];
  asking?: Waiter;
  timer?: ReturnType<typeof setTimeout>;
  asked: number;
  fetching?: boolean;
}

const MARK = "%MARK%";
const KIND = "%KIND%";
const PATIENCE = 5000; // ms until another card asks
const ASKS = 3; // after so many asks in vain it is said

const shelf = globalThis as unknown as Record<symbol, Map<string, Entry> | undefined>;
const place = Symbol.for("pdpmo.kits");
shelf[place] ??= new Map();
const kits = shelf[place];

function entry(): Entry {
  const found = kits.get(MARK) ?? { waiting: [], asked: 0 };
  kits.set(MARK, found);
  return found;
}

function settle(kit: Kit | null): void {
  const our = entry();
  clearTimeout(our.timer);
  if (kit) our.kit = kit;
  else kits.delete(MARK); // a card that is drawn later may try again
  our.asking = undefined;
  for (const waiter of our.waiting.splice(0)) waiter.go(kit);
}

async function unpack(bytes: DataView): Promise<void> {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: "text/javascript" }));
  try {
    settle(await import(url));
  } finally {
    URL.revokeObjectURL(url);
  }
}

function ask(): void {
  const our = entry();
  const first = our.waiting[0];
  if (our.kit || our.asking || our.fetching || !first) return;
  our.asking = first;
  our.timer = setTimeout(silent, PATIENCE);
  try {
    first.model.send({ do: "kit" });
  } catch {
    // the line is down: the time runs out like that of a lost answer
  }
}

function silent(): void {
  const our = entry();
  our.asking = undefined;
  our.asked += 1;
  if (our.asked >= ASKS) {
    settle(null);
    return;
  }
  const first = our.waiting.shift();
  if (first) our.waiting.push(first);
  ask();
}

/** The file that the page's head has begun to fetch, if it is the one of this mark. */
function preloaded(): string {
  const link = document.querySelector<HTMLLinkElement>("link[data-pdpmo-kit]");
  return link?.dataset.pdpmoKit === MARK ? link.href : "";
}

async function fetchOnce(our: Entry, href: string): Promise<void> {
  our.fetching = true;
  try {
    settle(await import(href));
  } catch {
    our.fetching = false;
    ask();
  }
}

function wanted(model: Model, signal?: AbortSignal): Promise<Kit | null> {
  const our = entry();
  if (our.kit) return Promise.resolve(our.kit);
  return new Promise((resolve) => {
    const hear = ((message: { do?: string; mark?: string }, buffers: DataView[]) => {
      if (message.do === "kit" && message.mark === MARK && buffers[0] && !entry().kit)
        unpack(buffers[0]).catch(() => {});
    }) as (...args: never[]) => void;
    const go = (kit: Kit | null) => {
      model.off("msg:custom", hear);
      resolve(kit);
    };
    const waiter = { model, go };
    model.on("msg:custom", hear);
    our.waiting.push(waiter);
    signal?.addEventListener("abort", () => {
      our.waiting = our.waiting.filter((one) => one !== waiter);
      go(null);
      if (our.asking !== waiter) return;
      clearTimeout(our.timer);
      our.asking = undefined;
      ask();
    });
    const href = our.fetching === undefined ? preloaded() : "";
    if (href) fetchOnce(our, href);
    else ask();
  });
}

function unloaded(el: HTMLElement): void {
  const box = document.createElement("div");
  box.className = "pd pd-unloaded";
  box.setAttribute("role", "alert");
  const said = document.createElement("p");
  said.textContent = words.unloaded;
  const again = document.createElement("button");
  again.type = "button";
  again.className = "pd-button pd-primary";
  again.textContent = words.again;
  again.addEventListener("click", () => location.reload());
  box.append(said, again);
  el.replaceChildren(box);
}

interface Place {
  model: Model;
  el: HTMLElement;
  signal?: AbortSignal;
}

export default {
  async render({ model, el, signal }: Place): Promise<(() => void) | undefined> {
    const kit = await wanted(model, signal);
    if (signal?.aborted) return undefined;
    if (kit) return kit.render(KIND, model, el);
    unloaded(el);
    return undefined;
  },
};
