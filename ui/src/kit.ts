// The kit: every kind of card that learners meet. One file, loaded once for a page.

import { bestWorst } from "./kinds/best_worst.tsx";
import { choice } from "./kinds/choice.tsx";
import { commitment } from "./kinds/commitment.tsx";
import { coursemap } from "./kinds/coursemap.tsx";
import { debrief } from "./kinds/debrief.tsx";
import { evidence } from "./kinds/evidence.tsx";
import { imports } from "./kinds/imports.tsx";
import { instrument } from "./kinds/instrument.tsx";
import { journal } from "./kinds/journal.tsx";
import { keep } from "./kinds/keep.tsx";
import { lab } from "./kinds/lab.tsx";
import { picture } from "./kinds/picture.tsx";
import { range } from "./kinds/range.tsx";
import { receipt } from "./kinds/receipt.tsx";
import { rounds } from "./kinds/rounds.tsx";
import { series } from "./kinds/series.tsx";
import { takeaway } from "./kinds/takeaway.tsx";
import { talk } from "./kinds/talk.tsx";
import { renderer } from "./renderer.ts";

const all = [
  bestWorst,
  choice,
  commitment,
  coursemap,
  debrief,
  evidence,
  imports,
  instrument,
  journal,
  keep,
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
