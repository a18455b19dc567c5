// An answer that is given for good, or until one tries again; what is still missing beside it.

import { Actions, Button } from "./Button.tsx";
import { Hint } from "./text.tsx";

export interface CommitProps {
  spec: { final: boolean; again?: boolean };
  done: boolean | undefined;
  text: string;
  again?: string;
  /** All is there that the answer needs. */
  whole: boolean;
  hint?: string;
  on: (done: boolean) => void;
}

export function Commit({ spec, done, text, again, whole, hint, on }: CommitProps) {
  const frozen = Boolean(spec.final && done);
  return (
    <Actions>
      <Button
        main
        text={text}
        hidden={!spec.final || frozen}
        disabled={!whole}
        on={() => on(true)}
      />
      <Button text={again} hidden={!(frozen && spec.again)} on={() => on(false)} />
      <Hint text={hint} />
    </Actions>
  );
}
