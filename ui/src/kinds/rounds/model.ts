// Rounds: things that are decided about one by one, looks that cost, stages that close.
// What is stored: the decisions, and an ordered log of what was paid for.

import type { Field } from "../../fields/field.ts";
import { missingIn } from "../../fields/index.tsx";
import type { Card as Kept, Spec, View } from "../../kept.ts";
import type { Drawn } from "../../parts/Drawing.tsx";
import type { FaceOf } from "../../parts/Face.tsx";
import type { Sign } from "../../parts/Icon.tsx";
import type { Told } from "../../parts/Log.tsx";
import type { MeterOf } from "../../parts/Meter.tsx";
import type { Cell } from "../../parts/Table.tsx";
import { fmt, list } from "../../util.ts";
import { rounds as words } from "../../words.ts";

export interface Column {
  id: string;
  label: string;
  kind?: "text" | "number" | "bar";
  /** The whole word where the head is an abbreviation. */
  whole?: string;
}
export interface LookOf {
  id: string;
  label: string;
  cost: number;
  /** What stands there once it was done. */
  done?: string;
  /** What one says with it: whom else it is about, which outcome. */
  fields?: Field[];
  /** What one then does, e.g. "Hold the talk". */
  go?: string;
  /** Its fields are shown at once. */
  open?: boolean;
  meaning?: string;
}
/** What is done with everybody. It takes along fields of the page as they are then. */
export interface ActOf extends LookOf {
  sends?: string[];
  /** Older editions had it; nobody is offered it any more. */
  hidden?: boolean;
}
export interface ListOf {
  id: string;
  title: string;
  columns: Column[];
  fields: Field[];
  looks: LookOf[];
  /** The field of kind "yes" that stands as a tick before each row. */
  tick?: string;
  /** The head above the ticks, the word beside a row with one; `warn`: it takes away. */
  tickHead?: string;
  tickOn?: string;
  tickTone?: "warn";
  /** Ways to read the figures; the first is shown at first. */
  lenses?: { id: string; text: string }[];
  /** The column by which it is sorted at first, largest on top. */
  sort?: string;
  /** A few things with much to read: the one that is open gets the room. */
  few?: boolean;
  /** A grid instead of columns: signs and their words. */
  legend?: { wish?: Wish; chip?: string; text: string }[];
}
export interface Voice {
  face: FaceOf;
  name: string;
  text: string;
}
/** A field of the page: what `apart` holds cannot be chosen here, too. */
export interface PageField extends Field {
  apart?: string;
  /** What stands there as long as nothing else was chosen. */
  start?: unknown;
  /** Stands beside the next one where there is room. */
  half?: boolean;
}
export interface Stage {
  id: string;
  title: string;
  total: number;
  /** What the time is for, e.g. "left for checking". */
  what?: string;
  commit: string;
  sure: string;
  lists: ListOf[];
  acts?: ActOf[];
  form: PageField[];
  /** The headline of the page that is written on the desk. */
  page?: string;
  voice?: Voice;
}
export interface RoundsSpec extends Spec {
  /** `short`: the unit on a button. */
  clock: { unit: string; one?: string; short?: string; step?: number };
  stages: Stage[];
  rules?: string | string[];
  rewind: boolean;
  again: boolean;
  deals: boolean;
  /** Asked before the end: what do you think will come of it? 0 to 100. */
  guess?: { label: string; unit?: string; optional?: boolean } | null;
}

