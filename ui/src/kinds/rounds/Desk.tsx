// What must never leave the eye: clock, meters, the page that is written, the closing button.

import { View as FieldView } from "../../fields/index.tsx";
import { Button, Confirm } from "../../parts/Button.tsx";
import { Clock } from "../../parts/Clock.tsx";
import { Log } from "../../parts/Log.tsx";
import { Meter } from "../../parts/Meter.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { Slider } from "../../parts/Slider.tsx";
import { Paras } from "../../parts/text.tsx";
import { list } from "../../util.ts";
import { rounds as words } from "../../words.ts";
import { Says } from "./Detail.tsx";
import { Acts } from "./Looks.tsx";
import {
  begun,
  type Card,
  close,
  form,
  formed,
  fresh,
  guess,
  LENS,
  left,
  nextRun,
  open,
  over,
  type PageField,
  stage,
  stageAt,
  stagesOf,
  total,
  undo,
} from "./model.ts";

/** Why the stage cannot be closed yet: what the page still lacks, else what Python says. */
export function problem(card: Card): string {
  const fields = stage(card)?.form ?? [];
  const values = Object.fromEntries(fields.map((field) => [field.id, formed(card, field.id)]));
  return open(fields, values) || card.view.problem || "";
}

export function Hours({ card }: { card: Card }) {
  const { clock } = card.spec;
  const now = stage(card);
  if (!now || !total(card)) return null;
  return (
    <Clock
      left={left(card)}
      total={total(card)}
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
  const asked = stageAt(card) === card.spec.stages.length - 1 ? card.spec.guess : null;
  const open = asked && !asked.optional && (card.value.guess ?? null) === null;
  return (
    <Confirm
      main
      text={now.commit}
      question={now.sure}
      yes={now.commit}
      hold={asked ? (open ? words.guessFirst : "") : undefined}
      on={() => close(card)}
    >
      {card.view.closing && (
        <div class="pd-rounds-closing">
          <Paras text={card.view.closing} />
        </div>
      )}
      {asked && (
        <Slider
          label={asked.label}
          unit={asked.unit}
          min={0}
          max={100}
          value={card.value.guess}
          on={(n) => guess(card, n)}
        />
      )}
    </Confirm>
  );
}

/** One thing is not promised and put off at once. */
function within(card: Card, field: PageField): PageField {
  const taken = field.apart ? list(formed(card, field.apart) as string[]) : [];
  const own = list(formed(card, field.id) as string[]);
  const free = field.options?.filter(({ id }) => own.includes(id) || !taken.includes(id));
  return taken.length ? { ...field, options: free } : field;
}

function Page({ card }: { card: Card }) {
  const now = stage(card);
  const fields = now?.form.filter(({ id }) => id !== LENS) ?? [];
  if (!now || !fields.length) return null;
  return (
    <div class={now.page ? "pd-rounds-page" : "pd-rounds-form"}>
      {now.page && <h4>{now.page}</h4>}
      {fields.map((field) => (
        <div key={field.id} class={field.half ? "pd-rounds-half" : undefined}>
          <FieldView
            field={within(card, field)}
            value={formed(card, field.id)}
            disabled={over(card)}
            say={(text) => card.say(text)}
            on={(x) => form(card, field.id, x)}
          />
          {field.kind === "one" && field.hint && <p class="pd-hint">{field.hint}</p>}
        </div>
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

/** In practice one may step back, start again, or meet another case. */
function Back({ card }: { card: Card }) {
  const { rewind, again, deals } = card.spec;
  if (!rewind || over(card) || !begun(card)) return null;
  const run = card.value.run ?? 0;
  const done = stagesOf(card)[stageAt(card)]?.looks.length ?? 0;
  return (
    <div class="pd-rounds-back">
      {done > 0 && <Button small text={words.undo} on={() => undo(card)} />}
      {again && (
        <Confirm
          small
          text={words.restart}
          question={words.restartSure}
          yes={words.restartYes}
          on={() => fresh(card, run)}
        />
      )}
      {again && deals && (
        <Confirm
          small
          text={words.other}
          question={words.otherSure}
          yes={words.other}
          on={() => fresh(card, nextRun(card))}
        />
      )}
    </div>
  );
}

function Advice({ card }: { card: Card }) {
  const { hint } = card.view;
  if (!hint) return null;
  if (typeof hint === "string") return <p class="pd-hint">{hint}</p>;
  return <Says voice={hint} size={24} plain />;
}

/** Nothing here is said twice: on a narrow screen the foot has problem and button. */
export function Desk({ card, foot }: { card: Card; foot: boolean }) {
  const now = stage(card);
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
      <Advice card={card} />
      <Acts card={card} />
      <details class="pd-rounds-log">
        <summary>{words.log}</summary>
        <Log told={card.view.log} />
        <Back card={card} />
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
