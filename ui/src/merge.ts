// Which copy of a value wins: the one on this page, this browser's, or Python's. Pure.

/** What stands in the browser's own store: the value and its moment (ms). */
export interface Copy<V> {
  value: V;
  at: number;
}

/** What Python says about what it keeps: its moment, and the change that it answers. */
export interface Saved {
  at?: number;
  asked?: number;
}

export interface Local<V> extends Copy<V> {
  /** A change of this page that Python has not confirmed yet. */
  pending: boolean;
  /** A lever is under the finger: nothing that arrives moves it. */
  held: boolean;
}

export const fresh = <V>(value: V): Local<V> => ({ value, at: 0, pending: false, held: false });

/**
 * A change made here. Its moment is later than every one before, and than the last fresh
 * start (`reset`), also if this clock is behind.
 */
export function changed<V>(local: Local<V>, patch: Partial<V>, now: number, reset = 0): Local<V> {
  const at = Math.max(now, local.at + 1, reset + 1);
  return { value: { ...local.value, ...patch }, at, pending: true, held: false };
}

/** A look without keeping. */
export const tried = <V>(local: Local<V>, patch: Partial<V>): Local<V> => ({
  ...local,
  value: { ...local.value, ...patch },
  held: true,
});

/** What stands after Python's traits came; `confirmed` when they answer our last change. */
export function arrived<V>(
  local: Local<V>,
  value: V,
  saved: Saved,
): { local: Local<V>; confirmed: boolean } {
  const confirmed = local.pending && saved.asked === local.at;
  if (!confirmed && (local.pending || local.held)) return { local, confirmed };
  const stays = local.held ? local.value : value;
  return {
    local: { value: stays, at: saved.at ?? 0, pending: false, held: local.held },
    confirmed,
  };
}

/** Not kept: the page shows again what is. */
export const refused = <V>(value: V, saved: Saved): Local<V> => ({
  ...fresh(value),
  at: saved.at ?? 0,
});

/** May the browser's copy come back? Only if it is newer than all that Python knows. */
export function wins<V>(copy: Copy<V> | null, saved: number, reset: number): copy is Copy<V> {
  return copy !== null && typeof copy.at === "number" && copy.at > saved && copy.at > reset;
}
