import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

// After `react-router build`: bundles the HTTP server to build/server.js and compresses the assets once.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const SMALLEST_WORTH_COMPRESSING = 1024;

await build({
  entryPoints: [path.join(root, "server/main.ts")],
  outfile: path.join(root, "build/server.js"),
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: true,
});

const assets = path.join(root, "build/client/assets");
for (const name of readdirSync(assets)) {
  if (!/\.(?:js|css|svg|json)$/.test(name)) {
    continue;
  }
  const file = path.join(assets, name);
  const content = readFileSync(file);
  if (content.length < SMALLEST_WORTH_COMPRESSING) {
    continue;
  }
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );
}
