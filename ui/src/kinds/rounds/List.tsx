// The things one decides about: a line each, sortable; what is known and what is decided.

import { useState } from "preact/hooks";
import { Face } from "../../parts/Face.tsx";
import { Icon } from "../../parts/Icon.tsx";
import type { Cell } from "../../parts/Table.tsx";
import { cls, digits, figure } from "../../util.ts";
import { rounds as words } from "../../words.ts";
import { Grid } from "./Grid.tsx";
import {
  type Card,
  type Column,
  decide,
  decided,
  type ListOf,
  type Mark,
  over,
  type Row,
  rowsOf,
} from "./model.ts";
import { only, Show, type Which } from "./Order.tsx";

export interface ListProps {
  card: Card;
  of: ListOf;
  lens: string;
  open: string;
  choose: (row: string) => void;
}

export const cell = (row: Row, column: string, lens: string): Cell =>
  row.lens?.[lens]?.[column] ?? row.cells?.[column];

/** Rows in the order of a column; what is no figure goes by its word. */
export function sorted(rows: readonly Row[], column: string, up: boolean, lens: string): Row[] {
  if (!column) return [...rows];
  const way = up ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [x, y] = [cell(a, column, lens), cell(b, column, lens)];
    if (typeof x === "number" && typeof y === "number") return way * (x - y);
    return way * String(x ?? "").localeCompare(String(y ?? ""));
  });
}

export function Tick({ card, of, row }: { card: Card; of: ListOf; row: Row }) {
  const field = of.fields.find((one) => one.id === of.tick);
  if (!field) return null;
  return (
    <label class="pd-rounds-hit">
      <input
        type="checkbox"
        class="pd-rounds-tick"
        aria-label={`${field.label}: ${row.title}`}
        checked={Boolean(decided(card, of, row, field.id))}
        disabled={over(card) || Boolean(row.locked)}
        onChange={(e) => decide(card, of, row, field.id, e.currentTarget.checked)}
      />
      {of.tickHead && <small aria-hidden>{of.tickHead}</small>}
    </label>
  );
}

/** The look of a row that is ticked: on the list, or taken off it. */
export const ticked = (card: Card, of: ListOf, row: Row): string =>
  of.tick && decided(card, of, row, of.tick)
    ? of.tickTone
      ? "pd-rounds-off"
      : "pd-rounds-on"
    : "";

interface MarksProps {
  card: Card;
  of: ListOf;
  row: Row;
  brief?: boolean;
}

export function Marks({ card, of, row, brief }: MarksProps) {
  const { tickOn: text, tickTone: tone } = of;
  const some: Mark[] = [
    ...(text && ticked(card, of, row) ? [{ sign: "cross", text, tone } as const] : []),
    ...(row.signs ?? []),
    ...(row.locked ? [{ ...row.locked, sign: "law" } as const] : []),
  ];
  return (
    <>
      {some.map((one, i) => (
        <span key={i} class={cls("pd-rounds-mark", one.tone && `pd-rounds-${one.tone}`)}>
          <Icon sign={one.sign} />
          {brief ? (one.short ?? one.text) : one.text}
          {brief && one.short !== undefined && <span class="pd-hear">{one.text}</span>}
        </span>
      ))}
    </>
  );
}

export function Bar({ value, most }: { value: number; most: number }) {
  // beyond `most` a bar still grows, ever more slowly: no two giants look the same
  const part = Math.abs(value) / (most || 1);
  const width = part > 1 ? 28 - 8 / part : 20 * part;
  return (
    <svg class="pd-rounds-bar" viewBox="0 0 60 12" aria-hidden focusable="false">
      <line x1={30} x2={30} y1={0} y2={12} />
      <rect
        class={value < 0 ? "pd-rounds-loss" : undefined}
        x={value < 0 ? 30 - width : 30}
        y={3}
        width={width}
        height={6}
      />
    </svg>
  );
}

/** The largest figure that a bar shows whole: single giants do not flatten the rest. */
export function most(rows: readonly Row[], column: string, lens: string): number {
  const all = rows.map((row) => Math.abs(Number(cell(row, column, lens)) || 0));
  return all.sort((a, b) => a - b)[Math.floor(0.9 * (all.length - 1))] || 1;
}

