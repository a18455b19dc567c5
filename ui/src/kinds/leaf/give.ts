// A level is given at once; a comment when the hand rests, at the latest when one goes on.

import { useRef } from "preact/hooks";
import type { Card } from "./model.ts";

export interface Giving {
  give(row: string, level: number, comment?: string, wait?: number): void;
  flush(): void;
  /** Somebody is writing: what arrives does not overwrite it. */
  waits(): boolean;
}

export function useGive(card: Card): Giving {
  const waiting = useRef<{ message: object; timer: number } | null>(null);
  const flush = () => {
    const found = waiting.current;
    if (!found) return;
    clearTimeout(found.timer);
    waiting.current = null;
    card.post(found.message);
  };
  const give = (row: string, level: number, comment?: string, wait = 0) => {
    flush();
    const message = { do: "give", sheet: card.view.sheet?.id, row, level, comment };
    if (wait) waiting.current = { message, timer: window.setTimeout(flush, wait) };
    else card.post(message);
  };
  return { give, flush, waits: () => waiting.current !== null };
}
