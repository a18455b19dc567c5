// Cards as Python made them, each in a state of its own; what is pressed is not kept.

import type { Model } from "../src/kept.ts";
import { render } from "../src/kit.ts";
import { render as renderMap } from "../src/map.ts";

const ON_THE_MAP = new Set(["coursemap", "keep"]);

export interface Shown {
  /** Name of the card in the gallery, and of its state. */
  card: string;
  state: string;
  kind: string;
  traits: Record<string, unknown>;
}

/** A model that says hello once and answers that it is there. */
function still(traits: Record<string, unknown>): Model {
  const heard = new Map<string, ((...args: never[]) => void)[]>();
  const tell = (name: string, ...args: unknown[]) =>
    queueMicrotask(() => {
      for (const act of heard.get(name) ?? []) (act as (...x: unknown[]) => void)(...args);
    });
  return {
    get: (name) => structuredClone(traits[name]),
    on: (name, act) => heard.set(name, [...(heard.get(name) ?? []), act]),
    off: () => {},
    send(content) {
      const { do: what } = content as { do: string };
      if (what === "hello") tell("change:hello");
      if (what === "ping") tell("msg:custom", { do: "pong" }, []);
    },
  };
}

export function draw(shown: readonly Shown[], into: HTMLElement): void {
  for (const { card, state, kind, traits } of shown) {
    const title = document.createElement("h3");
    title.textContent = `${card}: ${state}`;
    const el = document.createElement("div");
    el.dataset.shown = `${card}/${state}`;
    into.append(title, el);
    (ON_THE_MAP.has(kind) ? renderMap : render)(kind, still(traits), el);
  }
}
