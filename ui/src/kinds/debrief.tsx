// After a run: the number, what cost most, luck, the story, one thing to try, one line.

import type { Kind } from "../kind.ts";
import { Area } from "../parts/Area.tsx";
import { Drawing } from "../parts/Drawing.tsx";
import { useUnique, useWidth } from "../parts/hooks.ts";
import { Icon } from "../parts/Icon.tsx";
import { Sort } from "../parts/Sort.tsx";
import { Table } from "../parts/Table.tsx";
import { cls, known, list } from "../util.ts";
import { parts, debrief as words } from "../words.ts";
import { Losses } from "./debrief/Losses.tsx";
import type { Card, DebriefSpec, DebriefView, Story as StoryOf, Value } from "./debrief/model.ts";
import { Scale } from "./debrief/Scale.tsx";

/** What was written after this run; lines of earlier editions know no run. */
const lineOf = (value: Value, view: DebriefView): string =>
  !value.of || value.of === view.of ? (value.text ?? "") : "";

const NARROW = 700; // px
const BIG = 304; // px: the number and the space beside it

function Result({ view, width }: { view: DebriefView; width: number }) {
  const { total = 0, scale } = view;
  return (
    <section class="pd-debrief-one">
      <div>
        <h4>
          <span class="pd-hear">{words.result}</span>
          <b>{total}</b> {words.of}
        </h4>
        <p class="pd-hint">{scale?.text}</p>
      </div>
      {scale && <Scale total={total} scale={scale} width={width < NARROW ? width : width - BIG} />}
    </section>
  );
}

function Story({ story, narrow, card }: { story: StoryOf; narrow: boolean; card: Card }) {
  const { title, sub, svg, say, table } = story;
  if (!title && !svg) return null;
  return (
    <section class="pd-debrief-story">
      <h4>{title}</h4>
      {sub && <p class="pd-hint">{sub}</p>}
      <Drawing
        mute
        view={{ svg: (narrow && story.narrow) || svg, say }}
        heard={(text) => card.hear(text)}
      />
      {table && (
        <details>
          <summary>{parts.asTable}</summary>
          <Table {...table} />
        </details>
      )}
    </section>
  );
}

function All({ card, total }: { card: Card; total: number }) {
  const { view, value, spec } = card;
  const [ref, width] = useWidth<HTMLDivElement>();
  const id = useUnique("line");
  const { good, luck, story, next } = view;
  const narrow = width < NARROW;
  return (
    <div ref={ref} class={cls("pd-debrief-all", narrow && "pd-debrief-narrow")}>
      {width > 0 && <Result view={view} width={width} />}
      <Losses total={total} headline={view.headline} losses={view.losses} more={view.more} />
      <section class="pd-debrief-side">
        <p>
          <Icon sign="check" />
          <span>
            <b>{words.good}</b> {list(good).join(" ")}
          </span>
        </p>
        <p>
          <Icon sign="luck" />
          <span>
            <b>{words.luck}</b> {luck}
          </span>
        </p>
        {list(view.notes).map(({ lead, text }) => (
          <p key={lead}>
            <Icon sign="lens" />
            <span>
              <b>{lead}</b> {text}
            </span>
          </p>
        ))}
      </section>
      {story && <Story story={story} narrow={narrow} card={card} />}
      <div class="pd-debrief-next">
        <section class="pd-try">
          <Sort sort="try" text={words.next} />
          <p>{next}</p>
        </section>
        <section class="pd-make">
          <Sort sort="make" text={words.write} more={words.kept} />
          <label for={id}>{spec.line || words.line}</label>
          <Area
            id={id}
            rows={2}
            value={lineOf(value, view)}
            on={(text) => card.change({ text, of: view.of }, 400)}
          />
        </section>
      </div>
      {list(view.later).length > 0 && (
        <div class="pd-debrief-later">
          <b>{words.later}</b>
          {list(view.later).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
    </div>
  );
}

function Body({ card }: { card: Card }) {
  const { total, todo } = card.view;
  return known(total) ? <All card={card} total={total} /> : <p>{todo}</p>;
}

export const debrief: Kind<DebriefSpec, Value, DebriefView> = {
  name: "debrief",
  Body,
  typed: true,
  state: (value, view) =>
    !known(view.total) ? "todo" : lineOf(value, view).trim() ? "done" : "open",
};
