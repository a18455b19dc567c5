// A card's talk with Python: its value, this browser's copy, files, a connection that is lost.
// Python decides what is kept; what it refuses is said and not kept.

import { element } from "./dom.ts";
import { lost } from "./lost.ts";
import { arrived, type Copy, changed, fresh, refused, type Saved, tried, wins } from "./merge.ts";
import { type Offer, offerOlder } from "./older.ts";
import { copyOf } from "./util.ts";
import { frame as words } from "./words.ts";

export interface Model {
  get(name: string): unknown;
  on(name: string, act: (...args: never[]) => void): void;
  off(name: string, act: (...args: never[]) => void): void;
  send(content: object, callbacks?: unknown, buffers?: ArrayBuffer[]): unknown;
}

/** What every card's spec holds, and what every view may. */
export interface Spec {
  title: string;
  ask: string;
  /** Counts as a step of its page; a scale's own `step` may stand here. */
  step: boolean | number;
  /** Where it is another sort of card than its kind. */
  sort?: "read" | "try" | "make";
  asks: string[];
}
export interface View {
  trouble?: string;
  text?: string | string[];
  svg?: string;
  say?: string;
  /** Of a card about all that is kept: when the last of it was, ms. */
  last?: number;
}

interface Hello {
  n?: number;
  scope?: string;
  reset?: number;
  offer?: Offer;
}
interface Message {
  do: string;
  text?: string;
  what?: string;
  name?: string;
  mime?: string;
}

export const LARGEST = 1e7; // bytes of a file that a learner may bring
const ASK_AGAIN = 15_000; // ms between two looks whether the line is alive
const SILENT = 20_000; // ms without an answer after which it is called lost
const SOON = 3_000; // ms without an answer after which our server is asked
const HEARD = 500; // ms: a screen reader is told the last of quick changes
const KEEP_LINK = 10_000; // ms that the browser gets to take a download

/** What the page around the cards offers, where it is ours. */
declare global {
  var pdpmo: { gone?: () => Promise<boolean>; told?: (progress: object) => void } | undefined;
}

