// The frame round every card: title and state, the question, trouble, what was said and saved.

import { render } from "preact";
import { useRef } from "preact/hooks";
import { Card, type Model, type Paint, type Spec, type View } from "./kept.ts";
import type { Kind, State } from "./kind.ts";
import { Sort } from "./parts/Sort.tsx";
import { cls, unique, when } from "./util.ts";
import { signs, states, frame as words } from "./words.ts";

interface FrameProps<S extends Spec, V extends object, W extends View> {
  card: Card<S, V, W>;
  kind: Kind<S, V, W>;
  state: State;
}

function Frame<S extends Spec, V extends object, W extends View>(props: FrameProps<S, V, W>) {
  const { card, kind, state } = props;
  const { spec } = card;
  const title = useRef(unique("title")).current;
  const sort = spec.step ? (spec.sort ?? kind.sort) : undefined;
  return (
    <section
      class={cls("pd", `pd-${kind.name}`, sort && `pd-${sort}`)}
      aria-labelledby={spec.title ? title : undefined}
      aria-busy={card.ready ? undefined : true}
      data-lm-suppress-shortcuts="true"
      data-key={card.key || undefined}
      data-step={spec.step && spec.title ? spec.title : undefined}
      data-state={state}
      data-work={kind.work?.(card) ? "" : undefined}
    >
      <div class="pd-notes" role="status">
        {card.notes.map((note, i) => (
          <p key={i}>{note}</p>
        ))}
      </div>
      {spec.title && (
        <header class="pd-head">
          {sort && <Sort sort={sort} />}
          {spec.step && <span class="pd-badge">{`${signs[state]} ${states[state]}`}</span>}
          <h3 id={title}>{spec.title}</h3>
        </header>
      )}
      {spec.ask && <p class="pd-ask">{spec.ask}</p>}
      <div class="pd-body" inert={!card.ready}>
        <kind.Body card={card} />
      </div>
      <p class="pd-trouble" role="alert">
        {card.alarm}
      </p>
      <p class="pd-said" role="status">
        {card.said}
      </p>
      <p class="pd-hear" aria-live="polite">
        {card.heard}
      </p>
      <footer class="pd-foot">
        <p class="pd-saved">{savedWords(card)}</p>
      </footer>
    </section>
  );
}

function savedWords<S extends Spec, V extends object, W extends View>(card: Card<S, V, W>): string {
  const at = card.view.last || card.saved.at;
  if (!card.key || (!at && !card.pending)) return "";
  if (card.notSaved) return words.notSaved;
  return card.pending || !at ? words.saving : words.saved(when(at));
}

/** Draw a card of `kind` into `el`; returns how to take it away. */
export function show<S extends Spec, V extends object, W extends View>(
  kind: Kind<S, V, W>,
  model: Model,
  el: HTMLElement,
): () => void {
  let was: State | undefined;
  const paint: Paint = () => {
    const state = kind.state?.(card.value, card.view, card) ?? "done";
    render(<Frame card={card} kind={kind} state={state} />, el);
    if (state === was) return;
    was = state;
    const detail = { bubbles: true, detail: { state } };
    el.firstElementChild?.dispatchEvent(new CustomEvent("pd-state", detail));
  };
  const card: Card<S, V, W> = new Card<S, V, W>(model, paint, kind.typed ?? false);
  el.classList.add("pd-host");
  paint();
  card.begin(el.firstElementChild as HTMLElement);
  return () => {
    card.end();
    render(null, el);
  };
}
