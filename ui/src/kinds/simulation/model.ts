// A clock, people, steps that cost time, the last form: what the kind reads, and its rules.

import type { Card as Kept, Spec, View } from "../../kept.ts";
import type { Drawn } from "../../parts/Drawing.tsx";
import { fmt, list } from "../../util.ts";
import { simulation as words } from "../../words.ts";

export interface Person {
  id: string;
  name: string;
  role: string;
  facts: (string | { text: string; rumour?: boolean })[];
}
export interface Action {
  id: string;
  label: string;
  cost: number;
  who?: number;
  card?: boolean;
  /** The field of the last form that goes out with this step, as it is then. */
  sends?: string;
  meaning?: string;
}
export interface Option {
  id: string;
  text: string;
  meaning?: string;
}
export interface FormField {
  id: string;
  kind: "person" | "one" | "many";
  label: string;
  options: Option[];
  count?: number;
}
export interface Interest {
  id: string;
  label: string;
  text?: string;
}
export interface SimulationSpec extends Spec {
  clock: { total: number; unit: string; one?: string };
  people: Person[];
  actions: Action[];
  interests: Interest[];
  final: { title: string; label: string; intro?: string | string[]; fields: FormField[] };
  rewind: boolean;
  again: boolean;
  deals: boolean;
}
export interface Step {
  do: string;
  who: string[];
  card: string | null;
}
export type Charter = Record<string, string | string[] | null | undefined>;
export interface Value {
  steps?: Step[];
  charter?: Charter;
  done?: boolean;
  run?: number;
}
export interface Learnt {
  met?: boolean;
  notes?: string | string[];
}
interface Quarter {
  title: string;
  lines: string | string[];
}
export interface Result extends Drawn {
  quarters?: Quarter[];
  text?: string | string[];
  score?: string | string[];
  bots?: Drawn;
}
export interface SimulationView extends View {
  deal?: Person[];
  can?: Record<string, { ok: boolean; why?: string }>;
  people?: Record<string, Learnt>;
  log?: { text: string; cost?: number }[];
  result?: Result;
}
export type Card = Kept<SimulationSpec, Value, SimulationView>;

export const steps = (card: Card) => card.value.steps ?? [];
export const charter = (card: Card) => card.value.charter ?? {};
export const people = (card: Card) => card.view.deal ?? card.spec.people;

export function unit(card: Card, n: number): string {
  const { one, unit: several } = card.spec.clock;
  return `${fmt(n)} ${n === 1 ? one || several : several}`;
}

export function left(card: Card): number {
  const cost = new Map(card.spec.actions.map((one) => [one.id, one.cost]));
  return steps(card).reduce((n, step) => n - (cost.get(step.do) ?? 0), card.spec.clock.total);
}

/** Why a step is not possible now; "" when it is. */
export function why(card: Card, action: Action): string {
  const told = card.view.can?.[action.id];
  if (action.cost > left(card)) return words.takes(unit(card, action.cost), unit(card, left(card)));
  return told && !told.ok ? told.why || words.notNow : "";
}

export function play(card: Card, action: Action, who: string[], interest?: string | null): void {
  const no = why(card, action);
  if (no) {
    card.say(no);
    return;
  }
  card.say("");
  const { sends } = action;
  const sent = sends ? { [sends]: list(charter(card)[sends]) } : {};
  const step = { do: action.id, who, card: interest ?? null, ...sent };
  card.change({ steps: [...steps(card), step] });
}

/** The fields of the last form that are still open. */
export function missing(card: Card): FormField[] {
  const given = charter(card);
  return card.spec.final.fields.filter(({ id, count }) =>
    count ? list(given[id]).length !== count : !given[id],
  );
}

/** One step of the log in words: what was done, and with whom. */
export function told(card: Card, step: Step | undefined): string {
  const action = card.spec.actions.find((one) => one.id === step?.do);
  if (!step || !action) return "";
  const names = step.who.map((id) => people(card).find((one) => one.id === id)?.name ?? id);
  return `${action.label}${names.length ? `: ${names.join(", ")}` : ""}. `;
}
