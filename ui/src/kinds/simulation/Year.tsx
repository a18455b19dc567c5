// What became of it, quarter by quarter, then the verdict; and how to play again.

import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Actions, Button } from "../../parts/Button.tsx";
import { Drawing } from "../../parts/Drawing.tsx";
import { Paras } from "../../parts/text.tsx";
import { list } from "../../util.ts";
import { simulation as words } from "../../words.ts";
import type { Card } from "./model.ts";

interface YearProps {
  card: Card;
  /** How many quarters have been turned. */
  stage: number;
  turn: (stage: number) => void;
  title: RefObject<HTMLHeadingElement | null>;
  fresh: () => void;
  next: () => void;
}

const ALL = 99;

export function Year({ card, stage, turn, title, fresh, next }: YearProps) {
  const { spec, view } = card;
  const year = view.result ?? {};
  const quarters = list(year.quarters);
  const over = stage >= quarters.length;
  const box = useRef<HTMLDivElement>(null);
  const turned = useRef(false);
  useLayoutEffect(() => {
    if (!turned.current) return;
    turned.current = false;
    const last =
      stage === ALL ? null : box.current?.querySelector(".pd-quarters > li:last-child h5");
    const el = (last ?? box.current?.querySelector(".pd-verdict")) as HTMLElement | null;
    el?.focus();
  }, [stage]);
  const go = (to: number) => {
    turned.current = true;
    turn(to);
  };
  return (
    <div class="pd-tile pd-result" tabIndex={-1} ref={box}>
      <h4 tabIndex={-1} ref={title}>
        {words.became}
      </h4>
      <ol class="pd-quarters">
        {quarters.slice(0, stage).map((quarter) => (
          <li key={quarter.title}>
            <h5 tabIndex={-1}>{quarter.title}</h5>
            <ul>
              {list(quarter.lines).map((line, i) => (
                <li key={i}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <Actions>
        <Button main text={words.quarter} hidden={over} on={() => go(stage + 1)} />
        <Button text={words.all} hidden={over} on={() => go(ALL)} />
      </Actions>
      <div class="pd-verdict" tabIndex={-1} hidden={!over}>
        <Paras text={year.text} />
        <Paras text={year.score} />
      </div>
      {over && <Drawing view={year} />}
      {over && <Drawing view={year.bots} />}
      {over && spec.again && (
        <Actions>
          {spec.deals && <Button main text={words.playNew} on={next} />}
          <Button text={words.playAgain} on={fresh} />
        </Actions>
      )}
    </div>
  );
}
