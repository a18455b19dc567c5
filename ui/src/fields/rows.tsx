// Rows that one adds oneself, with a typed field for each column.

import { useRef } from "preact/hooks";
import { Button } from "../parts/Button.tsx";
import { list } from "../util.ts";
import { fields as words } from "../words.ts";
import type { Field, FieldKind, FieldProps } from "./field.ts";
import { missing, View as One, tell } from "./index.tsx";

type Row = Record<string, unknown>;

function View({ field, value, on, disabled, say }: FieldProps<Row[]>) {
  const box = useRef<HTMLFieldSetElement>(null);
  const now = list(value);
  const columns = field.columns ?? [];
  const edit = (i: number, id: string, x: unknown) =>
    on(now.map((row, j) => (j === i ? { ...row, [id]: x } : row)));
  const add = () => {
    on([...now, {}]);
    setTimeout(() => {
      const rows = box.current?.querySelectorAll<HTMLElement>(".pd-typed-row");
      rows?.[rows.length - 1]?.querySelector<HTMLElement>("input, select, button")?.focus();
    });
  };
  const remove = (i: number) => {
    on(now.filter((_, j) => j !== i));
    box.current?.querySelector<HTMLElement>("[data-k=add]")?.focus();
  };
  return (
    <fieldset class="pd-typed-rows" disabled={disabled} ref={box}>
      <legend>{field.label}</legend>
      {now.map((row, i) => (
        <div key={i} class="pd-typed-row">
          {columns.map((column) => (
            <One
              key={column.id}
              field={column}
              value={row[column.id]}
              say={say}
              on={(x) => edit(i, column.id, x)}
            />
          ))}
          <Button small text={words.removeShort} label={words.remove(i + 1)} on={() => remove(i)} />
        </div>
      ))}
      <Button small k="add" text={words.add} hidden={now.length >= (field.most ?? 30)} on={add} />
    </fieldset>
  );
}

/** A row is whole when each of its columns is. */
export const whole = (row: Row, columns: readonly Field[]) =>
  columns.every((column) => !missing(row[column.id], column));

export const rows: FieldKind<Row[]> = {
  View,
  missing(value, field) {
    const done = list(value).filter((row) => whole(row, field.columns ?? [])).length;
    const short = (field.least ?? (field.optional ? 0 : 1)) - done;
    return short > 0 ? words.rows(short, words.row) : "";
  },
  tell: (value, field) =>
    list(value)
      .map((row) => (field.columns ?? []).map((column) => tell(row[column.id], column)).join(", "))
      .join("; ") || words.nothing,
};
