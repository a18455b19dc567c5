// What a leaf shows: sheets, the open one with its rows of levels.

import type { Card as Kept } from "../../kept.ts";
import type { Answers, AskSpec, AskView } from "../../parts/Ask.tsx";
import type { Part } from "../../parts/Blocks.tsx";
import type { Drawn } from "../../parts/Drawing.tsx";

export interface LeafSpec extends AskSpec {
  strip: boolean;
  words: Record<string, string | undefined>;
}
export type Answer = Answers & { at?: string };

export interface Leaf extends Drawn {
  id: string;
  title: string;
  sign?: string;
  did?: string | string[];
  lines?: string[];
}
export interface Row {
  row: string;
  levels: string[];
  given?: number | null;
  ours?: number;
  comment?: string;
  words?: boolean;
  why?: string | string[];
  others?: string | string[];
}
export interface Sheet {
  id: string;
  title: string;
  lines?: string | string[];
  rows?: Row[];
  frozen?: boolean;
  bank?: { id: string; text: string }[];
  commit?: boolean;
  hint?: string;
  parts?: Part[];
}
export interface LeafView extends AskView {
  sheets?: Leaf[];
  sheet?: Sheet;
  parts?: Part[];
}
export type Card = Kept<LeafSpec, Answer, LeafView>;