export interface Wish {
  kind: "most" | "least" | "seen" | "said";
  n?: number;
  /** The sentence behind the cell. */
  say?: string;
}
export interface Mark {
  sign: Sign;
  text: string;
  /** The word beside the sign in the list; "" leaves the sign alone. */
  short?: string;
  tone?: "warn";
}
export interface Dots {
  heads: [string, string, string];
  rows: { label: string; values: (number | null)[]; min: number; max: number }[];
}
export interface Row {
  id: string;
  title: string;
  sub?: string;
  face?: FaceOf;
  cells?: Record<string, Cell>;
  /** Cells by lens, where the list has lenses. */
  lens?: Record<string, Record<string, Cell>>;
  /** Not for the learner to decide: what stands, and the word why. */
  locked?: { value: boolean; text: string; short?: string };
  signs?: Mark[];
  /** One line below the name on a narrow screen. */
  line?: string;
  chips?: { text: string; on: boolean; say: string }[];
  wishes?: Record<string, Wish>;
  quote?: Voice;
  facts?: (string | { text: string; rumour?: boolean })[];
  dots?: Dots;
  pairs?: { heads: [string, string]; rows: [string, string][] };
  table?: { head: Cell[]; rows: Cell[][]; mark?: number };
  notes?: string | string[];
  /** Why a look is not possible now, by its id. */
  cannot?: Record<string, string>;
  start?: Record<string, unknown>;
  /** What another row would have to become, as a button each: "Add …". */
  mends?: { row: string; field: string; value: unknown; text: string }[];
}
export interface Head {
  id: string;
  label: string;
  state?: "first" | "not";
}
export interface After extends Drawn {
  title: string;
  lines?: string | string[];
  /** What came one after the other, beside each other where there is room. */
  parts?: { title: string; lines?: string | string[]; more?: string[] }[];
}
/** How somebody else begins this case, and why; it can be taken over. */
export interface Example {
  title: string;
  intro?: string;
  face?: FaceOf;
  steps: { text: string; why: string }[];
  looks: Look[];
  /** What else becomes one's own: decisions about rows, fields of the page. */
  rows?: StageValue["rows"];
  form?: StageValue["form"];
  take: string;
}
export interface RoundsView extends View {
  /** What differs by case in the stage that is open: titles, figures, the voice. */
  stage?: Partial<Stage>;
  /** How the figures are read, where the form keeps it as "lens". */
  lens?: string;
  rules?: string | string[];
  lists?: Record<string, Row[]>;
  heads?: Record<string, Head[]>;
  /** What an act told, and why it is not possible now. */
  acts?: Record<string, { text?: string; cannot?: string }>;
  example?: Example | null;
  /** The number of the next case, where it is not simply one more. */
  next?: number;
  /** How far one is, in a few words. */
  sofar?: string;
  left?: number;
  meters?: MeterOf[];
  sum?: { number: string; text: string; share?: number };
  /** Something worth knowing that does not hinder. */
  hint?: string | Voice;
  problem?: string;
  /** What is about to be sent, and what is unwise in it: said where it is confirmed. */
  closing?: string | string[];
  log?: Told[];
  after?: After[];
  result?: After;
}

export type Said = Record<string, unknown>;
export type Look =
  | [list: string, row: string, look: string]
  | [list: string, row: string, look: string, said: Said];
export interface StageValue {
  looks: Look[];
  rows: Record<string, Record<string, Record<string, unknown>>>;
  form: Record<string, unknown>;
  done: boolean;
}
export interface Value {
  stages?: StageValue[];
  done?: boolean;
  run?: number;
  guess?: number | null;
}
export type Card = Kept<RoundsSpec, Value, RoundsView>;

const REST = 400; // ms of rest after which a decision is kept
const BLANK: StageValue = { looks: [], rows: {}, form: {}, done: false };

export const stagesOf = (card: Card): StageValue[] =>
  card.spec.stages.map((_, i) => ({ ...BLANK, ...card.value.stages?.[i] }));

/** The first stage that is open, or the last one. */
export function stageAt(card: Card): number {
  const open = stagesOf(card).findIndex((stage) => !stage.done);
  return open < 0 ? card.spec.stages.length - 1 : open;
}

/** The stage that is open, with what differs by case. */
export const stage = (card: Card): Stage | undefined => {
  const said = card.spec.stages[stageAt(card)];
  const own = card.view.stage; // the one before, until Python has answered
  return own?.id === said?.id ? said && { ...said, ...own } : said;
};

export const over = (card: Card) => Boolean(card.value.done);

function change(card: Card, patch: Partial<StageValue>, wait = 0): void {
  const at = stageAt(card);
  const stages = stagesOf(card).map((stage, i) => (i === at ? { ...stage, ...patch } : stage));
  card.change({ stages }, wait);
}

const now = (card: Card): StageValue => stagesOf(card)[stageAt(card)] ?? BLANK;

export const rowsOf = (card: Card, of: ListOf): Row[] => list(card.view.lists?.[of.id]);

/** What stands in a field of a row: what was decided, else what it starts with. */
export function decided(card: Card, of: ListOf, row: Row, field: string): unknown {
  if (row.locked && field === of.tick) return row.locked.value;
  return now(card).rows[of.id]?.[row.id]?.[field] ?? row.start?.[field] ?? null;
}

export function decide(
  card: Card,
  of: ListOf,
  row: Pick<Row, "id">,
  field: string,
  x: unknown,
): void {
  const all = now(card).rows;
  const mine = all[of.id] ?? {};
  const rows = { ...all, [of.id]: { ...mine, [row.id]: { ...mine[row.id], [field]: x } } };
  change(card, { rows }, REST);
}

