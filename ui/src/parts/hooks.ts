// Ids of our own (Preact's `useId` starts anew in each card), and fields one types in.

import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { unique } from "../util.ts";

export const useUnique = (stem: string): string => useState(() => unique(stem))[0];

/** A field's value from outside; never written while one types in it (the caret would jump). */
export function useTyped<T extends HTMLInputElement | HTMLTextAreaElement>(
  value: unknown,
): RefObject<T | null> {
  const ref = useRef<T>(null);
  const next = value === undefined || value === null ? "" : String(value);
  useLayoutEffect(() => {
    const el = ref.current;
    if (el && el !== document.activeElement && el.value !== next) el.value = next;
  });
  return ref;
}

/** Call what is returned: the element takes the focus after the next drawing. */
export function useFocus<T extends HTMLElement>(ref: RefObject<T | null>): () => void {
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (!wanted.current || !ref.current) return;
    wanted.current = false;
    ref.current.focus();
  });
  return () => {
    wanted.current = true;
  };
}

/** A sentence that changed is told; the first one is read where it stands. */
export function useHeard(say: string | undefined, heard: ((say: string) => void) | undefined) {
  const was = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (was.current !== undefined && say && was.current !== say) heard?.(say);
    was.current = say;
  }, [say]);
}

/** Told each time that the element comes into view. */
export function useLooked(ref: RefObject<HTMLElement | null>, look: () => void): void {
  const latest = useRef(look);
  latest.current = look;
  useLayoutEffect(() => {
    if (!ref.current) return;
    const seen = new IntersectionObserver((found) => {
      if (found.some((one) => one.isIntersecting)) latest.current();
    });
    seen.observe(ref.current);
    return () => seen.disconnect();
  }, []);
}

/** Width of what it is drawn in; drawn anew, never shrunk. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const el = ref.current;
    if (!el) return;
    setWidth(el.clientWidth);
    const seen = new ResizeObserver(() => setWidth(el.clientWidth));
    seen.observe(el);
    return () => seen.disconnect();
  }, []);
  return [ref, width];
}
