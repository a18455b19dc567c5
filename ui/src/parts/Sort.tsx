// Read, try, make: the three sorts of cards, by tint, icon and word; the word comes first.

import { sorts } from "../words.ts";
import { Icon, type Sign } from "./Icon.tsx";

export type SortOf = keyof typeof sorts;

const SIGNS: Record<SortOf, Sign> = { read: "book", try: "levers", make: "pen" };

export const Sort = ({ sort, text, more }: { sort: SortOf; text?: string; more?: string }) => (
  <p class="pd-sort">
    <span>
      <Icon sign={SIGNS[sort]} />
    </span>
    <b>{text ?? sorts[sort]}</b>
    {more && <small>{more}</small>}
  </p>
);
