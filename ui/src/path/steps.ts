// Which step of a page is meant, and which are done. Pure: no element, no browser.

export interface Step {
  id: string;
  name: string;
  /** What it keeps; none where it is only read; null while that is not known. */
  keys: readonly string[] | null;
}

/** The part of an address after its "#", as an id. */
export function idOf(hash: string): string {
  const raw = hash.replace(/^#/, "").replace(/:~:.*$/, "");
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** The step of an address: its own, else the one that holds the place; -1 for neither. */
export function stepAt(
  steps: readonly Step[],
  hash: string,
  holder: (id: string) => number,
): number {
  const id = idOf(hash);
  if (!id) return 0;
  const own = steps.findIndex((step) => step.id === id);
  return own < 0 ? holder(id) : own;
}

/**
 * Done by the rule of the map: all that a step keeps is complete. A step that keeps
 * nothing is done when one has been there and gone on.
 */
export function doneSteps(
  steps: readonly Step[],
  complete: ReadonlySet<string>,
  been: readonly string[],
): boolean[] {
  return steps.map(({ id, keys }) => {
    if (!keys) return false;
    return keys.length ? keys.every((key) => complete.has(key)) : been.includes(id);
  });
}
