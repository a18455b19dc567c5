// Which tasks have an answer, with the line by which a coach recognises them.

import type { Spec, View } from "../kept.ts";
import type { Kind, Props, State } from "../kind.ts";
import { Problem } from "../parts/Problem.tsx";
import { Hint } from "../parts/text.tsx";
import { list } from "../util.ts";
import { receipt as words } from "../words.ts";

interface Task {
  label: string;
  given: number;
  of: number;
  state: State;
}
interface ReceiptView extends View {
  rev?: number;
  digest?: string;
  count?: number;
  of?: number;
  tasks?: Task[];
  /** What one must know before it is sent: it stands above all. */
  problem?: string;
}

function kept({ state, given, of }: Task): string {
  if (state !== "open") return words[state];
  return given < of ? words.some(given, of) : words.begun;
}

/** The revision is the word by which learner and coach name the same answers. */
function stamp({ count = 0, of = 0, rev = 0, digest }: ReceiptView): string {
  return digest === undefined ? "" : `${words.tasks(count, of)} ${words.revision(rev)}`;
}

function Body({ card }: Props<Spec, object, ReceiptView>) {
  return (
    <>
      <Problem text={card.view.problem} />
      <dl class="pd-receipt-answers">
        {list(card.view.tasks).map((one) => (
          <div key={one.label} class={one.state === "todo" ? "pd-receipt-empty" : undefined}>
            <dt>{one.label}</dt>
            <dd>{kept(one)}</dd>
          </div>
        ))}
      </dl>
      <Hint text={stamp(card.view)} />
    </>
  );
}

export const receipt: Kind<Spec, object, ReceiptView> = {
  name: "receipt",
  Body,
  state: (_, { count = 0, of = 0 }) => (!count ? "todo" : count < of ? "open" : "done"),
};
