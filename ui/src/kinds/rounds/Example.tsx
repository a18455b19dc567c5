// A worked beginning: how somebody else starts this case, and why; then it is yours.

import { Button } from "../../parts/Button.tsx";
import { Face } from "../../parts/Face.tsx";
import { rounds as words } from "../../words.ts";
import { begun, type Card, type Example as ExampleOf, over, take } from "./model.ts";

/** Shown as long as nothing was done on this case. */
export function exampleOf(card: Card): ExampleOf | null {
  return begun(card) || over(card) ? null : (card.view.example ?? null);
}

interface ExampleProps {
  card: Card;
  example: ExampleOf;
  /** The row that is opened when one goes on: the last that was looked at. */
  choose: (row?: string) => void;
  alone: () => void;
}

export function Example({ card, example, choose, alone }: ExampleProps) {
  const { face, title, intro, steps, looks } = example;
  return (
    <div class="pd-rounds-detail pd-rounds-example">
      <div class="pd-rounds-title">
        {face && <Face face={face} size={44} />}
        <h4>{title}</h4>
      </div>
      {intro && <p>{intro}</p>}
      <ol>
        {steps.map(({ text, why }) => (
          <li key={text}>
            <b>{text}</b>
            <q>{why}</q>
          </li>
        ))}
      </ol>
      <div class="pd-rounds-do">
        <Button
          main
          text={example.take}
          on={() => {
            take(card, example);
            choose(looks.at(-1)?.[1]);
          }}
        />
        <Button text={words.alone} on={alone} />
      </div>
    </div>
  );
}
