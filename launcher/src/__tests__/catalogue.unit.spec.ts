import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { variables } from "../env";
import { root } from "../paths";

const known = new Set(variables.map(({ name }) => name));

/** Read from the machine or set by npm, Vite and CI services: not ours to document. */
const foreign =
  /^(CI|PATH|HOME|TMPDIR|NODE_OPTIONS|npm_.*|DEV|PROD|SSR|MODE|VITE_.*|DB_.*|JEST_.*|MESTRES_TEST_(POSTGRES|KIND))$/;

const sources = [
  "launcher/src",
  "sandbox/src",
  "backend/src",
  "storefront/app",
  "storefront/server",
  "testing/src",
  "bench/src",
].concat(readdirSync(path.join(root, "plugins")).map((name) => `plugins/${name}/src`));

function* sourceFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!["node_modules", "__tests__"].includes(entry.name)) {
        yield* sourceFiles(file);
      }
    } else if (/\.tsx?$/.test(entry.name) && !/\.spec\./.test(entry.name)) {
      yield file;
    }
  }
}

const reads = /\b(?:process\.)?env\.([A-Z][A-Z0-9_]+)|\benv: "([A-Z][A-Z0-9_]+)"|env, "([A-Z][A-Z0-9_]+)"/g;

it("knows every variable that a source file reads", () => {
  const unknown = sources.flatMap((folder) =>
    [...sourceFiles(path.join(root, folder))].flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(reads)]
        .map(([, a, b, c]) => a ?? b ?? c ?? "")
        .filter((name) => !known.has(name) && !foreign.test(name))
        .map((name) => `${name} in ${path.relative(root, file)}`),
    ),
  );
  expect(unknown).toEqual([]);
});

it("is the list in docs/operations.md, no more and no less", () => {
  const text = readFileSync(path.join(root, "docs", "operations.md"), "utf8");
  const documented = text
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) =>
      [...(line.split("|")[1] ?? "").matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name]) => name),
    );
  expect([...documented].sort()).toEqual([...known].sort());
});

it("holds each variable once", () => {
  expect(variables).toHaveLength(known.size);
});

/** What docker-compose.yml or the images decide themselves, and what belongs to demo or to the build. */
const decidedElsewhere = new Set([
  "NODE_ENV",
  "MESTRES_DEMO",
  "PORT",
  "STOREFRONT_PORT",
  "BACKEND_PORT",
  "UPLOADS_DIR",
  "LABEL_CACHE_DIR",
  "MAIL_FOLDER",
  "MEDUSA_WORKER_MODE",
  "ADMIN_DISABLED",
  "MEDUSA_BACKEND_URL",
  "SANDBOX_URL",
  "SEED_OUTPUT",
]);

it.each([
  ["backend", "x-backend:", "services:"],
  ["storefront", "  storefront:", "volumes:"],
] as const)("is passed on to the %s by docker-compose.yml", (scope, from, to) => {
  const text = readFileSync(path.join(root, "docker-compose.yml"), "utf8");
  const begin = text.indexOf(`\n${from}\n`) + 1 || text.indexOf(`\n${from} `) + 1;
  const part = text.slice(begin, text.indexOf(`\n${to}\n`, begin));
  const missing = variables
    .filter(({ name, scopes }) => scopes.includes(scope) && !decidedElsewhere.has(name))
    .filter(({ name }) => !new RegExp(`^ +${name}:`, "m").test(part));
  expect(missing.map(({ name }) => name)).toEqual([]);
});
