// A table that scrolls in itself when it is wider than its card; the keyboard reaches it then.

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { fmt, list } from "../util.ts";
import { parts as words } from "../words.ts";

export function Scroll({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  const look = () => {
    const el = box.current;
    if (el) setWide(el.scrollWidth > el.clientWidth + 1);
  };
  // At each drawing, too: JupyterLab sets cells out of view aside, and of those no
  // observer tells; nor does a wider table change its box.
  useLayoutEffect(look);
  useLayoutEffect(() => {
    if (!box.current) return;
    const reach = new ResizeObserver(look);
    reach.observe(box.current);
    return () => reach.disconnect();
  }, []);
  const more = wide ? { tabIndex: 0, role: "region" as const, "aria-label": words.scrolls } : {};
  return (
    <div class="pd-scroll" ref={box} {...more}>
      {children}
    </div>
  );
}

export type Cell = string | number | null | undefined;

interface TableProps {
  head: readonly Cell[];
  rows: readonly Cell[][];
  /** Which cell of a row is its head. */
  named?: number;
}

export function Table({ head, rows, named = 0 }: TableProps) {
  return (
    <Scroll>
      <table>
        <thead>
          <tr>
            {list(head as Cell[]).map((text, i) => (
              <th key={i} scope="col">
                {fmt(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {list(row).map((text, i) =>
                i !== named ? (
                  <td key={i} class={typeof text === "number" ? "pd-figures" : undefined}>
                    {fmt(text)}
                  </td>
                ) : (
                  <th key={i} scope="row">
                    {fmt(text)}
                  </th>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
