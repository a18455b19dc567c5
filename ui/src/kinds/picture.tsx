// A picture, the sentence that says it, and what is to be read beside it.

import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Drawing } from "../parts/Drawing.tsx";
import { type Cell, Table } from "../parts/Table.tsx";
import { Paras, Reveal } from "../parts/text.tsx";
import { list } from "../util.ts";

interface PictureView extends View {
  lines?: string[];
  table?: { head: Cell[]; rows: Cell[][] };
}

function Body({ card }: Props<Spec, object, PictureView>) {
  const { view } = card;
  const lines = list(view.lines);
  return (
    <>
      <Drawing view={view} heard={(say) => card.hear(say)} />
      <Reveal>
        <Paras text={view.text} />
      </Reveal>
      {lines.length > 0 && (
        <ul class="pd-points">
          {lines.map((line, i) => (
            <li key={i}>{line}</li>
          ))}
        </ul>
      )}
      {view.table && <Table head={view.table.head} rows={list(view.table.rows)} />}
    </>
  );
}

export const picture: Kind<Spec, object, PictureView> = {
  name: "picture",
  Body,
  state: (_, view) => (view.svg || list(view.lines).length || view.table ? "done" : "todo"),
};
