// The open sheet: what somebody wrote, beside it the rows with their levels and comments.

import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Blocks } from "../../parts/Blocks.tsx";
import { Actions, Button } from "../../parts/Button.tsx";
import { useUnique } from "../../parts/hooks.ts";
import { type Flag, Radios } from "../../parts/Radios.tsx";
import { Hint, Paras } from "../../parts/text.tsx";
import { list } from "../../util.ts";
import { leaf as words } from "../../words.ts";
import type { Giving } from "./give.ts";
import type { Card, Row, Sheet } from "./model.ts";

interface RowProps {
  card: Card;
  sheet: Sheet;
  one: Row;
  giving: Giving;
}

const LONG = 90; // characters of a sentence of the bank that a list shows
const REST = 700; // ms of rest after which a comment is sent

function flags(one: Row, say: Record<string, string | undefined>) {
  const found: Record<string, Flag> = {};
  if (!one.ours) return found;
  const hit = one.given === one.ours;
  if (one.given)
    found[String(one.given)] = {
      text: (hit ? say.both : say.yours) ?? "",
      tone: hit ? "good" : "bad",
    };
  if (!hit) found[String(one.ours)] = { text: say.ours ?? "", tone: "good" };
  return found;
}

function Comment({ card, sheet, one, giving }: RowProps) {
  const id = useUnique("words");
  const area = useRef<HTMLTextAreaElement>(null);
  const say = card.spec.words;
  const bank = list(sheet.bank);
  const level = one.given ?? 0;
  useLayoutEffect(() => {
    const el = area.current;
    if (!el || el === document.activeElement || giving.waits()) return;
    if (el.value !== (one.comment ?? "")) el.value = one.comment ?? "";
  });
  const take = (from: HTMLSelectElement) => {
    const found = bank.find((x) => x.id === from.value);
    if (found && area.current) {
      area.current.value = [area.current.value.trim(), found.text].filter(Boolean).join("\n");
      giving.give(one.row, level, area.current.value);
    }
    from.value = "";
  };
  return (
    <div class="pd-leaf-comment">
      <div class="pd-leaf-comment-head">
        <label for={id}>{say.comment}</label>
        {bank.length > 0 && (
          <select aria-label={`${say.bank}, ${one.row}`} onChange={(e) => take(e.currentTarget)}>
            <option value="">{say.bank}</option>
            {bank.map((x) => (
              <option key={x.id} value={x.id}>
                {x.text.length > LONG ? `${x.text.slice(0, LONG - 1)}…` : x.text}
              </option>
            ))}
          </select>
        )}
      </div>
      <textarea
        ref={area}
        id={id}
        rows={2}
        maxLength={4000}
        onInput={(e) => giving.give(one.row, level, e.currentTarget.value, REST)}
        onBlur={giving.flush}
      />
      <Paras text={one.others} cls="pd-hint" />
    </div>
  );
}

function RubricRow(props: RowProps) {
  const { card, sheet, one, giving } = props;
  return (
    <div class="pd-leaf-row">
      <Radios
        legend={one.row}
        options={one.levels.map((text, i) => ({ id: String(i + 1), text: `${i + 1}  ${text}` }))}
        value={String(one.given || "")}
        disabled={Boolean(sheet.frozen)}
        flags={flags(one, card.spec.words)}
        k={one.row}
        on={(id) => giving.give(one.row, Number(id))}
      />
      {one.words && one.given ? <Comment {...props} /> : <Paras text={one.why} cls="pd-leaf-why" />}
    </div>
  );
}

interface OpenProps {
  card: Card;
  sheet: Sheet;
  giving: Giving;
  moved: RefObject<boolean>;
  next?: () => void;
}

export function Open({ card, sheet, giving, moved, next }: OpenProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const say = card.spec.words;
  useLayoutEffect(() => {
    if (moved.current) title.current?.focus();
    moved.current = false;
  }, [sheet.id]);
  return (
    <section class="pd-leaf-open">
      <h4 tabIndex={-1} ref={title}>
        {sheet.title}
      </h4>
      <div
        key={sheet.id}
        class="pd-leaf-answer"
        tabIndex={0}
        role="region"
        aria-label={say.answer || words.answer}
      >
        <Paras text={sheet.lines} />
      </div>
      <div class="pd-leaf-rows" key={`${sheet.id} rows`}>
        {list(sheet.rows).map((one) => (
          <RubricRow key={one.row} card={card} sheet={sheet} one={one} giving={giving} />
        ))}
      </div>
      <Actions>
        <Button
          main
          text={say.commit}
          hidden={!sheet.commit}
          on={() => card.post({ do: "commit", sheet: sheet.id })}
        />
        <Button text={say.on || words.on} hidden={!next} on={() => next?.()} />
        <Hint text={sheet.hint} />
      </Actions>
      <div key={`${sheet.id} parts`}>
        <Blocks parts={sheet.parts} />
      </div>
    </section>
  );
}
