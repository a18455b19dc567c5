// The kit: every kind of card. One file, loaded once for a page, drawn by `render`.

import { show } from "./frame.tsx";
import type { Model } from "./kept.ts";
import { bestWorst } from "./kinds/best_worst.tsx";
import { choice } from "./kinds/choice.tsx";
import { commitment } from "./kinds/commitment.tsx";
import { coursemap } from "./kinds/coursemap.tsx";
import { debrief } from "./kinds/debrief.tsx";
import { evidence } from "./kinds/evidence.tsx";
import { imports } from "./kinds/imports.tsx";
import { instrument } from "./kinds/instrument.tsx";
import { job } from "./kinds/job.tsx";
import { journal } from "./kinds/journal.tsx";
import { keep } from "./kinds/keep.tsx";
import { lab } from "./kinds/lab.tsx";
import { leaf } from "./kinds/leaf.tsx";
import { picture } from "./kinds/picture.tsx";
import { range } from "./kinds/range.tsx";
import { receipt } from "./kinds/receipt.tsx";
import { rounds } from "./kinds/rounds.tsx";

import { series } from "./kinds/series.tsx";

import { takeaway } from "./kinds/takeaway.tsx";
import { talk } from "./kinds/talk.tsx";

const all = [
  bestWorst,
  choice,
  commitment,
  coursemap,
  debrief,
  evidence,
  imports,
  instrument,
  job,
  journal,
  keep,
  lab,
  leaf,
  picture,
  range,
  receipt,
  rounds,

  series,
  takeaway,
  talk,
];
const kinds = new Map(all.map((kind) => [kind.name, kind]));

export function render(name: string, model: Model, el: HTMLElement): () => void {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`This kit has no kind "${name}".`);
  return show(kind as never, model, el);
}
