// The one that is open: facts, what was learnt, its decisions, what one may still find out.

import { Fragment } from "preact";
import type { Field } from "../../fields/field.ts";
import { View as FieldView } from "../../fields/index.tsx";
import { Button } from "../../parts/Button.tsx";
import { Face } from "../../parts/Face.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Paras } from "../../parts/text.tsx";
import { cls, fmt, known, list } from "../../util.ts";
import { rounds as words } from "../../words.ts";
import { Chips } from "./Grid.tsx";
import { Looks } from "./Looks.tsx";
import {
  type Card,
  type Dots,
  decide,
  decided,
  type ListOf,
  over,
  type Row,
  type Voice,
} from "./model.ts";

interface SaysProps {
  voice: Voice;
  size?: 24 | 32 | 44;
  /** Said about somebody, not by them. */
  plain?: boolean;
}

export function Says({ voice, size = 32, plain }: SaysProps) {
  return (
    <p class={cls("pd-rounds-says", plain && "pd-rounds-about")}>
      <Face face={voice.face} size={size} />
      <span>
        {!plain && <span class="pd-hear">{`${voice.name}: `}</span>}
        {voice.text}
      </span>
    </p>
  );
}

const SIGNS = ["pd-rounds-ring", "pd-rounds-stroke", "pd-rounds-dot"];

function Scale({ values, min, max }: { values: (number | null)[]; min: number; max: number }) {
  const x = (n: number) => 6 + (224 * (n - min)) / (max - min || 1);
  const [said, record, checked] = values;
  return (
    <svg viewBox="0 0 236 24" class="pd-rounds-scale" aria-hidden focusable="false">
      <line x1={2} x2={234} y1={12} y2={12} />
      {known(said) && known(checked) && (
        <line class="pd-rounds-way" x1={x(said)} x2={x(checked)} y1={12} y2={12} />
      )}
      {known(said) && <circle class="pd-rounds-ring" cx={x(said)} cy={12} r={5} />}
      {known(record) && <path class="pd-rounds-stroke" d={`M${x(record)} 5v14`} />}
      {known(checked) && <circle class="pd-rounds-dot" cx={x(checked)} cy={12} r={5.5} />}
    </svg>
  );
}

function Compared({ dots }: { dots: Dots }) {
  return (
    <table class="pd-rounds-dots">
      <thead>
        <tr>
          <td />
          {dots.heads.map((head, i) => (
            <th key={head} scope="col">
              <i class={SIGNS[i]} aria-hidden />
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dots.rows.map((row) => (
          <Fragment key={row.label}>
            <tr>
              <th scope="row">{row.label}</th>
              {row.values.map((n, i) => (
                <td key={i}>{n === null ? "" : fmt(n)}</td>
              ))}
            </tr>
            <tr class="pd-rounds-line">
              <td colSpan={4}>
                <Scale {...row} />
              </td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Pairs({ pairs }: { pairs: NonNullable<Row["pairs"]> }) {
  return (
    <table class="pd-rounds-pairs">
      <thead>
        <tr>
          {pairs.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairs.rows.map(([most, least], i) => (
          <tr key={i}>
            <td class="pd-rounds-most">{most}</td>
            <td class="pd-rounds-least">{least}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Record({ table }: { table: NonNullable<Row["table"]> }) {
  return (
    <table class="pd-rounds-record">
      <thead>
        <tr>
          {table.head.map((text, i) => (
            <th key={i} scope="col">
              {fmt(text)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, r) => (
          <tr key={r} class={cls(r === table.mark && "pd-rounds-here")}>
            {row.map((text, i) =>
              i ? (
                <td key={i}>{fmt(text)}</td>
              ) : (
                <th key={i} scope="row">
                  {fmt(text)}
                </th>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PickProps {
  card: Card;
  of: ListOf;
  row: Row;
  field: Field;
}

/** The tick of a row as a button that says what it does. */
function Pick({ card, of, row, field }: PickProps) {
  if (over(card) || row.locked) return null;
  const on = Boolean(decided(card, of, row, field.id));
  const text = field.levels?.[Number(on)] ?? field.label;
  return (
    <Button
      small
      cls="pd-rounds-pick"
      text={text}
      on={() => decide(card, of, row, field.id, !on)}
    />
  );
}

interface DetailProps {
  card: Card;
  of: ListOf;
  row: Row;
  /** On a narrow screen the row itself says whom it is about. */
  bare?: boolean;
}

function Title({ row }: { row: Row }) {
  return (
    <div class="pd-rounds-title">
      {row.face && <Face face={row.face} size={64} />}
      <div>
        {row.sub && !row.face && <p class="pd-rounds-up">{row.sub}</p>}
        <h4 tabIndex={-1}>{row.title}</h4>
        {row.sub && row.face && <p class="pd-hint">{row.sub}</p>}
      </div>
    </div>
  );
}

function Facts({ row }: { row: Row }) {
  const facts = list(row.facts);
  if (!facts.length) return null;
  return (
    <ul class="pd-rounds-facts">
      {facts.map((fact, i) => {
        const { text, rumour = false } = typeof fact === "string" ? { text: fact } : fact;
        return <li key={i}>{rumour ? words.rumour(text) : text}</li>;
      })}
    </ul>
  );
}

function Known({ row }: { row: Row }) {
  return (
    <>
      {list(row.signs).map((one, i) => (
        <p key={i} class={cls("pd-rounds-fact", one.tone && `pd-rounds-${one.tone}`)}>
          <Icon sign={one.sign} />
          <span>{one.text}</span>
        </p>
      ))}
      {list(row.notes).length > 0 && (
        <div class="pd-rounds-notes">
          <p class="pd-rounds-up">{words.learnt}</p>
          <Paras text={row.notes} />
        </div>
      )}
      {row.pairs && <Pairs pairs={row.pairs} />}
      {row.chips && (
        <ul class="pd-rounds-known">
          {row.chips.map((chip) => (
            <li key={chip.text}>
              <Chips row={{ ...row, chips: [chip] }} />
              <span aria-hidden>{chip.say}</span>
            </li>
          ))}
        </ul>
      )}
      {row.table && <Record table={row.table} />}
    </>
  );
}

export function Detail({ card, of, row, bare }: DetailProps) {
  const fields = of.fields.filter((field) => field.id !== of.tick || !bare);
  return (
    <div class="pd-rounds-detail" aria-live="polite">
      {!bare && <Title row={row} />}
      {row.quote && <Says voice={row.quote} />}
      <Facts row={row} />
      {row.dots && <Compared dots={row.dots} />}
      <Known row={row} />
      <div class="pd-rounds-do">
        {fields.map((field) =>
          field.id === of.tick && field.levels ? (
            <Pick key={`${row.id} ${field.id}`} card={card} of={of} row={row} field={field} />
          ) : (
            <FieldView
              key={`${row.id} ${field.id}`}
              field={field}
              value={decided(card, of, row, field.id)}
              disabled={over(card) || (field.id === of.tick && Boolean(row.locked))}
              say={(text) => card.say(text)}
              on={(x) => decide(card, of, row, field.id, x)}
            />
          ),
        )}
        {of.looks.length > 0 && <Looks key={row.id} card={card} of={of} row={row} />}
        {!over(card) &&
          list(row.mends).map(({ row: id, field, value, text }) => (
            <Button
              key={id}
              small
              cls="pd-rounds-mend"
              text={text}
              on={() => decide(card, of, { id }, field, value)}
            />
          ))}
      </div>
    </div>
  );
}
