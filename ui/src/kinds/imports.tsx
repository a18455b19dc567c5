// Files to send out, files to bring back by button or by dropping them; who is in them.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Actions, Button, Confirm } from "../parts/Button.tsx";
import { Drawing } from "../parts/Drawing.tsx";
import { Paras, Reveal } from "../parts/text.tsx";
import { cls, list, many } from "../util.ts";
import { imports as words } from "../words.ts";

interface ImportSpec extends Spec {
  accept: string;
  adds: boolean;
  templates: { id: string; label: string }[];
}
interface Value {
  data?: unknown;
  name?: string;
}
interface ImportView extends View {
  people?: (string | { name: string; text?: string })[];
}
type Card = Props<ImportSpec, Value, ImportView>["card"];

const here = ({ name, data }: Value) => Boolean(name || data);

function Drop({
  card,
  bring,
}: {
  card: Card;
  bring: (files: FileList | null | undefined) => void;
}) {
  const [over, setOver] = useState(false);
  const chosen = useRef<HTMLInputElement>(null);
  const { accept, adds } = card.spec;
  const kinds = accept
    .split(",")
    .map((x) => x.trim())
    .join(words.or);
  const drag = (on: boolean) => (e: DragEvent) => {
    e.preventDefault();
    e.stopPropagation();
    setOver(on);
  };
  return (
    <div
      class={cls("pd-import-drop", over && "pd-import-drop-over")}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(e) => {
        drag(false)(e);
        bring(e.dataTransfer?.files);
      }}
    >
      <Button
        main
        text={adds ? words.add : here(card.value) ? words.another : words.choose}
        on={() => chosen.current?.click()}
      />
      <input
        ref={chosen}
        type="file"
        accept={accept}
        multiple={adds}
        hidden
        tabIndex={-1}
        aria-hidden
        onChange={(e) => {
          bring(e.currentTarget.files);
          e.currentTarget.value = "";
        }}
      />
      <span class="pd-hint">{words.drop(kinds)}</span>
    </div>
  );
}

function Sheets({ card }: { card: Card }) {
  const sheets = card.spec.templates.filter(({ id }) => card.asks.has(id));
  return (
    <>
      {sheets.length > 0 && (
        <div class="pd-import-sheets" role="group" aria-label={words.sheets}>
          <p class="pd-strong">{words.first}</p>
          <Actions>
            {sheets.map(({ id, label }) => (
              <Button key={id} small text={label} on={() => card.ask(id)} />
            ))}
          </Actions>
        </div>
      )}
      <p class="pd-strong pd-import-then">{sheets.length ? words.second : words.only}</p>
    </>
  );
}

function Brought({ card }: { card: Card }) {
  const { value, view } = card;
  const people = list(view.people).map((one) => (typeof one === "string" ? { name: one } : one));
  const count = people.length ? `: ${many(people.length, words.person, words.people)}` : "";
  if (!here(value)) return null;
  return (
    <>
      <p class="pd-strong">
        {(card.spec.adds ? words.soFar : words.read(value.name || words.theFile)) + count}
      </p>
      {people.length > 0 && (
        <ul class="pd-import-brought">
          {people.map((one, i) => (
            <li key={i}>
              <span>{one.name}</span>
              {"text" in one && one.text && <small>{` ${one.text}`}</small>}
            </li>
          ))}
        </ul>
      )}
      <div>
        <Paras text={view.text} />
      </div>
    </>
  );
}

function Body({ card }: Props<ImportSpec, Value, ImportView>) {
  const { value, view } = card;
  const brought = useRef(false);
  const bring = async (files: FileList | null | undefined) => {
    const chosen = [...(files ?? [])];
    if (!chosen.length) return;
    brought.current = true;
    card.say("");
    for (const [i, file] of chosen.entries()) await card.bring(file, { first: i === 0 });
  };
  useLayoutEffect(() => {
    if (!brought.current || !here(value) || view.trouble) return;
    brought.current = false;
    queueMicrotask(() => card.change({})); // so that this browser has its copy too
  });
  return (
    <>
      <Sheets card={card} />
      <Drop card={card} bring={bring} />
      <Reveal>
        <Brought card={card} />
      </Reveal>
      <Drawing view={here(value) ? view : null} />
      <Confirm
        small
        hidden={!here(value)}
        text={words.out}
        question={words.sure}
        yes={words.yes}
        on={() => card.change({ data: null, name: "" })}
      />
    </>
  );
}

export const imports: Kind<ImportSpec, Value, ImportView> = {
  name: "import",
  sort: "make",
  Body,
  state: (value) => (here(value) ? "done" : "todo"),
};
