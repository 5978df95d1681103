#!/usr/bin/env bash
# @medusajs/cli 2.21.2 loads TypeScript's compiler to start an application that is built already.
#
# Behaviour: the command `medusa` asks for ts-node before anything else, whatever it is to do and under
#   NODE_ENV=production too. Where a workspace has ts-node installed, which plugins' development needs, every
#   `medusa start` of a built server carries the compiler and a reader of source maps: about 150 MB resident, and half a
#   second of processor. Only without ts-node does it start without them, and says nothing either way. The same command
#   line, begun at dist/index.js, loads neither (nor .env, which the bin reads too).
# Source: cli.js of the package (github.com/medusajs/medusa, packages/cli/medusa-cli).
# Seen: 2026-11-29, Node.js 20.20.
. "$(dirname "$0")/lib/finding.sh"
packages @medusajs/cli@2.21.2 ts-node@10.9.2 typescript@5.9.3 tsconfig-paths@4.2.0
seen 'cli.js: with the compiler
dist/index.js: without' <<'JS'
const { spawnSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");
const path = require("node:path");

writeFileSync(
  "told.cjs",
  `process.on("exit", () => {
    const loaded = Object.keys(require("node:module")._cache).some((file) => file.endsWith("lib/typescript.js"));
    process.stderr.write(loaded ? "with the compiler" : "without");
  });`,
);
const folder = path.join("node_modules", "@medusajs", "cli");
for (const bin of ["cli.js", "dist/index.js"]) {
  const { stderr } = spawnSync(process.execPath, ["-r", "./told.cjs", path.join(folder, bin), "--version"], {
    env: { ...process.env, NODE_ENV: "production", MEDUSA_DISABLE_TELEMETRY: "1" },
    encoding: "utf8",
  });
  console.log(`${bin}: ${stderr.trim().split("\n").at(-1)}`);
}
JS
