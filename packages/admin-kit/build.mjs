// The package's JavaScript; `tsc -p tsconfig.build.json` writes its types beside it.
import { rmSync } from "node:fs";
import { build } from "esbuild";

rmSync("dist", { recursive: true, force: true });

await build({
  entryPoints: ["src/index.ts", "src/lib.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  // React, the dashboard and every library are the application's: it holds each of them once.
  packages: "external",
  logLevel: "warning",
});
