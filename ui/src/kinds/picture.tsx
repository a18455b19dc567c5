// A picture, the sentence that says it, and what is to be read beside it; or several, as tabs.

import { useState } from "preact/hooks";
import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Choice } from "../parts/Choice.tsx";
import { Drawing } from "../parts/Drawing.tsx";
import { type Cell, Table } from "../parts/Table.tsx";
import { Paras, Reveal } from "../parts/text.tsx";
import { list } from "../util.ts";
import { parts as said, picture as words } from "../words.ts";

interface Shown extends View {
  lines?: string[];
  table?: { head: Cell[]; rows: Cell[][] };
}
interface PictureView extends Shown {
  tabs?: (Shown & { id: string; label: string })[];
}

function Body({ card }: Props<Spec, object, PictureView>) {
  const [at, go] = useState("");
  const tabs = list(card.view.tabs);
  const view: Shown = tabs.find((one) => one.id === at) ?? tabs[0] ?? card.view;
  const lines = list(view.lines);
  return (
    <>
      {tabs.length > 1 && (
        <Choice
          label={words.tabs}
          hideLabel
          look="segments"
          options={tabs.map(({ id, label }) => ({ id, text: label }))}
          value={at || tabs[0]?.id}
          on={go}
        />
      )}
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
      {view.table &&
        (view.svg ? (
          <details>
            <summary>{said.asTable}</summary>
            <Table head={view.table.head} rows={list(view.table.rows)} />
          </details>
        ) : (
          <Table head={view.table.head} rows={list(view.table.rows)} />
        ))}
    </>
  );
}

export const picture: Kind<Spec, object, PictureView> = {
  name: "picture",
  sort: "read",
  Body,
  state: (_, { svg, lines, table, tabs }) =>
    svg || table || list(lines).length || list(tabs).length ? "done" : "todo",
};
