// All pictures beside each other; the open one is marked and in view.

import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { Blocks } from "../../parts/Blocks.tsx";
import { Drawing } from "../../parts/Drawing.tsx";
import { Paras } from "../../parts/text.tsx";
import { list } from "../../util.ts";
import type { Card } from "./model.ts";

interface StripProps {
  card: Card;
  now: number;
  go: (i: number) => void;
  moved: RefObject<boolean>;
  strip: RefObject<HTMLOListElement | null>;
}

export function Strip({ card, now, go, moved, strip }: StripProps) {
  const some = list(card.view.sheets);
  const learnt = card.spec.words.learnt;
  const id = some[now]?.id;
  useLayoutEffect(() => {
    const li = strip.current?.children[now] as HTMLElement | undefined;
    if (!li || !moved.current) return;
    moved.current = false;
    strip.current?.scrollTo({ left: li.offsetLeft - 8 });
    card.hear([some[now]?.title, some[now]?.say].join(". "));
  }, [id]);
  return (
    <ol
      class="pd-leaf-strip"
      tabIndex={0}
      aria-label={card.spec.title}
      hidden={!some.length}
      ref={strip}
    >
      {some.map((one, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the strip do the same
        <li
          key={one.id}
          data-id={one.id}
          aria-current={i === now ? "step" : undefined}
          onClick={() => go(i)}
        >
          <p class="pd-leaf-strip-title">{one.title}</p>
          <Drawing view={one} />
          <Paras text={one.did} cls="pd-leaf-did" />
          {list(one.lines).length > 0 && (
            <Blocks
              parts={[{ title: learnt, blocks: [{ kind: "list", lines: list(one.lines) }] }]}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
