// Where somebody is on each page, kept in the browser: it lives longer than a server on Binder.

export interface Place {
  /** The step that was shown last, and when (ms since 1970). */
  at: string;
  when: number;
  /** Steps that were shown and left again. */
  been: string[];
}
export interface Shelf {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
}

const NAME = "pdpmo:places"; // no visitor's scope stands before it: a place says no answer

const text = (x: unknown) => (typeof x === "string" ? x : "");

/** What the browser holds for each page; what is damaged counts as nothing. */
export function places(shelf: Shelf): Record<string, Place> {
  try {
    const found = JSON.parse(shelf.getItem(NAME) ?? "{}") as Record<string, Partial<Place>>;
    return Object.fromEntries(
      Object.entries(found).map(([page, one]) => {
        const been = Array.isArray(one?.been) ? one.been.map(text) : [];
        return [page, { at: text(one?.at), when: Number(one?.when) || 0, been }];
      }),
    );
  } catch {
    return {};
  }
}

/** Of a page; what was before a fresh start (`reset`) is gone. */
export function placeOn(shelf: Shelf, page: string, reset = 0): Place {
  const found = places(shelf)[page];
  return found && found.when > reset ? found : { at: "", when: 0, been: [] };
}

/** One is at step `id` now; the step that one left was read. */
export function moved(shelf: Shelf, page: string, id: string, now: number, reset = 0): Place {
  const old = placeOn(shelf, page, reset);
  const left = old.at && old.at !== id && !old.been.includes(old.at);
  const here = { at: id, when: now, been: left ? [...old.been, old.at] : old.been };
  try {
    shelf.setItem(NAME, JSON.stringify({ ...places(shelf), [page]: here }));
  } catch {
    // full or forbidden: the journey still says what is done
  }
  return here;
}
