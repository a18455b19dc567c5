// What must never leave the eye: clock, meters, the page that is written, the closing button.

import { View as FieldView, missingIn } from "../../fields/index.tsx";
import { Button, Confirm } from "../../parts/Button.tsx";
import { Clock } from "../../parts/Clock.tsx";
import { Log } from "../../parts/Log.tsx";
import { Meter } from "../../parts/Meter.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { Paras } from "../../parts/text.tsx";
import { list } from "../../util.ts";
import { rounds as words } from "../../words.ts";
import { Says } from "./Detail.tsx";
import {
  type Card,
  close,
  form,
  formed,
  LENS,
  left,
  over,
  stage,
  stageAt,
  stagesOf,
  undo,
} from "./model.ts";

/** Why the stage cannot be closed yet: what Python says, else what the form still lacks. */
export function problem(card: Card): string {
  if (card.view.problem) return card.view.problem;
  const fields = stage(card)?.form ?? [];
  const values = Object.fromEntries(fields.map((field) => [field.id, formed(card, field.id)]));
  const open = missingIn(values, fields);
  return open.length ? words.open(open.join(", ")) : "";
}

export function Hours({ card }: { card: Card }) {
  const { clock } = card.spec;
  const now = stage(card);
  if (!now?.total) return null;
  return (
    <Clock
      left={left(card)}
      total={now.total}
      unit={clock.unit}
      one={clock.one}
      step={clock.step}
      what={now.what}
    />
  );
}

export function Close({ card }: { card: Card }) {
  const now = stage(card);
  const no = problem(card);
  if (!now || over(card)) return null;
  if (no) return <Button main text={now.commit} why={no} on={() => {}} />;
  return (
    <Confirm main text={now.commit} question={now.sure} yes={now.commit} on={() => close(card)} />
  );
}

function Page({ card }: { card: Card }) {
  const now = stage(card);
  const fields = now?.form.filter(({ id }) => id !== LENS) ?? [];
  if (!now || !fields.length) return null;
  return (
    <div class={now.page ? "pd-rounds-page" : "pd-rounds-form"}>
      {now.page && <h4>{now.page}</h4>}
      {fields.map((field) => (
        <FieldView
          key={field.id}
          field={field}
          value={formed(card, field.id)}
          disabled={over(card)}
          say={(text) => card.say(text)}
          on={(x) => form(card, field.id, x)}
        />
      ))}
    </div>
  );
}

function Sum({ card }: { card: Card }) {
  const { sum } = card.view;
  if (!sum) return null;
  return (
    <div class="pd-rounds-sum">
      <p>
        <b>{sum.number}</b>
        <span>{sum.text}</span>
      </p>
      {sum.share !== undefined && (
        <span class="pd-gauge-bar" aria-hidden>
          <i style={{ width: `${100 * Math.min(1, Math.max(0, sum.share))}%` }} />
        </span>
      )}
    </div>
  );
}

/** Nothing here is said twice: on a narrow screen the foot has problem and button. */
export function Desk({ card, foot }: { card: Card; foot: boolean }) {
  const now = stage(card);
  const done = stagesOf(card)[stageAt(card)]?.looks.length ?? 0;
  const rules = card.view.rules ?? card.spec.rules;
  return (
    <div class="pd-rounds-desk">
      {now?.voice && <Says voice={now.voice} size={44} />}
      <Hours card={card} />
      <div class="pd-rounds-meters">
        {list(card.view.meters).map((meter) => (
          <Meter key={meter.id} meter={meter} />
        ))}
      </div>
      <Page card={card} />
      <Sum card={card} />
      {card.view.hint && <p class="pd-hint">{card.view.hint}</p>}
      {list(rules).length > 0 && (
        <details class="pd-rounds-rules">
          <summary>{words.rules}</summary>
          <Paras text={rules} />
        </details>
      )}
      <details class="pd-rounds-log">
        <summary>{words.log}</summary>
        <Log told={card.view.log} />
        {card.spec.rewind && !over(card) && done > 0 && (
          <Button small text={words.undo} on={() => undo(card)} />
        )}
      </details>
      {foot && (
        <div class="pd-rounds-end">
          <Problem text={over(card) ? "" : problem(card)} />
          <Close card={card} />
        </div>
      )}
    </div>
  );
}
