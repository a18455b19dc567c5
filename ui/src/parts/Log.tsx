// What was done, in its order: a sentence each, and what it cost.

import { list } from "../util.ts";
import { parts as words } from "../words.ts";

export interface Told {
  /** What was done, before what it told. */
  did?: string;
  text: string;
  cost?: string;
}

export function Log({ told }: { told: readonly Told[] | undefined }) {
  const some = list(told as Told[]);
  if (!some.length) return <p class="pd-hint">{words.nothingYet}</p>;
  return (
    <ol class="pd-told">
      {some.map((one, i) => (
        <li key={i}>
          {one.did && <b>{`${one.did}. `}</b>}
          {one.text}
          {one.cost && <span class="pd-hint">{` (${one.cost})`}</span>}
        </li>
      ))}
    </ol>
  );
}
