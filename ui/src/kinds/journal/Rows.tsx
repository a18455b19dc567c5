// Rows that the learner adds, a typed cell for each column: a table, or a card a row.

import { useRef } from "preact/hooks";
import { Area } from "../../parts/Area.tsx";
import { useUnique, useWidth } from "../../parts/hooks.ts";
import { Icon } from "../../parts/Icon.tsx";
import type { Option } from "../../parts/Radios.tsx";
import { Select } from "../../parts/Select.tsx";
import { Typed } from "../../parts/Typed.tsx";
import { Hint } from "../../parts/text.tsx";
import { cls } from "../../util.ts";
import { journal as words } from "../../words.ts";

export interface TypedColumn {
  id: string;
  label: string;
  kind: string;
  unit?: string;
  options?: Option[];
}
export interface Mark {
  /** A word before the sentence, where the sentence does not begin with it. */
  mark?: string;
  text: string;
}
type Row = Record<string, unknown>;

interface CellProps {
  column: TypedColumn;
  n: number;
  value: unknown;
  on: (x: unknown, wait: boolean) => void;
}

const NARROW = 640; // px, and more the more columns there are
const COLUMN = 104; // px that a column needs, with its gap
const WIDTHS: Record<string, string> = { number: "5.2rem", yes: "4rem", date: "9.5rem" };

/** "1,5" and "1.5" are numbers; what is none stays as it was typed. */
export function numeric(text: string): string | number {
  const plain = text.trim().replace("−", "-").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

const named = ({ label, unit }: TypedColumn) => (unit ? `${label}, ${unit}` : label);

function Cell({ column, n, value, on }: CellProps) {
  const { kind } = column;
  const label = words.cell(named(column), n);
  const number = kind === "number";
  return (
    <div class="pd-journal-entry-cell" data-kind={kind}>
      <span class="pd-journal-entry-name" aria-hidden>
        {named(column)}
      </span>
      {kind === "one" ? (
        <Select
          hideLabel
          label={label}
          options={column.options ?? []}
          value={String(value ?? "")}
          on={(x) => on(x, false)}
        />
      ) : kind === "yes" ? (
        <input
          type="checkbox"
          aria-label={label}
          checked={value === true}
          onChange={(e) => on(e.currentTarget.checked, false)}
        />
      ) : (
        <Typed
          label={label}
          kind={kind}
          number={number}
          value={value}
          on={(text) => on(number ? numeric(text) : text, true)}
        />
      )}
    </div>
  );
}

/** A sentence needs the whole width: it stands below the other cells of its row. */
function Long({ column, n, value, on }: CellProps) {
  const id = useUnique("long");
  return (
    <div class="pd-journal-entry-cell pd-journal-entry-long" data-kind="long">
      <label for={id}>
        {named(column)}
        <span class="pd-hear">{`, ${words.row(n)}`}</span>
      </label>
      <Area id={id} rows={2} value={value} on={(text) => on(text, true)} />
    </div>
  );
}

const isLong = ({ kind }: TypedColumn) => kind === "long";

export interface RowsProps {
  label: string;
  hint?: string;
  columns: readonly TypedColumn[];
  rows: readonly Row[];
  most?: number;
  marks?: Record<string, Mark>;
  errors?: Record<string, string>;
  on: (rows: Row[], wait: boolean) => void;
}

export function Rows(props: RowsProps) {
  const { label, hint, columns, rows, most = 30, marks, errors, on } = props;
  const [box, width] = useWidth<HTMLDivElement>();
  const latest = useRef(rows);
  latest.current = rows;
  const short = columns.filter((column) => !isLong(column));
  const narrow = width < Math.max(NARROW, COLUMN * short.length);
  const tracks = short.map(({ kind }, i) => WIDTHS[kind] ?? (i ? "minmax(6em, 1fr)" : "2fr")); // a name first
  const style = { "--pd-tracks": `${tracks.join(" ")} 2rem` };
  const all = rows.length < most ? [...rows, {}] : rows; // the last one waits, empty
  const edit = (i: number, id: string, x: unknown, wait: boolean) => {
    const now = [...latest.current];
    now[i] = { ...now[i], [id]: x };
    on(now, wait);
  };
  const remove = (i: number) => {
    // the row, no field in it: what is focused keeps the words of the row that went
    box.current?.querySelectorAll<HTMLElement>(".pd-journal-entry")[i]?.focus();
    on(
      latest.current.filter((_, k) => k !== i),
      false,
    );
  };
  return (
    <fieldset class="pd-field">
      <legend>{label}</legend>
      <Hint text={hint} />
      <div
        ref={box}
        class={cls("pd-journal-entries", narrow && "pd-journal-entries-narrow")}
        style={style}
      >
        <div class="pd-journal-entry-head" aria-hidden>
          {short.map((column) => (
            <span key={column.id}>{named(column)}</span>
          ))}
        </div>
        {all.map((row, i) => (
          <div
            key={i}
            class="pd-journal-entry"
            role="group"
            aria-label={words.row(i + 1)}
            tabIndex={-1}
          >
            {short.map((column) => (
              <Cell
                key={column.id}
                column={column}
                n={i + 1}
                value={row[column.id]}
                on={(x, wait) => edit(i, column.id, x, wait)}
              />
            ))}
            {i < rows.length && (
              <button
                type="button"
                class="pd-journal-entry-off"
                aria-label={words.removeHear(i + 1, label)}
                onClick={() => remove(i)}
              >
                <Icon sign="cross" />
              </button>
            )}
            {columns.filter(isLong).map((column) => (
              <Long
                key={column.id}
                column={column}
                n={i + 1}
                value={row[column.id]}
                on={(x, wait) => edit(i, column.id, x, wait)}
              />
            ))}
            <div class="pd-journal-entry-said" role="status">
              {errors?.[i] ? (
                <p class="pd-bad">
                  <Icon sign="warn" /> {errors[i]}
                </p>
              ) : (
                marks?.[i] && (
                  <p>
                    {marks[i].mark && <b>{marks[i].mark} </b>}
                    {marks[i].text}
                  </p>
                )
              )}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
