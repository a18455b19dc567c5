// How a kit draws a card of one of its kinds.

import { show } from "./frame.tsx";
import type { Model } from "./kept.ts";

/** Draws the named kind into an element; returns how to take it away. */
export function renderer(all: readonly { name: string }[]) {
  const kinds = new Map(all.map((kind) => [kind.name, kind]));
  return (name: string, model: Model, el: HTMLElement): (() => void) => {
    const kind = kinds.get(name);
    if (!kind) throw new Error(`This kit has no kind "${name}".`);
    return show(kind as never, model, el);
  };
}
