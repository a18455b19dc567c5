// Parts of a guide: each opens by itself, also by keyboard; texts, lists, tables, headings.

import { list } from "../util.ts";
import { type Cell, Table } from "./Table.tsx";
import { Paras } from "./text.tsx";

interface Block {
  kind: string;
  lines: string[];
  cells?: Cell[][];
}
export interface Part {
  title?: string;
  open?: boolean;
  blocks: Block[];
}

function One({ kind, lines, cells = [] }: Block) {
  if (kind === "table") return <Table head={cells[0] ?? []} rows={cells.slice(1)} />;
  if (kind === "heading") return <h5>{lines[0]}</h5>;
  if (kind !== "list") return <Paras text={lines} />;
  return (
    <ul class="pd-points">
      {lines.map((line, i) => (
        <li key={i}>{line}</li>
      ))}
    </ul>
  );
}

export function Blocks({ parts }: { parts: Part[] | undefined }) {
  return (
    <>
      {list(parts).map(({ title, open, blocks }, i) => {
        const inside = list(blocks).map((block, k) => <One key={k} {...block} />);
        if (!title) return inside;
        return (
          <details key={`${i} ${title}`} class="pd-part" open={open}>
            <summary>{title}</summary>
            {inside}
          </details>
        );
      })}
    </>
  );
}
