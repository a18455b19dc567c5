// One question: radios, a confidence, a commitment, then the reason.

import type { Spec, View } from "../kept.ts";
import type { Kind, Props } from "../kind.ts";
import { Commit } from "../parts/Commit.tsx";
import { type Flag, type Option, Radios } from "../parts/Radios.tsx";
import { Slider } from "../parts/Slider.tsx";
import { Paras, Reveal } from "../parts/text.tsx";
import { known } from "../util.ts";
import { choice as words } from "../words.ts";

interface ChoiceSpec extends Spec {
  question: string;
  /** `plain`: an answer that needs no confidence. */
  options: (Option & { plain?: boolean })[];
  sure: boolean;
  final: boolean;
  again: boolean;
}
interface Value {
  pick?: string | null;
  sure?: number | null;
  done?: boolean;
}
interface ChoiceView extends View {
  right?: string;
}

/** Which answers carry a mark: one's own, and the better one if it was another. */
export function flags(pick: string | null | undefined, right: string | undefined) {
  const found: Record<string, Flag> = {};
  if (right === undefined || !pick) return found;
  if (pick === right) found[pick] = { text: words.yourRight, tone: "good" };
  else {
    found[pick] = { text: words.yourWrong, tone: "bad" };
    found[right] = { text: words.better, tone: "good" };
  }
  return found;
}

function Body({ card }: Props<ChoiceSpec, Value, ChoiceView>) {
  const { spec, value, view } = card;
  const frozen = Boolean(spec.final && value.done);
  const sure = spec.sure && !spec.options.some((one) => one.plain && one.id === value.pick);
  const whole = Boolean(value.pick && (!sure || known(value.sure)));
  const open = spec.final && !frozen;
  return (
    <>
      <Radios
        legend={spec.question}
        options={spec.options}
        value={value.pick}
        disabled={frozen}
        flags={frozen ? flags(value.pick, view.right) : {}}
        on={(pick) => card.change({ pick })}
      />
      {sure && (
        <Slider
          label={words.sure}
          min={0}
          max={100}
          step={5}
          unit="%"
          value={value.sure}
          disabled={frozen}
          on={(sure) => card.change({ sure }, 250)}
          done={(sure) => card.change({ sure })}
        />
      )}
      <Commit
        spec={spec}
        done={value.done}
        text={words.commit}
        again={words.again}
        whole={whole}
        hint={open && !whole && value.pick ? words.sayHow : ""}
        on={(done) => card.change({ done })}
      />
      <Reveal>{(frozen || !spec.final) && <Paras text={view.text} />}</Reveal>
    </>
  );
}

export const choice: Kind<ChoiceSpec, Value, ChoiceView> = {
  name: "choice",
  sort: "try",
  Body,
  state: (value) => (value.done ? "done" : value.pick ? "open" : "todo"),
};