/** What lies in the browser under a name; nothing in a private window. */
export function held(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export type Paint = () => void;

export class Card<S extends Spec = Spec, V extends object = object, W extends View = View> {
  readonly spec: S;
  readonly key: string;
  /** Sentences of the book that nobody has read yet. */
  readonly notes: string[] = [];
  /** What went wrong, what Python answered to a press, what a screen reader hears. */
  alarm = "";
  said = "";
  heard = "";
  /** False until the first hello: nothing can be pressed before. */
  ready = false;
  notSaved = false;
  #local;
  #scope = "";
  #reset = 0;
  #seen = 0;
  #keeping = 0;
  #pinging = 0;
  #hearing = 0;
  #trying = false;
  #again = false;
  #queued = false;
  readonly #stops: (() => void)[] = [];

  constructor(
    readonly model: Model,
    private readonly paint: Paint,
    /** What was typed stays when it is refused: it is to be shortened, not lost. */
    private readonly typed: boolean,
  ) {
    this.spec = model.get("spec") as S;
    this.key = String(model.get("key") ?? "");
    this.#local = fresh(copyOf(model.get("value") as V));
  }

  get value(): V {
    return this.#local.value;
  }
  get view(): W {
    return (this.model.get("view") ?? {}) as W;
  }
  get saved(): Saved {
    return (this.model.get("saved") ?? {}) as Saved;
  }
  /** What this browser holds of an answer, as it was written. */
  copied(key: string): string | null {
    return held(`pdpmo:${this.#scope}:${key}`);
  }
  get asks(): Set<string> {
    return new Set(this.spec.asks);
  }
  get pending(): boolean {
    return this.#local.pending;
  }
  /** How often Python said hello: 0 before the kept value is here. */
  get hellos(): number {
    return ((this.model.get("hello") ?? {}) as Hello).n ?? 0;
  }

  /** Keep a change: at once in this browser, after `wait` ms of rest in Python. */
  change(patch: Partial<V>, wait = 0): void {
    this.#local = changed(this.#local, patch, Date.now(), this.#reset);
    this.alarm = "";
    this.notSaved = false;
    this.#writeCopy();
    clearTimeout(this.#keeping);
    this.#keeping = window.setTimeout(this.flush, wait);
    if (!wait) this.flush();
    this.paint();
  }

  /** Look without keeping; one question in flight, the last one wins. */
  try(patch: Partial<V>): void {
    this.#local = tried(this.#local, patch);
    if (this.#trying) this.#again = true;
    else {
      this.#trying = true;
      this.post({ do: "try", value: this.#local.value });
    }
    this.paint();
  }

  ask(what: string, args: object = {}): void {
    this.say("");
    this.post({ do: "ask", what, args });
  }

  async bring(file: File, more: object = {}): Promise<void> {
    if (file.size > LARGEST) {
      this.alarm = words.tooLarge;
      this.paint();
      return;
    }
    const message = { do: "file", name: file.name, at: Math.max(Date.now(), this.#local.at + 1) };
    this.post({ ...message, ...more }, [await file.arrayBuffer()]);
  }

  say(text: string): void {
    if (this.said === text) return;
    this.said = text;
    this.paint();
  }

  hear(text: string): void {
    clearTimeout(this.#hearing);
    this.#hearing = window.setTimeout(() => {
      this.heard = text;
      this.paint();
    }, HEARD);
  }

  readonly post = (message: object, buffers?: ArrayBuffer[]): void => {
    try {
      this.model.send(message, undefined, buffers);
    } catch {
      lost(true);
    }
  };

  readonly flush = (): void => {
    if (!this.#keeping) return;
    clearTimeout(this.#keeping);
    this.#keeping = 0;
    this.post({ do: "keep", value: this.#local.value, at: this.#local.at });
  };

  /** Listen, then say hello. `root` is the card's element. */
  begin(root: HTMLElement): void {
    for (const name of ["value", "view", "saved", "hello"])
      this.#hears(`change:${name}`, this.#soon);
    this.#hears("msg:custom", this.#message);
    this.#listen(root, "keydown", (e) => {
      const key = e as KeyboardEvent;
      if (!key.ctrlKey && !key.metaKey) key.stopPropagation(); // Lab's letters stay out
    });
    this.#listen(root, "focusout", this.flush);
    this.#listen(window, "pagehide", this.flush);
    this.#listen(document, "visibilitychange", () =>
      document.hidden ? this.flush() : this.#ping(),
    );
    const clock = setInterval(this.#ping, ASK_AGAIN);
    this.#stops.push(() => clearInterval(clock));
    this.post({ do: "hello", css: !document.getElementById("pdpmo-theme") });
    this.#ping();
  }

  end(): void {
    this.flush();
    clearTimeout(this.#pinging);
    clearTimeout(this.#hearing);
    for (const stop of this.#stops) stop();
  }

  #hears(name: string, act: (...args: never[]) => void): void {
    this.model.on(name, act);
    this.#stops.push(() => this.model.off(name, act));
  }

  #listen(target: EventTarget, name: string, act: (e: Event) => void): void {
    target.addEventListener(name, act);
    this.#stops.push(() => target.removeEventListener(name, act));
  }

  get #place(): string {
    return `pdpmo:${this.#scope}:${this.key}`;
  }

  #writeCopy(): void {
    if (!this.key || !this.#scope) return;
    const { value, at } = this.#local;
    try {
      localStorage.setItem(this.#place, JSON.stringify({ value, at }));
    } catch {
      // full or forbidden: the server still keeps it
    }
  }

  #readCopy(): Copy<V> | null {
    try {
      return JSON.parse(localStorage.getItem(this.#place) ?? "null");
    } catch {
      return null;
    }
  }

  /** The learner starts afresh: no copy of this visitor may come back. */
  #forget(): void {
    const stem = `pdpmo:${this.#scope}:`;
    try {
      for (const name of Object.keys(localStorage))
        if (name.startsWith(stem)) localStorage.removeItem(name);
    } catch {
      // nothing to forget
    }
  }

  #welcome({ scope = "", reset = 0, offer }: Hello): void {
    this.#scope = scope;
    this.#reset = reset;
    if (offer) offerOlder(scope, offer);
    this.ready = true;
    const copy = this.key ? this.#readCopy() : null;
    if (!wins(copy, this.saved.at ?? 0, reset)) return;
    this.#local = { ...copy, pending: true, held: false };
    this.post({ do: "copy", value: copy.value, at: copy.at });
  }

  /** Traits come one by one: all of them are read when the last has come. */
  readonly #soon = (): void => {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      this.#arrive();
    });
  };

  #arrive(): void {
    const came = arrived(this.#local, copyOf(this.model.get("value") as V), this.saved);
    this.#local = came.local;
    if (came.confirmed) this.#writeCopy();
    const hello = (this.model.get("hello") ?? {}) as Hello;
    if (hello.n && hello.n !== this.#seen) {
      this.#seen = hello.n;
      this.#welcome(hello);
    }
    this.alarm = this.view.trouble ?? "";
    this.paint();
  }

  readonly #message = (message: Message, buffers: DataView[]): void => {
    switch (message.do) {
      case "pong":
        clearTimeout(this.#pinging);
        this.#pinging = 0;
        lost(false);
        return;
      case "tried":
        this.#trying = false;
        if (this.#again) {
          this.#again = false;
          this.try({});
        }
        return;
      case "trouble":
        this.#trying = false;
        if (message.what === "keep" || message.what === "copy") this.#refuse();
        this.alarm = message.text ?? "";
        break;
      case "note":
        this.notes.push(message.text ?? "");
        break;
      case "said":
        this.said = message.text ?? "";
        break;
      case "forget":
        this.#forget();
        location.reload();
        return;
      case "complete":
        globalThis.pdpmo?.told?.(message);
        return;
      case "css":
        dress(message.text ?? "");
        return;
      case "file":
        this.#download(message, buffers[0]);
        break;
      default:
        return;
    }
    this.paint();
  };

  #refuse(): void {
    if (this.typed) {
      this.notSaved = true;
      return;
    }
    this.#local = refused(copyOf(this.model.get("value") as V), this.saved);
    this.#writeCopy();
  }

  #download({ name = "", mime = "" }: Message, data: DataView | undefined): void {
    const url = URL.createObjectURL(new Blob(data ? [data as BlobPart] : [], { type: mime }));
    const link = element("a", { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), KEEP_LINK);
    this.said = words.downloaded(name);
  }

  readonly #ping = (): void => {
    if (document.hidden || this.#pinging) return;
    const mine = window.setTimeout(() => {
      this.#pinging = 0;
      lost(true);
    }, SILENT);
    this.#pinging = mine;
    // A busy kernel may take its time; of one that is gone our server tells at once.
    window.setTimeout(async () => {
      if (this.#pinging !== mine || !(await globalThis.pdpmo?.gone?.())) return;
      if (this.#pinging === mine) lost(true);
    }, SOON);
    this.post({ do: "ping" });
  };
}

/** The look comes by message where no page brings it. */
function dress(text: string): void {
  if (document.getElementById("pdpmo-theme")) return;
  document.head.append(element("style", { id: "pdpmo-theme", textContent: text }));
}
