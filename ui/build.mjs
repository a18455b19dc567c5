// Builds what a page loads from `src/`. With --check: compares, writes nothing.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = new URL(".", import.meta.url);
const code = new URL("../pdpmo_widgets/widgets/static/", here);
const look = new URL("../pdpmo_widgets/share/jupyter/voila/templates/pdpmo/static/", here);
const FILES = {
  "kit.js": { entry: "src/kit.ts", to: code, inject: ["src/h.ts"] },
  "map.js": { entry: "src/map.ts", to: code, inject: ["src/h.ts"] },
  "coach.js": { entry: "src/coach.ts", to: code, inject: ["src/h.ts"] },
  "stub.js": { entry: "src/stub.ts", to: code },
  "kit.css": { entry: "src/kit.css", to: look },
  // a classic script: it runs in the head, before the text is drawn
  "path.js": { entry: "src/path/path.ts", to: look, format: "iife" },
  "path.css": { entry: "src/path/path.css", to: look },
};
const common = {
  absWorkingDir: fileURLToPath(here),
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  write: false,
  // Preact from its source: what nobody uses falls out, and its inner names are short,
  // as in its own build (they begin with one "_"; no name of ours does).
  alias: {
    preact: "./node_modules/preact/src/index.js",
    "preact/hooks": "./node_modules/preact/hooks/src/index.js",
  },
  mangleProps: /^_[a-z]/,
  // h("p", {}, …) is a tenth shorter than jsx("p", { children: […] })
  tsconfigRaw: {
    compilerOptions: { jsx: "react", jsxFactory: "h", jsxFragmentFactory: "Fragment" },
  },
};
const LARGEST = 110_000; // bytes of kit.js; the smaller the sooner the first control

async function made() {
  const files = {};
  for (const [name, { entry, to: _, ...own }] of Object.entries(FILES)) {
    const result = await build({ ...common, ...own, entryPoints: [entry] });
    files[name] = Buffer.from(result.outputFiles[0].contents);
  }
  return files;
}

const files = await made();
if (files["kit.js"].length > LARGEST)
  throw new Error(`kit.js has ${files["kit.js"].length} bytes, more than ${LARGEST}.`);
const check = process.argv.includes("--check");
for (const [name, bytes] of Object.entries(files)) {
  const path = new URL(name, FILES[name].to);
  if (check) {
    const kept = await readFile(path).catch(() => Buffer.alloc(0));
    if (!kept.equals(bytes))
      throw new Error(
        `${name} is not what src/ builds. Run: npm run build (in ui/), and commit it.`,
      );
  } else await writeFile(path, bytes);
  const mark = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  console.log(`${name} ${bytes.length} bytes, ${mark}`);
}
