// Fields of one's own words. Typing is kept at every pause; checks are quiet.

import { useRef } from "preact/hooks";
import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Area } from "../parts/Area.tsx";
import { Button } from "../parts/Button.tsx";
import { useUnique } from "../parts/hooks.ts";
import { type Option, Radios } from "../parts/Radios.tsx";
import { Typed } from "../parts/Typed.tsx";
import { type Check, Checks, Hint, Paras, Reveal } from "../parts/text.tsx";
import { list, many } from "../util.ts";
import { journal as words } from "../words.ts";
import { type Mark, Rows, type TypedColumn } from "./journal/Rows.tsx";

type Column = Pick<TypedColumn, "id" | "label">;
interface Field {
  id: string;
  label: string;
  kind?: string;
  most?: number;
  hint?: string;
  rows?: number;
  max_words?: number;
  optional?: boolean;
  add?: string;
  /** Beside the next field, where there is room for two. */
  half?: boolean;
  columns?: TypedColumn[];
  options?: Option[];
}
type Row = string | Record<string, unknown>;
type Written = string | Row[];
interface JournalSpec extends Spec {
  fields: Field[];
}
interface Value {
  text?: Record<string, Written>;
}
interface Offer {
  say: string;
  take: string;
}
interface JournalView extends View {
  checks?: Check[];
  /** The page's own rule of completeness, where it has one. */
  whole?: boolean;
  /** What was written in another place, as long as nothing is written here. */
  offer?: Offer;
  marks?: Record<string, Record<string, Mark>>;
  errors?: Record<string, Record<string, string>>;
}
type Card = Props<JournalSpec, Value, JournalView>["card"];
interface FieldProps {
  card: Card;
  one: Field;
}

const REST = 250; // ms of rest after which typing is kept

const put = (card: Card, id: string, x: Written, wait?: number) =>
  card.change({ text: { ...card.value.text, [id]: x } }, wait);

export const count = (text: string) => (text.trim() ? text.trim().split(/\s+/).length : 0);

/** How many of the words that fit are used; what is too much is said as such. */
export function room(text: string, most: number | undefined): string {
  const n = most ? count(text) : 0;
  if (!most || !n) return "";
  return n > most ? words.over(n, many(n - most, words.word), most) : words.of(n, most);
}

function Single({ card, one }: FieldProps) {
  const id = useUnique("field");
  const hint = useUnique("hint");
  const about = one.hint ? hint : undefined;
  const value = card.value.text?.[one.id];
  const long = one.kind === "long" || (one.rows ?? 0) > 1;
  return (
    <div class="pd-field">
      <label for={id}>{one.label}</label>
      <Hint id={hint} text={one.hint} />
      {long ? (
        <Area
          id={id}
          about={about}
          rows={one.rows}
          value={value}
          on={(text) => put(card, one.id, text, REST)}
        />
      ) : (
        <Typed
          id={id}
          about={about}
          kind={one.kind}
          number={one.kind === "number"}
          value={value}
          on={(text) => put(card, one.id, text, REST)}
        />
      )}
      <Hint text={room(String(value ?? ""), one.max_words)} />
    </div>
  );
}

function Pick({ card, one }: FieldProps) {
  return (
    <div class="pd-field">
      <Radios
        legend={one.label}
        options={one.options ?? []}
        value={String(card.value.text?.[one.id] ?? "")}
        on={(x) => put(card, one.id, x)}
      />
      <Hint text={one.hint} />
    </div>
  );
}

interface CellProps {
  column: Column;
  n: number;
  value: string | undefined;
  on: (text: string) => void;
}

function Cell({ column, n, value, on }: CellProps) {
  const id = useUnique("cell");
  const named = Boolean(column.id);
  return (
    <div class="pd-cell">
      <label for={id} class={named ? undefined : "pd-hear"}>
        {named ? column.label : `${column.label}, ${n}`}
      </label>
      <Typed id={id} kind={column.id} value={value} on={on} />
    </div>
  );
}

