// What a debrief holds; `simulation/explained.py` makes it.

import type { Card as Kept, Spec, View } from "../../kept.ts";
import type { FaceOf } from "../../parts/Face.tsx";
import type { Cell } from "../../parts/Table.tsx";

export interface DebriefSpec extends Spec {
  line: string;
}
export interface Value {
  text?: string;
  /** The run after which it was written. */
  of?: string;
}
export interface Loss {
  /** Above 0 it cost, below 0 it brought more than the reader had. */
  points: number;
  did: string;
  sign: string;
  voice?: { face: FaceOf; name: string; text: string } | null;
  better: string;
  when: string;
}
export interface Scale {
  text: string;
  mark: number;
  guess?: number | null;
  dots: { name: string; total: number }[];
}
export interface Story {
  title?: string;
  sub?: string;
  svg?: string;
  /** The same, drawn for a narrow screen. */
  narrow?: string;
  say?: string;
  table?: { head: Cell[]; rows: Cell[][] };
}
export interface DebriefView extends View {
  of?: string;
  todo?: string;
  total?: number;
  scale?: Scale;
  headline?: string;
  losses?: Loss[];
  more?: Loss[];
  good?: string[];
  luck?: string;
  /** What is said beside the losses: of a range, of what was hidden. */
  notes?: { lead: string; text: string }[];
  story?: Story;
  next?: string;
  later?: string[];
}
export type Card = Kept<DebriefSpec, Value, DebriefView>;
