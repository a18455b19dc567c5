// Buttons: plain, main, small; and one that asks once more before it acts.

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { cls } from "../util.ts";
import { parts as words } from "../words.ts";

export interface ButtonProps {
  text?: string;
  children?: ComponentChildren;
  on: () => void;
  main?: boolean;
  small?: boolean;
  cls?: string;
  hidden?: boolean;
  /** Greyed out, and out of the keyboard's way. */
  disabled?: boolean;
  /** It is at work: pressing it again is answered by Python. */
  busy?: boolean;
  /** Not possible now, and why: it stays reachable, so that the reason is found. */
  why?: string;
  label?: string;
  expanded?: boolean;
  current?: "step" | "false" | undefined;
  k?: string;
  inert?: boolean;
}

export function Button(props: ButtonProps) {
  const { text, children, on, main, small, hidden, disabled, label, expanded, current, k } = props;
  const { busy, why } = props;
  const off = busy ?? (why === undefined ? undefined : why !== "");
  return (
    <button
      type="button"
      class={cls("pd-button", main && "pd-primary", small && "pd-small", props.cls)}
      hidden={hidden}
      disabled={disabled}
      aria-disabled={off}
      title={why}
      aria-label={label}
      aria-expanded={expanded}
      aria-current={current}
      data-k={k}
      inert={props.inert}
      onClick={on}
    >
      {text}
      {children}
    </button>
  );
}

export const Actions = ({ children }: { children: ComponentChildren }) => (
  <div class="pd-actions">{children}</div>
);

export interface ConfirmProps {
  text: string;
  question: string;
  yes: string;
  on: () => void;
  main?: boolean;
  small?: boolean;
  disabled?: boolean;
  hidden?: boolean;
  /** What is asked beside it, and what of it is still missing. */
  children?: ComponentChildren;
  hold?: string;
}

export function Confirm(props: ConfirmProps) {
  const { text, question, yes, on, main, small, disabled, hidden, children, hold } = props;
  const [asking, setAsking] = useState(false);
  const [held, setHeld] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const was = useRef(false);
  const open = asking && !disabled;
  const find = (css: string) => box.current?.querySelector<HTMLElement>(css);
  /** Enter gives what was typed and goes on to the button; a second one presses it. */
  const enter = (e: KeyboardEvent) => {
    if (e.key !== "Enter" || !(e.target as HTMLElement).matches("input")) return;
    e.preventDefault();
    find(".pd-confirm > .pd-primary")?.focus();
  };
  useLayoutEffect(() => {
    if (open === was.current) return;
    was.current = open;
    // What is asked first; on a phone its lever, so that no keyboard comes up unasked.
    const asked = matchMedia("(pointer: coarse)").matches ? "input" : ".pd-number";
    const at = open ? find(`.pd-confirm ${asked}`) : find(":scope > button");
    if (open || !box.current?.contains(document.activeElement))
      (at ?? find(".pd-confirm button"))?.focus();
  }, [open]);
  useLayoutEffect(() => {
    if (disabled) setAsking(false);
  }, [disabled]);
  return (
    <div class="pd-twice" ref={box} hidden={hidden}>
      <Button
        text={text}
        on={() => setAsking(true)}
        main={main}
        small={small}
        hidden={open}
        disabled={disabled}
      />
      <div class="pd-confirm" role="group" aria-label={text} hidden={!open} onKeyDown={enter}>
        <p>{open ? question : ""}</p>
        {open && children}
        {open && hold !== undefined && (
          <p class="pd-hint" role="status">
            {held && hold}
          </p>
        )}
        <Button
          main
          text={yes}
          why={hold}
          on={() => {
            setHeld(Boolean(hold));
            if (hold) return;
            was.current = false; // what is confirmed decides where the focus goes
            setAsking(false);
            on();
          }}
        />
        <Button text={words.notYet} on={() => setAsking(false)} />
      </div>
    </div>
  );
}