function Several({ card, one }: FieldProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const people = one.kind === "people";
  const columns = people ? (one.columns ?? []) : [{ id: "", label: one.label }];
  const blank: Row = people ? Object.fromEntries(columns.map((c) => [c.id, ""])) : "";
  const shown = (): Row[] => {
    const now = list(card.value.text?.[one.id] as Row[] | undefined);
    return now.length ? now : [blank];
  };
  const edit = (i: number, column: Column, text: string) => {
    const changed = (row: Row) => (column.id ? { ...(row as object), [column.id]: text } : text);
    put(
      card,
      one.id,
      shown().map((row, j) => (j === i ? (changed(row) as Row) : row)),
      REST,
    );
  };
  const remove = (i: number) => {
    put(
      card,
      one.id,
      shown().filter((_, j) => j !== i),
    );
    box.current?.querySelector<HTMLElement>("[data-k=add]")?.focus();
  };
  const add = () => {
    put(card, one.id, [...shown(), blank]);
    const rows = box.current?.querySelectorAll(".pd-row");
    rows?.[rows.length - 1]?.querySelector("input")?.focus();
  };
  const rows = shown();
  return (
    <fieldset class="pd-field pd-plain" ref={box}>
      <legend>{one.label}</legend>
      <Hint text={one.hint} />
      <div class="pd-rows">
        {rows.map((row, i) => (
          <div key={i} class={`pd-row pd-row-${one.kind}`}>
            {columns.map((column) => (
              <Cell
                key={column.id}
                column={column}
                n={i + 1}
                value={String(typeof row === "string" ? row : (row[column.id] ?? ""))}
                on={(text) => edit(i, column, text)}
              />
            ))}
            {rows.length > 1 && (
              <Button
                small
                text={words.remove}
                label={words.removeHear(i + 1, one.label)}
                on={() => remove(i)}
              />
            )}
          </div>
        ))}
      </div>
      <Button small k="add" text={one.add || words.add} on={add} />
    </fieldset>
  );
}

function One(props: FieldProps) {
  const { card, one } = props;
  switch (one.kind) {
    case "rows":
      return (
        <Rows
          label={one.label}
          hint={one.hint}
          columns={one.columns ?? []}
          rows={list(card.value.text?.[one.id] as Record<string, unknown>[])}
          most={one.most}
          marks={card.view.marks?.[one.id]}
          errors={card.view.errors?.[one.id]}
          on={(rows, wait) => put(card, one.id, rows, wait ? REST : 0)}
        />
      );
    case "list":
    case "people":
      return <Several {...props} />;
    case "choice":
      return <Pick {...props} />;
    default:
      return <Single {...props} />;
  }
}

function Elsewhere({ card, offer }: { card: Card; offer: Offer }) {
  return (
    <div class="pd-confirm">
      <Paras text={offer.say} />
      <Button small k="take" text={offer.take} on={() => card.ask("take")} />
    </div>
  );
}

/** Fields one below the other; halves that follow each other stand side by side. */
export const groups = (fields: readonly Field[]): Field[][] =>
  fields.reduce<Field[][]>((found, one) => {
    const last = found.at(-1);
    if (one.half && last?.length === 1 && last[0]?.half) last.push(one);
    else found.push([one]);
    return found;
  }, []);

function Body({ card }: Props<JournalSpec, Value, JournalView>) {
  const offer = filled(card.value.text) ? undefined : card.view.offer;
  return (
    <>
      {offer && <Elsewhere card={card} offer={offer} />}
      {groups(card.spec.fields).map((group) => {
        const fields = group.map((one) => <One key={one.id} card={card} one={one} />);
        return group[1] ? <div class="pd-fields">{fields}</div> : fields;
      })}
      <Reveal>
        <div>
          <Paras text={card.view.text} />
        </div>
        <Checks checks={card.view.checks} />
      </Reveal>
    </>
  );
}

/** Is anything written, in a line, in a list, in a row? */
export function filled(x: unknown): boolean {
  if (Array.isArray(x)) return x.some(filled);
  if (x && typeof x === "object") return Object.values(x).some(filled);
  return Boolean(String(x || "").trim());
}

export const journal: Kind<JournalSpec, Value, JournalView> = {
  name: "journal",
  sort: "make",
  Body,
  typed: true,
  state({ text = {} }, { whole }, card) {
    const needed = card.spec.fields.filter((field) => !field.optional);
    if (whole ?? needed.every((field) => filled(text[field.id]))) return "done";
    return Object.values(text).some(filled) ? "open" : "todo";
  },
};
