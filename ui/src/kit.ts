// The kit: every kind of card of lessons and exercises. One file, loaded once for a page.
// Kinds that are alike stand together: so the file is packed one hundredth smaller.

import { renderer } from "./renderer.ts";

// What is written and taken along.

import { commitment } from "./kinds/commitment.tsx";
import { imports } from "./kinds/imports.tsx";
import { journal } from "./kinds/journal.tsx";
import { picture } from "./kinds/picture.tsx";
import { receipt } from "./kinds/receipt.tsx";
import { takeaway } from "./kinds/takeaway.tsx";

// What is played.

import { debrief } from "./kinds/debrief.tsx";
import { rounds } from "./kinds/rounds.tsx";
import { talk } from "./kinds/talk.tsx";

// What is asked.

import { bestWorst } from "./kinds/best_worst.tsx";
import { choice } from "./kinds/choice.tsx";
import { evidence } from "./kinds/evidence.tsx";
import { instrument } from "./kinds/instrument.tsx";
import { lab } from "./kinds/lab.tsx";
import { range } from "./kinds/range.tsx";
import { series } from "./kinds/series.tsx";

const all = [
  bestWorst,
  choice,
  commitment,
  debrief,
  evidence,
  imports,
  instrument,
  journal,
  lab,
  picture,
  range,
  receipt,
  rounds,
  series,
  takeaway,
  talk,
];
export const render = renderer(all);
