// Who you are, where your work is kept, and how to take it along, bring it back, start afresh.

import { useLayoutEffect, useRef } from "preact/hooks";
import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Actions, Button, Confirm } from "../parts/Button.tsx";
import { useLooked, useUnique } from "../parts/hooks.ts";
import { Typed } from "../parts/Typed.tsx";
import { many, when } from "../util.ts";
import { keep as words } from "../words.ts";

interface Value {
  name?: string;
  id?: string;
  word?: string;
}
interface KeepSpec extends Spec {
  part?: "who" | "file";
  word?: { label: string; hint: string };
}
interface KeepView extends View {
  text?: string;
  binder?: boolean;
  kind?: string;
  count?: number;
}
type Card = Props<KeepSpec, Value, KeepView>["card"];

interface LineProps {
  card: Card;
  part: "name" | "id" | "word";
  say: { label: string; hint: string };
}

function Line({ card, part, say }: LineProps) {
  const id = useUnique("me");
  const about = useUnique("hint");
  const name = part === "name";
  return (
    <div class="pd-field">
      <label for={id}>{say.label}</label>
      <Typed
        id={id}
        about={about}
        max={80}
        value={card.value[part]}
        autocomplete={name ? part : "off"}
        spellcheck={false}
        on={(text) => card.change({ [part]: text }, name ? 250 : 1200)}
      />
      <p class="pd-hint" id={about}>
        {say.hint}
      </p>
    </div>
  );
}

function much({ count, last, kind }: KeepView): string {
  if (count) return words.some(many(count, words.answer), kind === "own", when(last ?? 0));
  return last ? words.named : words.none;
}

/** What was done elsewhere on the page counts when this card is looked at. */
function useFresh(card: Card) {
  const first = useRef<HTMLDivElement>(null);
  const look = () => {
    if (card.ready) card.post({ do: "try", value: card.value });
  };
  useLooked(first, look);
  useLayoutEffect(() => {
    const body = first.current?.parentElement;
    const names = ["pointerenter", "focusin"];
    for (const name of names) body?.addEventListener(name, look);
    return () => {
      for (const name of names) body?.removeEventListener(name, look);
    };
  }, []);
  return first;
}

function Body({ card }: Props<KeepSpec, Value, KeepView>) {
  const { view, spec } = card;
  const first = useFresh(card);
  return (
    <>
      {view.binder && view.text && <p class="pd-keep-caution">{view.text}</p>}
      <div class="pd-keep-who" ref={first}>
        {spec.part !== "file" && (
          <>
            <Line card={card} part="name" say={words.who} />
            <Line card={card} part="id" say={words.id} />
          </>
        )}
        {spec.word && <Line card={card} part="word" say={spec.word} />}
      </div>
      {spec.part !== "who" && <File card={card} />}
    </>
  );
}

/** Where the work is kept, and how to take it along and back. */
function File({ card }: { card: Card }) {
  const { view } = card;
  const chosen = useRef<HTMLInputElement>(null);
  const brought = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) {
      card.say("");
      card.bring(file);
    }
    input.value = "";
  };
  return (
    <>
      <h4>{words.kept}</h4>
      {!view.binder && view.text && <p>{view.text}</p>}
      <p class="pd-hint">{much(view)}</p>
      <Actions>
        <Button main text={words.take} on={() => card.ask("download")} />
        <Button text={words.back} on={() => chosen.current?.click()} />
        <Confirm
          text={words.afresh}
          question={words.sure}
          yes={words.yes}
          on={() => card.post({ do: "clear", at: Date.now() })}
        />
        <input
          ref={chosen}
          type="file"
          accept=".json,application/json"
          hidden
          tabIndex={-1}
          aria-hidden
          onChange={(e) => brought(e.currentTarget)}
        />
      </Actions>
      <p class="pd-hint pd-keep-below">{words.file}</p>
    </>
  );
}

export const keep: Kind<KeepSpec, Value, KeepView> = {
  name: "keep",
  Body,
  typed: true,
  state: (value, view) => (view.count || value.name || value.id ? "done" : "todo"),
};
