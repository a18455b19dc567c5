// Every English sentence that a kind says by itself. What a lesson says comes with its spec.

export const states = { todo: "To do", open: "Started", done: "Done" };
export const signs = { todo: "○", open: "◐", done: "✓" };

export const frame = {
  saving: "Saving…",
  notSaved: "Not saved yet",
  saved: (when: string) => `Saved ${when}`,
  lost: "The course lost its connection. What you typed is kept in this browser.",
  goOn: "Go on where you were",
  tooLarge: "This file is above 10 MB. Choose a smaller one, please.",
  downloaded: (name: string) => `${name} is in your downloads folder.`,
};

export const stub = {
  unloaded: "This part did not load. What you saved is safe.",
  again: "Load the page again",
};

export const parts = {
  chart: "Chart",
  notYet: "Not yet",
  scrolls: "Table, scrolls sideways",
  unset: "not set yet",
  choose: "Choose",
  used: (n: string, of: string) => `${n} of ${of}`,
  over: "too much",
  tight: ", almost all",
  hours: (left: string, total: string, unit: string) => `${left} of ${total} ${unit}`,
  left: "left",
  less: "one less",
  more: "one more",
  from: "from",
  to: "to",
  upside: "“From” is above “to”. Change one of them.",
  nothingYet: "Nothing yet.",
  close: "Close",
  asTable: "As a table",
  barHead: ["What", "How much"],
  lineHead: ["Line", "Where", "How much"],
  doneHear: "Done: ",
  openHear: "Still open: ",
};

export const sorts = { read: "Read", try: "Try", make: "Make" };

export const debrief = {
  result: "Your result: ",
  of: "of 100",
  you: (n: number) => `you, ${n}`,
  mark: (n: number) => `the mark, ${n}`,
  guessed: (n: number) => `you guessed ${n}`,
  ring: "you guessed (dashed ring)",
  scale(total: number, mark: number, guess: unknown, dots: { name: string; total: number }[]) {
    const others = dots.map((dot) => `${dot.name}: ${dot.total}.`).join(" ");
    const bet = guess === null || guess === undefined ? "" : ` You had guessed ${guess}.`;
    return `A scale from 0 to 100. You reached ${total}.${bet} The mark is ${mark}. ${others}`;
  },
  yours: (n: number) => `${n} yours`,
  bar: (total: number, parts: number[]) =>
    `${total} points are yours. What your decisions cost: ${parts.join(", ")}.`,
  points: "points",
  point: "point",
  better: "Better:",
  reader: "The reader’s way:",
  more: (n: number, points: string) => `${n} more: ${points}`,
  good: "What you did well.",
  luck: "What was luck.",
  next: "Try next time",
  write: "Write one line",
  kept: "kept with your work",
  line: "What will you do differently?",
  later: "Later:",
};

export const choice = {
  sure: "How sure are you?",
  commit: "This is my answer",
  again: "Try again",
  sayHow: "Say how sure you are, then commit.",
  yourRight: "✓ Your answer",
  yourWrong: "✗ Your answer",
  better: "✓ Better supported",
};

export const series = {
  at: (n: number, of: number) => `Question ${n} of ${of}`,
  back: "Back",
  next: "Next question",
  show: "Show our answer",
  ours: "Ours",
  self: "How near was yours?",
  marks: [
    { id: "had", text: "Mine had it" },
    { id: "half", text: "Half of it" },
    { id: "not", text: "Not yet" },
  ],
  right: (n: number, of: number) => `Of those with one right answer you had ${n} of ${of}.`,
  all: "All questions are answered.",
};

export const range = {
  low: "At least",
  high: "At most",
  chance: (times: number) =>
    `Choose a range that you trust to hold the true figure ${times} times out of 10.`,
  commit: "This is my range",
  upside: "“At least” is above “at most”. Move one of them.",
  move: "Move both sliders, or type both figures.",
  truth: (truth: string, unit: string, low: string, high: string) =>
    `The figure: ${truth} ${unit}. Your range: ${low} to ${high}.`,
};

export const evidence = {
  where: (title: string) => `Where does “${title}” belong?`,
  commit: "These are my answers",
  again: "Try again",
  right: "✓ Yes. ",
  wrong: "✗ Not quite. ",
  open: (cards: string) => `${cards} still open.`,
  card: "card",
};

export const picture = { tabs: "What is shown" };