export const formed = (card: Card, field: string): unknown =>
  now(card).form[field] ?? stage(card)?.form.find(({ id }) => id === field)?.start ?? null;

export const form = (card: Card, field: string, x: unknown, wait = REST): void =>
  change(card, { form: { ...now(card).form, [field]: x } }, wait);

/** A lens that is kept stands in the form, and not on the desk. */
export const LENS = "lens";
export const keepsLens = (card: Card): boolean =>
  !over(card) && !!stage(card)?.form.some(({ id }) => id === LENS);

/** Was a look paid for in any stage? What is said with one can differ: such stay open. */
export const looked = (card: Card, of: ListOf, row: Row, look: LookOf): boolean =>
  !look.fields?.length &&
  stagesOf(card).some((stage) =>
    stage.looks.some((one) => one[0] === of.id && one[1] === row.id && one[2] === look.id),
  );

export function spent(card: Card): number {
  const { lists, acts } = stage(card) ?? { lists: [] };
  const cost = (of: string, look: string) =>
    (of ? lists.find((one) => one.id === of)?.looks : acts)?.find((one) => one.id === look)?.cost ??
    0;
  return now(card).looks.reduce((sum, [of, , look]) => sum + cost(of, look), 0);
}

export const total = (card: Card): number => stage(card)?.total ?? 0;

export const left = (card: Card): number => total(card) - spent(card);

const HALF = 0.5;
const few = (n: number) => (n === HALF ? "½" : fmt(n).replace(/\.5$/, "½"));

export function hours(card: Card, n: number, short = false): string {
  const { unit, one, short: brief } = card.spec.clock;
  if (short && brief) return `${few(n)} ${brief}`;
  return `${fmt(n)} ${n === 1 && one ? one : unit}`;
}

/** Too dear for the time that is left, in a sentence; "" when it is not. */
export const dear = (card: Card, one: LookOf): string =>
  one.cost > left(card) ? words.takes(hours(card, one.cost), hours(card, left(card))) : "";

const pay = (card: Card, look: Look): void => {
  card.say("");
  change(card, { looks: [...now(card).looks, look] });
};

export const look = (card: Card, of: ListOf, row: Row, paid: LookOf, said?: Said): void =>
  pay(card, said ? [of.id, row.id, paid.id, said] : [of.id, row.id, paid.id]);

export const open = (fields: readonly Field[], values: Said): string => {
  const some = missingIn(values, fields);
  return some.length ? words.open(some.join(", ")) : "";
};

const sent = (card: Card, act: ActOf): PageField[] =>
  (stage(card)?.form ?? []).filter((one) => act.sends?.includes(one.id));

/** Why an act is not possible now; "" when it is. */
export function unable(card: Card, act: ActOf): string {
  const part = sent(card, act);
  return card.view.acts?.[act.id]?.cannot || open(part, now(card).form) || dear(card, act);
}

/** The page goes along as it stands now; what is changed later is another page. */
export function act(card: Card, one: ActOf, said: Said = {}): void {
  const { form } = now(card);
  const part = Object.fromEntries(sent(card, one).map(({ id }) => [id, form[id]]));
  const whole = { ...said, ...part };
  pay(card, Object.keys(whole).length ? ["", "", one.id, whole] : ["", "", one.id]);
}

/** Somebody else's beginning becomes one's own. */
export const take = (card: Card, { looks, rows = {}, form = {} }: Example): void =>
  change(card, { looks, rows, form });

export const undo = (card: Card): void => change(card, { looks: now(card).looks.slice(0, -1) });

/** Close the stage; the last one ends the run. */
export function close(card: Card): void {
  const at = stageAt(card);
  const stages = stagesOf(card).map((stage, i) => (i === at ? { ...stage, done: true } : stage));
  card.change({ stages, done: at === card.spec.stages.length - 1 });
}

export const fresh = (card: Card, run: number): void =>
  card.change({ stages: [], done: false, run, guess: null });

/** The number of the case that comes after this one. */
export const nextRun = (card: Card): number => card.view.next ?? (card.value.run ?? 0) + 1;

export const guess = (card: Card, n: number | null): void => card.change({ guess: n }, REST);

export const begun = (card: Card): boolean =>
  stagesOf(card).some(
    ({ looks, rows, form, done }) =>
      done || looks.length || Object.keys(rows).length || Object.keys(form).length,
  );
