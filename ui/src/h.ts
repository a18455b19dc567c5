// What TSX becomes: esbuild puts this import into every file.

export { Fragment, h } from "preact";
