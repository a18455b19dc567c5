// A workspace: list · detail · desk. Things to decide about, looks that cost, stages that close.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Kind } from "../kind.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Drawer } from "../parts/Drawer.tsx";
import { Drawing } from "../parts/Drawing.tsx";
import { useWidth } from "../parts/hooks.ts";
import { Paras } from "../parts/text.tsx";
import { cls, list } from "../util.ts";
import { rounds as words } from "../words.ts";
import { Desk } from "./rounds/Desk.tsx";
import { Detail } from "./rounds/Detail.tsx";
import { Example, exampleOf } from "./rounds/Example.tsx";
import { List } from "./rounds/List.tsx";
import {
  type After,
  begun,
  type Card,
  form,
  formed,
  keepsLens,
  LENS,
  type ListOf,
  nextRun,
  over,
  type RoundsSpec,
  type RoundsView,
  fresh as restart,
  rowsOf,
  stageAt,
  stage as stageOf,
  type Value,
} from "./rounds/model.ts";
import { Narrow } from "./rounds/Narrow.tsx";

const WIDE = 1060; // px from which three panes stand beside each other
const NARROW = 680;

function Stages({ card }: { card: Card }) {
  const { stages } = card.spec;
  const at = stageAt(card);
  if (stages.length < 2) return null;
  return (
    <ol class="pd-rounds-stages">
      {stages.map((stage, i) => (
        <li key={stage.id} aria-current={i === at && !over(card) ? "step" : undefined}>
          {`${i + 1} ${stage.title}`}
        </li>
      ))}
    </ol>
  );
}

/** What became of the stage that was closed last; its headline takes the focus. */
function Came({ card, after }: { card: Card; after: After | undefined }) {
  const title = useRef<HTMLHeadingElement>(null);
  const was = useRef(after?.title);
  useLayoutEffect(() => {
    if (was.current !== after?.title && card.hellos > 0 && after) title.current?.focus();
    was.current = after?.title;
  }, [after?.title]);
  if (!after) return null;
  return (
    <div class="pd-rounds-came">
      <h4 tabIndex={-1} ref={title}>
        {after.title}
      </h4>
      <Paras text={after.lines} />
      {after.parts && (
        <ol class="pd-rounds-parts">
          {after.parts.map((part) => (
            <li key={part.title}>
              <h5>{part.title}</h5>
              <Paras text={part.lines} />
              {list(part.more).length > 0 && (
                <details>
                  <summary>{words.more(list(part.more).length)}</summary>
                  <Paras text={part.more} />
                </details>
              )}
            </li>
          ))}
        </ol>
      )}
      <Drawing view={after} />
    </div>
  );
}

function Again({ card }: { card: Card }) {
  const { again, deals } = card.spec;
  if (!over(card) || !again) return null;
  const run = card.value.run ?? 0;
  return (
    <Actions>
      {deals && <Button text={words.playNew} on={() => restart(card, nextRun(card))} />}
      <Button text={words.playAgain} on={() => restart(card, run)} />
    </Actions>
  );
}

interface TopProps {
  card: Card;
  lists: readonly ListOf[];
  of: ListOf;
  tab: (id: string) => void;
  lens: string;
  read: (id: string) => void;
}

function Rules({ card }: { card: Card }) {
  const [open, show] = useState(false);
  const rules = list(card.view.rules ?? card.spec.rules);
  if (!rules.length) return null;
  return (
    <>
      <Button small cls="pd-rounds-rules" text={words.rules} on={() => show(true)} />
      <Drawer label={words.rules} open={open} close={() => show(false)}>
        <div class="pd-rounds-law">
          <h4>{words.rules}</h4>
          {rules.map((text) => {
            const [, lead, rest] = text.match(/^\*\*(.+?)\*\* (.*)$/) ?? [];
            return <p key={text}>{lead ? [<b key="lead">{lead}</b>, ` ${rest}`] : text}</p>;
          })}
        </div>
      </Drawer>
    </>
  );
}

/** From the head of a list past all its rows: to the foot's button, or to the pane. */
function skip(): void {
  const room = document.activeElement?.closest(".pd-rounds-room");
  room
    ?.querySelector<HTMLElement>(".pd-rounds-foot .pd-button, .pd-rounds-work > :last-child")
    ?.focus();
}

