// People × wishes: what is learnt becomes a cell, the sentence behind it one press away.

import { Face } from "../../parts/Face.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { cls, fmt, list } from "../../util.ts";
import { rounds as words } from "../../words.ts";
import type { ListProps } from "./List.tsx";
import { walk } from "./List.tsx";
import { type Head, type Row, rowsOf, type Wish } from "./model.ts";

export function WishCell({ wish }: { wish: Wish }) {
  if (wish.kind === "seen") return <span class="pd-rounds-wish pd-rounds-seen">·</span>;
  if (wish.kind === "said")
    return (
      <span class="pd-rounds-wish pd-rounds-said">
        <Icon sign="speech" />
      </span>
    );
  const n = wish.kind === "most" ? `+${fmt(wish.n ?? 1)}` : fmt(-(wish.n ?? 1));
  return <span class={`pd-rounds-wish pd-rounds-${wish.kind}`}>{n}</span>;
}

export function Chips({ row }: { row: Row }) {
  return (
    <>
      {list(row.chips).map((chip) => (
        <span
          key={chip.text}
          class={cls("pd-rounds-chip", !chip.on && "pd-rounds-chip-off")}
          role="img"
          aria-label={chip.say}
          title={chip.say}
        >
          {chip.text}
        </span>
      ))}
    </>
  );
}

/** What all that was learnt adds up to, by head: wanted, not wanted. */
export function sums(rows: readonly Row[], head: string): [number, number] {
  const found = rows.map((row) => row.wishes?.[head]);
  const add = (kind: Wish["kind"]) =>
    found.reduce((sum, wish) => sum + (wish?.kind === kind ? (wish.n ?? 1) : 0), 0);
  return [add("most"), add("least")];
}

function Foot({ heads, rows }: { heads: readonly Head[]; rows: readonly Row[] }) {
  const chips = rows.some((row) => row.chips);
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.together}</th>
        {chips && <td />}
        {heads.map(({ id }) => {
          const [most, least] = sums(rows, id);
          return (
            <td key={id} class="pd-rounds-wishes">
              {most > 0 && <span>{`+${most}`}</span>}
              {least > 0 && <span>{`−${least}`}</span>}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}

export function Grid({ card, of, open, choose, faces }: ListProps & { faces?: boolean }) {
  const rows = rowsOf(card, of);
  const heads = list(card.view.heads?.[of.id]);
  const chips = !faces && rows.some((row) => row.chips);
  return (
    <table
      class={cls("pd-rounds-grid", faces && "pd-rounds-grid-faces")}
      onKeyDown={(e) => walk(e, choose)}
    >
      <caption class="pd-hear">{of.title}</caption>
      <thead>
        <tr>
          <td class="pd-rounds-legend">
            {!faces &&
              list(of.legend).map((one) => (
                <span key={one.text}>
                  {one.wish && <WishCell wish={one.wish} />}
                  {one.chip && <span class="pd-rounds-chip">{one.chip}</span>} {one.text}
                </span>
              ))}
          </td>
          {chips && (
            <th scope="col" class="pd-rounds-head pd-rounds-counts">
              <span>{words.counts}</span>
            </th>
          )}
          {heads.map((head) => (
            <th key={head.id} scope="col" class="pd-rounds-head" data-state={head.state}>
              <span>
                {head.label}
                {head.state && <span class="pd-hear">{`, ${words.heads[head.state]}`}</span>}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            class={cls(row.id === open && "pd-rounds-shown")}
            onClick={() => choose(row.id)}
          >
            <th scope="row">
              <button
                type="button"
                class="pd-rounds-name"
                aria-current={row.id === open ? "true" : undefined}
                data-row={row.id}
              >
                {row.face && <Face face={row.face} name={faces ? row.title : undefined} />}
                {!faces && (
                  <span>
                    <b>{row.title}</b>
                    {row.sub && <small>{row.sub}</small>}
                  </span>
                )}
              </button>
            </th>
            {chips && (
              <td class="pd-rounds-chips">
                <Chips row={row} />
              </td>
            )}
            {heads.map(({ id }) => {
              const wish = row.wishes?.[id];
              return (
                <td key={id} class="pd-rounds-wishes" title={wish?.say}>
                  {wish && <WishCell wish={wish} />}
                  {wish && <span class="pd-hear">{words.wishes[wish.kind]}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      {!faces && <Foot heads={heads} rows={rows} />}
    </table>
  );
}
