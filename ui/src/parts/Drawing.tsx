// A picture that Python drew, with the sentence that says it.

import { useLayoutEffect, useRef } from "preact/hooks";
import { parts as words } from "../words.ts";
import { useHeard } from "./hooks.ts";
import { cleanSvg } from "./svg.ts";

export interface Drawn {
  svg?: string;
  say?: string;
}

interface Props {
  view?: Drawn | null;
  heard?: (say: string) => void;
  /** The sentence stands elsewhere: it is the headline. */
  mute?: boolean;
}

export function Drawing({ view, heard, mute }: Props) {
  const { svg, say } = view ?? {};
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const picture = svg ? cleanSvg(svg) : null;
    frame.current?.replaceChildren(...(picture ? [picture] : []));
  }, [svg]);
  useHeard(say, heard);
  return (
    <figure class="pd-figure" hidden={!svg && !say}>
      {svg && <div class="pd-chart" role="img" aria-label={say || words.chart} ref={frame} />}
      {say && !mute && <p class="pd-say">{say}</p>}
    </figure>
  );
}
