// They say, you choose, they answer. In practice one first says it in one's own words.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Area } from "../parts/Area.tsx";
import { Button } from "../parts/Button.tsx";
import { Face, type FaceOf } from "../parts/Face.tsx";
import { useUnique, useWidth } from "../parts/hooks.ts";
import { Icon, type Sign } from "../parts/Icon.tsx";
import { Paras, Reveal } from "../parts/text.tsx";
import { list } from "../util.ts";
import { talk as words } from "../words.ts";

interface TalkSpec extends Spec {
  who: { face: FaceOf; name: string; role: string; line?: string };
  facts: { label: string; text: string }[];
  known: { when?: string; sign?: Sign; text: string }[];
  once?: string;
  own: boolean;
  ends: boolean;
  again: boolean;
}
interface Value {
  said?: number[];
  own?: string[];
  notes?: string[];
  asked?: number;
  done?: boolean;
}
interface Turn {
  title: string;
  where?: string;
  act?: string;
  they: string;
  you?: string;
}
interface TalkView extends View {
  turns?: Turn[];
  offers?: string[];
}
type Card = Props<TalkSpec, Value, TalkView>["card"];

const YOU: FaceOf = { initials: "You", seat: "you" };
const NARROW = 700; // px

/** The texts of all turns with the one at `i` put in. */
export const put = (texts: readonly string[] | undefined, i: number, text: string): string[] =>
  Array.from({ length: Math.max(i + 1, texts?.length ?? 0) }, (_, k) =>
    k === i ? text : (texts?.[k] ?? ""),
  );

function About({ card, narrow }: { card: Card; narrow: boolean }) {
  const { who, facts, known, once } = card.spec;
  return (
    <div class="pd-talk-file">
      <div class="pd-talk-whom">
        <Face face={who.face} size={narrow ? 44 : 64} />
        <div>
          <h4>{who.name}</h4>
          <p class="pd-hint">{narrow && who.line ? `${who.role} · ${who.line}` : who.role}</p>
        </div>
      </div>
      {!narrow && (
        <dl>
          {facts.map((one) => (
            <div key={one.label}>
              <dt>{one.label}</dt>
              <dd>{one.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {known.length > 0 && (
        <details open={!narrow}>
          <summary>{words.known}</summary>
          <ul>
            {known.map((one, i) => (
              <li key={i}>
                <span class="pd-hint">{one.when}</span>
                {one.sign && <Icon sign={one.sign} />}
                <span>{one.text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {once && <p class="pd-hint">{once}</p>}
    </div>
  );
}

function Said({ card, turn, now }: { card: Card; turn: Turn; now?: boolean }) {
  const { who } = card.spec;
  return (
    <>
      <li class="pd-talk-turn">
        <span>
          <b>{turn.title}</b>
          {turn.where && ` · ${turn.where}`}
        </span>
      </li>
      <li class={now ? "pd-talk-they pd-talk-now" : "pd-talk-they"}>
        <Face face={who.face} size={now ? 44 : 32} />
        <p>
          <span class="pd-hear">{`${who.name}: `}</span>
          {turn.act && <em>{`${turn.act} `}</em>}
          {turn.they}
        </p>
      </li>
      {turn.you && (
        <li class="pd-talk-you">
          <p>
            <span class="pd-hear">{words.you}</span>
            {turn.you}
          </p>
          <Face face={YOU} />
        </li>
      )}
    </>
  );
}

interface WriteProps {
  label: string;
  value: string | undefined;
  on: (text: string) => void;
}

function Write({ label, value, on }: WriteProps) {
  const id = useUnique("own");
  return (
    <div class="pd-field">
      <label for={id}>{label}</label>
      <Area id={id} rows={2} value={value} on={on} />
    </div>
  );
}

function Own({ card, at }: { card: Card; at: number }) {
  const mine = card.value.own?.[at] ?? "";
  return (
    <div class="pd-talk-reply">
      <Write
        label={words.own}
        value={mine}
        on={(text) => card.change({ own: put(card.value.own, at, text) }, 400)}
      />
      <div class="pd-actions">
        <Button
          main
          text={words.offer}
          why={mine.trim() ? "" : words.first}
          on={() => mine.trim() && card.change({ asked: at + 1 })}
        />
        {!mine.trim() && <span class="pd-hint">{words.first}</span>}
      </div>
    </div>
  );
}

function Reply({ card, at }: { card: Card; at: number }) {
  const name = useUnique("say");
  const [pick, choose] = useState<number | undefined>();
  const own = card.spec.own ? card.value.own?.[at] : "";
  const say = () => {
    if (pick !== undefined) card.change({ said: [...(card.value.said ?? []), pick] });
  };
  return (
    <div class="pd-talk-reply">
      {own && <p class="pd-hint">{words.yours(own)}</p>}
      <fieldset>
        <legend>{own ? words.nearest : words.say}</legend>
        <div class="pd-talk-offers">
          {list(card.view.offers).map((text, i) => (
            <label key={i} class="pd-option">
              <input type="radio" name={name} checked={pick === i} onChange={() => choose(i)} />
              <span>{text}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {card.spec.own && (
        <Write
          label={words.note}
          value={card.value.notes?.[at]}
          on={(text) => card.change({ notes: put(card.value.notes, at, text) }, 400)}
        />
      )}
      <div class="pd-talk-foot">
        <span class="pd-hint">{pick === undefined ? words.aloud : words.notYet}</span>
        {card.spec.ends && (
          <Button cls="pd-talk-end" text={words.end} on={() => card.change({ done: true })} />
        )}
        <Button main text={words.sayIt} why={pick === undefined ? words.aloud : ""} on={say} />
      </div>
    </div>
  );
}

function Body({ card }: Props<TalkSpec, Value, TalkView>) {
  const { spec, value, view } = card;
  const [ref, width] = useWidth<HTMLDivElement>();
  const log = useRef<HTMLDivElement>(null);
  const narrow = width > 0 && width < NARROW;
  const turns = list(view.turns);
  const at = list(value.said).length;
  const past = turns.slice(0, -1);
  const now = turns.at(-1);
  const was = useRef(at);
  useLayoutEffect(() => {
    if (was.current < at) log.current?.focus(); // what they answer comes before the next reply
    was.current = at;
  }, [turns.length]);
  const own = spec.own && (value.asked ?? 0) <= at;
  return (
    <div ref={ref} class={narrow ? "pd-talk-room" : "pd-talk-room pd-talk-wide"}>
      <About card={card} narrow={narrow} />
      <div>
        {past.length > 0 && (
          <details class="pd-talk-past" open={!narrow}>
            <summary>{words.past(past.length)}</summary>
            <ol>
              {past.map((turn) => (
                <Said key={turn.title} card={card} turn={turn} />
              ))}
            </ol>
          </details>
        )}
        <div role="log" aria-label={words.now} tabIndex={-1} ref={log}>
          <ol>{now && <Said card={card} turn={now} now={!now.you} />}</ol>
        </div>
        {!value.done &&
          now &&
          (own ? <Own card={card} at={at} /> : <Reply key={at} card={card} at={at} />)}
        <Reveal>{value.done && <Paras text={view.text} />}</Reveal>
        {value.done && spec.again && (
          <Button
            text={words.again}
            on={() => card.change({ said: [], own: [], notes: [], asked: 0, done: false })}
          />
        )}
      </div>
    </div>
  );
}

export const talk: Kind<TalkSpec, Value, TalkView> = {
  name: "talk",
  Body,
  typed: true,
  state: ({ done, said, own }) =>
    done ? "done" : list(said).length || list(own).some(Boolean) ? "open" : "todo",
};