export const lab = {
  guess: "My guess",
  commit: "This is my guess",
  levers: "Levers",
  locked: "The levers are free as soon as you have guessed.",
  back: "Levers back to the start",
  guessed: (n: string, unit: string) => `Your guess: ${n} ${unit}`.trim(),
};

export const receipt = {
  todo: "○ Nothing yet",
  done: "✓ Kept",
  some: (given: number, of: number) => `◐ ${given} of ${of} kept`,
  begun: "◐ Begun, not finished",
  tasks: (count: number, of: number) => `${count} of ${of} tasks are complete.`,
  revision: (n: number) =>
    `Your coach’s list calls this revision ${n} of your work: the number grows when something is kept.`,
};

export const takeaway = {
  page: "Your page, as it stands now",
  before: "Before you send it",
  later: "You can download it as it is now and finish it later.",
  download: (label: string) => `Download: ${label}`,
};

export const keep = {
  who: { label: "Your name", hint: "It stands on the pages that you download." },
  id: {
    label: "Your id in this course",
    hint: "Your coach gives you one. Without a coach, choose any short word and keep to it.",
  },
  kept: "What is kept",
  none: "No answers yet.",
  named: "Your name and id are kept. No answers yet.",
  answer: "answer",
  some: (answers: string, own: boolean, when: string) =>
    `${answers} so far, kept${own ? " on this computer" : ""}; saved last at ${when}.`,
  take: "Download my work",
  back: "Bring work back …",
  afresh: "Start afresh …",
  sure:
    "Empty everything here? Your answers are put aside, not thrown away, but the course will " +
    "not show them again. Download your work first if you may want it back.",
  yes: "Yes, start afresh",
  file:
    "The file holds all that you entered. Keep it where you keep confidential papers. To go " +
    "on elsewhere, bring it back there.",
};

export const commitment = {
  when: "When …",
  // biome-ignore lint/suspicious/noThenProperty: the plan's own word
  then: "… then I will …",
  date: "From this day",
  witness: "Who will know about it",
  plan: "Plan",
  remove: "Remove",
  removeHear: (n: number) => `Remove plan ${n}`,
  add: "Add a plan",
  calendar: "Put into my calendar",
  holds: "The file holds each plan on its day, and a reminder after 7, 30 and 90 days.",
  needs: "For the calendar, a plan needs its “then” and a day.",
  did: "You planned this thirty days ago. Did you do it?",
  outcomes: [
    { id: "yes", text: "Yes" },
    { id: "partly", text: "In part" },
    { id: "no", text: "No" },
  ],
  what: "What happened? What do you keep, change or let go?",
};

export const coursemap = {
  time: (n: number) => (n >= 120 && n % 30 === 0 ? `${n / 60} h` : `${n} min`),
  module: (n: number) => `Module ${n}: `,
  later: "✎ Being written",
  done: "✓ Done",
  here: (state: string) => `${state} · you are here`,
  part: (percent: number) => `◐ ${percent}% done`,
  far: (over: number, all: number, on: number) =>
    `${over} of ${all} done${on ? `, ${on} started` : ""}`,
  steps: (over: number, all: number) => `${over} of ${all} steps done`,
};

export const imports = {
  choose: "Choose the file …",
  another: "Choose another file …",
  add: "Add files …",
  or: " or ",
  drop: (kinds: string) => `${kinds}, or drop it here`,
  sheets: "Files to send out",
  first: "1. Download and send out",
  second: "2. Bring it back, filled in",
  only: "Bring the file",
  soFar: "Read so far",
  read: (name: string) => `Read from “${name}”`,
  theFile: "the file",
  person: "person",
  people: "people",
  out: "Take it out again …",
  sure: "Take this list out of your work? The file itself stays where it is.",
  yes: "Yes, take it out",
};

export const instrument = {
  scaleEnd: (n: number, word: string) => `${n} = ${word}`,
  statementHear: (n: number) => ` Statement ${n}`,
  statement: "statement",
  all: (n: number) => `✓ All ${n} answered`,
  some: (n: number, of: number) => `${n} of ${of} answered`,
  next: "Go to the next open statement",
  first: (n: number) => `The picture comes when all ${n} are answered.`,
  left: (statements: string) => `${statements} still open. The picture comes after the last one.`,
  areas: "Areas",
  onward: (area: string) => `Next: ${area}`,
  sitting: "The picture grows with each area.",
};

export const journal = {
  word: "word",
  over: (n: number, over: string, most: number) =>
    `${n} words: ${over} above the ${most} that fit.`,
  of: (n: number, most: number) => `${n} of ${most} words`,
  remove: "Remove",
  removeHear: (n: number, label: string) => `Remove entry ${n} of ${label}`,
  add: "Add another",
  row: (n: number) => `Row ${n}`,
  cell: (label: string, n: number) => `${label}, row ${n}`,
};

