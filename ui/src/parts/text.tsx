// Text as text: paragraphs, answers that appear, lists of checks.

import type { ComponentChildren } from "preact";
import { list } from "../util.ts";
import { parts as words } from "../words.ts";

export type Text = string | readonly string[] | null | undefined;

/** `**Lead.** rest`: the lead in bold. */
function lead(text: string): ComponentChildren {
  const found = /^\*\*(.+?)\*\*(.*)$/s.exec(text);
  if (!found) return text;
  return [<b key="lead">{found[1]}</b>, found[2]];
}

export function Paras({ text, cls }: { text: Text; cls?: string }) {
  return (
    <>
      {list(text as string | string[]).map((each, i) => (
        <p key={i} class={cls}>
          {lead(each)}
        </p>
      ))}
    </>
  );
}

/** Where an answer appears: always there, and read out when it comes. */
export function Reveal({ children, cls }: { children?: ComponentChildren; cls?: string }) {
  return (
    <div class={cls ? `pd-reveal ${cls}` : "pd-reveal"} aria-live="polite">
      {children}
    </div>
  );
}

export const Hint = ({ text, id, role }: { text: Text; id?: string; role?: "status" }) =>
  text || role ? (
    <p class="pd-hint" id={id} role={role}>
      {text}
    </p>
  ) : null;

export interface Check {
  ok: boolean;
  text: string;
}

export function Checks({ checks }: { checks: Check[] | undefined }) {
  return (
    <ul class="pd-checks">
      {list(checks).map(({ ok, text }) => (
        <li key={text} class={ok ? "pd-ok" : "pd-not"}>
          <span class="pd-sign" aria-hidden>
            {ok ? "✓" : "○"}
          </span>
          <span class="pd-hear">{ok ? words.doneHear : words.openHear}</span>
          {text}
        </li>
      ))}
    </ul>
  );
}
