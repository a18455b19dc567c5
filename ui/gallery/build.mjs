// Writes the gallery's script to the path that is given.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

await build({
  absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
  entryPoints: ["gallery/gallery.tsx"],
  outfile: process.argv[2],
  bundle: true,
  format: "esm",
  target: "es2022",
  tsconfigRaw: {
    compilerOptions: { jsx: "react", jsxFactory: "h", jsxFragmentFactory: "Fragment" },
  },
  inject: ["src/h.ts"],
});