function Value({ card, of, lens, row, column }: ListProps & { row: Row; column: Column }) {
  const value = cell(row, column.id, lens);
  const rows = rowsOf(card, of);
  const said = figure(value, places(rows, column.id, lens));
  if (column.kind !== "bar" || typeof value !== "number") return <>{said}</>;
  return (
    <>
      <span>{said}</span>
      <Bar value={value} most={most(rows, column.id, lens)} />
    </>
  );
}

/** How the figures of a column are written: with the same digits. */
export const places = (rows: readonly Row[], column: string, lens: string) =>
  digits(rows.map((row) => cell(row, column, lens)));

interface HeadProps {
  of: ListOf;
  which: Which;
  show: (which: Which) => void;
  sort: string;
  up: boolean;
  by: (column: string) => void;
}

function Heads({ of, which, show, sort, up, by }: HeadProps) {
  return (
    <thead>
      <tr>
        {of.tick && (
          <th scope="col">
            {of.tickHead ?? (
              <span class="pd-hear">{of.fields.find((one) => one.id === of.tick)?.label}</span>
            )}
          </th>
        )}
        <th scope="col">{of.tick ? <Show of={of} which={which} show={show} /> : of.title}</th>
        {of.columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            class={cls(column.kind && column.kind !== "text" && "pd-rounds-right")}
            aria-sort={sort === column.id ? (up ? "ascending" : "descending") : undefined}
          >
            <button type="button" title={column.whole} onClick={() => by(column.id)}>
              {column.label}
              {column.whole && <span class="pd-hear">{` (${column.whole})`}</span>}
              {sort === column.id && <Icon sign={up ? "up" : "down"} />}
            </button>
          </th>
        ))}
        <th scope="col">
          <span class="pd-hear">{words.marks}</span>
        </th>
      </tr>
    </thead>
  );
}

function Line(props: ListProps & { row: Row }) {
  const { card, of, open, choose, row } = props;
  const shown = row.id === open;
  return (
    <tr class={cls(ticked(card, of, row), shown && "pd-rounds-shown")}>
      {of.tick && (
        <td>
          <Tick card={card} of={of} row={row} />
        </td>
      )}
      <th scope="row">
        <button
          type="button"
          class="pd-rounds-name"
          aria-current={shown ? "true" : undefined}
          data-row={row.id}
          onClick={() => choose(row.id)}
        >
          {row.face && <Face face={row.face} size={24} />}
          {row.title}
        </button>
      </th>
      {of.columns.map((column) => (
        <td
          key={column.id}
          class={cls(
            column.kind && column.kind !== "text" ? "pd-rounds-right" : "pd-rounds-quiet",
            column.kind === "bar" && "pd-rounds-net",
          )}
        >
          <Value {...props} column={column} />
        </td>
      ))}
      <td class="pd-rounds-marks">
        <Marks card={card} of={of} row={row} brief />
      </td>
    </tr>
  );
}

/** Up and down go from name to name, and open what they reach. */
export function walk(e: KeyboardEvent, choose: (row: string) => void): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
  const at = e.target as HTMLElement;
  if (!by || at.dataset.row === undefined) return;
  const names = [...(e.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("[data-row]")];
  const next = names[names.indexOf(at) + by];
  if (!next) return;
  e.preventDefault();
  next.focus();
  choose(next.dataset.row ?? "");
}

export function List(props: ListProps) {
  const { card, of, lens, choose } = props;
  const [sort, setSort] = useState(of.sort ?? "");
  const [up, setUp] = useState(false);
  const [which, show] = useState<Which>("all");
  const by = (column: string) => {
    setUp(sort === column ? !up : false);
    setSort(column);
  };
  if (of.legend) return <Grid {...props} />;
  return (
    <table class="pd-rounds-list" onKeyDown={(e) => walk(e, choose)}>
      <caption class="pd-hear">{of.title}</caption>
      <Heads of={of} which={which} show={show} sort={sort} up={up} by={by} />
      <tbody>
        {sorted(only(card, of, rowsOf(card, of), which), sort, up, lens).map((row) => (
          <Line key={row.id} {...props} row={row} />
        ))}
      </tbody>
    </table>
  );
}
