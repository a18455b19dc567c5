// The kit: every kind of card. One file, loaded once for a page, drawn by `render`.

import { show } from "./frame.tsx";
import type { Model } from "./kept.ts";
import { choice } from "./kinds/choice.tsx";

const kinds = { choice };

export function render(name: string, model: Model, el: HTMLElement): () => void {
  const kind = kinds[name as keyof typeof kinds];
  return show(kind as never, model, el);
}
