// What a kind of card is: how it looks, and how far one is with it.

import type { ComponentType } from "preact";
import type { Card, Spec, View } from "./kept.ts";
import type { SortOf } from "./parts/Sort.tsx";

export type State = "todo" | "open" | "done";

export interface Props<S extends Spec = Spec, V extends object = object, W extends View = View> {
  card: Card<S, V, W>;
}

export interface Kind<S extends Spec, V extends object, W extends View = View> {
  name: string;
  /** Read, try or make: how the card is tinted, and the word on its first line. */
  sort?: SortOf;
  Body: ComponentType<Props<S, V, W>>;
  /** Without it a card is done by being there. */
  state?: (value: V, view: W, card: Card<S, V, W>) => State;
  /** Does it have the window to itself now, where a page offers that? */
  work?: (card: Card<S, V, W>) => boolean;
  /** Refused words stay on the screen. */
  typed?: boolean;
}