function Top({ card, lists, of, tab, lens, read }: TopProps) {
  return (
    <div class="pd-rounds-top">
      <p class="pd-rounds-name-of" aria-hidden>
        {card.spec.title}
      </p>
      <Stages card={card} />
      {lists.length > 1 && (
        <Choice
          label={words.shown}
          hideLabel
          look="segments"
          options={lists.map(({ id, title }) => ({ id, text: title }))}
          value={of.id}
          on={tab}
        />
      )}
      {of.lenses && (
        <Choice
          label={words.lens}
          hideLabel
          look="segments"
          options={of.lenses}
          value={lens}
          on={read}
        />
      )}
      <Button small cls="pd-rounds-skip" text={words.skip} on={skip} />
      {card.view.sofar && <p class="pd-hint">{card.view.sofar}</p>}
      <Rules card={card} />
    </div>
  );
}

function Body({ card }: { card: Card }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [tab, setTab] = useState("");
  const [looked, setLooked] = useState("");
  const [chosen, choose] = useState<string | undefined>();
  const [alone, setAlone] = useState(false);
  const fresh = !begun(card);
  // Who begins now keeps the text above; who comes back finds the workspace at the top.
  const here = useRef(false);
  here.current ||= card.hellos > 0 && fresh;
  const pressed = useRef<[at: Element, top: number] | undefined>(undefined);
  const press = (e: MouseEvent) => {
    const at = e.target as Element;
    pressed.current = [at, at.getBoundingClientRect().top];
  };
  useLayoutEffect(() => {
    const [at, top = 0] = pressed.current ?? [];
    // the workspace takes the window: what was pressed stays where it was
    if (at?.isConnected)
      scrollBy({ top: at.getBoundingClientRect().top - top, behavior: "instant" });
  }, [fresh]);
  useLayoutEffect(() => {
    if (!fresh) return; // another case, or the same from its beginning
    choose(undefined);
    setAlone(false);
  }, [fresh, card.value.run]);
  const stage = stageOf(card);
  const of = stage?.lists.find((one) => one.id === tab) ?? stage?.lists[0];
  if (!stage || !of) return null;
  const kept = keepsLens(card);
  const [first] = of.lenses ?? [];
  const lens = String((kept ? formed(card, LENS) : looked) || card.view.lens || first?.id || "");
  const read = (id: string) => (kept ? form(card, LENS, id, 0) : setLooked(id));
  const narrow = width > 0 && width < NARROW;
  const rows = rowsOf(card, of);
  const example = alone || chosen !== undefined ? null : exampleOf(card);
  // who was open in the stage before is not in this one; who stands alone is open
  const sole = (narrow && rows.length > 1) || example ? undefined : rows[0];
  const row = rows.find((one) => one.id === chosen) ?? sole;
  const open = row?.id ?? "";
  const props = { card, of, lens, open, choose };
  const last = list(card.view.after).at(-1);
  const worked = example && (
    <Example card={card} example={example} choose={choose} alone={() => setAlone(true)} />
  );
  const top = <Top card={card} lists={stage.lists} of={of} tab={setTab} lens={lens} read={read} />;
  const after = over(card) ? (card.view.result ?? last) : last;
  const told = over(card) && after; // what comes next is the debrief, not the desk
  const room = narrow ? (
    <>
      {top}
      {worked}
      <Narrow key={of.id} {...props} />
    </>
  ) : (
    <div
      class={cls("pd-rounds-work", width >= WIDE && "pd-rounds-wide", of.few && "pd-rounds-few")}
    >
      <section class="pd-rounds-pane" aria-label={of.title} tabIndex={0}>
        {top}
        <List key={of.id} {...props} />
      </section>
      <section class="pd-rounds-pane" aria-label={words.detail} tabIndex={0}>
        {worked}
        {row && <Detail card={card} of={of} row={row} />}
      </section>
      <section class="pd-rounds-pane" aria-label={words.desk} tabIndex={0}>
        <Desk card={card} foot />
      </section>
    </div>
  );
  return (
    <div
      ref={ref}
      class={cls(
        "pd-rounds-room",
        over(card) && "pd-rounds-over",
        here.current && "pd-rounds-here",
      )}
      onClickCapture={fresh ? press : undefined}
    >
      <Came card={card} after={after} />
      <Again card={card} />
      {width > 0 && !told && room}
      {width > 0 && told && (
        <details class="pd-rounds-past">
          <summary>{words.past}</summary>
          {room}
        </details>
      )}
    </div>
  );
}

export const rounds: Kind<RoundsSpec, Value, RoundsView> = {
  name: "rounds",
  Body,
  typed: true,
  work: (card) => begun(card) && !over(card),
  state(value, _, card) {
    if (value.done) return "done";
    return begun(card) ? "open" : "todo";
  },
};
