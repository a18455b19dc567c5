// Statements by area, each with a row of numbers; then, if one likes, when it last happened.

import { useRef, useState } from "preact/hooks";
import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { Drawing } from "../parts/Drawing.tsx";
import { useUnique } from "../parts/hooks.ts";
import { Typed } from "../parts/Typed.tsx";
import { Hint, Paras, Reveal } from "../parts/text.tsx";
import { known, many } from "../util.ts";
import { instrument as words } from "../words.ts";

interface Statement {
  id: string;
  text: string;
  area: string;
}
interface Area {
  id: string;
  label: string;
  text?: string | null;
}
interface InstrumentSpec extends Spec {
  statements: Statement[];
  areas: Area[];
  scale: { min: number; max: number; low: string; high: string };
  evidence: string;
  /** The mark from which one is asked when it last happened. */
  evidence_from: number;
  /** One area in view; the picture comes with the first that is whole. */
  one_at_a_time: boolean;
}
interface Value {
  scores?: Record<string, number>;
  when?: Record<string, string>;
}
type Card = Props<InstrumentSpec, Value>["card"];

const answered = (card: Card, one: Statement) => known(card.value.scores?.[one.id]);

function Numbers({ card, one }: { card: Card; one: Statement }) {
  const name = useUnique("mark");
  const { min, max, low, high } = card.spec.scale;
  const numbers = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const spoken = (n: number) =>
    n === min && low ? `${n}, ${low}` : n === max && high ? `${n}, ${high}` : String(n);
  const score = card.value.scores?.[one.id];
  return (
    <div class="pd-instrument-scale">
      {numbers.map((n) => (
        <label key={n}>
          <input
            type="radio"
            name={name}
            value={String(n)}
            checked={score === n}
            aria-label={spoken(n)}
            onChange={() => card.change({ scores: { ...card.value.scores, [one.id]: n } })}
          />
          <span aria-hidden>{n}</span>
        </label>
      ))}
    </div>
  );
}

function Line({ card, one, n }: { card: Card; one: Statement; n: number }) {
  const id = useUnique("when");
  const text = card.value.when?.[one.id];
  const asked =
    (card.value.scores?.[one.id] ?? Number.NEGATIVE_INFINITY) >= card.spec.evidence_from;
  return (
    <fieldset class="pd-instrument-statement" data-open={answered(card, one) ? undefined : ""}>
      <legend>
        <span class="pd-instrument-statement-number">{n}.</span>
        <span>{one.text}</span>
      </legend>
      <Numbers card={card} one={one} />
      {card.spec.evidence && (
        <div class="pd-instrument-when" hidden={!asked && !text}>
          <label for={id}>
            {card.spec.evidence}
            <span class="pd-hear">{words.statementHear(n)}</span>
          </label>
          <Typed
            id={id}
            max={500}
            value={text}
            on={(x) => card.change({ when: { ...card.value.when, [one.id]: x } }, 250)}
          />
        </div>
      )}
    </fieldset>
  );
}

function Section({ card, area, hidden }: { card: Card; area: Area; hidden: boolean }) {
  const { statements, scale } = card.spec;
  const mine = statements.filter((one) => one.area === area.id);
  const n = mine.filter((one) => answered(card, one)).length;
  const far =
    n === mine.length
      ? words.all(n)
      : n
        ? words.some(n, mine.length)
        : many(mine.length, words.statement);
  return (
    <div class="pd-instrument-area" hidden={hidden}>
      <div class="pd-instrument-area-head">
        <div>
          {area.label && <h4>{area.label}</h4>}
          <Hint text={area.text} />
          <Hint text={far} />
        </div>
        <p class="pd-instrument-ends">
          <span>{words.scaleEnd(scale.min, scale.low)}</span>
          <span>{words.scaleEnd(scale.max, scale.high)}</span>
        </p>
      </div>
      {mine.map((one) => (
        <Line key={one.id} card={card} one={one} n={statements.indexOf(one) + 1} />
      ))}
    </div>
  );
}

const openIn = (card: Card, area: Area) =>
  card.spec.statements.filter((one) => one.area === area.id && !answered(card, one)).length;

function Body({ card }: Props<InstrumentSpec, Value>) {
  const { spec, view } = card;
  const box = useRef<HTMLDivElement>(null);
  const single = spec.one_at_a_time && spec.areas.length > 1;
  const firstOpen = spec.areas.findIndex((area) => openIn(card, area));
  const [at, setAt] = useState(Math.max(0, firstOpen));
  const area = spec.areas[at];
  const onward = single && area && !openIn(card, area) ? spec.areas[firstOpen] : undefined;
  const whole = single ? spec.areas.some((one) => !openIn(card, one)) : firstOpen < 0;
  const open = spec.statements.filter((one) => !answered(card, one)).length;
  const none = open === spec.statements.length;
  const next = () =>
    box.current
      ?.closest(".pd-body")
      ?.querySelector<HTMLElement>(".pd-instrument-statement[data-open] input")
      ?.focus();
  const far = none ? words.first(open) : words.left(many(open, words.statement));
  const left = !open ? "" : single ? words.sitting : far;
  return (
    <>
      {single && (
        <div class="pd-instrument-areas" role="group" aria-label={words.areas}>
          {spec.areas.map((one, i) => (
            <Button
              key={one.id}
              small
              current={i === at ? "step" : "false"}
              text={`${openIn(card, one) ? "" : "✓ "}${one.label}`}
              on={() => setAt(i)}
            />
          ))}
        </div>
      )}
      {spec.areas.map((one, i) => (
        <Section key={one.id} card={card} area={one} hidden={single && i !== at} />
      ))}
      <div ref={box}>
        <Actions>
          {onward && (
            <Button
              main
              text={words.onward(onward.label)}
              on={() => setAt(spec.areas.indexOf(onward))}
            />
          )}
          <Button text={words.next} hidden={single || !open || none} on={next} />
          <Hint role="status" text={left} />
        </Actions>
      </div>
      <Drawing view={whole ? view : null} heard={(say) => card.hear(say)} />
      <Reveal>{whole && <Paras text={view.text} />}</Reveal>
    </>
  );
}

export const instrument: Kind<InstrumentSpec, Value, View> = {
  name: "instrument",
  sort: "try",
  Body,
  typed: true,
  state(_, __, card) {
    const { statements } = card.spec;
    if (statements.every((one) => answered(card, one))) return "done";
    return statements.some((one) => answered(card, one)) ? "open" : "todo";
  },
};
