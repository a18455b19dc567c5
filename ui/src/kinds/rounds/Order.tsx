// Which rows are shown, and on a narrow screen in which order.

import { rounds as words } from "../../words.ts";
import { type Card, decided, type ListOf, looked, type Row } from "./model.ts";

export type Which = "all" | "on" | "off" | "looked";

/** The rows of which this is so. */
export const only = (card: Card, of: ListOf, rows: readonly Row[], which: Which): Row[] =>
  rows.filter((row) => {
    if (which === "looked") return of.looks.some((one) => looked(card, of, row, one));
    return which === "all" || Boolean(decided(card, of, row, of.tick ?? "")) === (which === "on");
  });

interface PickProps {
  label: string;
  options: readonly [id: string, text: string][];
  value: string;
  on: (id: string) => void;
}

function Pick({ label, options, value, on }: PickProps) {
  return (
    <select
      class="pd-rounds-order"
      aria-label={label}
      value={value}
      onChange={(e) => on(e.currentTarget.value)}
    >
      {options.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
}

interface ShowProps {
  of: ListOf;
  which: Which;
  show: (which: Which) => void;
}

export function Show({ of, which, show }: ShowProps) {
  const field = of.fields.find((one) => one.id === of.tick)?.label ?? "";
  const done = of.looks[0]?.done;
  const options: [string, string][] = [
    ["all", of.title],
    ["on", words.only(field)],
    ["off", words.except(field)],
  ];
  if (done) options.push(["looked", words.only(done)]);
  return <Pick label={words.show} options={options} value={which} on={(id) => show(id as Which)} />;
}

interface SortProps {
  of: ListOf;
  sort: string;
  by: (column: string) => void;
}

export function Sort({ of, sort, by }: SortProps) {
  const options = of.columns.map(({ id, label }): [string, string] => [id, words.sortBy(label)]);
  return <Pick label={words.sort} options={options} value={sort} on={by} />;
}