export const job = {
  large: (name: string) =>
    `“${name}” is above 10 MB. Put it into a folder and name that folder instead.`,
  file: "file",
  done: "What was done",
  far: (label: string, done: number, total: number) => `${label}: ${done} of ${total}.`,
  begun: (label: string) => `${label} …`,
  leaveOpen: " Leave this page open until it is done.",
};

export const leaf = {
  back: "Back",
  on: "Next",
  pick: "Go to",
  answer: "Text",
  of: "of",
};

export const bestWorst = {
  cards: "Cards",
  next: "Next card",
  back: "Back",
  order: "See the order",
  heading: "The order that your cards give",
  change: "To change a card, choose its number above.",
  place: "Place",
  what: "What",
  often: "How often you chose each",
  filled: "filled",
  half: "half filled",
  open: "still open",
  cardHear: (n: number, state: string) => `Card ${n}, ${state}`,
  cardOf: (n: number, of: number) => `Card ${n} of ${of}`,
  now: (end: string) => `Now the ${end.toLowerCase()}.`,
  left: (cards: string) => `${cards} still open.`,
  card: "card",
  all: "All cards are filled.",
  goTo: (n: number) => `Go to card ${n}`,
};

export const fields = {
  yes: "yes",
  no: "no",
  missing: (label: string) => label,
  few: (label: string, n: number) => `${n} more for “${label}”`,
  most: (n: number) => `Only ${n} fit here. Take one back first.`,
  oneMore: "choose one more",
  takeOff: (text: string) => `Take off: ${text}`,
  unwhole: (label: string) => `both ends of “${label}”`,
  upside: (label: string) => `“${label}” stands on its head`,
  rows: (n: number, row: string) => `${n} more ${row}`,
  row: "row",
  add: "Add a row",
  remove: (n: number) => `Remove row ${n}`,
  removeShort: "Remove",
  between: (low: string, high: string) => `${low} to ${high}`,
  nothing: "nothing",
};

export const rounds = {
  show: "Which rows are shown",
  sort: "In which order",
  only: (what: string) => `Only: ${what.toLowerCase()}`,
  except: (what: string) => `Not: ${what.toLowerCase()}`,
  sortBy: (what: string) => `Sort: ${what.toLowerCase()}`,
  marks: "Signs",
  together: "Those you asked, together",
  counts: "Who counts",
  heads: { first: "on your page", not: "not now" },
  wishes: {
    most: ", wanted most",
    least: ", wanted least",
    seen: "seen, neither",
    said: "only said in public",
  },
  done: "You have done this already.",
  over: "This run is over.",
  takes: (cost: string, left: string) => `This takes ${cost}; ${left} left.`,
  rumour: (text: string) => `Rumour: ${text}`,
  learnt: "What you learnt",
  looks: (name: string) => `What you can do with ${name}`,
  acts: "With everybody",
  open: (what: string) => `Still open: ${what}.`,
  log: "What you did",
  undo: "Undo last step",
  desk: "Desk",
  skip: "Skip the list",
  detail: "The one that is open",
  grid: "Wishes",
  shown: "What is shown",
  lens: "How to read the figures",
  rules: "Rules",
  past: "What stood on your desk",
  playNew: "Play a new case",
  playAgain: "Play this case again",
  restart: "Start this case again",
  restartSure: "Give up this run and begin again with all the time?",
  restartYes: "Begin again",
  other: "Another case",
  otherSure: "Give up this run and meet another case?",
  guessFirst: "Give your guess first: move the slider, or type a number.",
  alone: "I begin on my own",
  more: (n: number) => `and ${n} more`,
};

export const talk = {
  known: "What you know",
  you: "You: ",
  past: (n: number) => (n === 1 ? "Turn 1" : `Turns 1 to ${n}`),
  now: "Now",
  own: "What would you say? In your own words.",
  offer: "Show what could be said",
  first: "Write your own first; nobody marks it.",
  yours: (text: string) => `Yours: “${text}”`,
  nearest: "Which of these comes nearest to yours?",
  say: "What do you say?",
  note: "What has it that yours had not?",
  aloud: "Choose, read it aloud once, then say it.",
  notYet: "Not said yet. You can still choose another.",
  end: "End the talk here",
  sayIt: "Say it",
  again: "Have this talk again",
};
