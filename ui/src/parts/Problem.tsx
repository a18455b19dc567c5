// Why something cannot be done yet, one thing at a time; always there, so that it is heard.

import { Icon } from "./Icon.tsx";

/** The first sentence is the thing, the rest the price of mending it. */
export function parted(text: string): [string, string] {
  const at = text.search(/[.:!?]\s/);
  return at < 0 ? [text, ""] : [text.slice(0, at + 1), text.slice(at + 1)];
}

export function Problem({ text, line }: { text: string | undefined; line?: boolean }) {
  const [thing, price] = parted(text ?? "");
  return (
    <div class={line ? "pd-problem pd-problem-line" : "pd-problem"} role="status">
      {text && (
        <>
          <Icon sign="warn" />
          <span>
            <b>{thing}</b>
            {price}
          </span>
        </>
      )}
    </div>
  );
}
