// Small things that every file needs; no element is made here.

/** One counter for the page, whichever kit draws: ids and names of radios never meet. */
interface Page {
  count: number;
}
declare global {
  var __pdpmo: Page | undefined;
}

export function unique(stem: string): string {
  globalThis.__pdpmo ??= { count: 0 };
  globalThis.__pdpmo.count += 1;
  return `pd-${stem}-${globalThis.__pdpmo.count}`;
}

export const copyOf = <T>(x: T): T => JSON.parse(JSON.stringify(x ?? {}));
export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** 1234.5 as "1,234.5", minus as "−"; what is no number stays as it is. */
export function fmt(n: unknown): string {
  if (typeof n !== "number") return String(n ?? "");
  return n.toLocaleString("en-GB", { maximumFractionDigits: 4 }).replace("-", "−");
}

/** How many digits behind the point the longest of some figures has (at most 2). */
export function digits(numbers: readonly unknown[]): number {
  const all = numbers.map((n) => (typeof n === "number" ? (String(n).split(".")[1] ?? "") : ""));
  return Math.min(2, Math.max(0, ...all.map((x) => x.length)));
}

/** A figure of a column: all of them with the same digits. */
export function figure(n: unknown, places: number): string {
  if (typeof n !== "number") return fmt(n);
  const both = { minimumFractionDigits: places, maximumFractionDigits: places };
  return n.toLocaleString("en-GB", both).replace("-", "−");
}

export const many = (n: number, one: string, more = `${one}s`) =>
  `${fmt(n)} ${n === 1 ? one : more}`;

/** Nothing → [], one → [one], several as they are. */
export function list<T>(x: T | readonly T[] | null | undefined | ""): T[] {
  if (x === undefined || x === null || x === "") return [];
  return Array.isArray(x) ? [...x] : [x as T];
}

export const cls = (...names: (string | false | null | undefined | 0)[]) =>
  names.filter(Boolean).join(" ");

export const known = (n: unknown): n is number => typeof n === "number";

/** The moment at which something was kept, as every card says it: 19:05, or with its day. */
export function when(at: number): string {
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  const today = new Date(at).toDateString() === new Date().toDateString();
  const parts = today ? time : ({ day: "numeric", month: "short", ...time } as const);
  return new Date(at).toLocaleString("en-GB", parts);
}
