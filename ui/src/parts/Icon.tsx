// The few signs that screens use; always beside a word.

const PATHS = {
  check: "M4.5 12.5l5 5L19.5 7",
  cross: "M6 6l12 12M18 6L6 18",
  lens: "M11 4.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M16 16l4.5 4.5",
  warn: "M12 4L2.8 20h18.400zM12 10v4.5M12 17.5v.01",
  link: "M10 14l4-4M8.500 11l-2.500 2.500a3.500 3.500 0 0 0 5 5L13.500 16M15.500 13l2.500-2.500a3.500 3.500 0 0 0-5-5L10.500 8",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 7v5l3.500 2",
  speech: "M4 5h16v11H11l-4.500 4v-4H4z",
  law: "M12 4v16M7 20h10M4 8h16M4 8l-2 6h6l-2-6M20 8l-2 6h6l-2-6",
  down: "M5 9l7 7 7-7",
  up: "M5 15l7-7 7 7",
  right: "M9 5l7 7-7 7",
  pen: "M4 20l1-4L16 5l3 3L8 19z",
  book: "M12 6c-2-1.6-4.6-2-8-2v14c3.4 0 6 .4 8 2 2-1.6 4.6-2 8-2V4c-3.4 0-6 .4-8 2zM12 6v14",
  levers: "M4 7h9M19 7h1M4 17h1M11 17h9M16 4.4a2.6 2.6 0 1 0 .01 0M8 14.4a2.6 2.6 0 1 0 .01 0",
  luck: "M5 4h14v16H5zM8.5 8.5h.01M15.5 8.5h.01M12 12h.01M8.5 15.5h.01M15.5 15.5h.01",
} as const;

export type Sign = keyof typeof PATHS;

export const Icon = ({ sign }: { sign: Sign }) => (
  <svg class="pd-icon" viewBox="0 0 24 24" aria-hidden focusable="false">
    <path d={PATHS[sign]} />
  </svg>
);
