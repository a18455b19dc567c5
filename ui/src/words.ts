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
  doneHear: "Done: ",
  openHear: "Still open: ",
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
